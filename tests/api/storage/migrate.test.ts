import pg from 'pg';
import { openDatabase } from '../../../src/api/storage/database';
import { migrate, readMigrations, type MigrationConnection } from '../../../src/api/storage/migrate';
import { releasePostgres, takePostgres } from '../support/testDatabases';

interface Migration {
  number: number;
  name: string;
  text: string;
  hash: string;
}

function migration(number: number, text: string): Migration {
  return { number, name: `${number}.sql`, text, hash: `hash of ${text}` };
}

describe('Migrations', () => {
  let url: string;
  let client: pg.Client;
  let connection: MigrationConnection;

  beforeEach(async () => {
    url = await takePostgres();
    client = new pg.Client({ connectionString: url });
    await client.connect();
    connection = {
      exec: async (statements) => void (await client.query(statements)),
      query: async (text, values) => (await client.query<Record<string, unknown>>(text, [...(values ?? [])])).rows,
    };
  });

  afterEach(async () => {
    await client.end();
    await releasePostgres(url);
  });

  const first = migration(1, 'create table one (a integer); create table two (b integer)');
  const second = migration(2, 'alter table one add column c text');

  it('are numbered without gaps, from 1', () => {
    const numbers = readMigrations().map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('are applied in order, each once', async () => {
    expect(await migrate(connection, [first])).toBe(1);
    expect(await migrate(connection, [first, second])).toBe(2);
    expect(await migrate(connection, [first, second])).toBe(2);
    const applied = await connection.query('select number, name from applied_migration order by number');
    expect(applied).toEqual([
      { number: 1, name: '1.sql' },
      { number: 2, name: '2.sql' },
    ]);
  });

  it('leave nothing of one that failed', async () => {
    const broken = migration(2, 'create table three (a integer); create table one (a integer)');
    await expect(migrate(connection, [first, broken])).rejects.toThrow('already exists');
    const [found] = await connection.query(`select to_regclass('three') as three, to_regclass('one') as one`);
    expect(found).toEqual({ three: null, one: 'one' });
    expect(await migrate(connection, [first, second])).toBe(2);
  });

  it('refuse a database that a newer program has changed', async () => {
    await migrate(connection, [first, second]);
    await expect(migrate(connection, [first])).rejects.toThrow(/versão mais nova/);
  });

  it('refuse one whose text is not the one that was applied', async () => {
    await migrate(connection, [first]);
    await expect(migrate(connection, [migration(1, 'select 1')])).rejects.toThrow(/já foi aplicada/);
  });

  it('are applied once by processes that start together', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ kind: 'postgresql', url })));
    expect(databases.map((database) => database.migration)).toEqual(databases.map(() => readMigrations().length));
    await Promise.all(databases.map((database) => database.close()));
    const [found] = await connection.query('select count(*)::int as count from applied_migration');
    expect(found).toEqual({ count: readMigrations().length });
  });
});
