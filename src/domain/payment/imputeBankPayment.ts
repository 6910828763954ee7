import { compareDates, type IsoDate } from '../calendar/isoDate';
import { chargesOf, type ChargeableTitle, type ChargeTerms } from '../charges/chargesOf';
import { cents, type Cents } from '../money/cents';
import { ok, type Result } from '../result';
import { imputePayment, type ImputedPayment, type PaymentRefusal } from './imputePayment';

export interface BankPayment {
  /** When the client paid, as the bank says. */
  paidOn: IsoDate;
  /** More than 0. */
  amountCents: Cents;
  /** Due date of the boleto that was paid: its value may hold charges up to then. */
  boletoDueDate: IsoDate;
  today: IsoDate;
}

export interface ImputedBankPayment extends ImputedPayment {
  /** What of the payment the title took; `excessCents` is the rest. */
  takenCents: Cents;
  excessCents: Cents;
  /** What the title cost that day. */
  totalCents: Cents;
}

/**
 * A boleto paid at the bank. As `imputePayment`, but the money has come and is not refused: a bank computes juros as centavos a day,
 * so up to half a centavo a day and one more on either side still settles, as does what a boleto asked for charges up to its own due
 * date, paid before; what is over beyond that is excess, for a person to give back. A day before the last
 * receipt counts as that day, one after today as today.
 */
export function imputeBankPayment(
  title: ChargeableTitle,
  terms: ChargeTerms,
  { paidOn, amountCents, boletoDueDate, today }: BankPayment,
): Result<ImputedBankPayment, PaymentRefusal> {
  const day = clamp(paidOn, title.interestFrom, today);
  const { totalCents, daysOverdue, interestCents } = chargesOf(title, terms, day);
  const tolerance = 1 + Math.ceil(daysOverdue / 2);
  const atDueDate = chargesOf(title, terms, compareDates(boletoDueDate, day) > 0 ? boletoDueDate : day).totalCents;
  const asked = atDueDate + tolerance;
  const takenCents = amountCents <= asked ? amountCents : totalCents;
  const excessCents = cents(amountCents - takenCents);
  const missing = totalCents - takenCents;
  // Only the bank's way to round juros is forgiven, never part of the title.
  if (missing > 0 && !(missing <= tolerance && missing <= interestCents)) {
    const imputed = imputePayment(title, terms, { paidOn: day, amountCents, today });
    return imputed.ok ? ok({ ...imputed.value, takenCents: amountCents, excessCents: cents(0), totalCents }) : imputed;
  }
  const whole = imputePayment(title, terms, { paidOn: day, amountCents: totalCents, today });
  if (!whole.ok) return whole;
  // What the bank took more or less than computed here is juros.
  return ok({
    ...whole.value,
    interestCents: cents(whole.value.interestCents - missing),
    takenCents,
    excessCents,
    totalCents,
  });
}

function clamp(day: IsoDate, earliest: IsoDate | null, latest: IsoDate): IsoDate {
  if (compareDates(day, latest) > 0) return latest;
  return earliest !== null && compareDates(day, earliest) < 0 ? earliest : day;
}
