import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { BoletoState } from '../../../contract/common';
import type { ReceivableRow } from '../../../contract/receivables';
import { agingBucket } from '../../../domain/aging/bucket';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { chargeableTitleOf } from '../../../domain/charges/chargeableTitleOf';
import { chargesOf, type ChargeTerms, type Charges } from '../../../domain/charges/chargesOf';
import type { Tx } from '../database';
import { client, receivable } from '../schema';

/** The boleto that counts: the live one, or else the newest. */
const boletoState = sql<BoletoState | null>`(
  select b.state from boleto b
  where b.company_id = ${receivable.companyId} and b.receivable_id = ${receivable.id}
  order by (b.state in ('draft', 'queued', 'sent', 'registered')) desc, b.created_at desc, b.id desc
  limit 1)`;

/** What of a title and its client decides its charges. */
const chargeColumns = {
  id: receivable.id,
  clientId: receivable.clientId,
  dueDate: receivable.dueDate,
  balanceCents: receivable.balanceCents,
  chargeBaseCents: receivable.chargeBaseCents,
  fineAssessed: receivable.fineAssessed,
  fineOpenCents: receivable.fineOpenCents,
  interestOpenCents: receivable.interestOpenCents,
  interestFrom: receivable.interestFrom,
  titleFineRate: receivable.ownFineRate,
  titleMonthlyInterestRate: receivable.ownMonthlyInterestRate,
  clientFineRate: client.ownFineRate,
  clientMonthlyInterestRate: client.ownMonthlyInterestRate,
};

const rowColumns = {
  ...chargeColumns,
  version: receivable.version,
  clientName: client.name,
  clientDocument: client.document,
  clientIsConsumer: client.isConsumer,
  clientSearchText: client.searchText,
  source: receivable.source,
  sourceKey: receivable.sourceKey,
  number: receivable.number,
  installmentNumber: receivable.installmentNumber,
  installmentCount: receivable.installmentCount,
  orderNumber: receivable.orderNumber,
  branch: receivable.branch,
  type: receivable.type,
  issueDate: receivable.issueDate,
  originalDueDate: receivable.originalDueDate,
  effectiveDueDate: receivable.effectiveDueDate,
  faceValueCents: receivable.faceValueCents,
  paymentMethod: receivable.paymentMethod,
  boletoState,
  hold: receivable.hold,
  responsible: receivable.responsible,
  negotiationId: receivable.negotiationId,
};

export interface ChargeableRecord {
  id: string;
  clientId: string;
  dueDate: string;
  balanceCents: number;
  chargeBaseCents: number;
  fineAssessed: boolean;
  fineOpenCents: number;
  interestOpenCents: number;
  interestFrom: string | null;
  titleFineRate: string | null;
  titleMonthlyInterestRate: string | null;
  clientFineRate: string | null;
  clientMonthlyInterestRate: string | null;
}

/** Charges of a stored title at a date, by the domain's engine. Own rates: the title's, else its client's. */
export function chargesOfRecord(record: ChargeableRecord, terms: ChargeTerms, asOf: IsoDate): Charges {
  return chargesOf(chargeableTitleOf(plainTitle(record)), terms, asOf);
}

function plainTitle(record: ChargeableRecord) {
  return {
    balanceCents: record.balanceCents,
    chargeBaseCents: record.chargeBaseCents,
    fineBaseCents: record.fineAssessed ? 0 : record.chargeBaseCents,
    fineOpenCents: record.fineOpenCents,
    interestOpenCents: record.interestOpenCents,
    dueDate: record.dueDate,
    interestFrom: record.interestFrom,
    ownFineRate: record.titleFineRate ?? record.clientFineRate,
    ownMonthlyInterestRate: record.titleMonthlyInterestRate ?? record.clientMonthlyInterestRate,
  };
}

/** Open titles with these ids as the contract's rows, by due date. Ids that are not open titles of the company are left out. */
export async function receivableRows(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
  terms: ChargeTerms,
  asOf: IsoDate,
): Promise<ReceivableRow[]> {
  if (ids.length === 0) return [];
  return rowsWhere(tx, companyId, sql`${receivable.id} = any(${sql.param(ids)})`, terms, asOf);
}

/** Every open title of a client, by due date. */
export function receivableRowsOfClient(
  tx: Tx,
  companyId: string,
  clientId: string,
  terms: ChargeTerms,
  asOf: IsoDate,
): Promise<ReceivableRow[]> {
  return rowsWhere(tx, companyId, eq(receivable.clientId, clientId), terms, asOf);
}

/** Every open title of these clients, by due date. */
export function receivableRowsOfClients(
  tx: Tx,
  companyId: string,
  clientIds: readonly string[],
  terms: ChargeTerms,
  asOf: IsoDate,
): Promise<ReceivableRow[]> {
  return rowsWhere(tx, companyId, sql`${receivable.clientId} = any(${sql.param(clientIds)})`, terms, asOf);
}

