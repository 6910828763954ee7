import { and, asc, eq, gt } from 'drizzle-orm';
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
      changes.slice(from, from + rowsAtOnce).map(({ kind, receivable: title }, index) => ({
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
        occurredAt: acting.now,
      })),
    );
  }
}

/** Changes after a number, in order, at most `limit` of them. */
export async function changesAfter(tx: Tx, companyId: string, after: number, limit: number): Promise<Change[]> {
  const found = await tx
    .select()
    .from(change)
    .where(and(eq(change.companyId, companyId), gt(change.sequence, after)))
    .orderBy(asc(change.sequence))
    .limit(limit);
  return found.map(({ occurredAt, ...row }) => ({ ...row, occurredAt: occurredAt.toISOString() }));
}
