import type { Acting } from '../acting';
import type { Tx } from '../storage/database';
import { usualAccount } from '../storage/repositories/bankAccounts';
import { insertInstructions } from '../storage/repositories/bankInstructions';
import { insertDraftBoletos, type NewBoleto } from '../storage/repositories/boletos';

/** New boletos of titles that have none alive: drafts of an account, or the usual one, each with its entry waiting to go out. */
export async function draftBoletos(
  tx: Tx,
  acting: Acting,
  boletos: readonly NewBoleto[],
  reason: string,
  account?: { id: string; bankCode: string },
): Promise<void> {
  if (boletos.length === 0) return;
  const ids = await insertDraftBoletos(tx, acting, account ?? (await usualAccount(tx, acting.companyId)), boletos);
  await insertInstructions(
    tx,
    acting,
    boletos.map(({ receivableId }, index) => ({
      boletoId: ids[index] ?? '',
      receivableId,
      kind: 'register' as const,
      reason,
    })),
  );
}
