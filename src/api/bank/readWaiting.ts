import type { WaitingInstruction } from '../../contract/bank';
import { receivableLabel } from '../../domain/receivableLabel';
import type { Tx } from '../storage/database';
import { waitingInstructions } from '../storage/repositories/bankInstructions';
import { readCharging } from '../storage/repositories/charging';
import { accountFor, blockedReason, readWaitingContext } from './waiting';

/** Everything that waits to go out, with the account it goes by and why it cannot yet. */
export async function readWaiting(tx: Tx, companyId: string, now: Date): Promise<WaitingInstruction[]> {
  const { today } = await readCharging(tx, companyId, now);
  const items = await waitingInstructions(tx, companyId);
  const context = await readWaitingContext(tx, companyId, items, today);
  return items.map((item) => {
    const { instruction, boleto, title, client } = item;
    const account = accountFor(boleto, context.accounts);
    return {
      id: instruction.id,
      kind: instruction.kind,
      accountId: account?.id ?? null,
      boletoId: boleto.id,
      receivableId: title.id,
      receivableLabel: receivableLabel(title),
      clientId: client.id,
      clientName: client.name,
      bankCode: account?.bankCode ?? boleto.bankCode,
      ourNumber: boleto.ourNumberLabel ?? boleto.ourNumber,
      dueDate: boleto.dueDate,
      amountCents: boleto.amountCents,
      newDueDate: instruction.newDueDate,
      reason: instruction.reason,
      askedBy: instruction.askedBy,
      askedAt: instruction.askedAt.toISOString(),
      blocked: blockedReason(item, account, context),
    };
  });
}
