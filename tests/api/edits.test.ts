import { asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { editResultsSchema, type EditItem, type EditResult } from '../../src/contract/edits';
import type { Problem } from '../../src/contract/problem';
import { audit, change, client, clientChange, editKey, receivable } from '../../src/api/storage/schema';
import { describeOnEachDatabase, describeOnPostgres, type ApiContext, type TestUser } from './support/apiContext';

type ClientSet = Extract<EditItem, { kind: 'client' }>['set'];
type TitleSet = Extract<EditItem, { kind: 'receivable' }>['set'];

const ofClient = ({ id, version }: { id: string; version: number }, set: ClientSet): EditItem => ({
  key: uuidv7(),
  kind: 'client',
  id,
  version,
  set,
});
const ofTitle = ({ id, version }: { id: string; version: number }, set: TitleSet): EditItem => ({
  key: uuidv7(),
  kind: 'receivable',
  id,
  version,
  set,
});

async function send(context: ApiContext, items: EditItem[], as: TestUser = 'analista'): Promise<EditResult[]> {
  const { status, body } = await context.call<{ results: EditResult[] }>(as, 'POST', '/api/edits', { items });
  expect(status).toBe(200);
  expect(editResultsSchema.parse(body)).toEqual(body);
  expect(body.results.map(({ key }) => key)).toEqual(items.map(({ key }) => key));
  return body.results;
}

async function sendOne(context: ApiContext, item: EditItem, as?: TestUser): Promise<EditResult> {
  const [result] = await send(context, [item], as);
  if (result === undefined) throw new Error('no result');
  return result;
}

async function storedClient(context: ApiContext, id: string) {
  const [found] = await context.database.asOwner((tx) => tx.select().from(client).where(eq(client.id, id)));
  return found;
}

async function storedTitle(context: ApiContext, id: string) {
  const [found] = await context.database.asOwner((tx) => tx.select().from(receivable).where(eq(receivable.id, id)));
  return found;
}

const due = { dueDate: '2026-10-01', balanceCents: 10_000 };

describeOnEachDatabase('POST /api/edits', (context) => {
  it('writes the cells of a client, one version further, and leaves the others', async () => {
    const given = await context.givenClient({ phone: '(11) 5555-0101', email: 'a@example.com', responsible: 'Ana' });
    const item = ofClient(given, { phone: ' (11)  5555-0102\nramal 7 ', responsible: null });
    expect(await sendOne(context, item)).toEqual({
      key: item.key,
      outcome: 'sent',
      code: null,
      message: null,
      version: 2,
      current: { phone: '(11) 5555-0102 ramal 7', email: 'a@example.com', responsible: null },
    });
    expect(await storedClient(context, given.id)).toMatchObject({
      phone: '(11) 5555-0102 ramal 7',
      email: 'a@example.com',
      responsible: null,
      version: 2,
    });
  });

  it('writes responsible and hold of a title and tells the feed', async () => {
    const title = await context.givenReceivable(due);
    const item = ofTitle(title, { responsible: 'Bia', hold: 'dispute' });
    expect(await sendOne(context, item)).toMatchObject({
      outcome: 'sent',
      version: 2,
      current: { phone: null, email: null, responsible: 'Bia', hold: 'dispute' },
    });
    expect(await storedTitle(context, title.id)).toMatchObject({ responsible: 'Bia', hold: 'dispute', version: 2 });
    const told = await context.database.asOwner((tx) => tx.select().from(change));
    expect(told).toMatchObject([{ kind: 'updated', receivableId: title.id, balanceCents: 10_000, sequence: 1 }]);
    const lifted = await sendOne(context, ofTitle({ id: title.id, version: 2 }, { hold: null }));
    expect(lifted).toMatchObject({ outcome: 'sent', version: 3, current: { responsible: 'Bia', hold: null } });
  });

  it('says who edited which fields, without what stands in them', async () => {
    const given = await context.givenClient();
    await sendOne(context, ofClient(given, { email: 'nova@example.com' }), 'supervisor');
    const entries = await context.database.asOwner((tx) => tx.select().from(audit).orderBy(asc(audit.id)));
    expect(entries).toMatchObject([
      {
        actor: 'supervisor',
        action: 'client.edited',
        entity: 'client',
        entityId: given.id,
        details: { fields: ['email'], version: 2 },
      },
    ]);
  });

  it('answers alreadyThere, and writes nothing, where everything stands so', async () => {
    const given = await context.givenClient({ phone: '(11) 5555-0101', version: 4 });
    const same = await sendOne(context, ofClient({ id: given.id, version: 2 }, { phone: '(11) 5555-0101' }));
    expect(same).toMatchObject({ outcome: 'alreadyThere', code: null, message: null, version: 4 });
    expect(await context.database.asOwner((tx) => tx.select().from(clientChange))).toEqual([]);
  });

  it('answers alreadyThere to a key that went through, whoever changed the row since and however often it comes', async () => {
    const given = await context.givenClient({ phone: '(11) 5555-0101' });
    const item = ofClient(given, { phone: '(11) 5555-0102' });
    expect(await sendOne(context, item)).toMatchObject({ outcome: 'sent', version: 2 });
    // The answer never arrived: the process ended after the commit.
    await context.rebuild({});
    expect(await sendOne(context, item)).toMatchObject({ outcome: 'alreadyThere', version: 2 });
    await sendOne(context, ofClient({ id: given.id, version: 2 }, { phone: '(11) 5555-0103' }), 'supervisor');
    expect(await sendOne(context, item)).toMatchObject({
      outcome: 'alreadyThere',
      version: 3,
      current: { phone: '(11) 5555-0103' },
    });
    expect(await send(context, [item, item])).toMatchObject([{ outcome: 'alreadyThere' }, { outcome: 'alreadyThere' }]);
  });

  it('refuses a key that went through with other contents', async () => {
    const given = await context.givenClient();
    const item = ofClient(given, { phone: '(11) 5555-0102' });
    await sendOne(context, item);
    const other = { ...ofClient({ id: given.id, version: 2 }, { phone: '(11) 5555-0103' }), key: item.key };
    expect(await sendOne(context, other)).toMatchObject({
      outcome: 'failed',
      code: 'key_reused',
      message: 'Esta alteração já foi enviada com outro conteúdo. Atualize a carteira e confira.',
      current: { phone: '(11) 5555-0102' },
    });
  });

  it('takes a key again whose item had failed', async () => {
    const given = await context.givenClient();
    const bad = ofClient(given, { email: 'sem arroba' });
    expect(await sendOne(context, bad)).toMatchObject({ outcome: 'failed' });
    const good = { ...ofClient(given, { email: 'com@example.com' }), key: bad.key };
    expect(await sendOne(context, good)).toMatchObject({ outcome: 'sent' });
  });

  it('tells what stands there now where somebody changed the row since', async () => {
    const given = await context.givenClient({ phone: '(11) 5555-0101', email: null, version: 3 });
    const item = ofClient({ id: given.id, version: 2 }, { phone: '(11) 5555-0102', email: 'a@example.com' });
    expect(await sendOne(context, item)).toEqual({
      key: item.key,
      outcome: 'failed',
      code: 'stale',
      message:
        'O cliente mudou desde que você o viu. Agora está assim: Telefone “(11) 5555-0101”; E-mail vazio. Atualize a carteira e confira.',
      version: 3,
      current: { phone: '(11) 5555-0101', email: null, responsible: null },
    });
    const title = await context.givenReceivable({ ...due, hold: 'protest', version: 5 });
    const { message } = await sendOne(context, ofTitle({ id: title.id, version: 1 }, { hold: 'legal' }));
    expect(message).toBe(
      'O título mudou desde que você o viu. Agora está assim: Bloqueio “em protesto”. Atualize a carteira e confira.',
    );
    expect(await storedTitle(context, title.id)).toMatchObject({ hold: 'protest', version: 5 });
  });

  it.each([
    ['paid', 'está pago'],
    ['cancelled', 'está cancelado'],
    ['writtenOff', 'está baixado'],
  ] as const)('ignores an edit of a title that is %s, and says so', async (state, words) => {
    const title = await context.givenReceivable({ ...due, state, number: '1021' });
    expect(await sendOne(context, ofTitle(title, { responsible: 'Bia' }))).toMatchObject({
      outcome: 'ignored',
      code: 'not_open',
      message: `O título 1021 não está mais em aberto: ${words}. Nada foi enviado.`,
      version: 1,
    });
    expect(await storedTitle(context, title.id)).toMatchObject({ responsible: null, version: 1 });
  });

  it.each([
    [{ phone: 'ligar depois' }, 'invalid_phone', /^Telefone inválido: “ligar depois”\. /],
    [{ phone: '5555' }, 'invalid_phone', /^Telefone inválido: “5555”\. /],
    [{ phone: '=1+1' }, 'invalid_phone', /^Telefone inválido: “=1\+1”\. /],
    [
      { phone: `(11) 5555-0101 ${'/ 5555-0102 '.repeat(9)}` },
      'too_long',
      /^Telefone deve ter no máximo 60 caracteres\.$/,
    ],
    [{ email: 'ana@empresa' }, 'invalid_email', /^E-mail inválido: “ana@empresa”\. /],
    [
      { email: 'a@example.com; b@example.com' },
      'invalid_email',
      /^E-mail inválido: “a@example\.com; b@example\.com”\. /,
    ],
    [{ responsible: 'a'.repeat(121) }, 'too_long', /^Responsável deve ter no máximo 120 caracteres\.$/],
  ] as const)('fails %j with a sentence and writes nothing of the row', async (set, code, sentence) => {
    const given = await context.givenClient({ phone: '(11) 5555-0101' });
    const result = await sendOne(context, ofClient(given, { responsible: 'Bia', ...set }));
    expect(result).toMatchObject({ outcome: 'failed', code, version: 1, current: { responsible: null } });
    expect(result.message).toMatch(sentence);
    expect(await storedClient(context, given.id)).toMatchObject({ responsible: null, version: 1 });
  });

  it.each(['(11) 5555-0101', '+55 11 95555-0101', '1155550101', '(11) 5555-0101 / 5555-0102', '5555-0101 ramal 23'])(
    'takes %s for a telephone',
    async (phone) => {
      expect(await sendOne(context, ofClient(await context.givenClient(), { phone }))).toMatchObject({
        outcome: 'sent',
        current: { phone },
      });
    },
  );

  it('empties a cell of which only spaces are left', async () => {
    const given = await context.givenClient({ email: 'a@example.com' });
    const item = ofClient(given, { email: ' \t ' });
    expect(await sendOne(context, item)).toMatchObject({ outcome: 'sent', current: { email: null } });
  });

  it('takes what pasted text brings along', async () => {
    const item = ofClient(await context.givenClient(), { responsible: '\u0000Ana\u0007\r\nMaria\u00a0' });
    expect(await sendOne(context, item)).toMatchObject({ outcome: 'sent', current: { responsible: 'Ana Maria' } });
  });

  it('lets no row that fails keep the others back', async () => {
    const first = await context.givenClient();
    const second = await context.givenClient({ version: 2 });
    const third = await context.givenClient();
    const gone = await context.givenReceivable({ ...due, state: 'paid' });
    const results = await send(context, [
      ofClient(first, { responsible: 'Bia' }),
      ofClient({ id: second.id, version: 1 }, { responsible: 'Bia' }),
      ofTitle(gone, { responsible: 'Bia' }),
      ofClient({ id: uuidv7(), version: 1 }, { responsible: 'Bia' }),
      ofClient(third, { responsible: 'Bia' }),
    ]);
    expect(results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['sent', null],
      ['failed', 'stale'],
      ['ignored', 'not_open'],
      ['failed', 'not_found'],
      ['sent', null],
    ]);
  });

  it('fails the one row at which the backend fails, tells no more of it than that, and writes the others', async () => {
    const good = await context.givenClient();
    const bad = await context.givenClient({ version: 2_147_483_647 });
    const log: string[] = [];
    await context.rebuild({ logger: { level: 'error', stream: { write: (line) => void log.push(line) } } });
    const results = await send(context, [
      ofClient(bad, { responsible: 'Segredo' }),
      ofClient(good, { responsible: 'Bia' }),
    ]);
    expect(results).toMatchObject([
      { outcome: 'failed', code: 'unexpected', version: null, current: null },
      { outcome: 'sent' },
    ]);
    expect(results[0]?.message).toBe(
      'Não foi possível confirmar esta linha. Envie de novo: o que já foi gravado não se repete.',
    );
    expect(log.join('')).toContain('an edit failed');
    expect(log.join('')).not.toContain('Segredo');
  });

  it('knows no row of another company', async () => {
    const theirs = await context.givenClient({ companyId: context.otherCompanyId });
    const title = await context.givenReceivable({ ...due, companyId: context.otherCompanyId });
    const results = await send(context, [
      ofClient(theirs, { responsible: 'Bia' }),
      ofTitle(title, { responsible: 'Bia' }),
    ]);
    expect(results).toMatchObject([
      { outcome: 'failed', code: 'not_found', current: null, version: null },
      { outcome: 'failed', code: 'not_found', current: null, version: null },
    ]);
    expect(await storedClient(context, theirs.id)).toMatchObject({ responsible: null, version: 1 });
    expect(await storedTitle(context, title.id)).toMatchObject({ responsible: null, version: 1 });
    expect(await context.database.asOwner((tx) => tx.select().from(editKey))).toEqual([]);
  });

  it.each([
    ['no items', { items: [] }],
    ['more than 200 items', { items: Array.from({ length: 201 }, () => ofClient({ id: uuidv7(), version: 1 }, {})) }],
    ['an edit of nothing', { items: [ofClient({ id: uuidv7(), version: 1 }, {})] }],
    [
      'a field that cannot be edited',
      { items: [{ ...ofClient({ id: uuidv7(), version: 1 }, {}), set: { name: 'X' } }] },
    ],
    ['a hold of a client', { items: [{ ...ofClient({ id: uuidv7(), version: 1 }, {}), set: { hold: 'legal' } }] }],
    ['a hold that there is not', { items: [{ ...ofTitle({ id: uuidv7(), version: 1 }, {}), set: { hold: 'x' } }] }],
  ])('refuses %s as a whole', async (_what, body) => {
    const { status, body: problem } = await context.call<Problem>('analista', 'POST', '/api/edits', body);
    expect([status, problem.code]).toEqual([400, 'validation_failed']);
  });
});

