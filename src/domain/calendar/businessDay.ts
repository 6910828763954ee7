import { nationalBankHolidays, noHolidays, type Holidays } from './holidays';
import { addDays, dayOfWeek, yearOf, type IsoDate } from './isoDate';

/** Computed once a year of the calendar: a pure function's results, kept because whole portfolios ask for them. */
const nationalByYear = new Map<number, ReadonlySet<IsoDate>>();

/** Whether banks open: no Saturday, no Sunday, no national bank holiday and none of the company's own. */
export function isBusinessDay(date: IsoDate, holidays: Holidays = noHolidays): boolean {
  const weekday = dayOfWeek(date);
  return weekday !== 0 && weekday !== 6 && !nationalOf(yearOf(date)).has(date) && !holidays.has(date);
}

/** The date itself, or the first business day after it (Lei 7.089/1983). */
export function nextBusinessDay(date: IsoDate, holidays: Holidays = noHolidays): IsoDate {
  let day = date;
  while (!isBusinessDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** The n-th business day after the date (before it when negative); 0 is the date itself, business day or not. */
export function addBusinessDays(date: IsoDate, count: number, holidays: Holidays = noHolidays): IsoDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    do day = addDays(day, step);
    while (!isBusinessDay(day, holidays));
  }
  return day;
}

function nationalOf(year: number): ReadonlySet<IsoDate> {
  let days = nationalByYear.get(year);
  if (!days) {
    days = new Set(nationalBankHolidays(year));
    nationalByYear.set(year, days);
  }
  return days;
}
