import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../database';
import { company, membership } from '../schema';

export interface Membership {
  companyId: string;
  companyName: string;
  displayName: string;
  role: 'analyst' | 'supervisor';
}

/** Companies a person belongs to, by name. Needs the owner's transaction, since no company is known yet. */
export function membershipsOf(tx: Tx, person: { issuer: string; subject: string }): Promise<Membership[]> {
  return tx
    .select({
      companyId: membership.companyId,
      companyName: company.name,
      displayName: membership.displayName,
      role: membership.role,
    })
    .from(membership)
    .innerJoin(company, eq(company.id, membership.companyId))
    .where(and(eq(membership.issuer, person.issuer), eq(membership.subject, person.subject)))
    .orderBy(asc(company.name), asc(company.id));
}
