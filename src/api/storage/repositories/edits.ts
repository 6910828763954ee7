import { and, eq, lt, sql } from 'drizzle-orm';
import type { Acting } from '../../acting';
import type { Cells } from '../../edits/readCells';
import { rows, type Tx } from '../database';
import { client, editKey, receivable } from '../schema';
import type { StoredClient } from './clients';

/** Makes calls with the same key wait for one another until the transaction ends; returns what went through under it before. */
export async function takeEditKey(tx: Tx, companyId: string, key: string): Promise<{ contentHash: string } | null> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`edit/${companyId}/${key}`}, 0))`);
  const [found] = await tx
    .select({ contentHash: editKey.contentHash })
    .from(editKey)
    .where(and(eq(editKey.companyId, companyId), eq(editKey.key, key)));
  return found ?? null;
}

/** Keeps the key in the transaction that wrote its edit. */
export async function keepEditKey(tx: Tx, acting: Acting, key: string, contentHash: string): Promise<void> {
  await tx.insert(editKey).values({ companyId: acting.companyId, key, contentHash, createdAt: acting.now });
}

/** Forgets every company's keys kept before an instant. As the owner only. */
export async function deleteEditKeysBefore(tx: Tx, before: Date): Promise<void> {
  await tx.delete(editKey).where(lt(editKey.createdAt, before));
}

/** The client, locked against other changes of its data; not against rows that refer to it. */
export async function lockClient(tx: Tx, companyId: string, id: string): Promise<StoredClient | null> {
  const [found] = await tx
    .select()
    .from(client)
    .where(and(eq(client.companyId, companyId), eq(client.id, id)))
    .for('no key update');
  return found ?? null;
}

/** Writes a client's cells, one version further. */
export async function updateClientCells(tx: Tx, acting: Acting, id: string, cells: Omit<Cells, 'hold'>): Promise<void> {
  await tx
    .update(client)
    .set({ ...cells, version: sql`${client.version} + 1`, updatedAt: acting.now })
    .where(and(eq(client.companyId, acting.companyId), eq(client.id, id)));
}

/** Writes a title's cells, one version further. It must be locked already. */
export async function updateReceivableCells(
  tx: Tx,
  acting: Acting,
  id: string,
  cells: Pick<Cells, 'responsible' | 'hold'>,
): Promise<void> {
  await tx
    .update(receivable)
    .set({ ...cells, version: sql`${receivable.version} + 1`, updatedAt: acting.now })
    .where(and(eq(receivable.companyId, acting.companyId), eq(receivable.id, id)));
}
