import { rateFromNumber, type Rate } from '../domain/rate/rate';
import { err, ok, type Result } from '../domain/result';
import { cellErrors } from '../strings/cellErrors';

/** What stands where no rate is given: the usual 2 % once and 1 % a month. */
export const defaultFineRate = 0.02;
export const defaultMonthlyInterestRate = 0.01;

/**
 * Fraction of a cell as an exact rate (0,02 is 2 %). Left out or blank: `fallback`.
 * Above 1 it is refused, since it is almost surely a percentage typed without its sign.
 */
export function rateArgument(value: unknown, argument: string, fallback: number): Result<Rate, string> {
  const number = value === null || value === undefined || value === '' ? fallback : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return err(cellErrors.rateNotNumber(argument));
  if (number < 0) return err(cellErrors.rateNegative(argument));
  if (number > 1) return err(cellErrors.rateTooLarge(argument));
  const rate = rateFromNumber(number);
  return rate.ok ? ok(rate.value) : err(cellErrors.rateTooPrecise(argument));
}
