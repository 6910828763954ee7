import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDates,
  dayOfWeek,
  daysBetween,
  formatBrDate,
  isoDate,
  parseIsoDate,
} from '../../../src/domain/calendar/isoDate';
import { anyDate } from '../support/arbitraries';

function platformTime(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

describe('parseIsoDate', () => {
  it.each([
    ['', 'empty'],
    ['2026-1-1', 'notADate'],
    ['24/11/2026', 'notADate'],
    ['2026-02-30', 'noSuchDay'],
    ['2025-02-29', 'noSuchDay'],
    ['1900-02-29', 'noSuchDay'],
    ['2026-13-01', 'noSuchDay'],
    ['2026-00-10', 'noSuchDay'],
    ['0000-01-01', 'outOfRange'],
  ])('refuses %p as %s', (text, code) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, error: { code, input: text } });
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  it('accepts the leap days there are', () => {
    expect(parseIsoDate('2024-02-29')).toEqual({ ok: true, value: '2024-02-29' });
    expect(parseIsoDate('2000-02-29')).toEqual({ ok: true, value: '2000-02-29' });
  });
});

describe('arithmetic of days', () => {
  it('agrees with the platform on every date from year 1 to 9999', () => {
    const first = platformTime('0001-01-01') / 86_400_000;
    const last = platformTime('9999-12-31') / 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), fc.integer({ min: first, max: last }), (a, b) => {
        const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
        const from = isoDate(text(a));
        const to = isoDate(text(b));
        expect(daysBetween(from, to)).toBe(b - a);
        expect(addDays(from, b - a)).toBe(to);
        expect(dayOfWeek(from)).toBe(new Date(a * 86_400_000).getUTCDay());
        expect(Math.sign(compareDates(from, to))).toBe(Math.sign(a - b));
      }),
      { numRuns: 2_000 },
    );
  });

  it('throws past the calendar', () => {
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(isoDate('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(isoDate('2026-01-01'), 0.5)).toThrow(RangeError);
  });
});

describe('addMonths', () => {
  it('keeps the original day where the month has it', () => {
    const original = isoDate('2026-01-31');
    expect([0, 1, 2, 3, 13].map((n) => addMonths(original, n))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2027-02-28',
    ]);
  });

  it.each([
    ['2024-01-30', 1, '2024-02-29'],
    ['2026-11-24', 2, '2027-01-24'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(isoDate(date), months)).toBe(expected);
  });

  it('moves the month by as many and never the day forward', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        const index = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(index(moved) - index(date)).toBe(months);
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
      }),
    );
  });
});

it('shows a date the Brazilian way', () => {
  expect(formatBrDate(isoDate('2026-12-01'))).toBe('01/12/2026');
});
