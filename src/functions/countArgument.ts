import { err, ok, type Result } from '../domain/result';
import { cellErrors } from '../strings/cellErrors';

/** Whole number of a cell within a range; left out or blank: `fallback`. */
export function countArgument(
  value: unknown,
  argument: string,
  range: { min: number; max: number; fallback: number },
): Result<number, string> {
  const number = value === null || value === undefined || value === '' ? range.fallback : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) return err(cellErrors.countNotInteger(argument));
  if (number < range.min || number > range.max) {
    return err(cellErrors.daysOutOfRange(argument, range.min, range.max));
  }
  return ok(number);
}

/** Grace days (carência): within them nothing is due, past them days count from the due date. */
export function graceDaysArgument(value: unknown): Result<number, string> {
  return countArgument(value, 'carenciaDias', { min: 0, max: 365, fallback: 0 });
}
