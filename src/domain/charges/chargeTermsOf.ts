import { isoDate } from '../calendar/isoDate';
import { parseRate, type Rate } from '../rate/rate';
import type { ChargeTerms } from './chargesOf';
import type { Rounding } from './rounding';

/** Terms of charging from plain data (the contract's policy and its list of holidays). Throws on data no contract lets through. */
export function chargeTermsOf(
  policy: { fineRate: string; monthlyInterestRate: string; graceDays: number; rounding: Rounding },
  holidays: readonly string[] = [],
): ChargeTerms {
  return {
    fineRate: rateOf(policy.fineRate),
    monthlyInterestRate: rateOf(policy.monthlyInterestRate),
    graceDays: policy.graceDays,
    rounding: policy.rounding,
    holidays: new Set(holidays.map(isoDate)),
  };
}

/** A rate in the contract's text. Throws on data no contract lets through. */
export function rateOf(text: string): Rate {
  const rate = parseRate(text);
  if (!rate.ok) throw new RangeError(`Not a rate: ${text}`);
  return rate.value;
}
