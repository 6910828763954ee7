import type { Cents } from '../money/cents';
import type { Rate } from '../rate/rate';
import { multiplyDivide } from './multiplyDivide';

/** Multa, once on the base, half-up to the centavo whatever the policy for interest (CDC art. 52 §1 caps consumers at 2 %). */
export function fine(base: Cents, rate: Rate): Cents {
  return multiplyDivide(base, rate.numerator, 1, rate.denominator, 'HALF_UP');
}
