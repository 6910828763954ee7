import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { buildApp } from '../../src/api/app';
import { writeNewCompany } from '../../src/api/newCompany';
import { openDatabase, type Database } from '../../src/api/storage/database';
import { newId } from '../../src/api/storage/newId';
import { change, client, clientChange, editKey, receivable } from '../../src/api/storage/schema';
import type { EditItem, EditResults } from '../../src/contract/edits';
import { run } from './serverProcess';
import { releasePostgres, takePostgres } from './support/testDatabases';

/** How many rows are written before the process is killed. */
const through = 30;
const identity = { issuer: 'https://identidade.teste', subject: 's', name: 'Ana' };

describe('edits sent to a process that is killed', () => {
  let url: string;
  let database: Database;

  beforeAll(async () => {
    url = await takePostgres();
    database = await openDatabase({ kind: 'postgresql', url });
  }, 60_000);

  afterAll(async () => {
    await database.close();
    await releasePostgres(url);
  });

  async function givenRows(): Promise<{ clientIds: string[]; titleIds: string[] }> {
    return database.asOwner(async (tx) => {
      const named = { name: 'Comercial Ipê Ltda.', document: '11222333000181', address: '' };
      const member = {
        issuer: identity.issuer,
        subject: identity.subject,
        displayName: 'Ana',
        role: 'analyst',
      } as const;
      const companyId = await writeNewCompany(tx, { ...named, members: [member] });
      const clients = Array.from({ length: 60 }, (_each, index) => ({
        companyId,
        id: newId(),
        source: 'erp',
        sourceKey: `C${index}`,
        name: `Cliente ${index}`,
      }));
      const titles = clients.map(({ id: clientId }, index) => ({
        companyId,
        id: newId(),
        clientId,
        source: 'erp',
        sourceKey: `T${index}`,
        number: `T${index}`,
        originalDueDate: '2026-10-01',
        dueDate: '2026-10-01',
        effectiveDueDate: '2026-10-01',
        faceValueCents: 1_000,
        balanceCents: 1_000,
        chargeBaseCents: 1_000,
        state: 'open' as const,
      }));
      await tx.insert(client).values(clients);
      await tx.insert(receivable).values(titles);
      return { clientIds: clients.map(({ id }) => id), titleIds: titles.map(({ id }) => id) };
    });
  }

  const keysKept = async () => (await database.asOwner((tx) => tx.select().from(editKey))).length;

  it('go through once each when they are sent again, those written before the end answered as already there', async () => {
    const { clientIds, titleIds } = await givenRows();
    const items: EditItem[] = [
      ...clientIds.map((id) => ({
        key: uuidv7(),
        kind: 'client' as const,
        id,
        version: 1,
        set: { responsible: 'Bia' },
      })),
      ...titleIds.map((id) => ({
        key: uuidv7(),
        kind: 'receivable' as const,
        id,
        version: 1,
        set: { hold: 'legal' as const },
      })),
    ];
    // It gets no further than a row that somebody else holds, and has answered nothing when it ends.
    await database.asOwner(async (tx) => {
      await tx
        .select()
        .from(client)
        .where(eq(client.id, items[through]?.id ?? ''))
        .for('update');
      const dying = run('tests/api/support/editsProcess.ts', [], {
        DATABASE_URL: url,
        EDITS: JSON.stringify({ items }),
        IDENTITY: JSON.stringify(identity),
      });
      while ((await keysKept()) < through) {
        if (dying.process.exitCode !== null) throw new Error(dying.stdout() + dying.stderr());
      }
      dying.process.kill('SIGKILL');
      await dying.ended;
      expect(dying.stdout()).toBe('');
    });

    const app = await buildApp({
      database,
      tokenVerifier: { verify: () => Promise.resolve({ ok: true, value: identity }) },
      clock: () => new Date(),
    });
    const headers = { authorization: 'Bearer x' };
    const answer = await app.inject({ method: 'POST', url: '/api/edits', headers, payload: { items } });
    await app.close();
    const { results } = answer.json<EditResults>();
    expect(results.map(({ outcome }) => outcome)).toEqual(
      items.map((_each, index) => (index < through ? 'alreadyThere' : 'sent')),
    );
    expect(results.map(({ version }) => version)).toEqual(items.map(() => 2));
    await database.asOwner(async (tx) => {
      const clients = await tx.select().from(client);
      expect(clients.map(({ version, responsible }) => [version, responsible])).toEqual(clients.map(() => [2, 'Bia']));
      const titles = await tx.select().from(receivable);
      expect(titles.map(({ version, hold }) => [version, hold])).toEqual(titles.map(() => [2, 'legal']));
      expect((await tx.select().from(change)).map(({ receivableId }) => receivableId).sort()).toEqual(
        [...titleIds].sort(),
      );
      expect(await tx.select().from(clientChange)).toHaveLength(clientIds.length);
    });
  }, 120_000);
});