/** Ids of a client's open titles. */
export async function openTitleIds(tx: Tx, companyId: string, clientId: string): Promise<string[]> {
  const found = await tx
    .select({ id: receivable.id })
    .from(receivable)
    .where(openOfClients(companyId, [clientId]));
  return found.map(({ id }) => id);
}

async function rowsWhere(tx: Tx, companyId: string, condition: SQL, terms: ChargeTerms, asOf: IsoDate) {
  const records = await selectRows(tx)
    .where(and(eq(receivable.companyId, companyId), eq(receivable.state, 'open'), condition))
    .orderBy(asc(receivable.dueDate), asc(receivable.id));
  return records.map((record) => toReceivableRow(record, terms, asOf));
}

/** Place in the order of `receivablePage`. */
export interface PageKey {
  clientSearchText: string;
  clientId: string;
  dueDate: string;
  id: string;
}

/** Open titles of the listed clients after a key, by client's name and due date. */
export async function receivablePage(
  tx: Tx,
  companyId: string,
  clientIds: readonly string[],
  after: PageKey | null,
  limit: number,
  terms: ChargeTerms,
  asOf: IsoDate,
): Promise<{ rows: ReceivableRow[]; next: PageKey | null }> {
  const name = sql`${client.searchText} collate "C"`;
  const afterKey =
    after === null
      ? undefined
      : sql`(${name}, ${receivable.clientId}, ${receivable.dueDate}, ${receivable.id})
            > (${after.clientSearchText} collate "C", ${after.clientId}, ${after.dueDate}::date, ${after.id})`;
  const records = await selectRows(tx)
    .where(and(openOfClients(companyId, clientIds), afterKey))
    .orderBy(name, asc(receivable.clientId), asc(receivable.dueDate), asc(receivable.id))
    .limit(limit);
  const last = records.length < limit ? undefined : records.at(-1);
  return { rows: records.map((record) => toReceivableRow(record, terms, asOf)), next: last ?? null };
}

/** How many open titles the listed clients have. */
export async function countOfClients(tx: Tx, companyId: string, clientIds: readonly string[]): Promise<number> {
  const [found] = await tx
    .select({ count: sql<number>`count(*)` })
    .from(receivable)
    .where(openOfClients(companyId, clientIds));
  return found?.count ?? 0;
}

/** What decides the charges of the listed clients' open titles, page by page in the order of ids. */
export function chargeablePage(
  tx: Tx,
  companyId: string,
  clientIds: readonly string[],
  afterId: string,
  limit: number,
): Promise<ChargeableRecord[]> {
  return tx
    .select(chargeColumns)
    .from(receivable)
    .innerJoin(client, ofItsClient)
    .where(and(openOfClients(companyId, clientIds), sql`${receivable.id} > ${afterId}`))
    .orderBy(asc(receivable.id))
    .limit(limit);
}

const ofItsClient = and(eq(client.companyId, receivable.companyId), eq(client.id, receivable.clientId));

function selectRows(tx: Tx) {
  return tx.select(rowColumns).from(receivable).innerJoin(client, ofItsClient).$dynamic();
}

function openOfClients(companyId: string, clientIds: readonly string[]) {
  return and(
    eq(receivable.companyId, companyId),
    eq(receivable.state, 'open'),
    sql`${receivable.clientId} = any(${sql.param(clientIds)})`,
  );
}

type RowRecord = Awaited<ReturnType<typeof selectRows>>[number];

function toReceivableRow(record: RowRecord, terms: ChargeTerms, asOf: IsoDate): ReceivableRow {
  const title = plainTitle(record);
  const { daysOverdue, fineCents, interestCents, totalCents } = chargesOf(chargeableTitleOf(title), terms, asOf);
  // Named one by one: spreading an object into one of this many fields costs five times the rest of a large download.
  return {
    id: record.id,
    version: record.version,
    clientId: record.clientId,
    clientName: record.clientName,
    clientDocument: record.clientDocument,
    clientIsConsumer: record.clientIsConsumer,
    source: record.source,
    sourceKey: record.sourceKey,
    number: record.number,
    installmentNumber: record.installmentNumber,
    installmentCount: record.installmentCount,
    orderNumber: record.orderNumber,
    branch: record.branch,
    type: record.type,
    issueDate: record.issueDate,
    originalDueDate: record.originalDueDate,
    dueDate: record.dueDate,
    effectiveDueDate: record.effectiveDueDate,
    faceValueCents: record.faceValueCents,
    balanceCents: record.balanceCents,
    chargeBaseCents: record.chargeBaseCents,
    fineBaseCents: title.fineBaseCents,
    fineOpenCents: record.fineOpenCents,
    interestOpenCents: record.interestOpenCents,
    interestFrom: record.interestFrom,
    ownFineRate: title.ownFineRate,
    ownMonthlyInterestRate: title.ownMonthlyInterestRate,
    daysOverdue,
    bucket: agingBucket(daysOverdue),
    fineCents,
    interestCents,
    totalCents,
    paymentMethod: record.paymentMethod,
    boletoState: record.boletoState,
    hold: record.hold,
    responsible: record.responsible,
    negotiationId: record.negotiationId,
  };
}
