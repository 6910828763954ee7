import { cents, sumCents, type Cents } from '../money/cents';
import type { Debt } from './debt';

/** The live balance of a negotiation: debt − discount = total; difference = Σ instalments − total (+ exceeds, − is missing). */
export interface Balance {
  debt: Debt;
  discountCents: Cents;
  totalCents: Cents;
  installmentsCents: Cents;
  differenceCents: Cents;
}

/** Closes only while `differenceCents` is 0. A negative discount is a surcharge. */
export function closingBalance(debt: Debt, discountCents: Cents, installmentAmounts: readonly Cents[]): Balance {
  const totalCents = cents(debt.totalCents - discountCents);
  const installmentsCents = sumCents(installmentAmounts);
  return { debt, discountCents, totalCents, installmentsCents, differenceCents: cents(installmentsCents - totalCents) };
}
