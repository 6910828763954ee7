import { and, asc, eq, sql } from 'drizzle-orm';
import { chargeableTitleOf } from '../../../domain/charges/chargeableTitleOf';
import type { ChargeableTitle } from '../../../domain/charges/chargesOf';
import type { Tx } from '../database';
import { client, company, receivable } from '../schema';

export type ReceivableRecord = typeof receivable.$inferSelect;

export interface TitleInHand {
  record: ReceivableRecord;
  clientName: string;
  /** What decides its charges; own rates are the title's, or else its client's. */
  chargeable: ChargeableTitle;
}

/** Holds the company's policy and holidays as they are until the transaction ends; a change of settings waits for it. */
export async function holdPolicy(tx: Tx, companyId: string): Promise<void> {
  await tx.select({ id: company.id }).from(company).where(eq(company.id, companyId)).for('share');
}

/**
 * Titles by id, whatever their state. `lock` takes them for update in the order of ids: every transaction does so, hence none
 * waits for another in a circle. Unknown ids are left out.
 */
export async function titlesInHand(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
  { lock }: { lock: boolean },
): Promise<TitleInHand[]> {
  if (ids.length === 0) return [];
  const query = tx
    .select({
      record: receivable,
      clientName: client.name,
      clientFineRate: client.ownFineRate,
      clientMonthlyInterestRate: client.ownMonthlyInterestRate,
    })
    .from(receivable)
    .innerJoin(client, and(eq(client.companyId, receivable.companyId), eq(client.id, receivable.clientId)))
    .where(and(eq(receivable.companyId, companyId), sql`${receivable.id} = any(${sql.param(ids)})`))
    .orderBy(asc(receivable.id));
  const found = await (lock ? query.for('update', { of: receivable }) : query);
  return found.map(({ record, clientName, clientFineRate, clientMonthlyInterestRate }) => ({
    record,
    clientName,
    chargeable: chargeableTitleOf({
      balanceCents: record.balanceCents,
      chargeBaseCents: record.chargeBaseCents,
      fineBaseCents: record.fineAssessed ? 0 : record.chargeBaseCents,
      fineOpenCents: record.fineOpenCents,
      interestOpenCents: record.interestOpenCents,
      dueDate: record.dueDate,
      interestFrom: record.interestFrom,
      ownFineRate: record.ownFineRate ?? clientFineRate,
      ownMonthlyInterestRate: record.ownMonthlyInterestRate ?? clientMonthlyInterestRate,
    }),
  }));
}
