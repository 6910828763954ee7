import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Acting } from '../../acting';
import { bankAccount, bankInstruction, bankRemittance, bankReturn, bankReturnLine } from '../bankingSchema';
import type { Tx } from '../database';
import { client, receivable } from '../schema';

export type RemittanceRecord = typeof bankRemittance.$inferSelect;
export type ReturnRecord = typeof bankReturn.$inferSelect;
export type ReturnLineRecord = typeof bankReturnLine.$inferSelect;

export async function insertRemittance(tx: Tx, row: typeof bankRemittance.$inferInsert): Promise<void> {
  await tx.insert(bankRemittance).values(row);
}

export async function findRemittance(tx: Tx, companyId: string, id: string): Promise<RemittanceRecord | null> {
  const [found] = await tx
    .select()
    .from(bankRemittance)
    .where(and(eq(bankRemittance.companyId, companyId), eq(bankRemittance.id, id)));
  return found ?? null;
}

/** How many instructions of each kind a file carries. */
export interface KindCounts {
  register: number;
  cancel: number;
  changeDueDate: number;
  stayProtest: number;
}

export type ListedRemittance = Omit<RemittanceRecord, 'content'> & { bankCode: string; counts: KindCounts };

/** The files that went out, newest first. */
export async function remittancesOf(
  tx: Tx,
  companyId: string,
  { accountId, id, limit }: { accountId?: string | undefined; id?: string; limit: number },
): Promise<ListedRemittance[]> {
  const ofKind = (kind: keyof KindCounts) => sql<number>`(
    select count(*)::int from ${bankInstruction} i
    where i.company_id = ${bankRemittance.companyId} and i.remittance_id = ${bankRemittance.id} and i.kind = ${kind})`;
  const found = await tx
    .select({
      row: bankRemittance,
      bankCode: bankAccount.bankCode,
      register: ofKind('register'),
      cancel: ofKind('cancel'),
      changeDueDate: ofKind('changeDueDate'),
      stayProtest: ofKind('stayProtest'),
    })
    .from(bankRemittance)
    .innerJoin(
      bankAccount,
      and(eq(bankAccount.companyId, bankRemittance.companyId), eq(bankAccount.id, bankRemittance.accountId)),
    )
    .where(
      and(
        eq(bankRemittance.companyId, companyId),
        accountId === undefined ? undefined : eq(bankRemittance.accountId, accountId),
        id === undefined ? undefined : eq(bankRemittance.id, id),
      ),
    )
    .orderBy(desc(bankRemittance.id))
    .limit(limit);
  return found.map(({ row: { content: _content, ...row }, bankCode, ...counts }) => ({ ...row, bankCode, counts }));
}

export async function setDiscarded(tx: Tx, acting: Acting, id: string, reason: string): Promise<void> {
  await tx
    .update(bankRemittance)
    .set({ discardedAt: acting.now, discardedBy: acting.author, discardReason: reason })
    .where(
      and(
        eq(bankRemittance.companyId, acting.companyId),
        eq(bankRemittance.id, id),
        isNull(bankRemittance.discardedAt),
      ),
    );
}

export async function insertReturn(
  tx: Tx,
  row: typeof bankReturn.$inferInsert,
  lines: readonly (typeof bankReturnLine.$inferInsert)[],
): Promise<void> {
  await tx.insert(bankReturn).values(row);
  const atOnce = 1_000;
  for (let from = 0; from < lines.length; from += atOnce) {
    await tx.insert(bankReturnLine).values(lines.slice(from, from + atOnce));
  }
}

export async function findReturnByHash(tx: Tx, companyId: string, contentHash: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: bankReturn.id })
    .from(bankReturn)
    .where(and(eq(bankReturn.companyId, companyId), eq(bankReturn.contentHash, contentHash)));
  return found?.id ?? null;
}

/** Those of the keys that a line of an earlier retorno of the account had. */
export async function knownLineKeys(
  tx: Tx,
  companyId: string,
  accountId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const found = await tx
    .select({ key: bankReturnLine.lineKey })
    .from(bankReturnLine)
    .where(
      and(
        eq(bankReturnLine.companyId, companyId),
        eq(bankReturnLine.accountId, accountId),
        sql`${bankReturnLine.lineKey} = any(${sql.param(keys)})`,
      ),
    );
  return new Set(found.flatMap(({ key }) => (key === null ? [] : [key])));
}

export interface ReturnSums {
  applied: number;
  alert: number;
  unknown: number;
  repeated: number;
  noted: number;
  settled: number;
  paidCents: number;
}

export type ListedReturn = Omit<ReturnRecord, 'content'> & { bankCode: string; counts: ReturnSums };

/** The files that came back, newest first. */
export async function returnsOf(
  tx: Tx,
  companyId: string,
  { id, limit }: { id?: string; limit: number },
): Promise<ListedReturn[]> {
  const found = await tx
    .select({ row: bankReturn, bankCode: bankAccount.bankCode })
    .from(bankReturn)
    .innerJoin(
      bankAccount,
      and(eq(bankAccount.companyId, bankReturn.companyId), eq(bankAccount.id, bankReturn.accountId)),
    )
    .where(and(eq(bankReturn.companyId, companyId), id === undefined ? undefined : eq(bankReturn.id, id)))
    .orderBy(desc(bankReturn.id))
    .limit(limit);
  const ids = found.map(({ row }) => row.id);
  const countOf = (outcome: ReturnLineRecord['outcome']) =>
    sql<number>`(count(*) filter (where ${bankReturnLine.outcome} = ${outcome}))::int`;
  const sums = await tx
    .select({
      returnId: bankReturnLine.returnId,
      applied: countOf('applied'),
      alert: countOf('alert'),
      unknown: countOf('unknown'),
      repeated: countOf('repeated'),
      noted: countOf('noted'),
      settled: sql<number>`(count(*) filter (where ${bankReturnLine.settled}))::int`,
      paidCents: sql<number>`coalesce(sum(${bankReturnLine.paidCents})
        filter (where ${bankReturnLine.outcome} <> 'repeated'), 0)::bigint`,
    })
    .from(bankReturnLine)
    .where(and(eq(bankReturnLine.companyId, companyId), sql`${bankReturnLine.returnId} = any(${sql.param(ids)})`))
    .groupBy(bankReturnLine.returnId);
  const byId = new Map(sums.map(({ returnId, ...counts }) => [returnId, counts]));
  const none = { applied: 0, alert: 0, unknown: 0, repeated: 0, noted: 0, settled: 0, paidCents: 0 };
  return found.map(({ row: { content: _content, ...row }, bankCode }) => ({
    ...row,
    bankCode,
    counts: byId.get(row.id) ?? none,
  }));
}

/** Lines of a retorno with the titles they were about, in the file's order. */
export function returnLinesOf(tx: Tx, companyId: string, returnId: string) {
  return tx
    .select({ line: bankReturnLine, title: receivable, clientId: client.id, clientName: client.name })
    .from(bankReturnLine)
    .leftJoin(
      receivable,
      and(eq(receivable.companyId, bankReturnLine.companyId), eq(receivable.id, bankReturnLine.receivableId)),
    )
    .leftJoin(client, and(eq(client.companyId, receivable.companyId), eq(client.id, receivable.clientId)))
    .where(and(eq(bankReturnLine.companyId, companyId), eq(bankReturnLine.returnId, returnId)))
    .orderBy(asc(bankReturnLine.line));
}
