import { cents, type Cents } from '../money/cents';
import type { Balance } from './balance';

/**
 * *Ajustar desconto pela diferença*: the discount with which the instalments close as they stand. It may be over the charges or
 * over the limit of a surcharge: `checkNegotiation` says so.
 */
export function discountForDifference(balance: Balance): Cents {
  return cents(balance.discountCents - balance.differenceCents);
}

/**
 * *Ajustar última parcela*: the amount of the last instalment with which the negotiation closes; null without instalments. It may
 * come out at zero or below, which `checkNegotiation` refuses next to that instalment.
 */
export function lastInstallmentForDifference(
  balance: Balance,
  installments: readonly { amountCents: number }[],
): Cents | null {
  const last = installments.at(-1);
  return last ? cents(last.amountCents - balance.differenceCents) : null;
}
