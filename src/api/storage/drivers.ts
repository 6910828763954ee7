import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

const int8 = 20;
const date = 1082;
const numeric = 1700;

/** int8 as a number; one that a double cannot hold exactly is refused, because silently wrong money is worse than none. */
export function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of the exact range of a number: ${text}`);
  return value;
}

const asText = (text: string): string => text;

/** The only place where a driver turns the database's text into a value: both drivers give the same types. */
const parsers = { [int8]: exactInteger, [date]: asText, [numeric]: asText };

/** PGlite in a folder, or in memory when the folder is null, there from a dump of its files where one is given. */
export function openPglite(folder: string | null, dump?: Blob): Promise<PGlite> {
  return PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
    parsers,
  });
}

/** Pool of connections to a PostgreSQL server. */
export function openPool(url: string): pg.Pool {
  // Drizzle asks the driver's global table for everything it does not parse itself.
  for (const [oid, parse] of Object.entries(parsers)) pg.types.setTypeParser(Number(oid), parse);
  return new pg.Pool({
    connectionString: url,
    max: 10,
    application_name: 'cobranca',
    statement_timeout: 120_000,
    idle_in_transaction_session_timeout: 120_000,
  });
}
