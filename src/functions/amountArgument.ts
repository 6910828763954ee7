import { centsFromReais, type Cents } from '../domain/money/cents';
import { err, ok, type Result } from '../domain/result';
import { cellErrors } from '../strings/cellErrors';

/** Above it interest over three centuries would leave the integers that a double holds exactly. */
const maxArgumentCents = 1_000_000_000_000;

/** Reais of a cell as centavos. A blank cell is zero, as in Excel's own arithmetic; negative values are refused. */
export function amountArgument(value: unknown, argument: string): Result<Cents, string> {
  const number = value === null || value === undefined || value === '' ? 0 : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return err(cellErrors.amountNotNumber(argument));
  if (number < 0) return err(cellErrors.amountNegative(argument));
  const cents = centsFromReais(number);
  if (cents.ok) return cents.value > maxArgumentCents ? err(cellErrors.amountTooLarge(argument)) : ok(cents.value);
  return err(
    cents.error.code === 'fractionOfCent'
      ? cellErrors.amountFractionOfCent(argument)
      : cellErrors.amountTooLarge(argument),
  );
}
