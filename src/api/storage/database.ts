import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sql, type ExtractTablesWithRelations, type SQL } from 'drizzle-orm';
import { drizzle as drizzlePool } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT, PgTransactionConfig } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { openPglite, openPool } from './drivers';
import { lockFolder } from './folderLock';
import { migrate } from './migrate';
import * as schema from './schema';

type Schema = typeof schema;

/** A transaction (or the connection within it) on either driver. */
export type Tx = PgDatabase<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** Where the database is: a PostgreSQL server, a folder of this process alone, or memory (tests; from a dump, which is faster). */
export type DatabaseLocation =
  { kind: 'postgresql'; url: string } | { kind: 'folder'; path: string } | { kind: 'memory'; dump?: Blob };

export interface TransactionOptions {
  /** Several reads that must see one and the same moment; nothing can be written. */
  snapshot?: boolean;
}

/** Plain SQL outside of any company, for the queue's own tables alone. */
export interface QueueConnection {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export interface Database {
  readonly kind: 'pglite' | 'postgresql';
  /** Number of the last migration applied. */
  readonly migration: number;
  /**
   * One transaction as the application's role, which row-level security binds to the company's rows. What `work` throws rolls
   * everything back.
   */
  asCompany<T>(companyId: string, work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** One transaction that sees every company: memberships, the demo's seed, tests. Never with a query a user shaped. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** What the queue of background work runs on; it keeps a schema of its own. */
  readonly queueConnection: QueueConnection;
  /** Refreshes the planner's statistics. PGlite has no autovacuum, so this follows every import. */
  analyze(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database and applies missing migrations. Throws `FolderInUseError` where another process has the folder. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  switch (location.kind) {
    case 'postgresql':
      return openPostgresql(location.url);
    case 'folder':
      return openFolder(location.path);
    case 'memory':
      return openPgliteDatabase(await openPglite(null, location.dump), () => Promise.resolve());
  }
}

/** Rows of a raw query, under the names of its columns; the caller states their type, as nothing checks it. */
export async function rows<Row>(tx: Tx, query: SQL): Promise<Row[]> {
  const result = (await tx.execute(query)) as { rows: Row[] };
  return result.rows;
}

async function openFolder(path: string): Promise<Database> {
  const lock = await lockFolder(path);
  try {
    return await openPgliteDatabase(await openPglite(join(path, 'database')), () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openPgliteDatabase(client: PGlite, release: () => Promise<void>): Promise<Database> {
  const migration = await migrate({
    exec: async (statements) => void (await client.exec(statements)),
    query: async (text, values) => (await client.query<Record<string, unknown>>(text, [...(values ?? [])])).rows,
  });
  const queueConnection: QueueConnection = {
    executeSql: async (text, values = []) => {
      if (values.length > 0) return client.query<unknown>(text, values);
      const results = await client.exec(text);
      return { rows: results.flatMap(({ rows }) => rows as unknown[]) };
    },
  };
  return databaseOver('pglite', migration, drizzlePglite(client, { schema }), queueConnection, async () => {
    await client.close();
    await release();
  });
}

async function openPostgresql(url: string): Promise<Database> {
  const pool = openPool(url);
  const connection = await pool.connect();
  let migration: number;
  try {
    migration = await migrate({
      exec: async (statements) => void (await connection.query(statements)),
      query: async (text, values) => (await connection.query<Record<string, unknown>>(text, [...(values ?? [])])).rows,
    });
  } catch (error) {
    connection.release(true);
    await pool.end();
    throw error;
  }
  connection.release();
  // An idle connection that the server ends must not end this process: the pool opens another.
  pool.on('error', () => undefined);
  const queueConnection: QueueConnection = {
    executeSql: async (text, values) => {
      // Several statements at once give a result each.
      const results = [await pool.query<Record<string, unknown>>(text, values)].flat();
      return { rows: results.flatMap(({ rows }) => rows) };
    },
  };
  return databaseOver('postgresql', migration, drizzlePool(pool, { schema }), queueConnection, () => pool.end());
}

interface Transacting {
  transaction<T>(work: (tx: Tx) => Promise<T>, config?: PgTransactionConfig): Promise<T>;
  execute(query: SQL): PromiseLike<unknown>;
}

function databaseOver(
  kind: Database['kind'],
  migration: number,
  connection: Transacting,
  queueConnection: QueueConnection,
  close: () => Promise<void>,
): Database {
  return {
    kind,
    migration,
    asCompany: (companyId, work, options) =>
      connection.transaction(
        async (tx) => {
          await tx.execute(sql`set local role cobranca_app`);
          await tx.execute(sql`select set_config('app.company_id', ${companyId}, true)`);
          return work(tx);
        },
        options?.snapshot === true ? { isolationLevel: 'repeatable read', accessMode: 'read only' } : undefined,
      ),
    asOwner: (work) => connection.transaction(work),
    queueConnection,
    analyze: async () => void (await connection.execute(sql`analyze`)),
    close,
  };
}
