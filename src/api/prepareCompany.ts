import { serverSentences } from '../strings/server';
import type { Config } from './config';
import type { Database } from './storage/database';
import { company } from './storage/schema';

/** Gives an empty database what a person needs to begin: in development the demo company, in production the first company named in the environment. */
export async function prepareCompany(
  database: Database,
  config: Config,
  now: Date,
  say: (sentence: string) => void,
): Promise<void> {
  const found = await database.asOwner((tx) => tx.select({ id: company.id }).from(company).limit(1));
  if (found.length > 0) return;
  if (config.mode === 'development') {
    say(serverSentences.seeding);
    const { seedDemo } = await import('./demo/seedDemo');
    await seedDemo(database, now);
  } else if (config.firstCompany !== null) {
    const { createFirstCompany } = await import('./firstCompany');
    await createFirstCompany(database, config.firstCompany, config.identity.issuer);
  }
}
