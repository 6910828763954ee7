import { and, asc, eq, sql } from 'drizzle-orm';
import type { Payment } from '../../../contract/payments';
import type { Acting } from '../../acting';
import type { Balances } from '../../payments/balancesOf';
import type { Tx } from '../database';
import { payment, receivable } from '../schema';

export type PaymentRecord = typeof payment.$inferSelect;

export async function insertPayment(tx: Tx, row: PaymentRecord): Promise<void> {
  await tx.insert(payment).values(row);
}

/** Receipts of a title in the order they were recorded, those taken back too. */
export function paymentsOf(tx: Tx, companyId: string, receivableId: string): Promise<PaymentRecord[]> {
  return tx
    .select()
    .from(payment)
    .where(and(eq(payment.companyId, companyId), eq(payment.receivableId, receivableId)))
    .orderBy(asc(payment.createdAt), asc(payment.id));
}

export async function setPaymentReversed(tx: Tx, acting: Acting, id: string, reason: string): Promise<void> {
  await tx
    .update(payment)
    .set({ reversedAt: acting.now, reversedBy: acting.author, reversalReason: reason })
    .where(and(eq(payment.companyId, acting.companyId), eq(payment.id, id)));
}

/** Writes what a receipt or its reversal leaves of a title, one version further. It must be locked already. */
export async function updateTitleBalances(
  tx: Tx,
  acting: Acting,
  receivableId: string,
  change: Balances & { state: 'open' | 'paid'; stateReason: string | null },
): Promise<void> {
  await tx
    .update(receivable)
    .set({ ...change, version: sql`${receivable.version} + 1`, updatedAt: acting.now })
    .where(and(eq(receivable.companyId, acting.companyId), eq(receivable.id, receivableId)));
}

export function toPayment(row: PaymentRecord): Payment {
  return {
    id: row.id,
    receivableId: row.receivableId,
    paidOn: row.paidOn,
    amountCents: row.amountCents,
    interestCents: row.interestCents,
    fineCents: row.fineCents,
    principalCents: row.principalCents,
    method: row.method,
    note: row.note,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    reversedAt: row.reversedAt?.toISOString() ?? null,
  };
}
