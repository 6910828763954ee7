import { err, ok, type Result } from '../result';

declare const centsBrand: unique symbol;

/** Integer centavos. The gates let ±2^51 in, so that sums of a few of them stay exact in a double. */
export type Cents = number & { readonly [centsBrand]: true };

/** The largest amount that comes in from outside. */
export const maxCents = 2 ** 51;

export type MoneyErrorCode = 'empty' | 'notANumber' | 'fractionOfCent' | 'outOfRange' | 'ambiguous';

/** Why a text, a cell or a JSON value is no amount; `input` is what was given, as text. */
export interface MoneyError {
  code: MoneyErrorCode;
  input: string;
}

/** A literal or computed amount as centavos. Throws `RangeError` for a fraction, NaN or anything past 2^53 − 1: a bug. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`Not an amount in centavos: ${value}`);
  }
  // -0 would survive as a cell "-0" and break equality
  return (value === 0 ? 0 : value) as Cents;
}

/** The gate for values from outside that already claim to be centavos (JSON, rows). */
export function toCents(value: unknown): Result<Cents, MoneyError> {
  if (value === null || value === undefined) return err({ code: 'empty', input: '' });
  if (typeof value !== 'number')
    return err({ code: 'notANumber', input: typeof value === 'string' ? value : typeof value });
  if (!Number.isFinite(value)) return err({ code: 'notANumber', input: String(value) });
  if (!Number.isInteger(value)) return err({ code: 'fractionOfCent', input: String(value) });
  if (Math.abs(value) > maxCents) return err({ code: 'outOfRange', input: String(value) });
  return ok(cents(value));
}

/**
 * A cell in reais as centavos. Within 1e-6 of a centavo (or the double's own spacing, where that is wider) the rest is binary
 * noise and accepted; a real fraction of a centavo is refused.
 */
export function centsFromReais(value: number): Result<Cents, MoneyError> {
  if (!Number.isFinite(value)) return err({ code: 'notANumber', input: String(value) });
  const scaled = value * 100;
  const nearest = Math.round(scaled);
  if (Math.abs(nearest) > maxCents) return err({ code: 'outOfRange', input: String(value) });
  const noise = Math.min(0.25, Math.max(1e-6, Math.abs(scaled) * 2 ** -51));
  if (Math.abs(scaled - nearest) > noise) return err({ code: 'fractionOfCent', input: String(value) });
  return ok(cents(nearest));
}

/** Centavos as the nearest double in reais, for a cell. */
export function reaisFromCents(value: Cents): number {
  return value / 100;
}

/** Exact sum. Throws `RangeError` past 2^53 − 1: a bug. */
export function sumCents(list: readonly Cents[]): Cents {
  let sum = 0;
  for (const value of list) sum += value;
  return cents(sum);
}
