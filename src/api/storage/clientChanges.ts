import { sql } from 'drizzle-orm';
import { takeNumbers } from './changeCounter';
import { rows, type Tx } from './database';

/**
 * Notes that something a portfolio shows of these clients changed which no change of a title tells: their data, a contact, a
 * credit. Whoever changes such a thing calls this, late as `recordChanges`.
 */
export async function stampClients(tx: Tx, companyId: string, clientIds: readonly string[]): Promise<void> {
  if (clientIds.length === 0) return;
  const sequence = await takeNumbers(tx, companyId, 1);
  await rows(
    tx,
    sql`insert into client_change (company_id, client_id, sequence)
        select ${companyId}, c.id, ${sequence}::bigint from (select distinct unnest(${sql.param(clientIds)}::text[]) as id) c
        on conflict (company_id, client_id) do update set sequence = excluded.sequence`,
  );
}

/** Ids of the clients of whom anything changed after a number: themselves or a title of theirs. */
export async function clientsChangedAfter(tx: Tx, companyId: string, after: number): Promise<string[]> {
  const found = await rows<{ client_id: string }>(
    tx,
    sql`select client_id from change where company_id = ${companyId} and sequence > ${after}
        union
        select client_id from client_change where company_id = ${companyId} and sequence > ${after}`,
  );
  return found.map((row) => row.client_id);
}
