import { allocate } from '../money/allocate';
import { cents, type Cents } from '../money/cents';

/** What a title of origin brings into the negotiation, its discount already taken off. */
export interface OriginAfterDiscount {
  receivableId: string;
  principalCents: Cents;
  fineCents: Cents;
  interestCents: Cents;
  surchargeCents: Cents;
}

/** One title's part of one instalment; the fields of the contract's `compositionSchema`. */
export interface Composition {
  originReceivableId: string;
  principalCents: Cents;
  fineCents: Cents;
  interestCents: Cents;
  surchargeCents: Cents;
}

/**
 * Composition of each instalment, one cell a title of origin. Every instalment takes its share of what the ones before it left of
 * each component, so that rows close on the instalments, columns on the origins, and no cell falls below zero. Throws
 * `RangeError` unless instalments are non-negative and sum to the origins: the negotiation must be closed first.
 */
export function composeInstallments(
  origins: readonly OriginAfterDiscount[],
  installmentAmounts: readonly Cents[],
): Composition[][] {
  const left: number[] = origins.flatMap((o) => [o.principalCents, o.fineCents, o.interestCents, o.surchargeCents]);
  if (left.some((part) => part < 0) || installmentAmounts.some((amount) => amount < 0)) {
    throw new RangeError('Nothing of a composition can be negative');
  }
  if (sum(left) !== sum(installmentAmounts)) throw new RangeError('Instalments do not sum to the negotiated debt');

  return installmentAmounts.map((amount) => {
    const parts = allocate(amount, left, 'largestRemainder');
    parts.forEach((part, index) => (left[index] = (left[index] ?? 0) - part));
    return origins.map((origin, index) => {
      const [principalCents, fineCents, interestCents, surchargeCents] = parts.slice(4 * index);
      return {
        originReceivableId: origin.receivableId,
        principalCents: principalCents ?? cents(0),
        fineCents: fineCents ?? cents(0),
        interestCents: interestCents ?? cents(0),
        surchargeCents: surchargeCents ?? cents(0),
      };
    });
  });
}

function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0);
}
