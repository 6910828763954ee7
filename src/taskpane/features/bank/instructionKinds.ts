import { instructionKindSchema, type InstructionKind } from '../../../contract/bank';
import { instructionCount } from '../../../strings/bank';

export interface KindSum {
  kind: InstructionKind;
  count: number;
  cents: number;
}

/** How many of each kind, and what they add up to; kinds that are not there are left out. */
export const sumByKind = (items: readonly { kind: InstructionKind; amountCents: number }[]): KindSum[] =>
  instructionKindSchema.options.flatMap((kind) => {
    const ofKind = items.filter((item) => item.kind === kind);
    if (ofKind.length === 0) return [];
    return [{ kind, count: ofKind.length, cents: ofKind.reduce((sum, { amountCents }) => sum + amountCents, 0) }];
  });

/** `3 boletos a registrar · 2 baixas a pedir`. */
export const countsInWords = (counts: Readonly<Record<InstructionKind, number>>): string =>
  instructionKindSchema.options
    .filter((kind) => counts[kind] > 0)
    .map((kind) => instructionCount(kind, counts[kind]))
    .join(' · ');
