import { cents, type Cents } from './cents';

/** Who takes the centavos left over by rounding every share down. */
export type OddCents = 'last' | 'largestRemainder';

/**
 * Splits a total in proportion to whole weights, closing to the centavo. `last`: the last weighted share takes the rest;
 * `largestRemainder`: one centavo each to the shares that lost most, the first of equals first, so that no share lies a centavo or
 * more from the exact one, and none above its own weight while |total| ≤ Σ weights. Throws `RangeError` for weights that are
 * negative, fractional or all zero (unless the total is zero): a bug.
 */
export function allocate(total: Cents, weights: readonly number[], oddCents: OddCents): Cents[] {
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`Not a weight: ${weight}`);
  }
  if (total === 0) return weights.map(() => cents(0));
  const sum = weights.reduce((acc, weight) => acc + BigInt(weight), 0n);
  if (sum === 0n) throw new RangeError('Nothing to allocate by: every weight is zero');

  const magnitude = BigInt(Math.abs(total));
  const shares = weights.map((weight) => (magnitude * BigInt(weight)) / sum);
  let odd = Number(magnitude - shares.reduce((acc, share) => acc + share, 0n));
  if (oddCents === 'last') {
    const last = weights.reduce((found, weight, index) => (weight > 0 ? index : found), 0);
    shares[last] = (shares[last] ?? 0n) + BigInt(odd);
  } else {
    const byLoss = weights
      .map((weight, index) => ({ index, remainder: (magnitude * BigInt(weight)) % sum }))
      .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
    for (const { index } of byLoss) {
      if (odd === 0) break;
      shares[index] = (shares[index] ?? 0n) + 1n;
      odd -= 1;
    }
  }
  return shares.map((share) => cents(total < 0 ? -Number(share) : Number(share)));
}
