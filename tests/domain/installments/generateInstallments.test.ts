import fc from 'fast-check';
import { isBusinessDay, nextBusinessDay } from '../../../src/domain/calendar/businessDay';
import { noHolidays } from '../../../src/domain/calendar/holidays';
import { addDays, addMonths, isoDate } from '../../../src/domain/calendar/isoDate';
import { generateInstallments, type InstallmentPlan } from '../../../src/domain/installments/generateInstallments';
import { cents } from '../../../src/domain/money/cents';
import { anyCents, anyDate } from '../support/arbitraries';
import { today } from '../support/titles';

function plan(changes: Partial<InstallmentPlan>): InstallmentPlan {
  return {
    totalCents: cents(40_000),
    count: 2,
    firstDueDate: isoDate('2026-12-01'),
    intervalDays: null,
    moveToBusinessDay: false,
    holidays: noHolidays,
    ...changes,
  };
}

function generated(changes: Partial<InstallmentPlan>) {
  const result = generateInstallments(plan(changes));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('generateInstallments', () => {
  it('closes 5.098,51 with 1.000,00 down in 5, the odd centavo on the last', () => {
    const installments = generated({
      totalCents: cents(509_851),
      count: 5,
      downPayment: { amountCents: cents(100_000), dueDate: today },
    });
    expect(installments.map(({ amountCents }) => amountCents)).toEqual([
      100_000, 81_970, 81_970, 81_970, 81_970, 81_971,
    ]);
    expect(installments.map(({ dueDate }) => dueDate)).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
      '2027-03-01',
      '2027-04-01',
    ]);
  });

  it('keeps the original day month after month', () => {
    const dates = generated({ count: 4, firstDueDate: isoDate('2027-01-31') }).map(({ dueDate }) => dueDate);
    expect(dates).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('moves each date to a business day by itself, after the series is laid out', () => {
    const dates = generated({ count: 4, firstDueDate: isoDate('2027-01-31'), moveToBusinessDay: true });
    expect(dates.map(({ dueDate }) => dueDate)).toEqual(['2027-02-01', '2027-03-01', '2027-03-31', '2027-04-30']);
  });

  it('goes every so many days', () => {
    const dates = generated({ count: 3, intervalDays: 15 }).map(({ dueDate }) => dueDate);
    expect(dates).toEqual(['2026-12-01', '2026-12-16', '2026-12-31']);
  });

  it('moves past the company’s own holidays', () => {
    const holidays = new Set([isoDate('2026-12-01')]);
    expect(generated({ count: 1, moveToBusinessDay: true, holidays })[0]?.dueDate).toBe('2026-12-02');
  });

  it.each<[Partial<InstallmentPlan>, object]>([
    [{ count: 0 }, { code: 'countNotPositive', count: 0 }],
    [{ count: 1.5 }, { code: 'countNotPositive', count: 1.5 }],
    [{ intervalDays: 0 }, { code: 'intervalNotPositive', intervalDays: 0 }],
    [
      { totalCents: cents(4), count: 5 },
      { code: 'totalTooSmall', availableCents: 4, count: 5 },
    ],
    [
      { totalCents: cents(0), count: 1 },
      { code: 'totalTooSmall', availableCents: 0, count: 1 },
    ],
    [{ downPayment: { amountCents: cents(0), dueDate: today } }, { code: 'downPaymentNotPositive', amountCents: 0 }],
    [
      { downPayment: { amountCents: cents(40_000), dueDate: today } },
      { code: 'totalTooSmall', availableCents: 0, count: 2 },
    ],
    [{ totalCents: cents(10_000_000), count: 9_999 }, { code: 'dateOutOfRange' }],
  ])('refuses %j', (changes, error) => {
    expect(generateInstallments(plan(changes))).toEqual({ ok: false, error });
  });

  it('closes to the centavo, with equal positive amounts but the last', () => {
    fc.assert(
      fc.property(anyCents(360), fc.integer({ min: 1, max: 360 }), fc.boolean(), (totalCents, count, withDown) => {
        const down =
          withDown && totalCents > count ? { amountCents: cents(totalCents - count), dueDate: today } : undefined;
        const all = generated({ totalCents, count, ...(down ? { downPayment: down } : {}) });
        expect(all.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
        const series = down ? all.slice(1) : all;
        expect(series).toHaveLength(count);
        const first = series[0]?.amountCents ?? 0;
        expect(first).toBeGreaterThan(0);
        expect(series.slice(0, -1).every(({ amountCents }) => amountCents === first)).toBe(true);
        const odd = (series.at(-1)?.amountCents ?? 0) - first;
        expect(odd).toBeGreaterThanOrEqual(0);
        expect(odd).toBeLessThan(count);
      }),
      { numRuns: 500 },
    );
  });

  it('dates rise, and each is the n-th of the first', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.integer({ min: 1, max: 90 })),
        fc.boolean(),
        (firstDueDate, count, intervalDays, moveToBusinessDay) => {
          const dates = generated({ firstDueDate, count, intervalDays, moveToBusinessDay }).map(
            ({ dueDate }) => dueDate,
          );
          dates.forEach((date, index) => {
            const laid =
              intervalDays === null ? addMonths(firstDueDate, index) : addDays(firstDueDate, index * intervalDays);
            expect(date).toBe(moveToBusinessDay ? nextBusinessDay(laid) : laid);
            if (moveToBusinessDay) expect(isBusinessDay(date)).toBe(true);
            if (index > 0) expect(date >= (dates[index - 1] ?? '')).toBe(true);
          });
        },
      ),
    );
  });
});
