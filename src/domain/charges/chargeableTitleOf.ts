import { isoDate } from '../calendar/isoDate';
import { cents } from '../money/cents';
import { rateOf } from './chargeTermsOf';
import type { ChargeableTitle } from './chargesOf';

/** The same fields in plain data, as the contract's rows and the database hold them. */
export interface PlainTitle {
  balanceCents: number;
  chargeBaseCents: number;
  fineBaseCents: number;
  fineOpenCents: number;
  interestOpenCents: number;
  dueDate: string;
  interestFrom: string | null;
  ownFineRate: string | null;
  ownMonthlyInterestRate: string | null;
}

/** A title ready to be charged, from plain data. Throws on data no contract lets through. */
export function chargeableTitleOf(row: PlainTitle): ChargeableTitle {
  return {
    balanceCents: cents(row.balanceCents),
    chargeBaseCents: cents(row.chargeBaseCents),
    fineBaseCents: cents(row.fineBaseCents),
    fineOpenCents: cents(row.fineOpenCents),
    interestOpenCents: cents(row.interestOpenCents),
    dueDate: isoDate(row.dueDate),
    interestFrom: row.interestFrom === null ? null : isoDate(row.interestFrom),
    ownFineRate: row.ownFineRate === null ? null : rateOf(row.ownFineRate),
    ownMonthlyInterestRate: row.ownMonthlyInterestRate === null ? null : rateOf(row.ownMonthlyInterestRate),
  };
}
