import { sql } from 'drizzle-orm';
import { serverSentences } from '../strings/server';
import type { Config } from './config';
import type { Database, Tx } from './storage/database';
import { company } from './storage/schema';

/** Held while looking and filling, so that of several processes starting together one does it. Any constant of ours will do. */
const advisoryLock = 7_203_118;

/**
 * Gives an empty database what a person needs to begin: in development the demo company, in production the first company named
 * in the environment.
 */
export async function prepareCompany(
  database: Database,
  config: Config,
  now: Date,
  say: (sentence: string) => void,
): Promise<void> {
  const filled = await database.asOwner(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
    const found = await tx.select({ id: company.id }).from(company).limit(1);
    return found.length === 0 && fill(tx, config, now, say);
  });
  if (filled) await database.analyze();
}

async function fill(tx: Tx, config: Config, now: Date, say: (sentence: string) => void): Promise<boolean> {
  if (config.mode === 'development') {
    say(serverSentences.seeding);
    const { seedDemo } = await import('./demo/seedDemo');
    await seedDemo(tx, now);
    return true;
  }
  if (config.firstCompany === null) return false;
  const { createFirstCompany } = await import('./firstCompany');
  await createFirstCompany(tx, config.firstCompany, config.identity.issuer);
  return true;
}
