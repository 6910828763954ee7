import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { ClientCredit } from '../../../contract/clients';
import type { Acting } from '../../acting';
import type { CreditValues, StoredCredit } from '../../imports/decideCredit';
import { rows, type Tx } from '../database';
import { clientCredit } from '../importSchema';

/** The open credits of clients, those that reduce a title too, the oldest first. */
export async function openCreditsOf(tx: Tx, companyId: string, clientId: string): Promise<ClientCredit[]> {
  return tx
    .select({
      id: clientCredit.id,
      kind: clientCredit.kind,
      number: clientCredit.number,
      type: clientCredit.type,
      issueDate: clientCredit.issueDate,
      amountCents: clientCredit.amountCents,
      linkedReceivableId: clientCredit.linkedReceivableId,
    })
    .from(clientCredit)
    .where(
      and(eq(clientCredit.companyId, companyId), eq(clientCredit.clientId, clientId), eq(clientCredit.state, 'open')),
    )
    .orderBy(asc(clientCredit.issueDate), asc(clientCredit.id));
}

/** What each of these clients has in credits that no title uses, in centavos; clients without any are left out. */
export async function creditTotals(
  tx: Tx,
  companyId: string,
  clientIds: readonly string[],
): Promise<Map<string, number>> {
  const found = await tx
    .select({ clientId: clientCredit.clientId, total: sql<number>`sum(${clientCredit.amountCents})::bigint` })
    .from(clientCredit)
    .where(
      and(
        eq(clientCredit.companyId, companyId),
        sql`${clientCredit.clientId} = any(${sql.param(clientIds)})`,
        eq(clientCredit.state, 'open'),
        isNull(clientCredit.linkedReceivableId),
      ),
    )
    .groupBy(clientCredit.clientId);
  return new Map(found.map(({ clientId, total }) => [clientId, Number(total)]));
}

/** The credits of a source that are open or have one of these keys. */
export async function creditsForImport(
  tx: Tx,
  companyId: string,
  source: string,
  keys: readonly string[],
): Promise<StoredCredit[]> {
  return tx
    .select({
      id: clientCredit.id,
      sourceKey: clientCredit.sourceKey,
      clientId: clientCredit.clientId,
      kind: clientCredit.kind,
      number: clientCredit.number,
      type: clientCredit.type,
      issueDate: clientCredit.issueDate,
      amountCents: clientCredit.amountCents,
      linkKey: clientCredit.linkKey,
      linkedReceivableId: clientCredit.linkedReceivableId,
      state: clientCredit.state,
    })
    .from(clientCredit)
    .where(
      and(
        eq(clientCredit.companyId, companyId),
        eq(clientCredit.source, source),
        or(eq(clientCredit.state, 'open'), sql`${clientCredit.sourceKey} = any(${sql.param(keys)})`),
      ),
    );
}

export interface CreditToWrite {
  id: string;
  sourceKey: string;
  values: CreditValues;
}

/** Writes credits, new ones and those known by their key, each change one version further. */
export async function writeCredits(
  tx: Tx,
  acting: Acting,
  source: string,
  credits: readonly CreditToWrite[],
): Promise<void> {
  if (credits.length === 0) return;
  const list = credits.map(({ id, sourceKey, values }) => ({
    id,
    source_key: sourceKey,
    client_id: values.clientId,
    kind: values.kind,
    number: values.number,
    type: values.type,
    issue_date: values.issueDate,
    amount_cents: values.amountCents,
    link_key: values.linkKey,
    linked_receivable_id: values.linkedReceivableId,
    state: values.state,
  }));
  const now = acting.now.toISOString();
  await rows(
    tx,
    sql`insert into client_credit (company_id, source, created_at, updated_at, id, source_key, client_id, kind, number, type,
          issue_date, amount_cents, link_key, linked_receivable_id, state)
        select ${acting.companyId}, ${source}, ${now}::timestamptz, ${now}::timestamptz, x.*
        from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as x(id text, source_key text, client_id text, kind text,
          number text, type text, issue_date date, amount_cents bigint, link_key text, linked_receivable_id text, state text)
        on conflict (company_id, source, source_key) do update set client_id = excluded.client_id, kind = excluded.kind,
          number = excluded.number, type = excluded.type, issue_date = excluded.issue_date,
          amount_cents = excluded.amount_cents, link_key = excluded.link_key,
          linked_receivable_id = excluded.linked_receivable_id, state = excluded.state,
          version = client_credit.version + 1, updated_at = excluded.updated_at`,
  );
}
