import fc from 'fast-check';
import { addDays, isoDate, type IsoDate } from '../../../src/domain/calendar/isoDate';
import { cents, type Cents } from '../../../src/domain/money/cents';
import { parseRate, type Rate } from '../../../src/domain/rate/rate';

/** Centavos from nothing to a billion reais, small amounts often: that is where odd cents hurt. */
export function anyCents(min = 0, max = 100_000_000_000): fc.Arbitrary<Cents> {
  return fc
    .oneof(
      fc.integer({ min, max: Math.min(max, min + 9) }),
      fc.integer({ min, max: Math.min(max, min + 100_000) }),
      fc.integer({ min, max }),
    )
    .map(cents);
}

/** Rates from 0 to 99.99999999 in steps of 1e-8, the usual ones often; with their text. */
export const anyRateText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0.01', '0.02', '0', '0.1', '0.005', '0.033'),
  fc.integer({ min: 0, max: 9_999_999_999 }).map((n) => {
    const digits = String(n).padStart(9, '0');
    return `${digits.slice(0, -8)}.${digits.slice(-8)}`;
  }),
);

export function rate(text: string): Rate {
  const parsed = parseRate(text);
  if (!parsed.ok) throw new Error(`Not a rate: ${text}`);
  return parsed.value;
}

/** Dates of 1990 to 2089. */
export const anyDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => addDays(isoDate('1990-01-01'), days));
