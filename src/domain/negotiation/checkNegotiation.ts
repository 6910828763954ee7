import { multiplyDivide } from '../charges/multiplyDivide';
import { rateOf } from '../charges/chargeTermsOf';
import { cents } from '../money/cents';
import { rateText, type Rate } from '../rate/rate';

/** Largest amount the value field of a barcode holds: R$ 99.999.999,99. */
export const maxBoletoCents = 9_999_999_999;

/** Plain data: what the pane holds while a person types, and what the backend recomputed. */
export interface NegotiationToCheck {
  asOf: string;
  /** The company's today. */
  today: string;
  /** The chosen titles with their charges at `asOf`. */
  titles: readonly { balanceCents: number; fineCents: number; interestCents: number }[];
  /** Negative: a surcharge. */
  discountCents: number;
  installments: readonly { method: string; dueDate: string; amountCents: number }[];
  policy: {
    /** Of the principal. */
    maxSurchargeRate: Rate | string;
    /** Of the charges. */
    analystMaxDiscountRate: Rate | string;
    maxInstallments: number;
  };
  role: 'analyst' | 'supervisor';
}

export type NegotiationRefusalCode =
  | 'as_of_not_allowed'
  | 'no_receivables'
  | 'discount_exceeds_charges'
  | 'surcharge_exceeds_limit'
  | 'discount_needs_supervisor'
  | 'difference_not_zero'
  | 'no_installments'
  | 'too_many_installments'
  | 'installment_not_positive'
  | 'installment_due_before_as_of'
  | 'installment_boleto_over_limit';

/** `code` and `data` as in the contract's problems, `pointer` a JSON pointer into the negotiation's request. */
export interface NegotiationRefusal {
  code: NegotiationRefusalCode;
  pointer: string;
  data: Record<string, string | number>;
}

/** Every rule of a negotiation that needs no database, all refusals at once; empty when it may be confirmed. */
export function checkNegotiation(negotiation: NegotiationToCheck): NegotiationRefusal[] {
  return [
    ...checkDate(negotiation),
    ...checkDiscount(negotiation),
    ...checkPlan(negotiation),
    ...negotiation.installments.flatMap((installment, index) => checkInstallment(installment, index, negotiation.asOf)),
  ];
}

function checkDate({ asOf, today, titles }: NegotiationToCheck): NegotiationRefusal[] {
  const refusals: NegotiationRefusal[] = [];
  if (asOf !== today) refusals.push({ code: 'as_of_not_allowed', pointer: '/asOf', data: { asOf, today } });
  if (titles.length === 0) refusals.push({ code: 'no_receivables', pointer: '/receivables', data: {} });
  return refusals;
}

function checkDiscount({ titles, discountCents, policy, role }: NegotiationToCheck): NegotiationRefusal[] {
  const pointer = '/discountCents';
  if (discountCents < 0) {
    const limitCents = partOf(sum(titles.map((title) => title.balanceCents)), policy.maxSurchargeRate);
    if (-discountCents <= limitCents) return [];
    const data = { surchargeCents: -discountCents, limitCents, maxSurchargeRate: textOf(policy.maxSurchargeRate) };
    return [{ code: 'surcharge_exceeds_limit', pointer, data }];
  }
  const chargesCents = chargesSum(titles);
  if (discountCents > chargesCents) {
    const data = { discountCents, chargesCents, exceededByCents: discountCents - chargesCents };
    return [{ code: 'discount_exceeds_charges', pointer, data }];
  }
  const limitCents = partOf(chargesCents, policy.analystMaxDiscountRate);
  if (role === 'supervisor' || discountCents <= limitCents) return [];
  const data = { discountCents, limitCents, analystMaxDiscountRate: textOf(policy.analystMaxDiscountRate) };
  return [{ code: 'discount_needs_supervisor', pointer, data }];
}

function checkPlan({ titles, discountCents, installments, policy }: NegotiationToCheck): NegotiationRefusal[] {
  const pointer = '/installments';
  if (installments.length === 0) return [{ code: 'no_installments', pointer, data: {} }];
  const refusals: NegotiationRefusal[] = [];
  if (installments.length > policy.maxInstallments) {
    const data = { count: installments.length, maxInstallments: policy.maxInstallments };
    refusals.push({ code: 'too_many_installments', pointer, data });
  }
  const totalCents = sum(titles.map((title) => title.balanceCents)) + chargesSum(titles) - discountCents;
  const installmentsCents = sum(installments.map((installment) => installment.amountCents));
  const differenceCents = installmentsCents - totalCents;
  if (differenceCents !== 0) {
    refusals.push({ code: 'difference_not_zero', pointer, data: { differenceCents, totalCents, installmentsCents } });
  }
  return refusals;
}

function checkInstallment(
  { method, dueDate, amountCents }: NegotiationToCheck['installments'][number],
  index: number,
  asOf: string,
): NegotiationRefusal[] {
  const refusals: NegotiationRefusal[] = [];
  const number = index + 1;
  const amountPointer = `/installments/${index}/amountCents`;
  if (amountCents <= 0) {
    refusals.push({ code: 'installment_not_positive', pointer: amountPointer, data: { number, amountCents } });
  }
  if (method === 'boleto' && amountCents > maxBoletoCents) {
    const data = { number, amountCents, limitCents: maxBoletoCents };
    refusals.push({ code: 'installment_boleto_over_limit', pointer: amountPointer, data });
  }
  if (dueDate < asOf) {
    const pointer = `/installments/${index}/dueDate`;
    refusals.push({ code: 'installment_due_before_as_of', pointer, data: { number, dueDate, asOf } });
  }
  return refusals;
}

function chargesSum(titles: NegotiationToCheck['titles']): number {
  return sum(titles.map((title) => title.fineCents + title.interestCents));
}

/** A limit is never rounded up. */
function partOf(amount: number, rate: Rate | string): number {
  const exact = typeof rate === 'string' ? rateOf(rate) : rate;
  return multiplyDivide(cents(amount), exact.numerator, 1, exact.denominator, 'TRUNCATE');
}

function textOf(rate: Rate | string): string {
  return typeof rate === 'string' ? rate : rateText(rate);
}

function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0);
}
