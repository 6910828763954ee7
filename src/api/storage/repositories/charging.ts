import { asc, desc, eq } from 'drizzle-orm';
import type { Policy } from '../../../contract/settings';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { chargeTermsOf } from '../../../domain/charges/chargeTermsOf';
import type { ChargeTerms } from '../../../domain/charges/chargesOf';
import { civilDateIn } from '../../clock';
import type { Tx } from '../database';
import { company, holiday, policy } from '../schema';

export interface Company {
  id: string;
  name: string;
  document: string;
  address: string;
  timeZone: string;
}

/** What the company charges by, in force now. */
export interface Charging {
  company: Company;
  /** Civil date in the company's time zone. */
  today: IsoDate;
  policy: Policy;
  holidays: { date: string; name: string }[];
  terms: ChargeTerms;
}

/** Reads the policy in force, the company's holidays and its today. */
export async function readCharging(tx: Tx, companyId: string, now: Date): Promise<Charging> {
  const [found] = await tx.select().from(company).where(eq(company.id, companyId));
  const [inForce] = await tx
    .select()
    .from(policy)
    .where(eq(policy.companyId, companyId))
    .orderBy(desc(policy.version))
    .limit(1);
  if (found === undefined || inForce === undefined) throw new Error('a company without a row or without a policy');
  const holidays = await tx
    .select({ date: holiday.date, name: holiday.name })
    .from(holiday)
    .where(eq(holiday.companyId, companyId))
    .orderBy(asc(holiday.date));
  const { id, name, document, address, timeZone } = found;
  return {
    company: { id, name, document, address, timeZone },
    today: civilDateIn(timeZone, now),
    policy: toPolicy(inForce),
    holidays,
    terms: chargeTermsOf(
      inForce,
      holidays.map((each) => each.date),
    ),
  };
}

function toPolicy(row: typeof policy.$inferSelect): Policy {
  return {
    version: row.version,
    fineRate: row.fineRate,
    monthlyInterestRate: row.monthlyInterestRate,
    graceDays: row.graceDays,
    rounding: row.rounding,
    maxSurchargeRate: row.maxSurchargeRate,
    analystMaxDiscountRate: row.analystMaxDiscountRate,
    maxInstallments: row.maxInstallments,
    installmentChargeBase: row.installmentChargeBase,
    brokenAfterDays: row.brokenAfterDays,
  };
}
