import { allocate } from '../money/allocate';
import { cents, type Cents } from '../money/cents';

/** A title's figures at the negotiation's date. */
export interface TitleWithCharges {
  balanceCents: Cents;
  fineCents: Cents;
  interestCents: Cents;
}

export interface TitleDiscount {
  fineDiscountCents: Cents;
  interestDiscountCents: Cents;
  surchargeCents: Cents;
}

/**
 * A discount over each title's multa and juros in proportion, no share above its own amount; a negative one (surcharge) by
 * principal. Closes to the centavo. Throws `RangeError` for a discount over the charges, or a surcharge without any principal:
 * `checkNegotiation` refuses both first.
 */
export function allocateDiscount(titles: readonly TitleWithCharges[], discountCents: Cents): TitleDiscount[] {
  if (discountCents <= 0) {
    const principals = titles.map((title) => title.balanceCents);
    return allocate(cents(0 - discountCents), principals, 'largestRemainder').map((surchargeCents) => ({
      fineDiscountCents: cents(0),
      interestDiscountCents: cents(0),
      surchargeCents,
    }));
  }
  const charges = titles.flatMap((title) => [title.fineCents, title.interestCents]);
  if (discountCents > charges.reduce((sum, charge) => sum + charge, 0)) {
    throw new RangeError('A discount touches only charges');
  }
  const shares = allocate(discountCents, charges, 'largestRemainder');
  return titles.map((_title, index) => ({
    fineDiscountCents: shares[2 * index] ?? cents(0),
    interestDiscountCents: shares[2 * index + 1] ?? cents(0),
    surchargeCents: cents(0),
  }));
}
