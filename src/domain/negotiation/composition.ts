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
 * Composition of each instalment, one cell a title of origin: rows close on the instalments, columns on the origins, no cell falls
 * below zero and none lies two centavos from its exact share. Throws `RangeError` unless instalments are non-negative and sum to
 * the origins: the negotiation must be closed first.
 */
export function composeInstallments(
  origins: readonly OriginAfterDiscount[],
  installmentAmounts: readonly Cents[],
): Composition[][] {
  const parts = origins.flatMap((o) => [o.principalCents, o.fineCents, o.interestCents, o.surchargeCents]);
  if ([...parts, ...installmentAmounts].some((value) => value < 0)) {
    throw new RangeError('Nothing of a composition can be negative');
  }
  const total = sum(parts);
  if (total !== sum(installmentAmounts)) throw new RangeError('Instalments do not sum to the negotiated debt');

  let paid = 0;
  let before = parts.map(() => 0);
  return installmentAmounts.map((amount) => {
    paid += amount;
    const after = paidOfEachPart(parts, total, paid, before);
    const row = after.map((value, index) => cents(value - (before[index] ?? 0)));
    before = after;
    return origins.map((origin, index) => cellOf(origin.receivableId, row.slice(4 * index, 4 * index + 4)));
  });
}

/**
 * How much of each part is paid once the first instalments have paid `paid` of `total`: its exact share rounded down or up, never
 * less than before. Among those that may be rounded up the next centavo goes to the part that needs it soonest. That order
 * (earliest deadline first over unit jobs) always finds a schedule where one exists, and the exact shares prove that one does.
 */
function paidOfEachPart(parts: readonly number[], total: number, paid: number, before: readonly number[]): number[] {
  const after: number[] = [];
  const mayGrow: { index: number; next: bigint; part: bigint }[] = [];
  let odd = paid;
  parts.forEach((part, index) => {
    const product = BigInt(part) * BigInt(paid);
    const down = total === 0 ? 0 : Number(product / BigInt(total));
    const exact = total === 0 || product % BigInt(total) === 0n;
    const value = Math.max(down, before[index] ?? 0);
    after.push(value);
    odd -= value;
    if (!exact && value === down) mayGrow.push({ index, next: BigInt(down + 1), part: BigInt(part) });
  });
  mayGrow.sort((a, b) => {
    const [left, right] = [a.next * b.part, b.next * a.part];
    return left === right ? a.index - b.index : left < right ? -1 : 1;
  });
  for (const { index } of mayGrow.slice(0, odd)) after[index] = (after[index] ?? 0) + 1;
  return after;
}

function cellOf(originReceivableId: string, cell: readonly Cents[]): Composition {
  const [principalCents, fineCents, interestCents, surchargeCents] = cell;
  return {
    originReceivableId,
    principalCents: principalCents ?? cents(0),
    fineCents: fineCents ?? cents(0),
    interestCents: interestCents ?? cents(0),
    surchargeCents: surchargeCents ?? cents(0),
  };
}

function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0);
}
