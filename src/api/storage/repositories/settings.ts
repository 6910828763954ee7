import { eq, sql } from 'drizzle-orm';
import type { PolicyTerms } from '../../../contract/settings';
import { nextBusinessDay } from '../../../domain/calendar/businessDay';
import { isoDate } from '../../../domain/calendar/isoDate';
import type { Acting } from '../../acting';
import { rows, type Tx } from '../database';
import { company, holiday, policy } from '../schema';

/**
 * Makes changes of a company's settings wait for one another, until the transaction ends. Not `for update`: that would keep out
 * the first writer of the feed, which refers to the company and has the counter that this transaction takes last.
 */
export async function lockCompany(tx: Tx, companyId: string): Promise<void> {
  await tx.select({ id: company.id }).from(company).where(eq(company.id, companyId)).for('no key update');
}

/** Adds a version of the policy, in force from now on. Earlier versions stay: negotiations name the one they used. */
export async function addPolicy(tx: Tx, acting: Acting, version: number, terms: PolicyTerms): Promise<void> {
  await tx.insert(policy).values({
    companyId: acting.companyId,
    version,
    fineRate: terms.fineRate,
    monthlyInterestRate: terms.monthlyInterestRate,
    graceDays: terms.graceDays,
    rounding: terms.rounding,
    maxSurchargeRate: terms.maxSurchargeRate,
    analystMaxDiscountRate: terms.analystMaxDiscountRate,
    maxInstallments: terms.maxInstallments,
    installmentChargeBase: terms.installmentChargeBase,
    brokenAfterDays: terms.brokenAfterDays,
    createdAt: acting.now,
    createdBy: acting.actor,
  });
}

/** Replaces the company's own holidays and moves the effective due date of every title, old ones too: a reversal may reopen them. */
export async function replaceHolidays(
  tx: Tx,
  companyId: string,
  holidays: readonly { date: string; name: string }[],
): Promise<void> {
  await tx.delete(holiday).where(eq(holiday.companyId, companyId));
  if (holidays.length > 0) await tx.insert(holiday).values(holidays.map((each) => ({ companyId, ...each })));
  const closed = new Set(holidays.map(({ date }) => isoDate(date)));
  const dueDates = await rows<{ due_date: string }>(
    tx,
    sql`select distinct due_date from receivable where company_id = ${companyId}`,
  );
  const dates = dueDates.map((row) => row.due_date);
  const effective = dates.map((date) => nextBusinessDay(isoDate(date), closed));
  await tx.execute(
    sql`update receivable r set effective_due_date = moved.effective
        from (select * from unnest(${sql.param(dates)}::date[], ${sql.param(effective)}::date[]) as m (due, effective)) moved
        where r.company_id = ${companyId} and r.due_date = moved.due and r.effective_due_date <> moved.effective`,
  );
}
