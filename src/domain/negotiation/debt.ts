import type { IsoDate } from '../calendar/isoDate';
import { chargesOf, type ChargeableTitle, type ChargeTerms } from '../charges/chargesOf';
import { cents, type Cents } from '../money/cents';

export interface Debt {
  principalCents: Cents;
  fineCents: Cents;
  interestCents: Cents;
  totalCents: Cents;
}

/** Debt of a choice of titles at a date: what is left of them, their multa and their juros, each title rounded by itself. */
export function debtOf(titles: readonly ChargeableTitle[], terms: ChargeTerms, asOf: IsoDate): Debt {
  let principal = 0;
  let fine = 0;
  let interest = 0;
  for (const title of titles) {
    const charges = chargesOf(title, terms, asOf);
    principal += title.balanceCents;
    fine += charges.fineCents;
    interest += charges.interestCents;
  }
  return {
    principalCents: cents(principal),
    fineCents: cents(fine),
    interestCents: cents(interest),
    totalCents: cents(principal + fine + interest),
  };
}
