import type { Holidays } from '../calendar/holidays';
import { daysBetween, type IsoDate } from '../calendar/isoDate';
import { daysOverdue } from '../charges/daysOverdue';

/** A step is made up for within so many days after its own, so that a Sunday, a long holiday or a server that was off lose none. */
export const catchUpDays = 5;

/**
 * The step that a title has come to: the last one whose day has passed, unless that was too long ago. A reminder ends on the due
 * date, a notice of the day ends when the title is overdue, a step after it begins when the title is overdue by the rules of
 * business days and grace. `days` count from the due date.
 */
export function reachedStep<Step extends { days: number }>(
  steps: readonly Step[],
  title: { dueDate: IsoDate },
  today: IsoDate,
  terms: { graceDays: number; holidays: Holidays },
): Step | null {
  const offset = daysBetween(title.dueDate, today);
  const overdue = daysOverdue(title.dueDate, today, terms) > 0;
  const phase = offset < 0 ? 'before' : overdue ? 'after' : 'onDay';
  const last = steps
    .filter(({ days }) => days <= offset && phaseOf(days) === phase)
    .reduce<Step | null>((best, step) => (best === null || step.days > best.days ? step : best), null);
  return last === null || offset - last.days > catchUpDays ? null : last;
}

function phaseOf(days: number): 'before' | 'onDay' | 'after' {
  return days < 0 ? 'before' : days === 0 ? 'onDay' : 'after';
}
