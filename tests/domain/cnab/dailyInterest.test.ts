import fc from 'fast-check';
import { lateInterest } from '../../../src/domain/charges/lateInterest';
import { rateOf } from '../../../src/domain/charges/chargeTermsOf';
import { dailyInterestCents } from '../../../src/domain/cnab/dailyInterest';
import { cents } from '../../../src/domain/money/cents';

it.each([
  ['1.000,00 at 1 %', 100_000, '0.01', 33],
  ['29,99 at 1 %: less than a centavo a day', 2_999, '0.01', 0],
  ['30,00 at 1 %', 3_000, '0.01', 1],
  ['no rate', 100_000, '0', 0],
])('%s', (_, amount, rate, expected) => {
  expect(dailyInterestCents(cents(amount), rateOf(rate))).toBe(expected);
});

it('never makes the bank charge more than agreed, and less by under a centavo a day', () => {
  const rate = rateOf('0.01');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), fc.integer({ min: 1, max: 365 }), (amount, days) => {
      const atBank = dailyInterestCents(cents(amount), rate) * days;
      const here = lateInterest(cents(amount), rate, days, 'TRUNCATE');
      expect(atBank).toBeLessThanOrEqual(here);
      expect(here - atBank).toBeLessThan(days + 1);
    }),
  );
});
