import fc from 'fast-check';
import { nextBusinessDay } from '../../../src/domain/calendar/businessDay';
import { addDays, daysBetween, isoDate } from '../../../src/domain/calendar/isoDate';
import { daysOverdue } from '../../../src/domain/charges/daysOverdue';
import businessDays from '../../vectors/businessDays.json';
import { anyDate } from '../support/arbitraries';

describe('daysOverdue', () => {
  it.each([
    ['2007-05-05', '2007-05-28', 23, 'STJ REsp 1.954.924: due on a Saturday, all days count from it'],
    ['2007-05-05', '2007-05-07', 0, 'paid on the next business day'],
    ['2007-05-05', '2007-05-08', 3, 'a day after that, the weekend counts too'],
    ['2026-11-24', '2026-11-24', 0, 'on the day'],
    ['2026-11-24', '2026-11-25', 1, 'the day after'],
    ['2026-11-25', '2026-11-24', 0, 'not yet due'],
    ['2026-02-14', '2026-02-18', 0, 'Saturday before Carnival, paid on Ash Wednesday'],
    ['2026-02-14', '2026-02-19', 5, 'Saturday before Carnival, paid on Thursday'],
  ])('due %s, seen %s: %i (%s)', (due, asOf, days) => {
    expect(daysOverdue(isoDate(due), isoDate(asOf))).toBe(days);
  });

  it.each(businessDays)('due $dueDate is paid in time on $firstBusinessDay', ({ dueDate, firstBusinessDay }) => {
    const due = isoDate(dueDate);
    const last = isoDate(firstBusinessDay);
    expect(daysOverdue(due, last)).toBe(0);
    expect(daysOverdue(due, addDays(last, 1))).toBe(daysBetween(due, last) + 1);
  });

  it('only waits during the grace, and then counts every day', () => {
    const due = isoDate('2026-11-03');
    expect(daysOverdue(due, isoDate('2026-11-08'), { graceDays: 5 })).toBe(0);
    expect(daysOverdue(due, isoDate('2026-11-09'), { graceDays: 5 })).toBe(6);
  });

  it('takes the longer of grace and weekend', () => {
    const saturday = isoDate('2026-11-07');
    expect(daysOverdue(saturday, isoDate('2026-11-09'), { graceDays: 1 })).toBe(0);
    expect(daysOverdue(saturday, isoDate('2026-11-10'), { graceDays: 1 })).toBe(3);
    expect(daysOverdue(saturday, isoDate('2026-11-10'), { graceDays: 3 })).toBe(0);
  });

  it('waits for a local holiday', () => {
    const holidays = new Set([isoDate('2026-07-09')]);
    expect(daysOverdue(isoDate('2026-07-09'), isoDate('2026-07-10'), { holidays })).toBe(0);
    expect(daysOverdue(isoDate('2026-07-09'), isoDate('2026-07-10'))).toBe(1);
  });

  it('is nothing or the days since the due date, and nothing exactly until the next business day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -10, max: 400 }), (due, later) => {
        const asOf = addDays(due, later);
        expect(daysOverdue(due, asOf)).toBe(asOf <= nextBusinessDay(due) ? 0 : later);
      }),
    );
  });
});
