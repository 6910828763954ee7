import { and, eq, inArray, ne } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/api/app';
import { composeDemo } from '../../src/api/demo/composeDemo';
import { seedDemo } from '../../src/api/demo/seedDemo';
import { startingPolicy } from '../../src/api/newCompany';
import { developmentIssuer } from '../../src/api/signIn/developmentUsers';
import { openDatabase, type Database } from '../../src/api/storage/database';
import { boleto, client, installmentComposition, membership, payment, receivable } from '../../src/api/storage/schema';
import { boletoStateSchema } from '../../src/contract/common';
import type { Portfolio } from '../../src/contract/portfolio';
import type { Negotiation } from '../../src/contract/negotiations';
import { nextBusinessDay } from '../../src/domain/calendar/businessDay';
import { dayOfWeek, isoDate } from '../../src/domain/calendar/isoDate';
import { isPrescribed } from '../../src/domain/charges/prescription';
import { chargeTermsOf } from '../../src/domain/charges/chargeTermsOf';
import { parseDocument } from '../../src/domain/documents/document';

/** A working day, and a Sunday evening on which it is already tomorrow in UTC. */
const days = ['2026-11-24T15:00:00Z', '2027-03-01T01:30:00Z'];

describe.each(days)('the demo made at %s', (instant) => {
  const now = new Date(instant);
  let database: Database;
  let app: FastifyInstance;
  let portfolio: Portfolio;

  const get = async <Body>(url: string) => {
    const answer = await app.inject({ url, headers: { authorization: 'Bearer demo' } });
    expect(answer.statusCode).toBe(200);
    return answer.json<Body>();
  };
  const clients = () => database.asOwner((tx) => tx.select().from(client));
  const titles = () => database.asOwner((tx) => tx.select().from(receivable));

  beforeAll(async () => {
    database = await openDatabase({ kind: 'memory' });
    await database.asOwner((tx) => seedDemo(tx, now));
    const identity = { issuer: developmentIssuer, subject: 'analista', name: 'analista' };
    const tokenVerifier = { verify: () => Promise.resolve({ ok: true, value: identity } as const) };
    app = await buildApp({ database, tokenVerifier, clock: () => now });
    portfolio = await get<Portfolio>('/api/portfolio?includeCurrent=true&minDaysOverdue=0');
  }, 120_000);

  afterAll(async () => {
    await app.close();
    await database.close();
  });

  it('has some 120 clients with about 600 open titles', () => {
    expect(portfolio.clients).toHaveLength(122);
    expect(portfolio.totals.receivables).toBeGreaterThan(540);
    expect(portfolio.totals.receivables).toBeLessThan(680);
  });

  it('holds the worked example to the cent: 350,00 + 7,00 + 16,52 = 373,52', async () => {
    const found = await get<Portfolio>(`/api/portfolio?search=${encodeURIComponent('são jorge')}`);
    expect(found.clients).toHaveLength(1);
    expect(found.clients[0]).toMatchObject({
      name: 'Mercearia São Jorge ltda',
      openCount: 3,
      overdueCount: 3,
      maxDaysOverdue: 300,
      balanceCents: 35_000,
      fineCents: 700,
      interestCents: 1_652,
      totalCents: 37_352,
    });
  });

  it('fills every aging bucket, and has clients with nothing due yet', () => {
    expect(portfolio.aging.map(({ receivables }) => receivables > 20)).toEqual(portfolio.aging.map(() => true));
    expect(portfolio.clients.filter(({ overdueCount }) => overdueCount === 0).length).toBeGreaterThan(5);
  });

  it('gives everybody a right document but one, also with letters, and e-mails that lead nowhere', async () => {
    const all = await clients();
    const documents = all.flatMap(({ document }) => document ?? []);
    expect(documents.filter((document) => !parseDocument(document).ok)).toEqual([]);
    expect(new Set(documents).size).toBe(documents.length);
    expect(all.filter(({ document }) => document === null)).toHaveLength(1);
    expect(documents.filter((document) => /[A-Z]/.test(document)).length).toBeGreaterThan(3);
    expect(all.filter(({ isConsumer }) => isConsumer).length).toBeGreaterThan(8);
    expect(all.filter(({ email }) => email === null)).toHaveLength(2);
    expect(all.flatMap(({ email }) => email ?? []).filter((email) => !email.endsWith('@example.com.br'))).toEqual([]);
    expect(all.flatMap(({ phone }) => phone ?? []).filter((phone) => !/^\(11\) 5555-01\d\d$/.test(phone))).toEqual([]);
  });

  it('has names all different, one of 80 characters', async () => {
    const names = (await clients()).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length === 80)).toHaveLength(1);
  });

  it('has due dates on weekends, each with the business day it moves to', async () => {
    const open = (await titles()).filter(({ state }) => state === 'open');
    expect(open.filter(({ dueDate }) => [0, 6].includes(dayOfWeek(isoDate(dueDate)))).length).toBeGreaterThan(50);
    const holidays = new Set(
      [2025, 2026, 2027, 2028].flatMap((year) => [isoDate(`${year}-01-25`), isoDate(`${year}-07-09`)]),
    );
    const wrong = open.filter((title) => title.effectiveDueDate !== nextBusinessDay(isoDate(title.dueDate), holidays));
    expect(wrong).toEqual([]);
  });

  it('has boletos in every state', async () => {
    const found = await database.asOwner((tx) => tx.selectDistinct({ state: boleto.state }).from(boleto));
    expect(found.map(({ state }) => state).sort()).toEqual([...boletoStateSchema.options].sort());
  });

  it('has partial payments whose parts add up, and titles that were paid whole', async () => {
    const payments = await database.asOwner((tx) => tx.select().from(payment));
    const wrong = payments.filter((row) => row.interestCents + row.fineCents + row.principalCents !== row.amountCents);
    expect(wrong).toEqual([]);
    const paid = new Set(payments.map(({ receivableId }) => receivableId));
    const touched = (await titles()).filter(({ id }) => paid.has(id));
    expect(touched.filter(({ state }) => state === 'open').length).toBeGreaterThan(15);
    expect(touched.filter(({ state, balanceCents }) => state === 'paid' && balanceCents === 0).length).toBeGreaterThan(
      10,
    );
  });

  it('has a consumer with a multa of more than 2 % and a title that can no longer be claimed', async () => {
    const consumers = new Set((await clients()).flatMap(({ id, isConsumer }) => (isConsumer ? [id] : [])));
    const open = (await titles()).filter(({ state }) => state === 'open');
    const rates = open.flatMap(({ clientId, ownFineRate }) => (consumers.has(clientId) ? (ownFineRate ?? []) : []));
    expect(rates).toEqual(['0.1']);
    const lapsed = open.filter(({ dueDate }) => isPrescribed(isoDate(dueDate), isoDate(portfolio.today)));
    expect(lapsed.map(({ number }) => number)).toEqual(['000104']);
  });

  it('has one dispute, noted in the history of its client', async () => {
    const disputed = (await titles()).filter(({ hold }) => hold !== null);
    expect(disputed).toHaveLength(1);
    expect(disputed[0]).toMatchObject({ hold: 'dispute', state: 'open' });
    const history = await get<{ contacts: { status: string | null }[] }>(
      `/api/clients/${disputed[0]?.clientId}/contacts`,
    );
    expect(history.contacts.some(({ status }) => status === 'disputes')).toBe(true);
  });

  it('has agreements whose composition closes by row and by column', async () => {
    const made = (await titles()).filter(({ negotiationId }) => negotiationId !== null);
    const ids = [...new Set(made.flatMap(({ negotiationId }) => negotiationId ?? []))];
    expect(ids).toHaveLength(2);
    for (const id of ids) {
      const { balance, origins, installments } = await get<Negotiation>(`/api/negotiations/${id}`);
      expect(installments.reduce((sum, each) => sum + each.amountCents, 0)).toBe(balance.totalCents);
      const cells = installments.flatMap(({ composition }) => composition);
      for (const origin of origins) {
        const own = cells.filter(({ originReceivableId }) => originReceivableId === origin.receivableId);
        expect(own.reduce((sum, cell) => sum + cell.principalCents, 0)).toBe(origin.principalCents);
        expect(own.reduce((sum, cell) => sum + cell.interestCents, 0)).toBe(
          origin.interestCents - origin.interestDiscountCents,
        );
      }
    }
    const old = (await titles()).filter(({ state }) => state === 'renegotiated');
    expect(old).toHaveLength(5);
    const loose = await database.asOwner((tx) =>
      tx
        .select()
        .from(installmentComposition)
        .where(
          inArray(
            installmentComposition.receivableId,
            old.map(({ id }) => id),
          ),
        ),
    );
    expect(loose).toEqual([]);
  });

  it('lets both people of the local provider in, each for one company and so without naming it', async () => {
    const members = await database.asOwner((tx) =>
      tx.select().from(membership).where(eq(membership.issuer, developmentIssuer)),
    );
    expect(members.map(({ subject, role }) => `${subject}: ${role}`).sort()).toEqual([
      'analista: analyst',
      'supervisor: supervisor',
    ]);
    const others = await database.asOwner((tx) =>
      tx
        .select()
        .from(membership)
        .where(and(ne(membership.subject, 'analista'), ne(membership.subject, 'supervisor'))),
    );
    expect(others).toEqual([]);
  });
});

describe('the demo', () => {
  it('is the same for two people who make it on one day, but for the ids', () => {
    const made = () => {
      const { titles, receipts, contacts } = composeDemo(isoDate('2026-11-24'), chargeTermsOf(startingPolicy));
      return {
        titles: titles.map(({ sourceKey, dueDate, balanceCents }) => ({ sourceKey, dueDate, balanceCents })),
        receipts: receipts.map(({ title, paidOn, amountCents }) => ({ key: title.sourceKey, paidOn, amountCents })),
        contacts: contacts.map(({ body, occurredAt }) => ({ body, occurredAt })),
      };
    };
    expect(made()).toEqual(made());
  });
});
