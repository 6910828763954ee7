import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../database';
import { rows } from '../database';
import { client } from '../schema';

export type StoredClient = typeof client.$inferSelect;

/** The client, or null where the company has none with this id. */
export async function findClient(tx: Tx, companyId: string, id: string): Promise<StoredClient | null> {
  const [found] = await tx
    .select()
    .from(client)
    .where(and(eq(client.companyId, companyId), eq(client.id, id)));
  return found ?? null;
}

/** Clients with these ids, in no order. */
export function clientsById(tx: Tx, companyId: string, ids: readonly string[]): Promise<StoredClient[]> {
  return tx
    .select()
    .from(client)
    .where(and(eq(client.companyId, companyId), sql`${client.id} = any(${sql.param(ids)})`));
}

export interface LastContact {
  clientId: string;
  occurredAt: Date;
  statusLabel: string | null;
  returnOn: string | null;
}

/**
 * The last contact of each of these clients. A receipt or a reversal is no contact with anybody; the return date is the one of
 * the last note, so that a later note without one clears it.
 */
export async function lastContacts(
  tx: Tx,
  companyId: string,
  clientIds: readonly string[],
): Promise<Map<string, LastContact>> {
  const found = await rows<{
    client_id: string;
    occurred_at: string;
    status_label: string | null;
    return_on: string | null;
  }>(
    tx,
    sql`select distinct on (c.client_id) c.client_id, c.occurred_at, note.status_label, note.return_on
        from contact c
        left join lateral (
          select n.status_label, n.return_on from contact n
          where n.company_id = c.company_id and n.client_id = c.client_id and n.kind = 'note'
          order by n.occurred_at desc, n.id desc limit 1) note on true
        where c.company_id = ${companyId} and c.client_id = any(${sql.param(clientIds)})
          and c.kind in ('note', 'email', 'negotiation')
        order by c.client_id, c.occurred_at desc, c.id desc`,
  );
  return new Map(
    found.map((row) => [
      row.client_id,
      {
        clientId: row.client_id,
        occurredAt: new Date(row.occurred_at),
        statusLabel: row.status_label,
        returnOn: row.return_on,
      },
    ]),
  );
}
