import { noHolidays } from '../../../src/domain/calendar/holidays';
import { addDays, isoDate, type IsoDate } from '../../../src/domain/calendar/isoDate';
import type { ChargeableTitle, ChargeTerms } from '../../../src/domain/charges/chargesOf';
import { cents } from '../../../src/domain/money/cents';
import { rate } from './arbitraries';

/** A Tuesday, business day. */
export const today = isoDate('2026-11-24');

export const usualTerms: ChargeTerms = {
  fineRate: rate('0.02'),
  monthlyInterestRate: rate('0.01'),
  graceDays: 0,
  rounding: 'HALF_UP',
  holidays: noHolidays,
};

export function title(balanceCents: number, dueDate: IsoDate, changes: Partial<ChargeableTitle> = {}): ChargeableTitle {
  return {
    balanceCents: cents(balanceCents),
    chargeBaseCents: cents(balanceCents),
    fineBaseCents: cents(balanceCents),
    fineOpenCents: cents(0),
    interestOpenCents: cents(0),
    dueDate,
    interestFrom: null,
    ownFineRate: null,
    ownMonthlyInterestRate: null,
    ...changes,
  };
}

/** The worked example: 180,00 at 106 days, 95,00 at 84, 75,00 at 300. */
export const workedExample: readonly ChargeableTitle[] = [
  title(18_000, addDays(today, -106)),
  title(9_500, addDays(today, -84)),
  title(7_500, addDays(today, -300)),
];
