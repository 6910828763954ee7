import type { FirstCompany } from './config';
import { writeNewCompany } from './newCompany';
import type { Tx } from './storage/database';

/** Makes the first company of an empty production database, with the usual policy and one supervisor. */
export async function createFirstCompany(tx: Tx, first: FirstCompany, issuer: string): Promise<void> {
  const { name, document, supervisorSubject } = first;
  const supervisor = { issuer, subject: supervisorSubject, displayName: '', role: 'supervisor' } as const;
  await writeNewCompany(tx, { name, document, address: '', members: [supervisor] });
}
