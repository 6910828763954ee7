import type { Holidays } from '../domain/calendar/holidays';
import type { IsoDate } from '../domain/calendar/isoDate';
import { err, ok, type Result } from '../domain/result';
import { cellErrors } from '../strings/cellErrors';
import { dateArgument, isBlank } from './dateArgument';

/** Dates of a range, blank cells skipped; they come on top of the national bank holidays, which are always known. */
export function holidaysArgument(matrix: unknown[][] | null | undefined): Result<Holidays, string> {
  const holidays = new Set<IsoDate>();
  for (const cell of matrix?.flat() ?? []) {
    if (isBlank(cell)) continue;
    const date = dateArgument(cell, 'feriados');
    if (!date.ok) return err(cellErrors.holidayNotDate);
    holidays.add(date.value);
  }
  return ok(holidays);
}
