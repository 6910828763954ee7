import type { z } from 'zod';
import type { newPaymentSchema, Payment, PaymentResult } from '../../contract/payments';
import { isoDate } from '../../domain/calendar/isoDate';
import { cents } from '../../domain/money/cents';
import { imputePayment } from '../../domain/payment/imputePayment';
import { instructionReasons } from '../../strings/banking';
import { titleRefusals } from '../../strings/titleRefusals';
import type { Acting } from '../acting';
import { queueBoletoCancellation } from '../bank/queueBoletoCancellation';
import { notOpenReason } from '../negotiations/titleReasons';
import type { Reason } from '../reason';
import { receivableLabel } from '../../domain/receivableLabel';
import { Refusal } from '../refusal';
import { refuseFor } from '../refuseFor';
import { problemDetails } from '../../strings/problems';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { readCharging, type Charging } from '../storage/repositories/charging';
import { holdPolicy, titlesInHand, type TitleInHand } from '../storage/repositories/lockedTitles';
import { findNegotiation } from '../storage/repositories/negotiations';
import { toPayment } from '../storage/repositories/payments';
import { receivableRows } from '../storage/repositories/receivables';
import { writeReceipt } from './writeReceipt';

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
  const { method } = payment;
  // Before the feed: the client must not pay twice. By boleto, the bank knows itself.
  if (imputed.value.settled && method !== 'boleto') {
    await queueBoletoCancellation(tx, acting, receivableId, instructionReasons.paidOtherwise);
  }
  const { row, change } = await writeReceipt(tx, acting, title, imputed.value, payment);
  await recordChanges(tx, acting, [change]);
  return resultOf(tx, acting, toPayment(row), charging, imputed.value.settled ? 'paid' : 'open');
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
