import type { ImportField } from '../../contract/imports';
import { isoDateFromSerial } from '../../domain/calendar/excelSerial';
import type { IsoDate } from '../../domain/calendar/isoDate';
import { err, ok, type Result } from '../../domain/result';
import { dateFormatName, isPlausibleDate, parseFileDate, type FileDateError, type FileDateFormat } from './fileDate';
import type { GridCell } from './cellGrid';
import type { RowReader } from './rowReader';

/** The last serial Excel has; `20260805` in a cell is a date written as a number. */
const lastSerial = 2_958_465;

/** A date cell; null for a blank one. `wrong` when it is no date, which the issues say. */
export function readDate(reader: RowReader, field: ImportField): IsoDate | null | 'wrong' {
  const { dateFormat } = reader.format;
  const parsed = parseCellDate(reader.value(field), reader.text(field), dateFormat);
  if (parsed.ok) return parsed.value;
  reader.error(field, parsed.error, { format: dateFormatName(dateFormat) });
  return 'wrong';
}

/** A date from a serial number of a sheet or from text. */
export function parseCellDate(
  value: GridCell,
  text: string,
  format: FileDateFormat,
): Result<IsoDate | null, FileDateError> {
  if (typeof value !== 'number' || value > lastSerial) return parseFileDate(text, format);
  if (value === 0) return ok(null);
  const date = isoDateFromSerial(value);
  if (!date.ok) return err('invalidDate');
  return isPlausibleDate(date.value) ? ok(date.value) : err('implausibleDate');
}
