import type { Holidays } from '../calendar/holidays';
import { daysBetween, type IsoDate } from '../calendar/isoDate';
import { sumCents, type Cents } from '../money/cents';
import type { Rate } from '../rate/rate';
import { daysOverdue } from './daysOverdue';
import { fine } from './fine';
import { lateInterest } from './lateInterest';
import type { Rounding } from './rounding';

/** The company's policy for charges. Rates of the title or its client go before these. */
export interface ChargeTerms {
  fineRate: Rate;
  monthlyInterestRate: Rate;
  graceDays: number;
  rounding: Rounding;
  holidays: Holidays;
}

/** What of a title decides its charges; the fields mean what they mean in the contract's `receivableRowSchema`. */
export interface ChargeableTitle {
  balanceCents: Cents;
  chargeBaseCents: Cents;
  fineBaseCents: Cents;
  fineOpenCents: Cents;
  interestOpenCents: Cents;
  dueDate: IsoDate;
  interestFrom: IsoDate | null;
  ownFineRate: Rate | null;
  ownMonthlyInterestRate: Rate | null;
}

export interface Charges {
  daysOverdue: number;
  fineCents: Cents;
  interestCents: Cents;
  totalCents: Cents;
}

/**
 * Multa and juros of one title at a date; total = balance + fine + interest. Charges left open by earlier payments are owed
 * whatever the date; new ones only once the title is overdue, interest from the last payment if that came after the due date.
 */
export function chargesOf(title: ChargeableTitle, terms: ChargeTerms, asOf: IsoDate): Charges {
  const days = daysOverdue(title.dueDate, asOf, terms);
  let fineCents = title.fineOpenCents;
  let interestCents = title.interestOpenCents;
  if (days > 0) {
    fineCents = sumCents([fineCents, fine(title.fineBaseCents, title.ownFineRate ?? terms.fineRate)]);
    const rate = title.ownMonthlyInterestRate ?? terms.monthlyInterestRate;
    const interest = lateInterest(title.chargeBaseCents, rate, interestDays(title, days, asOf), terms.rounding);
    interestCents = sumCents([interestCents, interest]);
  }
  const totalCents = sumCents([title.balanceCents, fineCents, interestCents]);
  return { daysOverdue: days, fineCents, interestCents, totalCents };
}

function interestDays(title: ChargeableTitle, days: number, asOf: IsoDate): number {
  if (title.interestFrom === null || title.interestFrom <= title.dueDate) return days;
  return Math.max(0, daysBetween(title.interestFrom, asOf));
}
