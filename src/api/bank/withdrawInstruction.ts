import type { Acting } from '../acting';
import { Refusal } from '../refusal';
import { recordAudit } from '../storage/audit';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { findInstruction } from '../storage/repositories/bankInstructions';
import { changeBoleto } from '../storage/repositories/boletos';
import { holdPolicy, titlesInHand } from '../storage/repositories/lockedTitles';
import { boletosInHand } from './boletosInHand';
import { restoreBoleto, withdrawWaiting } from './endBoleto';

/**
 * Takes back what a person asked and no file took yet: a draft ceases to exist, a boleto to be cancelled stands again. Throws a
 * `Refusal` where it went out, or where the title has left the receivables and the bank must be told.
 */
export async function withdrawInstruction(tx: Tx, acting: Acting, id: string): Promise<void> {
  const { companyId } = acting;
  const seen = await findInstruction(tx, companyId, id);
  if (seen === null) throw new Refusal('not_found');
  await holdPolicy(tx, companyId);
  const [title] = await titlesInHand(tx, companyId, [seen.receivableId], { lock: true });
  const inHand = (await boletosInHand(tx, companyId, [seen.receivableId])).find(
    ({ boleto }) => boleto.id === seen.boletoId,
  );
  if (title === undefined || inHand?.pending?.id !== id || inHand.pending.state !== 'waiting') {
    throw new Refusal('instruction_not_waiting', { data: { instructionIds: [id] } });
  }
  const { boleto } = inHand;
  if (seen.kind !== 'register' && title.record.state !== 'open') throw new Refusal('instruction_needed');
  if (seen.kind === 'register') {
    await withdrawWaiting(tx, acting, inHand.pending);
    await changeBoleto(tx, acting, boleto.id, { state: 'cancelled' });
  } else if (seen.kind === 'changeDueDate') {
    await withdrawWaiting(tx, acting, inHand.pending);
  } else {
    await restoreBoleto(tx, acting, inHand);
  }
  const details = { kind: seen.kind, receivableId: seen.receivableId, boletoId: boleto.id };
  await recordAudit(tx, acting, { action: 'instruction.withdrawn', entity: 'instruction', entityId: id, details });
  if (title.record.state === 'open') {
    await recordChanges(tx, acting, [{ kind: 'updated', receivable: title.record }]);
  }
}
