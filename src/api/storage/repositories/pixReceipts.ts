import { and, desc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { Acting } from '../../acting';
import { rows, type Tx } from '../database';
import { newId } from '../newId';
import { pixReceipt, pixStatement } from '../pixSchema';
import { client, payment, receivable } from '../schema';

export type PixReceiptRecord = typeof pixReceipt.$inferSelect;
export type NewPixReceipt = Omit<
  typeof pixReceipt.$inferInsert,
  'companyId' | 'statementId' | 'resolutionNote' | 'resolvedBy' | 'resolvedAt'
>;

/** Outcomes that a title took: nothing is left to do about them. */
const recorded = ['settled', 'partial'] as const;

/** One statement of a company at a time, until the transaction ends; the second finds what the first one read. */
export async function lockStatements(tx: Tx, companyId: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`pix-statement/${companyId}`}, 0))`);
}

/** Which of these end-to-end ids were read before. */
export async function knownEndToEndIds(tx: Tx, companyId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await tx
    .select({ id: pixReceipt.endToEndId })
    .from(pixReceipt)
    .where(and(eq(pixReceipt.companyId, companyId), sql`${pixReceipt.endToEndId} = any(${sql.param(ids)})`));
  return new Set(found.map(({ id }) => id));
}

/** Pix that stand on these titles and came by no statement: a person recorded them. */
export function pixPaymentsByHand(tx: Tx, companyId: string, receivableIds: readonly string[]) {
  return tx
    .select({ receivableId: payment.receivableId, paidOn: payment.paidOn, amountCents: payment.amountCents })
    .from(payment)
    .leftJoin(pixReceipt, and(eq(pixReceipt.companyId, payment.companyId), eq(pixReceipt.paymentId, payment.id)))
    .where(
      and(
        eq(payment.companyId, companyId),
        sql`${payment.receivableId} = any(${sql.param(receivableIds)})`,
        eq(payment.method, 'pix'),
        isNull(payment.reversedAt),
        isNull(pixReceipt.endToEndId),
      ),
    );
}

/** Keeps a statement with the receipts that are new; returns its id. */
export async function insertStatement(
  tx: Tx,
  acting: Acting,
  fileName: string,
  receipts: readonly NewPixReceipt[],
): Promise<string> {
  const { companyId, author, now } = acting;
  const statementId = newId();
  await tx.insert(pixStatement).values({ companyId, id: statementId, fileName, readAt: now, readBy: author });
  const rowsAtOnce = 2_000;
  for (let from = 0; from < receipts.length; from += rowsAtOnce) {
    const page = receipts.slice(from, from + rowsAtOnce);
    await tx.insert(pixReceipt).values(page.map((receipt) => ({ ...receipt, companyId, statementId })));
  }
  return statementId;
}

const waits = and(notInArray(pixReceipt.outcome, [...recorded]), isNull(pixReceipt.resolvedAt));

/** Receipts with their titles, the newest first: all, those that wait for a person, or one. */
export function pixReceiptsOf(
  tx: Tx,
  companyId: string,
  { endToEndId, open, limit }: { endToEndId?: string; open: boolean; limit: number },
) {
  return tx
    .select({
      receipt: pixReceipt,
      statement: { fileName: pixStatement.fileName, readAt: pixStatement.readAt },
      title: { number: receivable.number, installmentNumber: receivable.installmentNumber },
      client: { id: client.id, name: client.name },
    })
    .from(pixReceipt)
    .innerJoin(
      pixStatement,
      and(eq(pixStatement.companyId, pixReceipt.companyId), eq(pixStatement.id, pixReceipt.statementId)),
    )
    .leftJoin(
      receivable,
      and(eq(receivable.companyId, pixReceipt.companyId), eq(receivable.id, pixReceipt.receivableId)),
    )
    .leftJoin(client, and(eq(client.companyId, receivable.companyId), eq(client.id, receivable.clientId)))
    .where(
      and(
        eq(pixReceipt.companyId, companyId),
        open ? waits : undefined,
        endToEndId === undefined ? undefined : eq(pixReceipt.endToEndId, endToEndId),
      ),
    )
    .orderBy(desc(pixReceipt.paidOn), desc(pixReceipt.endToEndId))
    .limit(limit);
}

/** One receipt, locked. */
export async function findPixReceipt(tx: Tx, companyId: string, endToEndId: string): Promise<PixReceiptRecord | null> {
  const [found] = await tx
    .select()
    .from(pixReceipt)
    .where(and(eq(pixReceipt.companyId, companyId), eq(pixReceipt.endToEndId, endToEndId)))
    .for('update');
  return found ?? null;
}

export async function resolvePixReceipt(tx: Tx, acting: Acting, endToEndId: string, note: string): Promise<void> {
  await tx
    .update(pixReceipt)
    .set({ resolutionNote: note, resolvedBy: acting.author, resolvedAt: acting.now })
    .where(and(eq(pixReceipt.companyId, acting.companyId), eq(pixReceipt.endToEndId, endToEndId)));
}

/** Whether a title took the receipt. */
export function isRecorded({ outcome }: PixReceiptRecord): boolean {
  return recorded.some((each) => each === outcome);
}
