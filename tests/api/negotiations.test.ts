import { and, eq, sql } from 'drizzle-orm';
import type {
  NegotiationPreview,
  NegotiationResult,
  NewNegotiation,
  ReversalResult,
} from '../../src/contract/negotiations';
import type { Problem } from '../../src/contract/problem';
import { newId } from '../../src/api/storage/newId';
import {
  audit,
  boleto,
  change,
  contact,
  holiday,
  negotiation,
  negotiationOrigin,
  receivable,
} from '../../src/api/storage/schema';
import { describeOnEachDatabase, describeOnPostgres, type ApiContext } from './support/apiContext';

const today = '2026-11-24';

/** The client of the worked example: principal 350,00, multa 7,00, juros 16,52, total 373,52. */
async function givenWorkedExample(context: ApiContext) {
  const client = await context.givenClient();
  const titles = [];
  for (const [balanceCents, dueDate] of [
    [18_000, '2026-08-10'],
    [9_500, '2026-09-01'],
    [7_500, '2026-01-28'],
  ] as const) {
    titles.push(await context.givenReceivable({ clientId: client.id, balanceCents, dueDate }));
  }
  const draft: NewNegotiation = {
    clientId: client.id,
    asOf: today,
    policyVersion: 1,
    receivables: titles.map(({ id, version }) => ({ id, version })),
    discountCents: -2_648,
    installments: [
      { method: 'boleto', dueDate: '2026-12-01', amountCents: 20_000 },
      { method: 'pix', dueDate: '2027-01-04', amountCents: 20_000 },
    ],
    acceptance: { acceptedBy: 'Maria', acceptedOn: today, channel: 'phone' },
    expectedDebt: { principalCents: 35_000, fineCents: 700, interestCents: 1_652, totalCents: 37_352 },
  };
  return { client, titles, draft };
}

const confirm = (context: ApiContext, draft: unknown, { key = newId() } = {}) =>
  context.call<NegotiationResult & Problem>('analista', 'POST', '/api/negotiations', draft, { 'idempotency-key': key });

const preview = (context: ApiContext, draft: unknown) =>
  context.call<NegotiationPreview & Problem>('analista', 'POST', '/api/negotiations/preview', draft);

const titleOf = async (context: ApiContext, id: string) => {
  const [row] = await context.database.asOwner((tx) => tx.select().from(receivable).where(eq(receivable.id, id)));
  if (row === undefined) throw new Error('no such title');
  return row;
};

const boletosOf = (context: ApiContext, receivableId: string) =>
  context.database.asOwner((tx) => tx.select().from(boleto).where(eq(boleto.receivableId, receivableId)));

const changesOf = (context: ApiContext) =>
  context.database.asOwner((tx) =>
    tx.select().from(change).where(eq(change.companyId, context.companyId)).orderBy(change.sequence),
  );

