import { multiplyDivide } from '../../../domain/charges/multiplyDivide';
import { cents, type Cents } from '../../../domain/money/cents';
import { parseRate, type Rate } from '../../../domain/rate/rate';
import type { TypedDiscount } from './draft';

/** A percentage as typed, `10`, `12,5` or `12,5 %`; null where it is none. */
export const parsePercent = (text: string): Rate | null => {
  const rate = parseRate(`${text.replace(/[\s%]/g, '')}%`);
  return rate.ok ? rate.value : null;
};

/** The discount in centavos that was typed, a percentage being of the charges and rounded half-up; null where the text is no figure. */
export const discountCentsOf = (typed: TypedDiscount, chargesCents: Cents): Cents | null => {
  if (typed.unit === 'reais') {
    if (typed.isUnreadable) return null;
    return cents(typed.amountCents ?? 0);
  }
  if (typed.text.trim() === '') return cents(0);
  const rate = parsePercent(typed.text);
  return rate === null ? null : multiplyDivide(chargesCents, rate.numerator, 1, rate.denominator, 'HALF_UP');
};
