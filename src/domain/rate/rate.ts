import { Decimal } from 'decimal.js';
import { err, ok, type Result } from '../result';

declare const rateBrand: unique symbol;

/** Exact non-negative fraction, reduced: 2 % is 1/50. Never a double. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly [rateBrand]: true;
}

export type RateErrorCode = 'empty' | 'notARate' | 'negative' | 'outOfRange' | 'tooManyDecimals';

export interface RateError {
  code: RateErrorCode;
  input: string;
}

const decimalPlaces = 8;
const scale = 10 ** decimalPlaces;
const limit = 1_000;

/**
 * `0.02`, `0,02`, `2 %` and `2,00%` are all 2 %: a text without the percent sign is a fraction. At most 8 decimal places as a
 * fraction, below 1,000.
 */
export function parseRate(text: string): Result<Rate, RateError> {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (bare === '') return err({ code: 'empty', input: text });
  const match = /^([-−]?)(\d+(?:[.,]\d+)?)(%?)$/.exec(bare);
  if (!match) return err({ code: 'notARate', input: text });
  const value = new Decimal((match[2] ?? '').replace(',', '.'));
  const fraction = match[3] === '%' ? value.div(100) : value;
  return fromDecimal(match[1] ? fraction.neg() : fraction, text);
}

/**
 * A cell's number as a rate (0.02 is 2 %). A rest below 1e-12 past the 8th decimal place is binary noise and accepted; a rate
 * that truly has more places is refused instead of rounded in silence.
 */
export function rateFromNumber(value: number): Result<Rate, RateError> {
  if (!Number.isFinite(value)) return err({ code: 'notARate', input: String(value) });
  const exact = new Decimal(value);
  const rounded = exact.toDecimalPlaces(decimalPlaces, Decimal.ROUND_HALF_UP);
  return fromDecimal(exact.minus(rounded).abs().lt(1e-12) ? rounded : exact, String(value));
}

/** `2,00 %`: at least two decimal places, more only where the rate has them. */
export function formatRatePercent(rate: Rate): string {
  const digits = String(scaled(rate)).padStart(decimalPlaces + 1, '0');
  const whole = digits.slice(0, -(decimalPlaces - 2)).replace(/^0+(?=\d)/, '');
  const fraction = digits.slice(-(decimalPlaces - 2));
  return `${whole},${fraction.slice(0, 2)}${fraction.slice(2).replace(/0+$/, '')} %`;
}

/** The rate as the contract writes it: `0.02`. */
export function rateText(rate: Rate): string {
  const digits = String(scaled(rate)).padStart(decimalPlaces + 1, '0');
  const fraction = digits.slice(-decimalPlaces).replace(/0+$/, '');
  return digits.slice(0, -decimalPlaces) + (fraction === '' ? '' : `.${fraction}`);
}

function fromDecimal(value: Decimal, input: string): Result<Rate, RateError> {
  if (value.isNegative() && !value.isZero()) return err({ code: 'negative', input });
  if (value.gte(limit)) return err({ code: 'outOfRange', input });
  if (value.decimalPlaces() > decimalPlaces) return err({ code: 'tooManyDecimals', input });
  const numerator = value.abs().mul(scale).toNumber();
  const divisor = greatestCommonDivisor(numerator, scale);
  return ok({ numerator: numerator / divisor, denominator: scale / divisor } as Rate);
}

function scaled(rate: Rate): number {
  return rate.numerator * (scale / rate.denominator);
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