describeOnPostgres('POST /api/edits by several at once', (context) => {
  it('lets one of two analysts through and tells the other what stands there now', async () => {
    const given = await context.givenClient({ phone: '(11) 5555-0101' });
    const results = await Promise.all([
      sendOne(context, ofClient(given, { phone: '(11) 5555-0102' })),
      sendOne(context, ofClient(given, { phone: '(11) 5555-0103' }), 'supervisor'),
    ]);
    const sent = results.find(({ outcome }) => outcome === 'sent');
    const stale = results.find(({ outcome }) => outcome === 'failed');
    expect(stale).toMatchObject({ code: 'stale', version: 2, current: sent?.current });
    expect(stale?.message).toContain(`Telefone “${sent?.current?.phone ?? ''}”`);
  });

  it('writes once what is sent twice at the same time', async () => {
    const given = await context.givenClient();
    const item = ofClient(given, { responsible: 'Bia' });
    const results = await Promise.all(Array.from({ length: 6 }, () => sendOne(context, item)));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([...Array<string>(5).fill('alreadyThere'), 'sent']);
    expect(await storedClient(context, given.id)).toMatchObject({ version: 2 });
  });

  it('makes no two calls wait for each other in a circle', async () => {
    const clients = await Promise.all(Array.from({ length: 12 }, () => context.givenClient()));
    const titles = await Promise.all(clients.map(({ id }) => context.givenReceivable({ ...due, clientId: id })));
    const items = [
      ...clients.map((each) => ofClient(each, { responsible: 'Bia' })),
      ...titles.map((each) => ofTitle(each, { hold: 'legal' })),
    ];
    const paying = titles.map(({ id }) =>
      context.call('analista', 'POST', `/api/receivables/${id}/payments`, {
        version: 1,
        paidOn: '2026-11-24',
        amountCents: 100,
        method: 'pix',
      }),
    );
    const results = await Promise.all([send(context, items), send(context, [...items].reverse())]);
    await Promise.all(paying);
    const outcomes = results.flat();
    expect(outcomes.filter(({ code }) => code === 'unexpected')).toEqual([]);
    for (const { id } of clients) expect(await storedClient(context, id)).toMatchObject({ responsible: 'Bia' });
  });
});
