import { and, eq, lt } from 'drizzle-orm';
import type { Tx } from '../database';
import { idempotency } from '../schema';

export interface KeptAnswer {
  actor: string;
  method: string;
  path: string;
  bodyHash: string;
  status: number;
  response: string;
}

/** The answer kept under a key of the company, or null. */
export async function findAnswer(tx: Tx, companyId: string, key: string): Promise<KeptAnswer | null> {
  const [row] = await tx
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.companyId, companyId), eq(idempotency.key, key)));
  if (row === undefined || row.status === null || row.response === null) return null;
  return { ...row, status: row.status, response: row.response };
}

/** Keeps an answer in the transaction that made it true. */
export async function keepAnswer(tx: Tx, companyId: string, key: string, answer: KeptAnswer): Promise<void> {
  await tx.insert(idempotency).values({ companyId, key, ...answer });
}

/** Forgets every company's answers kept before an instant. As the owner only. */
export async function deleteAnswersBefore(tx: Tx, before: Date): Promise<void> {
  await tx.delete(idempotency).where(lt(idempotency.createdAt, before));
}