describeOnEachDatabase('confirming a negotiation', (context) => {
  it('previews the worked example, whose difference closes only with the surcharge', async () => {
    const { draft } = await givenWorkedExample(context);
    const open = await preview(context, { ...draft, discountCents: 0 });
    expect(open.status).toBe(200);
    expect(open.body.balance).toMatchObject({ debt: draft.expectedDebt, totalCents: 37_352, differenceCents: 2_648 });
    expect(open.body.problems.map(({ code }) => code)).toEqual(['difference_not_zero']);
    const closed = await preview(context, draft);
    expect(closed.body.balance.differenceCents).toBe(0);
    expect(closed.body.problems).toEqual([]);
    expect(closed.body.receivables).toHaveLength(3);
    expect(closed.body.newBoletos).toBe(1);
  });

  it('puts the instalments in place of the old titles', async () => {
    const { client, titles, draft } = await givenWorkedExample(context);
    const { status, body } = await confirm(context, draft);
    expect(status).toBe(201);
    expect(body.removedReceivableIds).toEqual(titles.map(({ id }) => id));
    expect(body.receivables).toMatchObject([
      {
        number: 'N000001/1',
        installmentNumber: 1,
        installmentCount: 2,
        dueDate: '2026-12-01',
        balanceCents: 20_000,
        source: 'negociacao',
        boletoState: 'draft',
        version: 1,
        negotiationId: body.negotiation.id,
      },
      { number: 'N000001/2', paymentMethod: 'pix', boletoState: null, balanceCents: 20_000 },
    ]);
    for (const { id, balanceCents, dueDate } of titles) {
      expect(await titleOf(context, id)).toMatchObject({
        state: 'renegotiated',
        renegotiatedById: body.negotiation.id,
        version: 2,
        balanceCents,
        dueDate,
      });
    }
    const details = await context.call<{ receivables: { id: string }[] }>(
      'analista',
      'GET',
      `/api/clients/${client.id}`,
    );
    expect(details.body.receivables.map(({ id }) => id)).toEqual(body.receivables.map(({ id }) => id));
  });

  it('composes each instalment so that rows and columns close, and charges fall on the principal part alone', async () => {
    const { draft } = await givenWorkedExample(context);
    const { body } = await confirm(context, draft);
    const { origins, installments } = body.negotiation;
    const sum = (list: number[]) => list.reduce((total, each) => total + each, 0);
    for (const { amountCents, composition } of installments) {
      const cells = composition.flatMap((c) => [c.principalCents, c.fineCents, c.interestCents, c.surchargeCents]);
      expect(sum(cells)).toBe(amountCents);
    }
    for (const origin of origins) {
      const column = installments.flatMap(({ composition }) =>
        composition.filter(({ originReceivableId }) => originReceivableId === origin.receivableId),
      );
      expect(sum(column.map((c) => c.principalCents))).toBe(origin.principalCents);
      expect(sum(column.map((c) => c.fineCents))).toBe(origin.fineCents);
      expect(sum(column.map((c) => c.interestCents))).toBe(origin.interestCents);
      expect(sum(column.map((c) => c.surchargeCents))).toBe(origin.surchargeCents);
    }
    expect(sum(body.receivables.map(({ chargeBaseCents }) => chargeBaseCents))).toBe(35_000);
    expect(sum(body.receivables.map(({ balanceCents }) => balanceCents))).toBe(40_000);
  });

  it('answers the same negotiation when it is read', async () => {
    const { draft } = await givenWorkedExample(context);
    const { body } = await confirm(context, draft);
    const read = await context.call('supervisor', 'GET', `/api/negotiations/${body.negotiation.id}`);
    expect(read.status).toBe(200);
    expect(read.body).toEqual(body.negotiation);
    expect(read.body).toMatchObject({
      state: 'confirmed',
      number: 1,
      createdBy: 'Ana Analista',
      acceptance: draft.acceptance,
    });
    expect((await context.call('analista', 'GET', `/api/negotiations/${newId()}`)).status).toBe(404);
  });

  it('writes the history of contacts, the feed of changes and the audit', async () => {
    const { client, titles, draft } = await givenWorkedExample(context);
    const { body } = await confirm(context, draft);
    const [entry] = await context.database.asOwner((tx) =>
      tx.select().from(contact).where(eq(contact.clientId, client.id)),
    );
    expect(entry).toMatchObject({ kind: 'negotiation', negotiationId: body.negotiation.id, author: 'Ana Analista' });
    expect(entry?.body).toContain('Negociação N000001: 3 títulos');
    expect(entry?.body).toContain('acréscimo R$');
    const feed = await changesOf(context);
    expect(feed.map(({ kind, state }) => [kind, state])).toEqual([
      ...titles.map(() => ['renegotiated', 'renegotiated']),
      ['created', 'open'],
      ['created', 'open'],
    ]);
    expect(feed.every(({ negotiationId }) => negotiationId === body.negotiation.id)).toBe(true);
    const [trace] = await context.database.asOwner((tx) =>
      tx.select().from(audit).where(eq(audit.companyId, context.companyId)),
    );
    expect(trace).toMatchObject({ action: 'negotiation.confirmed', entityId: body.negotiation.id, actor: 'analista' });
    expect(JSON.stringify(trace?.details)).not.toContain(client.name);
  });

  it('ends the old boletos by how far each went', async () => {
    const client = await context.givenClient();
    const states = ['draft', 'queued', 'sent', 'registered', 'cancelSent', 'cancelled', 'rejected'] as const;
    const titles = [];
    for (const state of states) {
      const title = await context.givenReceivable({ clientId: client.id, balanceCents: 1_000, dueDate: '2026-12-10' });
      await context.givenBoleto({ receivableId: title.id, state });
      titles.push(title);
    }
    const draft = {
      ...(await givenWorkedExample(context)).draft,
      clientId: client.id,
      receivables: titles.map(({ id, version }) => ({ id, version })),
      discountCents: 0,
      installments: [{ method: 'boleto', dueDate: '2026-12-20', amountCents: 7_000 }],
      expectedDebt: { principalCents: 7_000, fineCents: 0, interestCents: 0, totalCents: 7_000 },
    };
    const { status, body } = await confirm(context, draft);
    expect(status).toBe(201);
    expect(body.boletos.map(({ state, action }) => [state, action])).toEqual([
      ['draft', 'delete'],
      ['queued', 'withdraw'],
      ['sent', 'await'],
      ['registered', 'cancelAtBank'],
      ['cancelSent', 'none'],
    ]);
    const after = [];
    for (const title of titles) after.push(...(await boletosOf(context, title.id)));
    expect(after.map(({ state, cancelWhenConfirmed }) => [state, cancelWhenConfirmed])).toEqual([
      ['cancelled', false],
      ['cancelled', false],
      ['sent', true],
      ['cancelQueued', false],
      ['cancelSent', false],
      ['cancelled', false],
      ['rejected', false],
    ]);
    expect(await boletosOf(context, body.receivables[0]?.id ?? '')).toMatchObject([
      { state: 'draft', accountId: null, bankCode: '000', amountCents: 7_000, dueDate: '2026-12-20' },
    ]);
  });

  it('moves the effective due date of an instalment to the next business day, the company’s holidays too', async () => {
    await context.database.asOwner((tx) =>
      tx.insert(holiday).values({ companyId: context.companyId, date: '2026-12-07', name: 'Padroeira' }),
    );
    const { draft } = await givenWorkedExample(context);
    const installments = [{ method: 'pix' as const, dueDate: '2026-12-05', amountCents: 40_000 }];
    const { body } = await confirm(context, { ...draft, installments });
    expect(body.receivables).toMatchObject([{ dueDate: '2026-12-05', effectiveDueDate: '2026-12-08' }]);
  });

  it('renegotiates an instalment of an earlier negotiation, interest never on interest', async () => {
    const { draft } = await givenWorkedExample(context);
    const first = await confirm(context, draft);
    context.now = new Date('2027-01-15T15:00:00.000Z');
    const rows = first.body.receivables;
    const seen = await preview(context, {
      ...draft,
      asOf: '2027-01-15',
      receivables: rows.map(({ id, version }) => ({ id, version })),
      discountCents: 0,
      installments: [],
    });
    const { debt } = seen.body.balance;
    expect(debt.principalCents).toBe(40_000);
    // 2 % of the 350,00 that are principal, not of the 400,00
    expect(debt.fineCents).toBe(700);
    const second = await confirm(context, {
      ...draft,
      asOf: '2027-01-15',
      receivables: rows.map(({ id, version }) => ({ id, version })),
      discountCents: 0,
      expectedDebt: debt,
      acceptance: { ...draft.acceptance, acceptedOn: '2027-01-15' },
      installments: [{ method: 'pix', dueDate: '2027-02-01', amountCents: debt.totalCents }],
    });
    expect(second.status).toBe(201);
    expect(second.body.negotiation.number).toBe(2);
    expect(second.body.receivables).toMatchObject([
      { number: 'N000002/1', chargeBaseCents: 35_000, balanceCents: debt.totalCents },
    ]);
    const undo = await context.call<Problem>(
      'analista',
      'POST',
      `/api/negotiations/${first.body.negotiation.id}/reversal`,
      { version: 1, reason: 'engano' },
    );
    expect([undo.status, undo.body.code]).toEqual([422, 'negotiation_not_reversible']);
  });

  it('replays the answer of an idempotency key and writes nothing twice', async () => {
    const { draft } = await givenWorkedExample(context);
    const key = newId();
    const first = await confirm(context, draft, { key });
    const again = await confirm(context, draft, { key });
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(again.body).toEqual(first.body);
    expect(await context.database.asOwner((tx) => tx.select().from(negotiation))).toHaveLength(1);
    const other = await confirm(context, { ...draft, note: 'outra' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('lets exactly one of two parallel negotiations of the same titles win', async () => {
    const { draft } = await givenWorkedExample(context);
    const reversed = { ...draft, receivables: [...draft.receivables].reverse() };
    const answers = await Promise.all([confirm(context, draft), confirm(context, reversed)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const lost = answers.find(({ status }) => status !== 201);
    expect(lost?.body.code).toBe('receivable_not_open');
    expect(lost?.body.data).toMatchObject({
      state: 'renegotiated',
      negotiation: { number: 1, createdBy: 'Ana Analista' },
    });
    expect(lost?.body.detail).toMatch(/renegociado por Ana Analista em 24\/11\/2026, na negociação N000001/);
    expect(lost?.body.errors).toHaveLength(3);
    expect(await context.database.asOwner((tx) => tx.select().from(negotiationOrigin))).toHaveLength(3);
  });
});

describeOnEachDatabase('refusing a negotiation', (context) => {
  type Change = (draft: NewNegotiation) => Partial<NewNegotiation>;

  it.each<[string, number, string | undefined, Change]>([
    ['as_of_not_allowed', 422, '/asOf', () => ({ asOf: '2026-11-23' })],
    ['policy_changed', 412, '/policyVersion', () => ({ policyVersion: 2 })],
    [
      'receivable_not_found',
      422,
      '/receivables/0',
      (d) => ({ receivables: [{ id: newId(), version: 1 }, ...d.receivables] }),
    ],
    [
      'receivable_duplicated',
      422,
      '/receivables/3',
      (d) => ({ receivables: [...d.receivables, ...d.receivables.slice(0, 1)] }),
    ],
    [
      'receivable_stale',
      412,
      '/receivables/0',
      (d) => ({ receivables: d.receivables.map(({ id }) => ({ id, version: 9 })) }),
    ],
    ['discount_exceeds_charges', 422, '/discountCents', () => ({ discountCents: 2_353 })],
    ['surcharge_exceeds_limit', 422, '/discountCents', () => ({ discountCents: -3_501 })],
    ['discount_needs_supervisor', 403, '/discountCents', () => ({ discountCents: 1_177 })],
    ['difference_not_zero', 422, '/installments', () => ({ discountCents: 0 })],
    ['no_installments', 422, '/installments', () => ({ installments: [] })],
    [
      'too_many_installments',
      422,
      '/installments',
      () => ({
        installments: Array.from({ length: 16 }, () => ({ method: 'pix', dueDate: '2026-12-01', amountCents: 2_500 })),
      }),
    ],
    [
      'installment_not_positive',
      422,
      '/installments/1/amountCents',
      () => ({
        installments: [
          { method: 'pix', dueDate: '2026-12-01', amountCents: 40_000 },
          { method: 'pix', dueDate: '2026-12-01', amountCents: 0 },
        ],
      }),
    ],
    [
      'installment_due_before_as_of',
      422,
      '/installments/0/dueDate',
      () => ({ installments: [{ method: 'pix', dueDate: '2026-11-23', amountCents: 40_000 }] }),
    ],
    [
      'amounts_changed',
      422,
      '/expectedDebt',
      (d) => ({ expectedDebt: { ...d.expectedDebt, interestCents: 1_651, totalCents: 37_351 } }),
    ],
    [
      'acceptance_in_future',
      422,
      '/acceptance/acceptedOn',
      (d) => ({ acceptance: { ...d.acceptance, acceptedOn: '2026-11-25' } }),
    ],
    [
      'validation_failed',
      400,
      '/installments',
      () => ({ installments: [{ method: 'pix', dueDate: '2026-12-01', amountCents: 2 ** 51 }] }),
    ],
  ])('with %s, and nothing moves', async (code, status, pointer, change) => {
    const { titles, draft } = await givenWorkedExample(context);
    const answer = await confirm(context, { ...draft, ...change(draft) });
    expect({ status: answer.status, code: answer.body.code, pointer: answer.body.pointer }).toEqual({
      status,
      code,
      pointer,
    });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body.detail).toMatch(/\.$/);
    for (const { id } of titles) expect(await titleOf(context, id)).toMatchObject({ state: 'open', version: 1 });
    expect(await changesOf(context)).toEqual([]);
  });

  it('with an amount above what a boleto can carry', async () => {
    const title = await context.givenReceivable({ balanceCents: 10_000_000_000, dueDate: '2026-12-10' });
    const { draft } = await givenWorkedExample(context);
    const answer = await confirm(context, {
      ...draft,
      clientId: title.clientId,
      receivables: [{ id: title.id, version: 1 }],
      discountCents: 0,
      expectedDebt: { principalCents: 10_000_000_000, fineCents: 0, interestCents: 0, totalCents: 10_000_000_000 },
      installments: [{ method: 'boleto', dueDate: '2026-12-10', amountCents: 10_000_000_000 }],
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'installment_boleto_over_limit']);
  });

  it('with a title of another client', async () => {
    const { draft } = await givenWorkedExample(context);
    const other = await context.givenReceivable({ balanceCents: 100, dueDate: '2026-12-10' });
    const receivables = [...draft.receivables, { id: other.id, version: 1 }];
    const answer = await confirm(context, { ...draft, receivables });
    expect([answer.status, answer.body.code, answer.body.pointer]).toEqual([
      422,
      'receivable_of_other_client',
      '/receivables/3',
    ]);
  });

  it.each(['dispute', 'claimsPaid'] as const)('with a title on hold for %s', async (hold) => {
    const { titles, draft } = await givenWorkedExample(context);
    await context.database.asOwner((tx) =>
      tx
        .update(receivable)
        .set({ hold })
        .where(eq(receivable.id, titles[1]?.id ?? '')),
    );
    const answer = await confirm(context, draft);
    expect([answer.status, answer.body.code, answer.body.pointer]).toEqual([
      422,
      'receivable_on_hold',
      '/receivables/1',
    ]);
    expect(answer.body.data).toMatchObject({ hold });
  });

  it.each(['paid', 'cancelled', 'writtenOff'] as const)('with a title that is %s', async (state) => {
    const { titles, draft } = await givenWorkedExample(context);
    await context.database.asOwner((tx) =>
      tx
        .update(receivable)
        .set({ state })
        .where(eq(receivable.id, titles[0]?.id ?? '')),
    );
    const answer = await confirm(context, draft);
    expect([answer.status, answer.body.code]).toEqual([422, 'receivable_not_open']);
    expect(answer.body.data).toMatchObject({ receivableId: titles[0]?.id, state });
  });

  it('tells the current row of a title that changed, with what else is wrong', async () => {
    const { titles, draft } = await givenWorkedExample(context);
    await context.database.asOwner((tx) =>
      tx
        .update(receivable)
        .set({ balanceCents: 9_000, chargeBaseCents: 9_000, version: 2 })
        .where(eq(receivable.id, titles[1]?.id ?? '')),
    );
    const answer = await confirm(context, draft);
    expect([answer.status, answer.body.code]).toEqual([412, 'receivable_stale']);
    expect(answer.body.data).toMatchObject({
      seenVersion: 1,
      version: 2,
      receivable: { id: titles[1]?.id, balanceCents: 9_000 },
    });
    expect(answer.body.errors?.map(({ code }) => code)).toEqual([
      'receivable_stale',
      'difference_not_zero',
      'amounts_changed',
    ]);
  });

  it('lets a supervisor give the discount that an analyst may not', async () => {
    const { draft } = await givenWorkedExample(context);
    const generous = {
      ...draft,
      discountCents: 2_352,
      installments: [{ method: 'pix', dueDate: '2026-12-01', amountCents: 35_000 }],
    };
    expect((await confirm(context, generous)).body.code).toBe('discount_needs_supervisor');
    const { status, body } = await context.call<NegotiationResult>(
      'supervisor',
      'POST',
      '/api/negotiations',
      generous,
      {
        'idempotency-key': newId(),
      },
    );
    expect(status).toBe(201);
    expect(body.negotiation.origins.map(({ fineDiscountCents, fineCents }) => fineDiscountCents - fineCents)).toEqual([
      0, 0, 0,
    ]);
    expect(body.receivables).toMatchObject([{ chargeBaseCents: 35_000, balanceCents: 35_000 }]);
  });

  it('without an idempotency key, without titles, or by who has no access', async () => {
    const { draft } = await givenWorkedExample(context);
    const keyless = await context.call<Problem>('analista', 'POST', '/api/negotiations', draft);
    expect([keyless.status, keyless.body.code]).toEqual([400, 'idempotency_key_required']);
    expect((await confirm(context, { ...draft, receivables: [] })).body.code).toBe('validation_failed');
    expect((await context.call(null, 'POST', '/api/negotiations', draft)).status).toBe(401);
  });

  it('for titles of another company, which are simply not there', async () => {
    const foreign = await context.givenReceivable({
      companyId: context.otherCompanyId,
      balanceCents: 100,
      dueDate: '2026-12-10',
    });
    const { draft } = await givenWorkedExample(context);
    const answer = await confirm(context, {
      ...draft,
      receivables: [...draft.receivables, { id: foreign.id, version: 1 }],
    });
    expect(answer.body.code).toBe('receivable_not_found');
  });

  it('at 22:30 in São Paulo still for that day, whatever UTC says', async () => {
    context.now = new Date('2026-11-25T01:30:00.000Z');
    const { draft } = await givenWorkedExample(context);
    expect((await confirm(context, draft)).status).toBe(201);
  });
});

describeOnEachDatabase('reversing a negotiation', (context) => {
  const reverse = (id: string, body: unknown = { version: 1, reason: 'cliente desistiu' }) =>
    context.call<ReversalResult & Problem>('analista', 'POST', `/api/negotiations/${id}/reversal`, body);

  it('puts the old titles back with their dates and amounts, and cancels the instalments', async () => {
    const { client, titles, draft } = await givenWorkedExample(context);
    const made = (await confirm(context, draft)).body;
    const { status, body } = await reverse(made.negotiation.id);
    expect(status).toBe(200);
    expect(body.negotiation).toMatchObject({ state: 'reversed', version: 2, reversedAt: expect.any(String) as string });
    expect([...body.removedReceivableIds].sort()).toEqual(made.receivables.map(({ id }) => id).sort());
    expect(body.receivables.map(({ id }) => id).sort()).toEqual(titles.map(({ id }) => id).sort());
    expect(body.toRegisterAgain).toEqual([]);
    for (const title of titles) {
      const { version, updatedAt, ...after } = await titleOf(context, title.id);
      expect(title).toMatchObject(after);
      expect(version).toBe(title.version + 2);
      expect(updatedAt).toEqual(context.now);
    }
    for (const { id } of made.receivables) {
      expect(await titleOf(context, id)).toMatchObject({
        state: 'cancelled',
        stateReason: 'negotiationReversed',
        version: 2,
      });
      expect((await boletosOf(context, id)).every(({ state }) => state === 'cancelled')).toBe(true);
    }
    const feed = (await changesOf(context)).slice(5).map(({ kind }) => kind);
    expect(feed.sort()).toEqual(['removed', 'removed', 'restored', 'restored', 'restored']);
    const kinds = await context.database.asOwner((tx) =>
      tx.select().from(contact).where(eq(contact.clientId, client.id)),
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['negotiation', 'reversal']);
    expect(
      (await confirm(context, { ...draft, receivables: titles.map(({ id }) => ({ id, version: 3 })) })).status,
    ).toBe(201);
  });

  it('restores boletos as far as nothing is on its way, and lists the rest to be registered again', async () => {
    const { titles, draft } = await givenWorkedExample(context);
    const [a, b, c] = titles.map(({ id }) => id) as [string, string, string];
    await context.givenBoleto({ receivableId: a, state: 'registered' });
    await context.givenBoleto({ receivableId: b, state: 'draft' });
    await context.givenBoleto({ receivableId: c, state: 'sent' });
    const made = (await confirm(context, draft)).body;
    const { body } = await reverse(made.negotiation.id);
    expect(body.toRegisterAgain.map(({ receivableId }) => receivableId)).toEqual([b]);
    expect(await boletosOf(context, a)).toMatchObject([{ state: 'registered' }]);
    expect(await boletosOf(context, b)).toMatchObject([{ state: 'cancelled' }]);
    expect(await boletosOf(context, c)).toMatchObject([{ state: 'sent', cancelWhenConfirmed: false }]);
  });

  it('lists a boleto whose cancellation already went to the bank', async () => {
    const { titles, draft } = await givenWorkedExample(context);
    const { id } = await context.givenBoleto({ receivableId: titles[0]?.id ?? '', state: 'registered' });
    const made = (await confirm(context, draft)).body;
    await context.database.asOwner((tx) => tx.update(boleto).set({ state: 'cancelSent' }).where(eq(boleto.id, id)));
    const { body } = await reverse(made.negotiation.id);
    expect(body.toRegisterAgain).toMatchObject([{ receivableId: titles[0]?.id }]);
    expect(await boletosOf(context, titles[0]?.id ?? '')).toMatchObject([{ state: 'cancelSent' }]);
  });

  it('is refused once something was paid on it, until that receipt is taken back', async () => {
    const { draft } = await givenWorkedExample(context);
    const made = (await confirm(context, draft)).body;
    const [, pix] = made.receivables;
    const paid = await context.call<{ payment: { id: string } }>(
      'analista',
      'POST',
      `/api/receivables/${pix?.id}/payments`,
      {
        version: 1,
        paidOn: today,
        amountCents: 100,
        method: 'pix',
      },
    );
    const refused = await reverse(made.negotiation.id);
    expect([refused.status, refused.body.code, refused.body.data]).toEqual([
      422,
      'negotiation_has_payments',
      { receivableIds: [pix?.id] },
    ]);
    const url = `/api/receivables/${pix?.id}/payments/${paid.body.payment.id}/reversal`;
    expect((await context.call('analista', 'POST', url, { reason: 'engano' })).status).toBe(200);
    expect((await reverse(made.negotiation.id)).status).toBe(200);
  });

  it.each(['sent', 'registered', 'cancelQueued', 'cancelSent'] as const)(
    'is refused while a boleto of it is %s',
    async (state) => {
      const { draft } = await givenWorkedExample(context);
      const made = (await confirm(context, draft)).body;
      const [byBoleto] = made.receivables;
      await context.database.asOwner((tx) =>
        tx
          .update(boleto)
          .set({ state })
          .where(eq(boleto.receivableId, byBoleto?.id ?? '')),
      );
      const refused = await reverse(made.negotiation.id);
      expect([refused.status, refused.body.code]).toEqual([422, 'negotiation_boleto_at_bank']);
    },
  );

  it('is refused for another version, without one, twice, and for no negotiation', async () => {
    const { draft } = await givenWorkedExample(context);
    const { id } = (await confirm(context, draft)).body.negotiation;
    const stale = await reverse(id, { version: 2, reason: 'engano' });
    expect([stale.status, stale.body.code, stale.body.data]).toEqual([
      412,
      'negotiation_stale',
      { seenVersion: 2, version: 1, state: 'confirmed' },
    ]);
    const versionless = await reverse(id, { reason: 'engano' });
    expect([versionless.status, versionless.body.code]).toEqual([428, 'version_required']);
    expect((await reverse(id)).status).toBe(200);
    const twice = await reverse(id);
    expect([twice.status, twice.body.code, twice.body.data]).toEqual([
      422,
      'negotiation_not_reversible',
      { state: 'reversed' },
    ]);
    expect((await reverse(newId())).status).toBe(404);
  });
});

describeOnPostgres('negotiations of many people at once', (context) => {
  it('never wait for one another in a circle, and give every negotiation its own number', async () => {
    const { client, titles, draft } = await givenWorkedExample(context);
    const more = [];
    for (let index = 0; index < 5; index += 1) {
      more.push(await context.givenReceivable({ clientId: client.id, balanceCents: 1_000, dueDate: '2026-12-10' }));
    }
    const of = (list: { id: string; version: number }[]) => list.map(({ id, version }) => ({ id, version }));
    const single = (title: { id: string; version: number }) => ({
      ...draft,
      receivables: of([title]),
      discountCents: 0,
      expectedDebt: { principalCents: 1_000, fineCents: 0, interestCents: 0, totalCents: 1_000 },
      installments: [{ method: 'pix', dueDate: '2026-12-10', amountCents: 1_000 }],
    });
    const answers = await Promise.all([
      ...more.map((title) => confirm(context, single(title))),
      ...[titles, [...titles].reverse()].map((list) => confirm(context, { ...draft, receivables: of(list) })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 201, 422]);
    const numbers = await context.database.asOwner((tx) =>
      tx
        .select({ number: negotiation.number })
        .from(negotiation)
        .where(and(eq(negotiation.companyId, context.companyId), sql`${negotiation.state} = 'confirmed'`))
        .orderBy(negotiation.number),
    );
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const sequences = (await changesOf(context)).map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_sequence, index) => index + 1));
  });
});
