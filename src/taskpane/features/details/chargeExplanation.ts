import type { ReceivableRow } from '../../../contract/receivables';
import { daysBetween, isoDate, type IsoDate } from '../../../domain/calendar/isoDate';
import { rateOf } from '../../../domain/charges/chargeTermsOf';
import { chargeableTitleOf } from '../../../domain/charges/chargeableTitleOf';
import { chargesOf } from '../../../domain/charges/chargesOf';
import { formatRatePercent } from '../../../domain/rate/rate';
import { clientText } from '../../../strings/client';
import { roundingLabels } from '../../../strings/labels';
import type { Company } from '../../context/CompanyContext';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';

/** How the charges of a title came about at a date: days, base, rate, rounding, with their source. One sentence a line. */
export const explainCharges = (row: ReceivableRow, company: Company, asOf: IsoDate): string[] => {
  const text = clientText.explanation;
  const { terms } = company;
  const charges = chargesOf(chargeableTitleOf(row), terms, asOf);
  const lines = [text.due(brDate(row.originalDueDate), brDate(row.dueDate))];
  if (charges.daysOverdue === 0) {
    lines.push(text.notOverdue);
    if (terms.graceDays > 0) lines.push(text.grace(terms.graceDays));
    return lines;
  }
  const fineRate = row.ownFineRate === null ? terms.fineRate : rateOf(row.ownFineRate);
  const interestRate =
    row.ownMonthlyInterestRate === null ? terms.monthlyInterestRate : rateOf(row.ownMonthlyInterestRate);
  lines.push(text.overdue(charges.daysOverdue, brDate(row.dueDate)));
  if (row.fineBaseCents > 0) {
    lines.push(
      text.fine(brl(row.fineBaseCents), formatRatePercent(fineRate), brl(charges.fineCents - row.fineOpenCents)),
    );
  }
  if (row.fineOpenCents > 0) lines.push(text.fineAssessed(brl(row.fineOpenCents)));
  const runsFromPayment = row.interestFrom !== null && row.interestFrom > row.dueDate;
  if (runsFromPayment && row.interestFrom !== null) lines.push(text.interestFrom(brDate(row.interestFrom)));
  const days =
    runsFromPayment && row.interestFrom !== null ? daysBetween(isoDate(row.interestFrom), asOf) : charges.daysOverdue;
  lines.push(
    text.interest(
      brl(row.chargeBaseCents),
      formatRatePercent(interestRate),
      Math.max(0, days),
      brl(charges.interestCents - row.interestOpenCents),
    ),
  );
  if (row.interestOpenCents > 0) lines.push(text.interestOpen(brl(row.interestOpenCents)));
  lines.push(text.rounding(roundingLabels[terms.rounding]));
  return lines;
};
