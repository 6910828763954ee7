import { buildApp } from '../../../src/api/app';
import { openDatabase } from '../../../src/api/storage/database';

/** Sends the edits that the environment holds to an app on the database it names, as `identity` does. Run to be killed. */
const { DATABASE_URL: url = '', EDITS: payload = '', IDENTITY: identity = '' } = process.env;

const database = await openDatabase({ kind: 'postgresql', url });
const value = JSON.parse(identity) as { issuer: string; subject: string; name: string };
const app = await buildApp({
  database,
  tokenVerifier: { verify: () => Promise.resolve({ ok: true, value }) },
  clock: () => new Date(),
});
const headers = { authorization: 'Bearer x', 'content-type': 'application/json' };
const { statusCode, body } = await app.inject({ method: 'POST', url: '/api/edits', headers, payload });
process.stdout.write(`${statusCode} ${body}\n`);
await app.close();
await database.close();
