import { sql } from 'drizzle-orm';
import type { PortfolioChanges } from '../../src/contract/portfolioChanges';
import { maxChangedReceivables } from '../../src/contract/portfolioChanges';
import type { Problem } from '../../src/contract/problem';
import type { NegotiationPreview, NegotiationResult } from '../../src/contract/negotiations';
import { createRandom } from '../../src/api/demo/random';
import { newId } from '../../src/api/storage/newId';
import { changeCounter } from '../../src/api/storage/schema';
import { addDays, isoDate } from '../../src/domain/calendar/isoDate';
import { describeOnEachDatabase, describeOnPostgres, type ApiContext } from './support/apiContext';
import { applyChanges, changesOfMirror, contentOf, loadMirror, type Mirror } from './support/portfolioMirror';
import { givenBusyCompany, randomWork } from './support/randomWork';

const today = isoDate('2026-11-24');
const late = { dueDate: '2026-10-01', balanceCents: 10_000 };

/** Brings the mirror up to date and says whether by changes alone. */
async function refresh(context: ApiContext, mirror: Mirror, asOf: string): Promise<Mirror> {
  const changes = await changesOfMirror(context, mirror, asOf);
  return changes.full ? loadMirror(context, mirror.filter, asOf) : applyChanges(mirror, changes);
}

