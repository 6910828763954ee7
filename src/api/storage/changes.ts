import type { Change } from '../../contract/changes';
import type { Acting } from '../acting';
import { takeNumbers } from './changeCounter';
import type { Tx } from './database';
import { change, type receivable } from './schema';

export type ChangedReceivable = Pick<
  typeof receivable.$inferSelect,
  'id' | 'clientId' | 'source' | 'sourceKey' | 'number' | 'dueDate' | 'balanceCents' | 'state'
> & {
  /** The negotiation that made this title or took it out, whichever the change is about. */
  negotiationId: string | null;
};

export interface NewChange {
  kind: Change['kind'];
  receivable: ChangedReceivable;
  /** `import` where the ERP itself said so; it needs not be told. */
  origin?: Change['origin'];
  /** Of a receipt or its reversal. */
  paymentId?: string | null;
}

const rowsAtOnce = 2_000;

/**
 * Appends to the company's feed, titles as they stand after the change. Numbers are in the order of commits: call it late.
 */
export async function recordChanges(tx: Tx, acting: Acting, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  const first = await takeNumbers(tx, acting.companyId, changes.length);
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    await tx.insert(change).values(
      changes
        .slice(from, from + rowsAtOnce)
        .map(({ kind, receivable: title, origin = 'here', paymentId = null }, index) => ({
          companyId: acting.companyId,
          sequence: first + from + index,
          kind,
          receivableId: title.id,
          clientId: title.clientId,
          source: title.source,
          sourceKey: title.sourceKey,
          number: title.number,
          dueDate: title.dueDate,
          balanceCents: title.balanceCents,
          state: title.state,
          negotiationId: title.negotiationId,
          origin,
          paymentId,
          occurredAt: acting.now,
        })),
    );
  }
}
