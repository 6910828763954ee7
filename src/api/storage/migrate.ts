import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseIsNewer, migrationChanged } from '../../strings/startup';

/** One connection that can run several statements at once and queries with parameters. */
export interface MigrationConnection {
  exec(statements: string): Promise<void>;
  query(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
}

interface Migration {
  number: number;
  name: string;
  text: string;
  hash: string;
}

/** Held while migrating, so that processes starting together do not migrate together. Any constant of ours will do. */
const advisoryLock = 7_203_117;

/** `0001_initial.sql`, … in order; they stand beside this file, or beside the bundle made of it. */
export function readMigrations(folder = fileURLToPath(new URL('./migrations/', import.meta.url))): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { number: Number(name.slice(0, 4)), name, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/** Applies the migrations that are missing, each in a transaction of its own, and returns the number of the last one. */
export async function migrate(connection: MigrationConnection, migrations = readMigrations()): Promise<number> {
  await connection.query('select pg_advisory_lock($1)', [advisoryLock]);
  try {
    await connection.exec(
      'create table if not exists applied_migration (number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now())',
    );
    const rows = await connection.query('select number, hash from applied_migration');
    const applied = new Map(rows.map((row) => [Number(row['number']), String(row['hash'])]));
    const last = Math.max(0, ...migrations.map((migration) => migration.number));
    const found = Math.max(0, ...applied.keys());
    if (found > last) throw new Error(databaseIsNewer(found, last));
    for (const migration of migrations) await apply(connection, migration, applied.get(migration.number));
    return last;
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [advisoryLock]);
  }
}

async function apply(connection: MigrationConnection, migration: Migration, appliedHash: string | undefined) {
  if (appliedHash !== undefined) {
    if (appliedHash !== migration.hash) throw new Error(migrationChanged(migration.number));
    return;
  }
  await connection.exec('begin');
  try {
    await connection.exec(migration.text);
    await connection.query('insert into applied_migration (number, name, hash) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.hash,
    ]);
    await connection.exec('commit');
  } catch (error) {
    await connection.exec('rollback');
    throw error;
  }
}