async function negotiate(context: ApiContext, title: { id: string; clientId: string; version: number }) {
  const draft = {
    clientId: title.clientId,
    asOf: today,
    policyVersion: 1,
    receivables: [{ id: title.id, version: title.version }],
    discountCents: 0,
    installments: [],
  };
  const preview = await context.call<NegotiationPreview>('analista', 'POST', '/api/negotiations/preview', draft);
  const { debt } = preview.body.balance;
  const { status, body } = await context.call<NegotiationResult>(
    'analista',
    'POST',
    '/api/negotiations',
    {
      ...draft,
      installments: [{ method: 'pix', dueDate: '2026-12-10', amountCents: debt.totalCents }],
      acceptance: { acceptedBy: 'Maria', acceptedOn: today, channel: 'phone' },
      expectedDebt: debt,
    },
    { 'idempotency-key': newId() },
  );
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

const pay = (context: ApiContext, { id, version }: { id: string; version: number }, amountCents: number) =>
  context.call('analista', 'POST', `/api/receivables/${id}/payments`, {
    version,
    paidOn: today,
    amountCents,
    method: 'pix',
  });

const filters = ['minDaysOverdue=1', 'minDaysOverdue=30', 'includeCurrent=true', 'includeCurrent=true&search=empresa'];

describeOnEachDatabase('GET /api/portfolio/changes', (context) => {
  it('tells nothing where nothing happened', async () => {
    await context.givenReceivable(late);
    const mirror = await loadMirror(context, 'minDaysOverdue=1', today);
    expect(await changesOfMirror(context, mirror, today)).toEqual({
      asOf: today,
      today,
      policyVersion: 1,
      cursor: 0,
      full: false,
      clientIds: [],
      clients: [],
      receivables: [],
      left: [],
    });
  });

  it('brings the changed clients whole and leaves the others', async () => {
    const title = await context.givenReceivable(late);
    const second = await context.givenReceivable({ ...late, clientId: title.clientId });
    await context.givenReceivable(late);
    const mirror = await loadMirror(context, 'minDaysOverdue=1', today);
    await pay(context, title, 1_000);
    const changes = await changesOfMirror(context, mirror, today);
    expect(changes).toMatchObject({ cursor: 1, clientIds: [title.clientId], left: [] });
    expect(changes.clients.map(({ id, openCount }) => [id, openCount])).toEqual([[title.clientId, 2]]);
    expect(changes.receivables.map(({ id }) => id).sort()).toEqual([title.id, second.id].sort());
  });

  it('brings a client of whom a contact was noted, with its next date', async () => {
    const { clientId } = await context.givenReceivable(late);
    const mirror = await loadMirror(context, 'minDaysOverdue=1', today);
    const note = { status: 'promise', text: 'Paga na sexta.', returnOn: '2026-11-27' };
    await context.call('analista', 'POST', `/api/clients/${clientId}/contacts`, note);
    const { clients, cursor } = await changesOfMirror(context, mirror, today);
    expect(cursor).toBe(1);
    expect(clients).toMatchObject([{ id: clientId, lastContactStatus: 'Promessa', nextContactOn: '2026-11-27' }]);
  });

  it('says why each title left: paid, in which negotiation, out of the filter', async () => {
    const paid = await context.givenReceivable(late);
    const negotiated = await context.givenReceivable(late);
    const lastLate = await context.givenReceivable(late);
    const current = await context.givenReceivable({ ...late, dueDate: '2026-12-20', clientId: lastLate.clientId });
    const mirror = await loadMirror(context, 'minDaysOverdue=1', today);
    await pay(context, paid, 10_380);
    await pay(context, lastLate, 10_380);
    const { negotiation } = await negotiate(context, negotiated);
    const { left, clients, clientIds } = await changesOfMirror(context, mirror, today);
    const by = new Map(
      left.map(({ receivableId, reason, negotiationNumber }) => [receivableId, [reason, negotiationNumber]]),
    );
    expect(Object.fromEntries(by)).toEqual({
      [paid.id]: ['paid', null],
      [negotiated.id]: ['renegotiated', negotiation.number],
      [lastLate.id]: ['paid', null],
      [current.id]: ['outOfScope', null],
      // Due on 10/12 only: the client is no longer late.
      [negotiation.installments[0]?.receivableId ?? '']: ['outOfScope', null],
    });
    expect(clients).toEqual([]);
    expect([...clientIds].sort()).toEqual([paid, negotiated, lastLate].map(({ clientId }) => clientId).sort());
  });

  it('brings titles back and names the negotiation whose reversal cancelled an instalment', async () => {
    const title = await context.givenReceivable(late);
    const made = await negotiate(context, title);
    const mirror = await loadMirror(context, 'includeCurrent=true', today);
    const { id, version, number } = made.negotiation;
    await context.call('analista', 'POST', `/api/negotiations/${id}/reversal`, { version, reason: 'desistiu' });
    const { left, receivables } = await changesOfMirror(context, mirror, today);
    expect(receivables.map((row) => row.id)).toEqual([title.id]);
    expect(left).toEqual([
      {
        receivableId: made.receivables[0]?.id,
        clientId: title.clientId,
        reason: 'cancelled',
        negotiationNumber: number,
      },
    ]);
  });

  it('lets clients come and go by the date alone', async () => {
    const soon = await context.givenReceivable({ dueDate: '2026-11-26', balanceCents: 5_000 });
    await context.givenReceivable(late);
    const mirror = await loadMirror(context, 'minDaysOverdue=1', today);
    const later = await changesOfMirror(context, mirror, '2026-11-27');
    expect(later).toMatchObject({ cursor: 0, clientIds: [soon.clientId], left: [] });
    expect(later.receivables).toMatchObject([{ id: soon.id, daysOverdue: 1, fineCents: 100 }]);
    const back = await changesOfMirror(context, applyChanges(mirror, later), today);
    expect(back).toMatchObject({
      clientIds: [soon.clientId],
      clients: [],
      left: [{ receivableId: soon.id, reason: 'outOfScope', negotiationNumber: null }],
    });
  });

  it.each([
    ['of a number not given yet', (cursor: number) => cursor + 1],
    ['from before a restoration', (cursor: number) => cursor + 5_000],
  ])('asks for a full load where the cursor is %s', async (_what, moved) => {
    await pay(context, await context.givenReceivable(late), 100);
    const mirror = await loadMirror(context, 'minDaysOverdue=1', today);
    const changes = await changesOfMirror(context, { ...mirror, cursor: moved(mirror.cursor) }, today);
    expect(changes).toMatchObject({ full: true, cursor: 1, clientIds: [], clients: [], receivables: [], left: [] });
  });

  it('asks for a full load after settings changed, and only then', async () => {
    await context.givenReceivable(late);
    const mirror = await loadMirror(context, 'minDaysOverdue=1', today);
    const holidays = [{ date: '2026-11-23', name: 'Feriado' }];
    await context.call('supervisor', 'PUT', '/api/settings', { policyVersion: 1, holidays });
    expect(await changesOfMirror(context, mirror, today)).toMatchObject({ full: true, policyVersion: 2 });
    const again = await loadMirror(context, 'minDaysOverdue=1', today);
    expect(await changesOfMirror(context, again, today)).toMatchObject({ full: false, policyVersion: 2 });
  });

  it(`asks for a full load where more than ${maxChangedReceivables} titles would travel`, async () => {
    const { id: clientId } = await context.givenClient();
    const first = await context.givenReceivable({ ...late, clientId });
    const mirror = await loadMirror(context, 'minDaysOverdue=1', today);
    await pay(context, first, 100);
    const copy = (count: number) =>
      context.database.asOwner((tx) =>
        tx.execute(sql`
          insert into receivable (company_id, id, client_id, source, source_key, number, original_due_date, due_date,
            effective_due_date, face_value_cents, balance_cents, charge_base_cents, state)
          select company_id, gen_random_uuid(), client_id, source, gen_random_uuid(), number, original_due_date, due_date,
            effective_due_date, face_value_cents, balance_cents, charge_base_cents, state
          from receivable, generate_series(1, ${count}::int) where id = ${first.id}`),
      );
    await copy(maxChangedReceivables - 1);
    const most = await changesOfMirror(context, mirror, today);
    expect([most.full, most.receivables.length]).toEqual([false, maxChangedReceivables]);
    await copy(1);
    expect(await changesOfMirror(context, mirror, today)).toMatchObject({ full: true, receivables: [] });
  }, 60_000);

  it('shows nothing of another company', async () => {
    const theirs = await context.givenReceivable({ ...late, companyId: context.otherCompanyId });
    await context.database.asOwner((tx) =>
      tx.insert(changeCounter).values({ companyId: context.otherCompanyId, lastSequence: 7, settingsSequence: 7 }),
    );
    const url = `/api/portfolio/changes?after=0&previousAsOf=${today}&includeCurrent=true&search=${theirs.number}`;
    const { status, body } = await context.call<PortfolioChanges>('analista', 'GET', url);
    expect(status).toBe(200);
    expect(body).toMatchObject({ full: false, cursor: 0, clientIds: [], clients: [], receivables: [], left: [] });
  });

  it.each([
    ['without a cursor', `previousAsOf=${today}`, '/after'],
    ['without the date of the load', 'after=0', '/previousAsOf'],
    ['with a cursor below zero', `after=-1&previousAsOf=${today}`, '/after'],
    ['with a date that there is not', 'after=0&previousAsOf=2026-02-30', '/previousAsOf'],
  ])('refuses a call %s', async (_what, query, pointer) => {
    const { status, body } = await context.call<Problem>('analista', 'GET', `/api/portfolio/changes?${query}`);
    expect([status, body.code, body.pointer]).toEqual([400, 'validation_failed', pointer]);
  });

  it.each([1, 2, 3, 4])(
    'keeps a mirror equal to a full load, whatever people do (%i)',
    async (seed) => {
      const random = createRandom(seed);
      await givenBusyCompany(context, random);
      const work = randomWork(context, random);
      const filter = filters[seed % filters.length] ?? '';
      let mirror = await loadMirror(context, filter, today);
      let byChanges = 0;
      for (let turn = 0; turn < 20; turn += 1) {
        for (let steps = random.int(0, 2); steps > 0; steps -= 1) await work();
        const asOf = random.oneIn(3) ? addDays(today, random.int(-20, 40)) : mirror.asOf;
        const changes = await changesOfMirror(context, mirror, asOf);
        if (!changes.full) byChanges += 1;
        mirror = changes.full ? await loadMirror(context, filter, asOf) : applyChanges(mirror, changes);
        expect(contentOf(mirror)).toEqual(contentOf(await loadMirror(context, filter, asOf)));
      }
      expect(byChanges).toBeGreaterThan(8);
    },
    120_000,
  );
});

describeOnPostgres('GET /api/portfolio/changes while others work', (context) => {
  it.each([11, 12, 13])(
    'misses nothing of what is written at the same time (%i)',
    async (seed) => {
      const random = createRandom(seed);
      await givenBusyCompany(context, random);
      const work = randomWork(context, random);
      const filter = filters[seed % filters.length] ?? '';
      let mirror = await loadMirror(context, filter, today);
      for (let turn = 0; turn < 8; turn += 1) {
        const busy = Promise.all(Array.from({ length: 6 }, () => work()));
        for (let times = 0; times < 3; times += 1) mirror = await refresh(context, mirror, mirror.asOf);
        await busy;
        mirror = await refresh(context, mirror, mirror.asOf);
        expect(contentOf(mirror)).toEqual(contentOf(await loadMirror(context, filter, mirror.asOf)));
      }
    },
    120_000,
  );
});
