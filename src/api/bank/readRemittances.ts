import type { Remittance, RemittanceDetails } from '../../contract/bank';
import { receivableLabel } from '../../domain/receivableLabel';
import { Refusal } from '../refusal';
import type { Tx } from '../storage/database';
import { remittancesOf, type ListedRemittance } from '../storage/repositories/bankFiles';
import { instructionsOfRemittance } from '../storage/repositories/bankInstructions';

/** The files that went out, newest first. */
export async function readRemittances(
  tx: Tx,
  companyId: string,
  query: { accountId?: string | undefined; limit: number },
): Promise<Remittance[]> {
  return (await remittancesOf(tx, companyId, query)).map(toRemittance);
}

/** Throws a `Refusal` where there is none. */
export async function readRemittance(tx: Tx, companyId: string, id: string): Promise<Remittance> {
  const [found] = await remittancesOf(tx, companyId, { id, limit: 1 });
  if (found === undefined) throw new Refusal('not_found');
  return toRemittance(found);
}

/** What went out in a file, and what the bank answered. */
export async function readRemittanceDetails(tx: Tx, companyId: string, id: string): Promise<RemittanceDetails> {
  const remittance = await readRemittance(tx, companyId, id);
  const items = await instructionsOfRemittance(tx, companyId, id);
  return {
    remittance,
    items: items.map(({ instruction, boleto, title, client }) => ({
      instructionId: instruction.id,
      kind: instruction.kind,
      receivableId: title.id,
      receivableLabel: receivableLabel(title),
      clientName: client.name,
      ourNumber: boleto.ourNumberLabel ?? boleto.ourNumber ?? '',
      amountCents: boleto.amountCents,
      dueDate: boleto.dueDate,
      newDueDate: instruction.newDueDate,
      state: instruction.state === 'waiting' ? 'sent' : instruction.state,
      answer: instruction.answer,
    })),
  };
}

function toRemittance(row: ListedRemittance): Remittance {
  const { id, accountId, bankCode, layout, number, fileName, test, counts, createdBy, discardReason } = row;
  return {
    id,
    accountId,
    bankCode,
    layout,
    number,
    fileName,
    test,
    counts,
    createdAt: row.createdAt.toISOString(),
    createdBy,
    discardedAt: row.discardedAt?.toISOString() ?? null,
    discardReason,
  };
}
