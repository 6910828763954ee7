import { err, ok, type Result } from '../result';

declare const isoDateBrand: unique symbol;

/** Civil date `YYYY-MM-DD`, years 0001 to 9999, without time and without zone. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

export type DateErrorCode = 'empty' | 'notADate' | 'noSuchDay' | 'outOfRange';

export interface DateError {
  code: DateErrorCode;
  input: string;
}

/** A date known to be right. Throws `RangeError` otherwise: a bug. */
export function isoDate(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (!parsed.ok) throw new RangeError(`Not a civil date: ${text}`);
  return parsed.value;
}

/** The gate for dates from outside: exactly `YYYY-MM-DD` and a day that exists. */
export function parseIsoDate(text: string): Result<IsoDate, DateError> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return err({ code: text === '' ? 'empty' : 'notADate', input: text });
  return isoDateOf(Number(match[1]), Number(match[2]), Number(match[3]), text);
}

/** Year, month (1–12) and day as a date; `input` is what the error quotes. */
export function isoDateOf(year: number, month: number, day: number, input: string): Result<IsoDate, DateError> {
  if (year < 1 || year > 9999) return err({ code: 'outOfRange', input });
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return err({ code: 'noSuchDay', input });
  return ok(join(year, month, day));
}

/** The date `days` later (earlier when negative). Throws `RangeError` outside the years 0001–9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateOfDayNumber(dayNumber(date) + days);
}

/** Whole days from one date to the other; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The same day `months` later, or the month's last day where that day does not exist. Count from the first date of a series,
 * never from the one before: 31/01 → 28/02 → 31/03.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  const result = isoDateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)), date);
  if (!result.ok) throw new RangeError(`Out of the calendar: ${date} + ${months} months`);
  return result.value;
}

/** Negative, zero or positive, for sorting. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 = Sunday … 6 = Saturday. */
export function dayOfWeek(date: IsoDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** `2026-12-31` → `31/12/2026`. */
export function formatBrDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

export function yearOf(date: IsoDate): number {
  return partsOf(date).year;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  // counted from 1 March, so that the leap day is the last of its year
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Inverse of `dayNumber`. Throws `RangeError` outside the years 0001–9999. */
export function isoDateOfDayNumber(number: number): IsoDate {
  if (!Number.isInteger(number)) throw new RangeError(`Not a day: ${number}`);
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1 || year > 9999) throw new RangeError(`Out of the calendar: day ${number}`);
  return join(year, month, day);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function join(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}
