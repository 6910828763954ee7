import { cents, type Cents } from '../money/cents';

/**
 * `amount × numerator × times ÷ denominator`, multiplied first, divided once, rounded once. All non-negative integers. Plain
 * numbers while the product is exact in a double (2^53 − 1), BigInt above. Throws `RangeError` for a result past 2^53 − 1.
 */
export function multiplyDivide(
  amount: Cents,
  numerator: number,
  times: number,
  denominator: number,
  rounding: 'HALF_UP' | 'TRUNCATE',
): Cents {
  if (amount < 0 || numerator < 0 || times < 0)
    throw new RangeError('Charges fall on non-negative amounts, rates and days');
  const product = amount * numerator * times;
  if (product > Number.MAX_SAFE_INTEGER) return inBigInt(amount, numerator, times, denominator, rounding);
  const remainder = product % denominator;
  const quotient = (product - remainder) / denominator;
  return cents(rounding === 'HALF_UP' && remainder * 2 >= denominator ? quotient + 1 : quotient);
}

function inBigInt(
  amount: number,
  numerator: number,
  times: number,
  denominator: number,
  rounding: 'HALF_UP' | 'TRUNCATE',
): Cents {
  const product = BigInt(amount) * BigInt(numerator) * BigInt(times);
  const divisor = BigInt(denominator);
  const quotient = product / divisor;
  const up = rounding === 'HALF_UP' && (product % divisor) * 2n >= divisor;
  return cents(Number(up ? quotient + 1n : quotient));
}
