import { and, eq, sql } from 'drizzle-orm';
import type { ReceivableState } from '../../../contract/common';
import type { Acting } from '../../acting';
import { negotiationSource } from '../../../domain/negotiation/negotiationSource';
import type { Tx } from '../database';
import { receivableLink } from '../erpSchema';
import { receivable } from '../schema';

/** A title that a file names by our own id. */
export interface NamedTitle {
  id: string;
  number: string;
  state: ReceivableState;
  balanceCents: number;
  /** An instalment of a negotiation; otherwise a title that an import brought. */
  bornHere: boolean;
}

/** Which of a source's keys are known to mean instalments born here: key → id of the instalment. */
export async function linkedTitles(
  tx: Tx,
  companyId: string,
  source: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const found = await tx
    .select({ sourceKey: receivableLink.sourceKey, receivableId: receivableLink.receivableId })
    .from(receivableLink)
    .where(
      and(
        eq(receivableLink.companyId, companyId),
        eq(receivableLink.source, source),
        sql`${receivableLink.sourceKey} = any(${sql.param(keys)})`,
      ),
    );
  return new Map(found.map(({ sourceKey, receivableId }) => [sourceKey, receivableId]));
}

/** The titles that have these ids, by id. */
export async function titlesNamed(tx: Tx, companyId: string, ids: readonly string[]): Promise<Map<string, NamedTitle>> {
  const found = await tx
    .select({
      id: receivable.id,
      number: receivable.number,
      state: receivable.state,
      balanceCents: receivable.balanceCents,
      source: receivable.source,
    })
    .from(receivable)
    .where(and(eq(receivable.companyId, companyId), sql`${receivable.id} = any(${sql.param(ids)})`));
  return new Map(found.map(({ source, ...title }) => [title.id, { ...title, bornHere: source === negotiationSource }]));
}

/** Remembers the ERP's keys. One it had given another instalment before means the new one from now on. */
export async function recordLinks(
  tx: Tx,
  acting: Acting,
  source: string,
  links: readonly { sourceKey: string; receivableId: string }[],
): Promise<void> {
  if (links.length === 0) return;
  await tx
    .insert(receivableLink)
    .values(
      links.map((link) => ({
        companyId: acting.companyId,
        source,
        ...link,
        createdAt: acting.now,
        createdBy: acting.actor,
      })),
    )
    .onConflictDoUpdate({
      target: [receivableLink.companyId, receivableLink.source, receivableLink.sourceKey],
      set: { receivableId: sql`excluded.receivable_id`, createdAt: acting.now, createdBy: acting.actor },
      setWhere: sql`${receivableLink.receivableId} <> excluded.receivable_id`,
    });
}
