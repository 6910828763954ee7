import fc from 'fast-check';
import { addDays, isoDate } from '../../../src/domain/calendar/isoDate';
import { chargeableTitleOf } from '../../../src/domain/charges/chargeableTitleOf';
import { chargesOf } from '../../../src/domain/charges/chargesOf';
import { chargeTermsOf } from '../../../src/domain/charges/chargeTermsOf';
import { fine } from '../../../src/domain/charges/fine';
import { lateInterest } from '../../../src/domain/charges/lateInterest';
import { multiplyDivide } from '../../../src/domain/charges/multiplyDivide';
import type { Rounding } from '../../../src/domain/charges/rounding';
import { cents } from '../../../src/domain/money/cents';
import published from '../../vectors/charges.json';
import { anyCents, anyRateText, rate } from '../support/arbitraries';
import { fineOracle, interestOracle } from '../support/oracle';
import { title, today, usualTerms, workedExample } from '../support/titles';

const roundings: Rounding[] = ['HALF_UP', 'TRUNCATE', 'DAILY_RATE_3DP'];

describe('the published examples', () => {
  it.each(published)('$source: half-up gives $halfUp.totalCents', (vector) => {
    const base = cents(vector.principalCents);
    const fineCents = fine(base, rate(vector.fineRate));
    const interestCents = lateInterest(base, rate(vector.monthlyInterestRate), vector.days, 'HALF_UP');
    expect({ fineCents, interestCents, totalCents: base + fineCents + interestCents }).toEqual(vector.halfUp);
  });

  it.each(published.filter(({ rounding }) => rounding !== null))(
    '$source: $rounding gives the published $published.interestCents of interest',
    (vector) => {
      const base = cents(vector.principalCents);
      const interestRate = rate(vector.monthlyInterestRate);
      expect(lateInterest(base, interestRate, vector.days, vector.rounding as Rounding)).toBe(
        vector.published.interestCents,
      );
      expect(fine(base, rate(vector.fineRate))).toBe(vector.published.fineCents);
    },
  );
});

