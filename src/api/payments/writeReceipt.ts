import type { PaymentMethod } from '../../contract/common';
import { receivableLabel } from '../../domain/receivableLabel';
import type { ImputedPayment } from '../../domain/payment/imputePayment';
import { paymentEntry } from '../../strings/history';
import type { Acting } from '../acting';
import { recordAudit } from '../storage/audit';
import type { NewChange } from '../storage/changes';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import { recordContact } from '../storage/repositories/contacts';
import type { TitleInHand } from '../storage/repositories/lockedTitles';
import { insertPayment, updateTitleBalances, type PaymentRecord } from '../storage/repositories/payments';
import { recordPaidEvent } from '../webhooks/recordEvent';
import { balancesOf } from './balancesOf';
import { settleNegotiation } from './settleNegotiation';

export interface Receipt {
  paidOn: string;
  amountCents: number;
  method: PaymentMethod;
  note: string;
}

/**
 * Writes a receipt of a title that the caller has locked: balances, history, audit, what the negotiation and the webhooks hear of it.
 * The change is for the caller to tell the feed, last of all, since nothing may be locked after that.
 */
export async function writeReceipt(
  tx: Tx,
  acting: Acting,
  title: TitleInHand,
  { interestCents, fineCents, principalCents, after, settled }: ImputedPayment,
  { paidOn, amountCents, method, note }: Receipt,
): Promise<{ row: PaymentRecord; change: NewChange }> {
  const { record } = title;
  const row: PaymentRecord = {
    companyId: acting.companyId,
    id: newId(),
    receivableId: record.id,
    paidOn,
    amountCents,
    interestCents,
    fineCents,
    principalCents,
    method,
    note,
    // The rebates go along, so that an import can tell a source that has not heard of this receipt.
    before: { ...balancesOf(record), rebateCents: record.rebateCents },
    createdAt: acting.now,
    createdBy: acting.author,
    reversedAt: null,
    reversedBy: null,
    reversalReason: null,
  };
  await insertPayment(tx, row);
  const state = settled ? 'paid' : 'open';
  const { fineBaseCents, ...balances } = after;
  const fineAssessed = record.fineAssessed || fineBaseCents < after.chargeBaseCents;
  await updateTitleBalances(tx, acting, record.id, { ...balances, fineAssessed, state, stateReason: null });
  const { clientId, negotiationId } = record;
  if (settled) {
    const event = { receivableId: record.id, clientId, negotiationId, paymentId: row.id, paidOn, amountCents };
    await recordPaidEvent(tx, acting, event);
  }
  if (negotiationId !== null) await settleNegotiation(tx, acting, negotiationId);
  await writeTraces(tx, acting, title, row, settled);
  const receivable = { ...record, balanceCents: after.balanceCents, state } as const;
  return { row, change: { kind: settled ? 'paid' : 'payment', receivable, paymentId: row.id } };
}

async function writeTraces(
  tx: Tx,
  acting: Acting,
  { record }: TitleInHand,
  { id, paidOn, amountCents, interestCents, fineCents, principalCents, method, note }: PaymentRecord,
  settled: boolean,
): Promise<void> {
  const figures = { amountCents, interestCents, fineCents, principalCents };
  await recordContact(tx, acting, {
    clientId: record.clientId,
    kind: 'payment',
    payment: { id, receivableId: record.id },
    negotiationId: record.negotiationId,
    text: paymentEntry({ label: receivableLabel(record), paidOn, method, settled, note, ...figures }),
  });
  await recordAudit(tx, acting, {
    action: 'payment.recorded',
    entity: 'payment',
    entityId: id,
    details: { receivableId: record.id, ...figures, settled },
  });
}
