import { cents } from '../../domain/money/cents';
import type { IsoDate } from '../../domain/calendar/isoDate';
import type { ImportedTitle } from './importedTitle';
import { paymentMethodWord } from './paymentMethodWord';
import type { RowAmounts } from './rowAmounts';
import { readDate } from './rowDates';
import { checkInstallment, linkKeyOf, readKey, readNumber } from './rowKey';
import type { RowReader } from './rowReader';
import { titleStatus } from './titleStatus';

/** The title of a row; null when something is wrong, which the issues say. */
export function readTitle(
  reader: RowReader,
  clientKey: string | null,
  amounts: RowAmounts | null,
): ImportedTitle | null {
  checkInstallment(reader);
  const dueDate = readDate(reader, 'dueDate');
  if (dueDate === null) reader.missing('dueDate');
  const paidOn = readDate(reader, 'paidOn');
  const issueDate = readDate(reader, 'issueDate');
  const originalDueDate = readDate(reader, 'originalDueDate');
  const ownKey = reader.text('ownKey').toLowerCase() || null;
  // An instalment that the ERP has not numbered yet is known by our key alone.
  const unnumbered = ownKey !== null && reader.has('titleKey') && reader.text('titleKey') === '';
  const key = unnumbered ? ownKey : readKey(reader, [clientKey ?? '', String(originalDueDate ?? dueDate)]);
  const method = readMethod(reader);
  if (amounts === null || key === null || clientKey === null || reader.wrong()) return null;
  // What is wrong with a date was said above.
  if (dueDate === null || dueDate === 'wrong' || paidOn === 'wrong') return null;
  if (issueDate === 'wrong' || originalDueDate === 'wrong') return null;

  const outcome = outcomeOf(reader, amounts, paidOn);
  if (outcome === 'open' && amounts.balanceCents === 0) {
    reader.error('amount', 'zeroAmount');
    return null;
  }
  const balanceCents = outcome === 'open' ? amounts.balanceCents : cents(0);
  const partial = outcome === 'open' && amounts.explicit && balanceCents < amounts.faceValueCents;
  return {
    line: reader.line,
    key,
    ownKey,
    clientKey,
    linkKey: linkKeyOf(reader),
    ...readNumber(reader, key),
    orderNumber: reader.text('orderNumber') || null,
    invoiceKey: reader.text('invoiceKey') || null,
    branch: reader.text('branch') || null,
    type: reader.text('type') || null,
    issueDate,
    originalDueDate,
    dueDate,
    faceValueCents: amounts.faceValueCents,
    balanceCents,
    interestFrom: partial && paidOn !== null && paidOn > dueDate ? paidOn : null,
    paymentMethod: method,
    bearer: reader.text('bearer') || null,
    responsible: reader.text('responsible') || null,
    outcome,
  };
}

function readMethod(reader: RowReader): ImportedTitle['paymentMethod'] {
  const text = reader.text('paymentMethod');
  if (text === '') return null;
  const method = paymentMethodWord(text);
  if (method === null) reader.warning('paymentMethod', 'unknownPaymentMethod');
  return method;
}

function outcomeOf(reader: RowReader, amounts: RowAmounts, paidOn: IsoDate | null): ImportedTitle['outcome'] {
  const word = reader.text('status');
  const status = word === '' ? null : titleStatus(word);
  if (status === 'unknown') reader.warning('status', 'unknownStatus');
  if (status === 'cancelled') return 'cancelled';
  if (status === 'paid') {
    if (amounts.explicit && amounts.balanceCents > 0) reader.warning('status', 'statusConflict');
    return 'paid';
  }
  if (amounts.explicit) return amounts.balanceCents === 0 ? 'paid' : 'open';
  return paidOn !== null && status !== 'open' ? 'paid' : 'open';
}