describe('lateInterest', () => {
  it.each<[number, string, number, Rounding, number]>([
    [150, '0.01', 1, 'HALF_UP', 0],
    [1_500, '0.01', 1, 'HALF_UP', 1],
    [1_499, '0.01', 1, 'HALF_UP', 0],
    [2_999, '0.01', 1, 'TRUNCATE', 0],
    [3_000, '0.01', 1, 'TRUNCATE', 1],
    [100_000, '0.01', 30, 'DAILY_RATE_3DP', 990],
    [100_000, '0.02', 30, 'DAILY_RATE_3DP', 2_010],
    [100_000, '0.01', 0, 'HALF_UP', 0],
    [100_000, '0', 900, 'HALF_UP', 0],
  ])('of %i centavos at %s a month over %i days by %s is %i', (base, monthly, days, rounding, expected) => {
    expect(lateInterest(cents(base), rate(monthly), days, rounding)).toBe(expected);
  });

  it.each(roundings)('agrees with plain decimal arithmetic (%s)', (rounding) => {
    fc.assert(
      fc.property(anyCents(), anyRateText, fc.integer({ min: 0, max: 4_000 }), (base, text, days) => {
        expect(lateInterest(base, rate(text), days, rounding)).toBe(interestOracle(base, text, days, rounding));
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with it on both sides of the last exact product', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4_000 }), fc.integer({ min: -3, max: 3 }), (days, shift) => {
        // 0.01234567 is 1,234,567 of 1e8: the product passes 2^53 − 1 just about here
        const base = cents(Math.floor(Number.MAX_SAFE_INTEGER / (1_234_567 * days)) + shift);
        if (base < 0) return;
        expect(lateInterest(base, rate('0.01234567'), days, 'HALF_UP')).toBe(
          interestOracle(base, '0.01234567', days, 'HALF_UP'),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('fine', () => {
  it('agrees with plain decimal arithmetic', () => {
    fc.assert(
      fc.property(anyCents(), anyRateText, (base, text) => {
        expect(fine(base, rate(text))).toBe(fineOracle(base, text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('rounds half a centavo up', () => {
    expect(fine(cents(25), rate('0.02'))).toBe(1);
    expect(fine(cents(24), rate('0.02'))).toBe(0);
  });
});

describe('multiplyDivide', () => {
  it('is exact just past the last exact product, and rounds a tie up there too', () => {
    // 3 × 3,002,399,751,580,331 = 2^53 + 1, which a double rounds to 2^53
    const base = cents(3_002_399_751_580_331);
    expect(multiplyDivide(base, 3, 1, 2, 'HALF_UP')).toBe(4_503_599_627_370_497);
    expect(multiplyDivide(base, 3, 1, 2, 'TRUNCATE')).toBe(4_503_599_627_370_496);
  });

  it('agrees with whole-number arithmetic up to 2^56', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2 ** 50, max: 2 ** 51 }).map(cents),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 32, max: 99 }),
        (base, numerator, times, denominator) => {
          const product = BigInt(base) * BigInt(numerator * times);
          const divisor = BigInt(denominator);
          const [down, up] = [product / divisor, (2n * product + divisor) / (2n * divisor)];
          expect(multiplyDivide(base, numerator, times, denominator, 'TRUNCATE')).toBe(Number(down));
          expect(multiplyDivide(base, numerator, times, denominator, 'HALF_UP')).toBe(Number(up));
        },
      ),
    );
  });

  it('charges nothing negative', () => {
    expect(() => multiplyDivide(cents(-1), 1, 1, 100, 'HALF_UP')).toThrow(RangeError);
    expect(() => multiplyDivide(cents(1), 1, -1, 100, 'HALF_UP')).toThrow(RangeError);
  });
});

describe('chargesOf', () => {
  it('500,00 ten days late is 511,67', () => {
    const charges = chargesOf(title(50_000, isoDate('2025-07-01')), usualTerms, isoDate('2025-07-11'));
    expect(charges).toEqual({ daysOverdue: 10, fineCents: 1_000, interestCents: 167, totalCents: 51_167 });
  });

  it('rounds each title of the worked example by itself', () => {
    expect(workedExample.map((one) => chargesOf(one, usualTerms, today))).toEqual([
      { daysOverdue: 106, fineCents: 360, interestCents: 636, totalCents: 18_996 },
      { daysOverdue: 84, fineCents: 190, interestCents: 266, totalCents: 9_956 },
      { daysOverdue: 300, fineCents: 150, interestCents: 750, totalCents: 8_400 },
    ]);
  });

  it('charges nothing before the due date, over the weekend and within the grace', () => {
    const nothing = { daysOverdue: 0, fineCents: 0, interestCents: 0, totalCents: 10_000 };
    expect(chargesOf(title(10_000, isoDate('2026-12-01')), usualTerms, today)).toEqual(nothing);
    expect(chargesOf(title(10_000, isoDate('2026-11-21')), usualTerms, isoDate('2026-11-23'))).toEqual(nothing);
    expect(chargesOf(title(10_000, isoDate('2026-11-23')), { ...usualTerms, graceDays: 3 }, today)).toEqual(nothing);
  });

  it('prefers the title’s own rates', () => {
    const own = title(10_000, addDays(today, -30), { ownFineRate: rate('0.1'), ownMonthlyInterestRate: rate('0') });
    expect(chargesOf(own, usualTerms, today)).toMatchObject({ fineCents: 1_000, interestCents: 0 });
  });

  it('runs interest from the last payment, and on the charge base alone', () => {
    const instalment = title(10_000, addDays(today, -60), {
      chargeBaseCents: cents(6_000),
      fineBaseCents: cents(0),
      fineOpenCents: cents(120),
      interestOpenCents: cents(33),
      interestFrom: addDays(today, -30),
    });
    expect(chargesOf(instalment, usualTerms, today)).toEqual({
      daysOverdue: 60,
      fineCents: 120,
      interestCents: 93,
      totalCents: 10_213,
    });
  });

  it('counts from the due date after a payment made before it', () => {
    const early = title(10_000, addDays(today, -30), { interestFrom: addDays(today, -45) });
    expect(chargesOf(early, usualTerms, today).interestCents).toBe(100);
  });

  it('keeps open charges at any date, and never runs interest backwards', () => {
    const paidLate = title(10_000, addDays(today, -60), {
      fineBaseCents: cents(0),
      fineOpenCents: cents(50),
      interestOpenCents: cents(20),
      interestFrom: addDays(today, -10),
    });
    expect(chargesOf(paidLate, usualTerms, addDays(today, -20))).toMatchObject({ fineCents: 50, interestCents: 20 });
    expect(chargesOf(paidLate, usualTerms, addDays(today, -90))).toMatchObject({ fineCents: 50, interestCents: 20 });
  });

  it('is the same from plain data', () => {
    const plain = {
      balanceCents: 18_000,
      chargeBaseCents: 18_000,
      fineBaseCents: 18_000,
      fineOpenCents: 0,
      interestOpenCents: 0,
      dueDate: addDays(today, -106) as string,
      interestFrom: null,
      ownFineRate: null,
      ownMonthlyInterestRate: '0.02',
    };
    const terms = chargeTermsOf({ fineRate: '0.02', monthlyInterestRate: '0.01', graceDays: 0, rounding: 'HALF_UP' }, [
      '2026-07-09',
    ]);
    expect(terms.holidays.has(isoDate('2026-07-09'))).toBe(true);
    expect(chargesOf(chargeableTitleOf(plain), terms, today)).toMatchObject({ fineCents: 360, interestCents: 1_272 });
    expect(() => chargeTermsOf({ ...plainTerms, fineRate: 'abc' })).toThrow(RangeError);
  });
});

const plainTerms = { fineRate: '0.02', monthlyInterestRate: '0.01', graceDays: 0, rounding: 'HALF_UP' } as const;
