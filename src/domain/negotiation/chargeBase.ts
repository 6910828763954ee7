import { allocate } from '../money/allocate';
import { cents, sumCents, type Cents } from '../money/cents';
import type { Composition } from './composition';

/**
 * The part of each new instalment on which its own multa and juros will fall. `principal` (default policy): only what was charge
 * base in the titles of origin, so that charges put into an instalment bear none even after a second renegotiation (nobody pays
 * interest on interest by accident). `total`: the whole instalment. `origins` in the order of the composition's columns.
 */
export function chargeBasesOf(
  origins: readonly { chargeBaseCents: Cents }[],
  composition: readonly (readonly Composition[])[],
  mode: 'principal' | 'total',
): Cents[] {
  if (mode === 'total') {
    return composition.map((row) =>
      sumCents(row.flatMap((c) => [c.principalCents, c.fineCents, c.interestCents, c.surchargeCents])),
    );
  }
  const bases = composition.map(() => 0);
  origins.forEach((origin, column) => {
    const principals = composition.map((row) => row[column]?.principalCents ?? 0);
    const shares = allocate(origin.chargeBaseCents, principals, 'largestRemainder');
    shares.forEach((share, row) => (bases[row] = (bases[row] ?? 0) + share));
  });
  return bases.map(cents);
}
