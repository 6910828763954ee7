import { multiplyDivide } from '../charges/multiplyDivide';
import { daysOfMonth } from '../charges/lateInterest';
import type { Cents } from '../money/cents';
import type { Rate } from '../rate/rate';

/**
 * Juros a day (*valor por dia*) as a bank is told and a boleto prints it: amount × monthly rate ÷ 30, cut to whole centavos, so that
 * never more than agreed is charged. The bank multiplies these centavos by the days; the program's own juros multiply first and
 * round once. So the two differ, and below R$ 30,00 at 1 % a month the bank is told no juros at all. 1.000,00 at 1 % over 10 days:
 * 0,33 a day, 3,30 at the bank, 3,33 here.
 */
export function dailyInterestCents(amount: Cents, monthlyRate: Rate): Cents {
  return multiplyDivide(amount, monthlyRate.numerator, 1, monthlyRate.denominator * daysOfMonth, 'TRUNCATE');
}
