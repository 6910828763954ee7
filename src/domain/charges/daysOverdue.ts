import { nextBusinessDay } from '../calendar/businessDay';
import type { Holidays } from '../calendar/holidays';
import { daysBetween, type IsoDate } from '../calendar/isoDate';

/**
 * Days late, counted from the due date itself. Zero up to and on the next business day after a due date that is none
 * (Lei 7.089/1983; STJ REsp 1.954.924), and within the days of grace, which only delay: past them all days count.
 */
export function daysOverdue(
  dueDate: IsoDate,
  asOf: IsoDate,
  options: { graceDays?: number; holidays?: Holidays } = {},
): number {
  const days = daysBetween(dueDate, asOf);
  if (days <= 0 || days <= (options.graceDays ?? 0)) return 0;
  return asOf <= nextBusinessDay(dueDate, options.holidays) ? 0 : days;
}
