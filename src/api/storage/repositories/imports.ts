import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { ImportReport } from '../../../contract/imports';
import type { Acting } from '../../acting';
import type { ClientValues, StoredClient } from '../../imports/decideClient';
import type { StoredTitle, TitleValues } from '../../imports/decideTitle';
import { negotiationLabel } from '../../../domain/negotiation/negotiationLabel';
import { rows, type Tx } from '../database';
import { client, importRun, negotiation, payment, receivable } from '../schema';
import { searchTextOf } from '../searchText';

/** Only one import of a source at a time: the next one waits and sees what this one wrote. */
export async function lockSource(tx: Tx, companyId: string, source: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`import/${companyId}/${source}`}, 0))`);
}

export async function clientsByKey(
  tx: Tx,
  companyId: string,
  source: string,
  keys: readonly string[],
): Promise<StoredClient[]> {
  return tx
    .select({
      id: client.id,
      sourceKey: client.sourceKey,
      version: client.version,
      name: client.name,
      tradeName: client.tradeName,
      document: client.document,
      isConsumer: client.isConsumer,
      contactName: client.contactName,
      phone: client.phone,
      whatsapp: client.whatsapp,
      email: client.email,
      address: client.address,
      city: client.city,
      state: client.state,
      responsible: client.responsible,
    })
    .from(client)
    .where(and(eq(client.companyId, companyId), eq(client.source, source), inArrayOf(client.sourceKey, keys)));
}

export interface ClientToWrite {
  id: string;
  sourceKey: string;
  values: ClientValues;
}

export async function insertClients(
  tx: Tx,
  acting: Acting,
  source: string,
  clients: readonly ClientToWrite[],
): Promise<void> {
  if (clients.length === 0) return;
  await tx.insert(client).values(
    clients.map(({ id, sourceKey, values }) => ({
      companyId: acting.companyId,
      id,
      source,
      sourceKey,
      ...values,
      searchText: searchTextOf({ ...values, sourceKey }),
      createdAt: acting.now,
      updatedAt: acting.now,
    })),
  );
}

/** Writes changed clients, each one version further. */
export async function updateClients(tx: Tx, acting: Acting, clients: readonly ClientToWrite[]): Promise<void> {
  if (clients.length === 0) return;
  const list = clients.map(({ id, sourceKey, values }) => ({
    id,
    name: values.name,
    trade_name: values.tradeName,
    document: values.document,
    is_consumer: values.isConsumer,
    contact_name: values.contactName,
    phone: values.phone,
    whatsapp: values.whatsapp,
    email: values.email,
    address: values.address,
    city: values.city,
    state: values.state,
    responsible: values.responsible,
    search_text: searchTextOf({ ...values, sourceKey }),
  }));
  await rows(
    tx,
    sql`update client c set name = x.name, trade_name = x.trade_name, document = x.document, is_consumer = x.is_consumer,
          contact_name = x.contact_name, phone = x.phone, whatsapp = x.whatsapp, email = x.email, address = x.address,
          city = x.city, state = x.state, responsible = x.responsible, search_text = x.search_text,
          version = c.version + 1, updated_at = ${acting.now.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as x(id text, name text, trade_name text, document text,
          is_consumer boolean, contact_name text, phone text, whatsapp text, email text, address text, city text, state text,
          responsible text, search_text text)
        where c.company_id = ${acting.companyId} and c.id = x.id`,
  );
}

/** Ids of the titles that have these keys, without locking them. */
export function titleIdsByKey(
  tx: Tx,
  companyId: string,
  source: string,
  keys: readonly string[],
): Promise<{ id: string; sourceKey: string }[]> {
  return tx
    .select({ id: receivable.id, sourceKey: receivable.sourceKey })
    .from(receivable)
    .where(
      and(eq(receivable.companyId, companyId), eq(receivable.source, source), inArrayOf(receivable.sourceKey, keys)),
    );
}

/** Ids of every open title of a source that no negotiation made. */
export async function openTitleIds(tx: Tx, companyId: string, source: string): Promise<string[]> {
  const found = await tx
    .select({ id: receivable.id })
    .from(receivable)
    .where(
      and(
        eq(receivable.companyId, companyId),
        eq(receivable.source, source),
        eq(receivable.state, 'open'),
        isNull(receivable.negotiationId),
      ),
    );
  return found.map(({ id }) => id);
}

/** Reads these titles, and unless it is only to look locks them, in the order of ids as everybody does. */
export async function titlesForImport(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
  { lock }: { lock: boolean },
): Promise<StoredTitle[]> {
  const query = tx
    .select({ title: receivable, negotiationNumber: negotiation.number, negotiationState: negotiation.state })
    .from(receivable)
    .leftJoin(
      negotiation,
      and(eq(negotiation.companyId, receivable.companyId), eq(negotiation.id, receivable.renegotiatedById)),
    )
    .where(and(eq(receivable.companyId, companyId), inArrayOf(receivable.id, ids)))
    .orderBy(asc(receivable.id));
  const found = await (lock ? query.for('update', { of: receivable }) : query);
  const before = await balancesBeforeReceipts(tx, companyId, ids);
  return found.map(({ title, negotiationNumber, negotiationState }) => ({
    ...titleValues(title),
    id: title.id,
    sourceKey: title.sourceKey,
    version: title.version,
    renegotiation:
      negotiationNumber === null
        ? null
        : { label: negotiationLabel(negotiationNumber), settled: negotiationState === 'settled' },
    balancesBeforeReceipts: before.get(title.id) ?? [],
  }));
}

function titleValues(title: typeof receivable.$inferSelect): TitleValues {
  return {
    clientId: title.clientId,
    number: title.number,
    installmentNumber: title.installmentNumber,
    installmentCount: title.installmentCount,
    orderNumber: title.orderNumber,
    invoiceKey: title.invoiceKey,
    branch: title.branch,
    type: title.type,
    issueDate: title.issueDate,
    originalDueDate: title.originalDueDate,
    dueDate: title.dueDate,
    effectiveDueDate: title.effectiveDueDate,
    faceValueCents: title.faceValueCents,
    balanceCents: title.balanceCents,
    chargeBaseCents: title.chargeBaseCents,
    rebateCents: title.rebateCents,
    fineOpenCents: title.fineOpenCents,
    interestOpenCents: title.interestOpenCents,
    interestFrom: title.interestFrom,
    state: title.state,
    stateReason: title.stateReason,
    paymentMethod: title.paymentMethod,
    bearer: title.bearer,
    responsible: title.responsible,
  };
}

async function balancesBeforeReceipts(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
): Promise<Map<string, number[]>> {
  const found = await tx
    .select({
      receivableId: payment.receivableId,
      balanceCents: sql<number>`(${payment.before} ->> 'balanceCents')::bigint + coalesce((${payment.before} ->> 'rebateCents')::bigint, 0)`,
    })
    .from(payment)
    .where(and(eq(payment.companyId, companyId), inArrayOf(payment.receivableId, ids), isNull(payment.reversedAt)));
  const balances = new Map<string, number[]>();
  for (const { receivableId, balanceCents } of found) {
    balances.set(receivableId, [...(balances.get(receivableId) ?? []), balanceCents]);
  }
  return balances;
}

export interface TitleToWrite {
  id: string;
  sourceKey: string;
  values: TitleValues;
}

/** Columns a file fills, as both statements below name and type them. */
const titleColumnTypesByName = {
  id: 'text',
  client_id: 'text',
  number: 'text',
  installment_number: 'integer',
  installment_count: 'integer',
  order_number: 'text',
  invoice_key: 'text',
  branch: 'text',
  type: 'text',
  issue_date: 'date',
  original_due_date: 'date',
  due_date: 'date',
  effective_due_date: 'date',
  face_value_cents: 'bigint',
  balance_cents: 'bigint',
  charge_base_cents: 'bigint',
  fine_open_cents: 'bigint',
  interest_open_cents: 'bigint',
  interest_from: 'date',
  rebate_cents: 'bigint',
  state: 'text',
  state_reason: 'text',
  payment_method: 'text',
  bearer: 'text',
  responsible: 'text',
} as const;

type TitleColumn = keyof typeof titleColumnTypesByName;

const titleColumnNames = sql.raw(Object.keys(titleColumnTypesByName).join(', '));
const titleColumnTypes = sql.raw(
  Object.entries(titleColumnTypesByName)
    .map(([name, type]) => `${name} ${type}`)
    .join(', '),
);
const titleAssignments = sql.raw(
  Object.keys(titleColumnTypesByName)
    .filter((name) => name !== 'id')
    .map((name) => `${name} = x.${name}`)
    .join(', '),
);

function titleColumns({ id, values }: TitleToWrite): Record<TitleColumn, string | number | null> {
  return {
    id,
    client_id: values.clientId,
    number: values.number,
    installment_number: values.installmentNumber,
    installment_count: values.installmentCount,
    order_number: values.orderNumber,
    invoice_key: values.invoiceKey,
    branch: values.branch,
    type: values.type,
    issue_date: values.issueDate,
    original_due_date: values.originalDueDate,
    due_date: values.dueDate,
    effective_due_date: values.effectiveDueDate,
    face_value_cents: values.faceValueCents,
    balance_cents: values.balanceCents,
    charge_base_cents: values.chargeBaseCents,
    fine_open_cents: values.fineOpenCents,
    interest_open_cents: values.interestOpenCents,
    interest_from: values.interestFrom,
    rebate_cents: values.rebateCents,
    state: values.state,
    state_reason: values.stateReason,
    payment_method: values.paymentMethod,
    bearer: values.bearer,
    responsible: values.responsible,
  };
}

/** New titles, a batch in one parameter: a parameter a cell costs several times as much. */
export async function insertTitles(
  tx: Tx,
  acting: Acting,
  source: string,
  titles: readonly TitleToWrite[],
): Promise<void> {
  if (titles.length === 0) return;
  const list = titles.map((title) => ({ ...titleColumns(title), source_key: title.sourceKey }));
  const now = acting.now.toISOString();
  await rows(
    tx,
    sql`insert into receivable (company_id, source, created_at, updated_at, source_key, ${titleColumnNames})
        select ${acting.companyId}, ${source}, ${now}::timestamptz, ${now}::timestamptz, x.source_key, ${titleColumnNames}
        from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as x(source_key text, ${titleColumnTypes})`,
  );
}

/** Writes changed titles, each one version further. They must be locked already. */
export async function updateTitles(tx: Tx, acting: Acting, titles: readonly TitleToWrite[]): Promise<void> {
  if (titles.length === 0) return;
  const list = titles.map(titleColumns);
  await rows(
    tx,
    sql`update receivable r set ${titleAssignments}, version = r.version + 1,
          updated_at = ${acting.now.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as x(${titleColumnTypes})
        where r.company_id = ${acting.companyId} and r.id = x.id`,
  );
}

/** Ids of a source's titles by branch, prefix, number and instalment, whatever their type: how a rebate names its title. */
export async function titleIdsByLinkKey(
  tx: Tx,
  companyId: string,
  source: string,
  linkKeys: readonly string[],
): Promise<Map<string, string>> {
  if (linkKeys.length === 0) return new Map();
  const linkKey = sql<string>`regexp_replace(${receivable.sourceKey}, '/[^/]*$', '')`;
  const found = await tx
    .select({ id: receivable.id, linkKey })
    .from(receivable)
    .where(
      and(
        eq(receivable.companyId, companyId),
        eq(receivable.source, source),
        sql`${linkKey} = any(${sql.param(linkKeys)})`,
      ),
    )
    .orderBy(asc(receivable.id));
  return new Map(found.reverse().map((title) => [title.linkKey, title.id]));
}

/** Keeps what an import reported, applied or not. */
export async function recordImportRun(
  tx: Tx,
  acting: Acting,
  run: { id: string; source: string; fileName: string; report: ImportReport },
): Promise<void> {
  await tx.insert(importRun).values({
    companyId: acting.companyId,
    id: run.id,
    source: run.source,
    fileName: run.fileName,
    applied: run.report.applied,
    report: run.report,
    createdAt: acting.now,
    createdBy: acting.actor,
  });
}

function inArrayOf(column: AnyPgColumn, values: readonly string[]) {
  // One parameter whatever the number of values.
  return sql`${column} = any(${sql.param(values)})`;
}
