import type { z } from 'zod';
import type { newPaymentSchema, Payment, PaymentResult } from '../../contract/payments';
import { isoDate } from '../../domain/calendar/isoDate';
import { cents } from '../../domain/money/cents';
import { imputePayment } from '../../domain/payment/imputePayment';
import { paymentEntry } from '../../strings/history';
import { titleRefusals } from '../../strings/titleRefusals';
import type { Acting } from '../acting';
import { notOpenReason } from '../negotiations/titleReasons';
import type { Reason } from '../reason';
import { receivableLabel } from '../../domain/receivableLabel';
import { Refusal } from '../refusal';
import { refuseFor } from '../refuseFor';
import { problemDetails } from '../../strings/problems';
import { recordAudit } from '../storage/audit';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import { readCharging, type Charging } from '../storage/repositories/charging';
import { recordContact } from '../storage/repositories/contacts';
import { holdPolicy, titlesInHand, type TitleInHand } from '../storage/repositories/lockedTitles';
import { findNegotiation } from '../storage/repositories/negotiations';
import { insertPayment, toPayment, updateTitleBalances, type PaymentRecord } from '../storage/repositories/payments';
import { receivableRows } from '../storage/repositories/receivables';
import { recordPaidEvent } from '../webhooks/recordEvent';
import { balancesOf } from './balancesOf';
import { settleNegotiation } from './settleNegotiation';

export type PaymentToRecord = z.output<typeof newPaymentSchema>;

/**
 * Records a receipt by hand in the caller's transaction: to interest, fine and principal in that order (Código Civil art. 354),
 * in integer centavos. A title with nothing left becomes paid. Throws a `Refusal` where the title moved on or the receipt does
 * not fit it.
 */
export async function recordPayment(
  tx: Tx,
  acting: Acting,
  receivableId: string,
  payment: PaymentToRecord,
): Promise<PaymentResult> {
  const title = await openTitle(tx, acting, receivableId);
  const charging = await readCharging(tx, acting.companyId, acting.now);
  if (title.record.version !== payment.version) throw await staleTitle(tx, title, charging, payment.version);
  const imputed = imputePayment(title.chargeable, charging.terms, {
    paidOn: isoDate(payment.paidOn),
    amountCents: cents(payment.amountCents),
    today: charging.today,
  });
  if (!imputed.ok) {
    const { code, data } = imputed.error;
    throw refuseFor([{ code, pointer: code === 'payment_over_total' ? '/amountCents' : '/paidOn', data }]);
  }
  const { interestCents, fineCents, principalCents, after, settled } = imputed.value;
  // The rebates go along, so that an import can tell a source that has not heard of this receipt.
  const before = { ...balancesOf(title.record), rebateCents: title.record.rebateCents };
  const row: PaymentRecord = {
    companyId: acting.companyId,
    id: newId(),
    receivableId,
    paidOn: payment.paidOn,
    amountCents: payment.amountCents,
    interestCents,
    fineCents,
    principalCents,
    method: payment.method,
    note: payment.note,
    before,
    createdAt: acting.now,
    createdBy: acting.author,
    reversedAt: null,
    reversedBy: null,
    reversalReason: null,
  };
  await insertPayment(tx, row);
  const state = settled ? 'paid' : 'open';
  const { fineBaseCents, ...balances } = after;
  const fineAssessed = title.record.fineAssessed || fineBaseCents < after.chargeBaseCents;
  await updateTitleBalances(tx, acting, receivableId, { ...balances, fineAssessed, state, stateReason: null });
  if (settled) {
    const { clientId, negotiationId } = title.record;
    const { paidOn, amountCents } = payment;
    await recordPaidEvent(tx, acting, {
      receivableId,
      clientId,
      negotiationId,
      paymentId: row.id,
      paidOn,
      amountCents,
    });
  }
  if (title.record.negotiationId !== null) await settleNegotiation(tx, acting, title.record.negotiationId);
  await writeTraces(tx, acting, title, row, settled, after.balanceCents);
  return resultOf(tx, acting, toPayment(row), charging, state);
}

/** The row of a title as it stands after a receipt or its reversal; null once it left the open ones. */
export async function resultOf(
  tx: Tx,
  acting: Acting,
  payment: Payment,
  { terms, today }: Charging,
  state: PaymentResult['state'],
): Promise<PaymentResult> {
  const [row] = await receivableRows(tx, acting.companyId, [payment.receivableId], terms, today);
  return { payment, state, receivable: row ?? null };
}

async function openTitle(tx: Tx, acting: Acting, receivableId: string): Promise<TitleInHand> {
  await holdPolicy(tx, acting.companyId);
  const [title] = await titlesInHand(tx, acting.companyId, [receivableId], { lock: true });
  if (title === undefined) throw new Refusal('not_found', { detail: problemDetails.noSuchReceivable });
  if (title.record.state !== 'open') throw refuseFor([await notOpen(tx, title)]);
  return title;
}

/** Why a title that left the open ones takes no receipt, with the negotiation that took it. */
export async function notOpen(tx: Tx, { record }: TitleInHand): Promise<Reason> {
  const negotiation =
    record.renegotiatedById === null
      ? null
      : await findNegotiation(tx, record.companyId, record.renegotiatedById, { lock: false });
  return notOpenReason(record, new Map(negotiation === null ? [] : [[negotiation.id, negotiation]]));
}

async function staleTitle(
  tx: Tx,
  { record }: TitleInHand,
  { terms, today }: Charging,
  seenVersion: number,
): Promise<Refusal> {
  const [receivable] = await receivableRows(tx, record.companyId, [record.id], terms, today);
  const label = receivableLabel(record);
  const data = { receivableId: record.id, label, seenVersion, version: record.version, receivable: receivable ?? null };
  return refuseFor([{ code: 'receivable_stale', pointer: '/version', detail: titleRefusals.stale(label), data }]);
}

async function writeTraces(
  tx: Tx,
  acting: Acting,
  { record }: TitleInHand,
  payment: PaymentRecord,
  settled: boolean,
  balanceCents: number,
): Promise<void> {
  const { id, paidOn, amountCents, interestCents, fineCents, principalCents, method, note } = payment;
  await recordContact(tx, acting, {
    clientId: record.clientId,
    kind: 'payment',
    negotiationId: record.negotiationId,
    payment: { id, receivableId: record.id },
    text: paymentEntry({
      label: receivableLabel(record),
      paidOn,
      amountCents,
      interestCents,
      fineCents,
      principalCents,
      method,
      settled,
      note,
    }),
  });
  await recordAudit(tx, acting, {
    action: 'payment.recorded',
    entity: 'payment',
    entityId: id,
    details: { receivableId: record.id, amountCents, interestCents, fineCents, principalCents, settled },
  });
  await recordChanges(tx, acting, [
    {
      kind: settled ? 'paid' : 'payment',
      receivable: { ...record, balanceCents, state: settled ? 'paid' : 'open' },
      paymentId: id,
    },
  ]);
}
