import type { IsoDate } from '../calendar/isoDate';
import { chargesOf, type ChargeableTitle, type ChargeTerms } from '../charges/chargesOf';
import { cents, type Cents } from '../money/cents';
import { err, ok, type Result } from '../result';

export interface PaymentToImpute {
  paidOn: IsoDate;
  amountCents: Cents;
  /** Given: a payment after it is refused. */
  today?: IsoDate;
}

export interface ImputedPayment {
  interestCents: Cents;
  fineCents: Cents;
  principalCents: Cents;
  after: Pick<
    ChargeableTitle,
    'balanceCents' | 'chargeBaseCents' | 'fineBaseCents' | 'fineOpenCents' | 'interestOpenCents' | 'interestFrom'
  >;
  /** Nothing is left of the title and its charges. */
  settled: boolean;
}

/** Codes and data of the contract's problems. */
export type PaymentRefusal =
  | { code: 'payment_over_total'; data: { amountCents: Cents; totalCents: Cents } }
  | { code: 'payment_before_last'; data: { paidOn: IsoDate; lastPaidOn: IsoDate } }
  | { code: 'payment_in_future'; data: { paidOn: IsoDate; today: IsoDate } };

/**
 * A receipt goes to interest, then fine, then what is left of the title (Código Civil art. 354), and of that first to the part
 * which bears no charges. Paid late, it assesses the fine, once, and the interest up to that day; interest then runs from the
 * payment on what remains. Paid in time or within the grace it only lessens the title, whose days still count from the due date.
 * Throws `RangeError` unless the amount is positive.
 */
export function imputePayment(
  title: ChargeableTitle,
  terms: ChargeTerms,
  { paidOn, amountCents, today }: PaymentToImpute,
): Result<ImputedPayment, PaymentRefusal> {
  if (amountCents <= 0) throw new RangeError(`A payment is positive: ${amountCents}`);
  if (today !== undefined && paidOn > today) return err({ code: 'payment_in_future', data: { paidOn, today } });
  if (title.interestFrom !== null && paidOn < title.interestFrom) {
    return err({ code: 'payment_before_last', data: { paidOn, lastPaidOn: title.interestFrom } });
  }
  const charges = chargesOf(title, terms, paidOn);
  if (amountCents > charges.totalCents) {
    return err({ code: 'payment_over_total', data: { amountCents, totalCents: charges.totalCents } });
  }

  const interestCents = cents(Math.min(amountCents, charges.interestCents));
  const fineCents = cents(Math.min(amountCents - interestCents, charges.fineCents));
  const principalCents = cents(amountCents - interestCents - fineCents);

  const late = charges.daysOverdue > 0;
  const balanceCents = cents(title.balanceCents - principalCents);
  const chargeBaseCents = cents(Math.min(title.chargeBaseCents, balanceCents));
  return ok({
    interestCents,
    fineCents,
    principalCents,
    after: {
      balanceCents,
      chargeBaseCents,
      fineBaseCents: cents(late ? 0 : Math.min(title.fineBaseCents, chargeBaseCents)),
      fineOpenCents: cents(charges.fineCents - fineCents),
      interestOpenCents: cents(charges.interestCents - interestCents),
      interestFrom: late ? paidOn : title.interestFrom,
    },
    settled: amountCents === charges.totalCents,
  });
}
