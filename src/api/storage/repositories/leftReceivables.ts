import { sql } from 'drizzle-orm';
import type { LeftReceivable } from '../../../contract/portfolioChanges';
import { rows, type Tx } from '../database';

interface LeftRow {
  id: string;
  client_id: string;
  state: 'open' | 'renegotiated' | 'paid' | 'cancelled' | 'writtenOff';
  negotiation_number: number | null;
}

/**
 * Titles that ceased to be open after a number of the feed, and the open ones of clients that are not listed; at most `limit`. A
 * title that came and went since, or that never was in the load, may be among them.
 */
export async function leftReceivables(
  tx: Tx,
  companyId: string,
  after: number,
  unlistedClientIds: readonly string[],
  limit: number,
): Promise<LeftReceivable[]> {
  const found = await rows<LeftRow>(
    tx,
    sql`select r.id, r.client_id, r.state, coalesce(took.number, undone.number) as negotiation_number
        from (
          select c.receivable_id as id from change c where c.company_id = ${companyId} and c.sequence > ${after}
          union
          select o.id from receivable o
          where o.company_id = ${companyId} and o.state = 'open' and o.client_id = any(${sql.param(unlistedClientIds)})
        ) touched
        join receivable r on r.company_id = ${companyId} and r.id = touched.id
        left join negotiation took
          on took.company_id = r.company_id and took.id = r.renegotiated_by_id and r.state = 'renegotiated'
        left join negotiation undone on undone.company_id = r.company_id and undone.id = r.negotiation_id
          and undone.state = 'reversed' and r.state = 'cancelled'
        where r.state <> 'open' or r.client_id = any(${sql.param(unlistedClientIds)})
        order by r.id
        limit ${limit}`,
  );
  return found.map((row) => ({
    receivableId: row.id,
    clientId: row.client_id,
    reason: row.state === 'open' ? 'outOfScope' : row.state,
    negotiationNumber: row.negotiation_number,
  }));
}
