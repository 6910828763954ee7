import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { startPostgres } from './postgresServer.mjs';

/**
 * Runs in the process that starts the tests. Gives test files fresh databases of one PostgreSQL server, which is started when the
 * first one asks, or is the one that DATABASE_TEST_URL names; and the files of an empty PGlite, since making them anew takes
 * seconds.
 */
export default async function setUp() {
  let server = null;
  let made = 0;
  const given = process.env.DATABASE_TEST_URL;
  const start = async () => {
    const started = given === undefined ? await startPostgres() : { url: given, stop: () => Promise.resolve() };
    // A role belongs to the whole server: made once here, so that databases migrating together do not race for it.
    await query(started.url, [
      `do $$ begin create role cobranca_app nologin; exception when duplicate_object or unique_violation then null; end $$`,
      'grant cobranca_app to current_user',
    ]);
    return started;
  };
  const makeDatabase = async () => {
    server ??= start();
    const { url } = await server;
    const name = `cobranca_test_${process.pid}_${(made += 1)}`;
    await query(url, [`create database ${name}`]);
    const own = new URL(url);
    own.pathname = `/${name}`;
    return own.href;
  };
  const dropDatabase = async (name) => {
    const { url } = await server;
    if (/^cobranca_test_\d+_\d+$/.test(name)) await query(url, [`drop database if exists ${name} with (force)`]);
  };
  let dumpFolder = null;
  let dump = null;
  const dumpPglite = async () => {
    dumpFolder = await mkdtemp(join(tmpdir(), 'cobranca-pglite-'));
    const database = await PGlite.create();
    const file = join(dumpFolder, 'empty.tar');
    await writeFile(file, Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer()));
    await database.close();
    return file;
  };
  let queue = Promise.resolve();
  const broker = createServer((request, response) => {
    const work = {
      GET: () => (dump ??= dumpPglite()),
      POST: makeDatabase,
      DELETE: () => dropDatabase(request.url.slice(1)),
    }[request.method];
    queue = queue.then(work).then(
      (answer) => response.end(answer ?? ''),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  // A kept connection may be reset just when a test file asks again.
  broker.maxRequestsPerSocket = 1;
  broker.listen(0, '127.0.0.1');
  await once(broker, 'listening');
  process.env.TEST_DATABASES = `http://127.0.0.1:${broker.address().port}/`;
  globalThis.stopTestDatabases = async () => {
    broker.closeAllConnections();
    broker.close();
    if (server !== null) await (await server).stop();
    if (dumpFolder !== null) await rm(dumpFolder, { recursive: true, force: true });
  };
}

async function query(url, statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
