import { noHolidays } from '../../../src/domain/calendar/holidays';
import { isoDate } from '../../../src/domain/calendar/isoDate';
import { contactWindowOn } from '../../../src/domain/dunning/contactWindow';
import { reachedStep } from '../../../src/domain/dunning/reachedStep';

const steps = [-3, 0, 3, 10].map((days) => ({ days }));
const stepOn = (dueDate: string, today: string, graceDays = 0) =>
  reachedStep(steps, { dueDate: isoDate(dueDate) }, isoDate(today), { graceDays, holidays: noHolidays })?.days ?? null;

describe('the step of the régua that a title has come to', () => {
  it.each([
    // due on Tuesday 2026-11-24
    ['four days before', '2026-11-24', '2026-11-20', null],
    ['three days before', '2026-11-24', '2026-11-21', -3],
    ['the day before, when the reminder was not sent yet', '2026-11-24', '2026-11-23', -3],
    ['the due date, never the reminder any more', '2026-11-24', '2026-11-24', 0],
    ['one day late, no step yet', '2026-11-24', '2026-11-25', null],
    ['three days late', '2026-11-24', '2026-11-27', 3],
    ['eight days late, made up for', '2026-11-24', '2026-12-02', 3],
    ['nine days late, too late for it', '2026-11-24', '2026-12-03', null],
    ['ten days late', '2026-11-24', '2026-12-04', 10],
    ['a year late: a régua just switched on does not write to old debts', '2025-11-24', '2026-11-24', null],
    ['due on Saturday, seen on Monday: not late, a notice of the day', '2026-11-21', '2026-11-23', 0],
    ['due on Saturday, seen on Tuesday: late by three days', '2026-11-21', '2026-11-24', 3],
  ])('%s', (_case, dueDate, today, days) => {
    expect(stepOn(dueDate, today)).toBe(days);
  });

  it('waits for the days of grace to end', () => {
    expect(stepOn('2026-11-24', '2026-11-27', 5)).toBe(0);
    expect(stepOn('2026-11-24', '2026-11-30', 5)).toBe(3);
  });
});

describe('the hours of contact', () => {
  const hoursOn = (date: string, state: string | null) => {
    const window = contactWindowOn(isoDate(date), state, new Set([isoDate('2026-11-25')]));
    return window === null ? null : [window.from / 60, window.to / 60];
  };

  it.each([
    ['a weekday', '2026-11-24', 'SP', [8, 20]],
    ['a weekday in a state with hours of its own', '2026-11-24', 'rj', [9, 19]],
    ['another such state', '2026-11-24', 'ES', [8, 19]],
    ['a Saturday', '2026-11-28', null, [8, 14]],
    ['a Sunday', '2026-11-29', 'SP', null],
    ['a national holiday', '2026-12-25', 'SP', null],
    ['a holiday of the company', '2026-11-25', 'SP', null],
  ])('%s', (_case, date, state, hours) => {
    expect(hoursOn(date, state)).toEqual(hours);
  });
});
