import type { Tx } from '../storage/database';
import { pendingInstructions } from '../storage/repositories/bankInstructions';
import { boletosOf } from '../storage/repositories/boletos';
import type { BoletoInHand } from './endBoleto';

/** Every boleto of these titles, oldest first, each with what is pending about it. */
export async function boletosInHand(
  tx: Tx,
  companyId: string,
  receivableIds: readonly string[],
): Promise<BoletoInHand[]> {
  const boletos = await boletosOf(tx, companyId, receivableIds);
  const pending = await pendingInstructions(
    tx,
    companyId,
    boletos.map(({ id }) => id),
  );
  return boletos.map((boleto) => ({ boleto, pending: pending.get(boleto.id) ?? null }));
}

/** As `boletoAction` asks. */
export function situationOf({ boleto, pending }: BoletoInHand) {
  return { state: boleto.state, protestState: boleto.protestState, pending };
}

/** The boleto of a title that the sheet shows: the one alive, or else the newest. `boletos`: of one title, oldest first. */
export function boletoThatCounts(boletos: readonly BoletoInHand[]): BoletoInHand | null {
  const alive = boletos.findLast(({ boleto }) => ['draft', 'queued', 'sent', 'registered'].includes(boleto.state));
  return alive ?? boletos.at(-1) ?? null;
}
