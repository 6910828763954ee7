import { isoDateFromSerial } from '../domain/calendar/excelSerial';
import type { IsoDate } from '../domain/calendar/isoDate';
import { err, ok, type Result } from '../domain/result';
import { cellErrors } from '../strings/cellErrors';

/** A year typed with five digits is no due date. */
const lastDate = '2199-12-31';

/** Whether a cell holds nothing that could be a date. Hosts hand over a blank cell as null, as empty text or as zero. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === 0;
}

/** Excel serial as a civil date; its time of day, if any, is dropped (`AGORA()` is a valid data-base). */
export function dateArgument(value: unknown, argument: string): Result<IsoDate, string> {
  if (isBlank(value)) return err(cellErrors.dateMissing(argument));
  if (typeof value === 'string') return err(cellErrors.dateIsText(argument));
  if (typeof value !== 'number' || !Number.isFinite(value)) return err(cellErrors.dateInvalid(argument));
  const date = isoDateFromSerial(Math.floor(value));
  return date.ok && date.value <= lastDate ? ok(date.value) : err(cellErrors.dateInvalid(argument));
}

/** Like `dateArgument`, null where the cell is blank or the argument was left out. */
export function optionalDateArgument(value: unknown, argument: string): Result<IsoDate | null, string> {
  return isBlank(value) ? ok(null) : dateArgument(value, argument);
}
