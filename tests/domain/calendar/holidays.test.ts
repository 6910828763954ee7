import HolidaysOracle from 'date-holidays';
import fc from 'fast-check';
import { addBusinessDays, isBusinessDay, nextBusinessDay } from '../../../src/domain/calendar/businessDay';
import { easterSunday, nationalBankHolidays } from '../../../src/domain/calendar/holidays';
import { addDays, dayOfWeek, isoDate } from '../../../src/domain/calendar/isoDate';
import { anyDate } from '../support/arbitraries';
import bankHolidays from '../../vectors/bankHolidays.json';
import businessDays from '../../vectors/businessDays.json';

const oracle = new HolidaysOracle('BR');

describe('nationalBankHolidays', () => {
  it.each(bankHolidays)('of $year are the published ones', ({ year, dates }) => {
    expect(nationalBankHolidays(year)).toEqual(dates);
  });

  it.each(Array.from({ length: 60 }, (_, index) => 1990 + index))('of %i agree with date-holidays', (year) => {
    const expected = oracle
      .getHolidays(year)
      // elections are held on Sundays: no holiday of the banks
      .filter(({ type, name }) => (type === 'public' || type === 'bank') && name !== 'Dia de Eleição')
      .map(({ date }) => date.slice(0, 10));
    expect(nationalBankHolidays(year)).toEqual([...new Set(expected)].sort());
  });

  it('have 20/11 only from 2024 on', () => {
    expect(nationalBankHolidays(2023)).not.toContain('2023-11-20');
    expect(nationalBankHolidays(2024)).toContain('2024-11-20');
  });

  it('name a day once when Good Friday falls on 21/04', () => {
    const days = nationalBankHolidays(2000);
    expect(days.filter((day) => day === '2000-04-21')).toHaveLength(1);
  });
});

it.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

describe('business days', () => {
  it.each(businessDays)('$dueDate falls due on $firstBusinessDay: $why', ({ dueDate, firstBusinessDay }) => {
    expect(nextBusinessDay(isoDate(dueDate))).toBe(firstBusinessDay);
  });

  it.each(['2026-02-18', '2026-12-24', '2026-12-31'])('%s is a business day', (date) => {
    expect(isBusinessDay(isoDate(date))).toBe(true);
  });

  it('take the company’s own holidays besides the national ones', () => {
    const own = new Set([isoDate('2026-07-09'), isoDate('2026-07-10')]);
    expect(nextBusinessDay(isoDate('2026-07-09'), own)).toBe('2026-07-13');
    expect(isBusinessDay(isoDate('2026-12-25'), own)).toBe(false);
  });

  it('come after weekends and holidays, and no business day is skipped', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const next = nextBusinessDay(date);
        expect([0, 6]).not.toContain(dayOfWeek(next));
        for (let day = date; day < next; day = addDays(day, 1)) expect(isBusinessDay(day)).toBe(false);
      }),
    );
  });

  it.each([
    ['2026-11-19', 1, '2026-11-23'],
    ['2026-11-24', 2, '2026-11-26'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-23', -1, '2026-11-19'],
    ['2026-12-24', 5, '2027-01-04'],
  ])('%s and %i business days is %s', (date, count, expected) => {
    expect(addBusinessDays(isoDate(date), count)).toBe(expected);
  });

  it('count back what they counted forth', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (date, count) => {
        const start = nextBusinessDay(date);
        expect(addBusinessDays(addBusinessDays(start, count), -count)).toBe(start);
      }),
    );
  });
});
