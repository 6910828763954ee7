import type { PixOutcome } from '../../../contract/pix';
import { compareDates, type IsoDate } from '../../../domain/calendar/isoDate';
import { chargesOf, type ChargeableTitle, type ChargeTerms } from '../../../domain/charges/chargesOf';
import { negotiationLabel } from '../../../domain/negotiation/negotiationLabel';
import { imputePayment } from '../../../domain/payment/imputePayment';
import { receivableLabel } from '../../../domain/receivableLabel';
import { receiptSentences } from '../../../strings/pix';
import type { TitleInHand } from '../../storage/repositories/lockedTitles';
import { receivableOfTxid } from '../chargeTxid';
import type { StatementReceipt } from './readStatement';

/** What a receipt does, before anything is written. */
export interface JudgedReceipt {
  receipt: StatementReceipt;
  outcome: PixOutcome;
  message: string;
  title: TitleInHand | null;
}

export interface JudgeContext {
  /** End-to-end ids read before. */
  known: ReadonlySet<string>;
  /** Titles that the txids name, whatever their state. */
  titles: ReadonlyMap<string, TitleInHand>;
  /** Receipts that a person recorded on these titles, by `handKey`. */
  byHand: ReadonlySet<string>;
  /** Numbers of the negotiations that took titles out, by id. */
  negotiationNumbers: ReadonlyMap<string, number>;
  terms: ChargeTerms;
  today: IsoDate;
}

/**
 * Judges every receipt of a statement, the oldest first, as each one changes what the next finds of its title; returned in the
 * order of the file.
 */
export function judgeReceipts(receipts: readonly StatementReceipt[], context: JudgeContext): JudgedReceipt[] {
  const seen = new Set(context.known);
  const standing = new Map<string, { chargeable: ChargeableTitle; settled: boolean }>();
  const judged = inTime(receipts, (receipt) => receipt).map((receipt): JudgedReceipt => {
    if (receipt.outgoing) return { receipt, outcome: 'outgoing', message: receiptSentences.outgoing, title: null };
    if (seen.has(receipt.endToEndId)) {
      return { receipt, outcome: 'alreadyRead', message: receiptSentences.alreadyRead, title: null };
    }
    seen.add(receipt.endToEndId);
    const id = receipt.txid === null ? null : receivableOfTxid(receipt.txid);
    const title = id === null ? undefined : context.titles.get(id);
    if (title === undefined) {
      const message = receipt.txid === null ? receiptSentences.noTxid : receiptSentences.unknownTxid;
      return { receipt, outcome: 'unmatched', message, title: null };
    }
    return { receipt, title, ...judgeTitle(receipt, title, context, standing) };
  });
  return judged.sort((a, b) => a.receipt.line - b.receipt.line);
}

/** The oldest first: a title takes its receipts in the order of their days. */
export function inTime<T>(list: readonly T[], receiptOf: (item: T) => Pick<StatementReceipt, 'paidOn' | 'line'>): T[] {
  return [...list].sort((left, right) => {
    const [a, b] = [receiptOf(left), receiptOf(right)];
    return compareDates(a.paidOn, b.paidOn) || a.line - b.line;
  });
}

/** A receipt as a person would record it: the same money on the same day for the same title. */
export function handKey(receivableId: string, paidOn: string, amountCents: number): string {
  return `${receivableId} ${paidOn} ${amountCents}`;
}

function judgeTitle(
  { paidOn, amountCents }: StatementReceipt,
  { record, chargeable }: TitleInHand,
  { terms, today, negotiationNumbers, byHand }: JudgeContext,
  standing: Map<string, { chargeable: ChargeableTitle; settled: boolean }>,
): Pick<JudgedReceipt, 'outcome' | 'message'> {
  const label = receivableLabel(record);
  if (byHand.has(handKey(record.id, paidOn, amountCents))) {
    return { outcome: 'refused', message: receiptSentences.byHand(label, amountCents, paidOn) };
  }
  const number = record.renegotiatedById === null ? undefined : negotiationNumbers.get(record.renegotiatedById);
  if (record.state === 'renegotiated' && number !== undefined) {
    return { outcome: 'renegotiated', message: receiptSentences.renegotiated(label, negotiationLabel(number)) };
  }
  if (record.state !== 'open') return { outcome: 'notOpen', message: receiptSentences.notOpen(label, record.state) };
  const now = standing.get(record.id) ?? { chargeable, settled: false };
  if (now.settled) return { outcome: 'notOpen', message: receiptSentences.notOpen(label, 'paid') };
  const imputed = imputePayment(now.chargeable, terms, { paidOn, amountCents, today });
  if (!imputed.ok) {
    switch (imputed.error.code) {
      case 'payment_over_total':
        return { outcome: 'overTotal', message: receiptSentences.overTotal(label, imputed.error.data.totalCents) };
      case 'payment_before_last':
        return { outcome: 'refused', message: receiptSentences.beforeLast(label, imputed.error.data.lastPaidOn) };
      case 'payment_in_future':
        throw new Error('a statement with a day to come');
    }
  }
  const after: ChargeableTitle = { ...now.chargeable, ...imputed.value.after };
  standing.set(record.id, { chargeable: after, settled: imputed.value.settled });
  if (imputed.value.settled) return { outcome: 'settled', message: receiptSentences.settled(label) };
  const left = chargesOf(after, terms, paidOn).totalCents;
  return { outcome: 'partial', message: receiptSentences.partial(label, left) };
}
