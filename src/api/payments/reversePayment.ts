import type { PaymentResult } from '../../contract/payments';
import { problemDetails } from '../../strings/problems';
import { paymentReversalEntry } from '../../strings/history';
import { titleRefusals } from '../../strings/titleRefusals';
import type { Acting } from '../acting';
import { receivableLabel } from '../../domain/receivableLabel';
import { Refusal } from '../refusal';
import { refuseFor } from '../refuseFor';
import { recordAudit } from '../storage/audit';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { readCharging } from '../storage/repositories/charging';
import { recordContact } from '../storage/repositories/contacts';
import { holdPolicy, titlesInHand } from '../storage/repositories/lockedTitles';
import { paymentsOf, setPaymentReversed, toPayment, updateTitleBalances } from '../storage/repositories/payments';
import { receivableRows } from '../storage/repositories/receivables';
import { balancesSchema } from './balancesOf';
import { notOpen, resultOf } from './recordPayment';
import { settleNegotiation } from './settleNegotiation';

/**
 * Takes back the last receipt of a title in the caller's transaction; the title stands again exactly as before it. Throws a
 * `Refusal` where it is not the last one, was taken back already, or the title moved on since.
 */
export async function reversePayment(
  tx: Tx,
  acting: Acting,
  receivableId: string,
  paymentId: string,
  reason: string,
): Promise<PaymentResult> {
  const { companyId } = acting;
  await holdPolicy(tx, companyId);
  const [title] = await titlesInHand(tx, companyId, [receivableId], { lock: true });
  const payments = await paymentsOf(tx, companyId, receivableId);
  const payment = payments.find(({ id }) => id === paymentId);
  if (title === undefined || payment === undefined) {
    throw new Refusal('not_found', { detail: problemDetails.noSuchReceivable });
  }
  if (payment.reversedAt !== null) {
    throw refuseFor([{ code: 'payment_already_reversed', data: { reversedAt: payment.reversedAt.toISOString() } }]);
  }
  const last = payments.findLast(({ reversedAt }) => reversedAt === null);
  if (last?.id !== paymentId)
    throw refuseFor([{ code: 'payment_not_last', data: { lastPaymentId: last?.id ?? null } }]);
  const { record } = title;
  if (record.state !== 'open' && record.state !== 'paid') throw refuseFor([await notOpen(tx, title)]);
  const charging = await readCharging(tx, companyId, acting.now);
  const before = balancesSchema.parse(payment.before);
  const label = receivableLabel(record);
  if (record.balanceCents !== before.balanceCents - payment.principalCents) {
    const [receivable] = await receivableRows(tx, companyId, [receivableId], charging.terms, charging.today);
    const data = { receivableId, label, version: record.version, receivable: receivable ?? null };
    throw refuseFor([{ code: 'receivable_stale', detail: titleRefusals.balanceMoved(label), data }]);
  }

  await setPaymentReversed(tx, acting, paymentId, reason);
  await updateTitleBalances(tx, acting, receivableId, { ...before, state: 'open', stateReason: null });
  if (record.negotiationId !== null) await settleNegotiation(tx, acting, record.negotiationId);
  const { paidOn, amountCents } = payment;
  await recordContact(tx, acting, {
    clientId: record.clientId,
    kind: 'payment',
    negotiationId: record.negotiationId,
    text: paymentReversalEntry({ label, paidOn, amountCents, reason }),
  });
  await recordAudit(tx, acting, {
    action: 'payment.reversed',
    entity: 'payment',
    entityId: paymentId,
    details: { receivableId, amountCents },
  });
  await recordChanges(tx, acting, [
    {
      kind: 'paymentReversed',
      receivable: { ...record, balanceCents: before.balanceCents, state: 'open' },
      paymentId,
    },
  ]);
  return resultOf(tx, acting, toPayment({ ...payment, reversedAt: acting.now }), charging, 'open');
}
