import { Decimal } from 'decimal.js';
import { isBusinessDay, nextBusinessDay } from '../calendar/businessDay';
import { addDays, dayOfWeek, daysBetween, type IsoDate } from '../calendar/isoDate';
import { nationalHoliday, type NationalHoliday } from '../calendar/nationalHoliday';
import { cents, type Cents } from '../money/cents';
import type { Rate } from '../rate/rate';
import { chargesOf, type ChargeableTitle, type Charges, type ChargeTerms } from './chargesOf';
import { isOverConsumerCap } from './consumerFineCap';
import { dailyRate3dp, dailyRateScale, daysOfMonth } from './lateInterest';
import { isPrescribed, lastClaimableDay } from './prescription';
import type { Rounding } from './rounding';

/** Why banks are closed on a day; `local` days have their names in the company's own list. */
export interface ClosedDay {
  date: IsoDate;
  weekend: 'saturday' | 'sunday' | null;
  national: NationalHoliday | null;
  isLocal: boolean;
}

/** How days were counted, or why none were: not due yet, due on a day without banks, or within the days of grace. */
export type DayCount = 'counted' | 'notDue' | 'waitingForBusinessDay' | 'withinGrace';

/** One charge: `unrounded` is reais with up to six decimals (`6.36`), `isExact` whether that is all of it. */
export interface ChargePart {
  baseCents: Cents;
  rate: Rate;
  isOwnRate: boolean;
  unrounded: string;
  isExact: boolean;
  /** What falls now, rounded. */
  addedCents: Cents;
  /** Assessed by earlier payments and still unpaid. */
  openCents: Cents;
}

/** Everything that made the charges of a title at a date, for somebody who asks where a number comes from. */
export interface ChargeAccount {
  asOf: IsoDate;
  dueDate: IsoDate;
  /** The due date, or the next business day after it. */
  effectiveDueDate: IsoDate;
  /** The due date and the days after it on which banks are closed; empty where it is a business day. */
  closedDays: ClosedDay[];
  graceDays: number;
  dayCount: DayCount;
  balanceCents: Cents;
  charges: Charges;
  fine: ChargePart & { isOverConsumerCap: boolean };
  interest: ChargePart & { from: IsoDate; isFromPayment: boolean; days: number; dailyRate: number | null };
  rounding: Rounding;
  isConsumer: boolean;
  isPrescribed: boolean;
  lastClaimableDay: IsoDate;
}

const shownDecimals = 6;
const Exact = Decimal.clone({ precision: 60 });

/** The account of a title's charges. Its amounts are those of `chargesOf`; nothing is computed twice in another way. */
export function chargeAccount(
  title: ChargeableTitle,
  terms: ChargeTerms,
  asOf: IsoDate,
  isConsumer: boolean,
): ChargeAccount {
  const charges = chargesOf(title, terms, asOf);
  const fineRate = title.ownFineRate ?? terms.fineRate;
  const interestRate = title.ownMonthlyInterestRate ?? terms.monthlyInterestRate;
  const isFromPayment = title.interestFrom !== null && title.interestFrom > title.dueDate;
  const from = isFromPayment && title.interestFrom !== null ? title.interestFrom : title.dueDate;
  const isCharged = charges.daysOverdue > 0;
  const days = isCharged ? Math.max(0, daysBetween(from, asOf)) : 0;
  const isDaily = terms.rounding === 'DAILY_RATE_3DP';
  const dailyRate = isDaily ? dailyRate3dp(interestRate) : null;
  const fineUnrounded = isCharged ? product(title.fineBaseCents, fineRate.numerator, 1, fineRate.denominator) : zero;
  const interestUnrounded =
    dailyRate === null
      ? product(title.chargeBaseCents, interestRate.numerator, days, interestRate.denominator * daysOfMonth)
      : product(title.chargeBaseCents, dailyRate, days, dailyRateScale);
  return {
    asOf,
    dueDate: title.dueDate,
    effectiveDueDate: nextBusinessDay(title.dueDate, terms.holidays),
    closedDays: closedDaysFrom(title.dueDate, terms),
    graceDays: terms.graceDays,
    dayCount: dayCountOf(title.dueDate, charges.daysOverdue, terms, asOf),
    balanceCents: title.balanceCents,
    charges,
    fine: {
      baseCents: title.fineBaseCents,
      rate: fineRate,
      isOwnRate: title.ownFineRate !== null,
      ...fineUnrounded,
      addedCents: cents(charges.fineCents - title.fineOpenCents),
      openCents: title.fineOpenCents,
      isOverConsumerCap: isConsumer && isOverConsumerCap(fineRate),
    },
    interest: {
      baseCents: title.chargeBaseCents,
      rate: interestRate,
      isOwnRate: title.ownMonthlyInterestRate !== null,
      ...interestUnrounded,
      addedCents: cents(charges.interestCents - title.interestOpenCents),
      openCents: title.interestOpenCents,
      from,
      isFromPayment,
      days,
      dailyRate,
    },
    rounding: terms.rounding,
    isConsumer,
    isPrescribed: isPrescribed(title.dueDate, asOf),
    lastClaimableDay: lastClaimableDay(title.dueDate),
  };
}

const zero = { unrounded: '0', isExact: true };

function product(base: Cents, numerator: number, times: number, denominator: number) {
  const exact = new Exact(base).mul(numerator).mul(times).div(denominator).div(100);
  const shown = exact.toDecimalPlaces(shownDecimals, Decimal.ROUND_DOWN);
  return { unrounded: shown.toFixed(), isExact: shown.eq(exact) };
}

function closedDaysFrom(dueDate: IsoDate, { holidays }: ChargeTerms): ClosedDay[] {
  const closed: ClosedDay[] = [];
  for (let date = dueDate; !isBusinessDay(date, holidays); date = addDays(date, 1)) {
    const weekday = dayOfWeek(date);
    closed.push({
      date,
      weekend: weekday === 6 ? 'saturday' : weekday === 0 ? 'sunday' : null,
      national: nationalHoliday(date),
      isLocal: holidays.has(date),
    });
  }
  return closed;
}

function dayCountOf(dueDate: IsoDate, days: number, terms: ChargeTerms, asOf: IsoDate): DayCount {
  if (days > 0) return 'counted';
  const late = daysBetween(dueDate, asOf);
  if (late <= 0) return 'notDue';
  return late <= terms.graceDays ? 'withinGrace' : 'waitingForBusinessDay';
}
