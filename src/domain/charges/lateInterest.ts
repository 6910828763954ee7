import type { Cents } from '../money/cents';
import type { Rate } from '../rate/rate';
import { multiplyDivide } from './multiplyDivide';
import type { Rounding } from './rounding';

/** Days of the month in which a monthly rate is told. */
export const daysOfMonth = 30;
/** A percentage with 3 decimals, as a fraction. */
export const dailyRateScale = 100_000;

/** Juros de mora: simple, pro rata die over a month of 30 days, on the base alone. */
export function lateInterest(base: Cents, monthlyRate: Rate, days: number, rounding: Rounding): Cents {
  if (rounding === 'DAILY_RATE_3DP') {
    return multiplyDivide(base, dailyRate3dp(monthlyRate), days, dailyRateScale, 'HALF_UP');
  }
  return multiplyDivide(base, monthlyRate.numerator, days, monthlyRate.denominator * daysOfMonth, rounding);
}

/** Rate per day in 1/100,000: 1 % a month → 33, that is 0,033 %. */
export function dailyRate3dp(monthlyRate: Rate): number {
  const product = BigInt(monthlyRate.numerator) * BigInt(dailyRateScale);
  const divisor = BigInt(monthlyRate.denominator) * BigInt(daysOfMonth);
  const quotient = product / divisor;
  return Number((product % divisor) * 2n >= divisor ? quotient + 1n : quotient);
}
