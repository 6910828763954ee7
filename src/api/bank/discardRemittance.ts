import type { Remittance } from '../../contract/bank';
import { remittanceText } from '../../strings/banking';
import type { Acting } from '../acting';
import { Refusal } from '../refusal';
import { recordAudit } from '../storage/audit';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { findBankAccount } from '../storage/repositories/bankAccounts';
import { findRemittance, setDiscarded } from '../storage/repositories/bankFiles';
import {
  changeInstruction,
  insertInstructions,
  instructionsOfRemittance,
  type InstructionInHand,
} from '../storage/repositories/bankInstructions';
import { changeBoleto } from '../storage/repositories/boletos';
import { holdPolicy, titlesInHand } from '../storage/repositories/lockedTitles';
import { readRemittance } from './readRemittances';

/**
 * A person says that a file never went to the bank: what it carried waits again, and goes out in a file of another number. Throws a
 * `Refusal` where the bank has answered any of it, which it could not have done then.
 */
export async function discardRemittance(tx: Tx, acting: Acting, id: string, reason: string): Promise<Remittance> {
  const { companyId } = acting;
  const seen = await findRemittance(tx, companyId, id);
  if (seen === null) throw new Refusal('not_found');
  await holdPolicy(tx, companyId);
  await findBankAccount(tx, companyId, seen.accountId, { lock: true });
  const before = await instructionsOfRemittance(tx, companyId, id);
  await titlesInHand(tx, companyId, [...new Set(before.map(({ title }) => title.id))], { lock: true });
  const remittance = await findRemittance(tx, companyId, id);
  const items = await instructionsOfRemittance(tx, companyId, id);
  if (remittance?.discardedAt !== null) refuse(remittanceText.alreadyDiscarded);
  if (items.some(({ instruction }) => instruction.state !== 'sent')) refuse(remittanceText.answered);

  await setDiscarded(tx, acting, id, reason);
  for (const item of items) await waitAgain(tx, acting, item);
  const details = { accountId: seen.accountId, number: seen.number, instructions: items.length };
  await recordAudit(tx, acting, { action: 'remittance.discarded', entity: 'remittance', entityId: id, details });
  const open = new Map(items.filter(({ title }) => title.state === 'open').map(({ title }) => [title.id, title]));
  await recordChanges(
    tx,
    acting,
    [...open.values()].map((receivable) => ({ kind: 'updated', receivable })),
  );
  return readRemittance(tx, companyId, id);
}

function refuse(detail: string): never {
  throw new Refusal('remittance_not_discardable', { detail });
}

async function waitAgain(tx: Tx, acting: Acting, { instruction, boleto }: InstructionInHand): Promise<void> {
  const { id, boletoId, receivableId, kind, newDueDate, reason } = instruction;
  const withdrawn = { state: 'withdrawn' as const, answer: remittanceText.discarded, answeredAt: acting.now };
  await changeInstruction(tx, acting.companyId, id, withdrawn);
  // Its title left meanwhile, and the bank has never heard of it: nothing to cancel there.
  if (kind === 'register' && boleto.cancelWhenConfirmed) {
    return changeBoleto(tx, acting, boletoId, { state: 'cancelled', cancelWhenConfirmed: false, remittanceFile: null });
  }
  const again = { boletoId, receivableId, kind, reason };
  // A change that was only to be awaited gives way to the cancellation.
  const ended = kind !== 'cancel' && boleto.cancelWhenConfirmed && kind !== 'stayProtest';
  const waiting = ended ? { ...again, kind: 'cancel' as const } : again;
  const dated = waiting.kind === 'changeDueDate' && newDueDate !== null ? { ...waiting, newDueDate } : waiting;
  await insertInstructions(tx, acting, [dated]);
  const state = {
    register: 'draft',
    cancel: 'cancelQueued',
    changeDueDate: boleto.state,
    stayProtest: boleto.state,
  } as const;
  await changeBoleto(tx, acting, boletoId, {
    state: state[waiting.kind],
    cancelWhenConfirmed: ended ? false : boleto.cancelWhenConfirmed,
    ...(kind === 'register' ? { remittanceFile: null } : {}),
  });
}
