import { eq } from 'drizzle-orm';
import type { Contact } from '../../src/contract/contacts';
import type { NegotiationResult } from '../../src/contract/negotiations';
import type { PaymentResult } from '../../src/contract/payments';
import type { Problem } from '../../src/contract/problem';
import { newId } from '../../src/api/storage/newId';
import { change, contact, negotiation, receivable } from '../../src/api/storage/schema';
import { describeOnEachDatabase, type ApiContext } from './support/apiContext';

const pay = (context: ApiContext, id: string, body: Record<string, unknown>) =>
  context.call<PaymentResult & Problem>('analista', 'POST', `/api/receivables/${id}/payments`, {
    paidOn: '2026-11-24',
    method: 'pix',
    ...body,
  });

const takeBack = (context: ApiContext, id: string, paymentId: string) =>
  context.call<PaymentResult & Problem>('analista', 'POST', `/api/receivables/${id}/payments/${paymentId}/reversal`, {
    reason: 'lançado no título errado',
  });

const titleOf = async (context: ApiContext, id: string) => {
  const [row] = await context.database.asOwner((tx) => tx.select().from(receivable).where(eq(receivable.id, id)));
  if (row === undefined) throw new Error('no such title');
  return row;
};

/** 180,00 at 106 days: multa 3,60, juros 6,36, total 189,96. */
const givenTitle = (context: ApiContext) => context.givenReceivable({ balanceCents: 18_000, dueDate: '2026-08-10' });

describeOnEachDatabase('a receipt by hand', (context) => {
  it('goes to interest, then fine, then principal, and interest runs from it', async () => {
    const title = await givenTitle(context);
    const { status, body } = await pay(context, title.id, { version: 1, amountCents: 10_000, note: 'comprovante 12' });
    expect(status).toBe(201);
    expect(body.payment).toMatchObject({
      amountCents: 10_000,
      interestCents: 636,
      fineCents: 360,
      principalCents: 9_004,
      createdBy: 'Ana Analista',
      reversedAt: null,
    });
    expect(body.state).toBe('open');
    expect(body.receivable).toMatchObject({
      version: 2,
      balanceCents: 8_996,
      fineBaseCents: 0,
      fineCents: 0,
      interestCents: 0,
      interestFrom: '2026-11-24',
      totalCents: 8_996,
    });
  });

  it('leaves charges open that it does not cover, and never assesses the fine twice', async () => {
    const title = await givenTitle(context);
    const first = await pay(context, title.id, { version: 1, amountCents: 700 });
    expect(first.body.payment).toMatchObject({ interestCents: 636, fineCents: 64, principalCents: 0 });
    expect(first.body.receivable).toMatchObject({
      balanceCents: 18_000,
      fineOpenCents: 296,
      fineCents: 296,
      interestCents: 0,
    });
    context.now = new Date('2026-12-24T15:00:00.000Z');
    const second = await pay(context, title.id, { version: 2, amountCents: 18_000 + 296 + 180, paidOn: '2026-12-24' });
    expect(second.body.payment).toMatchObject({ interestCents: 180, fineCents: 296, principalCents: 18_000 });
    expect(second.body.state).toBe('paid');
    expect(second.body.receivable).toBeNull();
  });

  it('of everything makes the title paid, with history and feed', async () => {
    const title = await givenTitle(context);
    const { body } = await pay(context, title.id, { version: 1, amountCents: 18_996 });
    expect(body).toMatchObject({ state: 'paid', receivable: null });
    expect(await titleOf(context, title.id)).toMatchObject({ state: 'paid', balanceCents: 0, version: 2 });
    const [entry] = await context.database.asOwner((tx) =>
      tx.select().from(contact).where(eq(contact.clientId, title.clientId)),
    );
    expect(entry).toMatchObject({ kind: 'payment' });
    expect(entry?.body).toMatch(/^Recebimento de R\$.189,96 em 24\/11\/2026 \(Pix\).*Título quitado\.$/);
    const feed = await context.database.asOwner((tx) =>
      tx.select().from(change).where(eq(change.receivableId, title.id)),
    );
    expect(feed).toMatchObject([{ kind: 'paid', state: 'paid', balanceCents: 0 }]);
  });

  it('uses the charges of the day it was paid, not of the day it is recorded', async () => {
    const title = await givenTitle(context);
    const { body } = await pay(context, title.id, { version: 1, amountCents: 18_000, paidOn: '2026-08-10' });
    expect(body.payment).toMatchObject({ interestCents: 0, fineCents: 0, principalCents: 18_000 });
    expect(body.state).toBe('paid');
  });

  it.each<[string, number, string | undefined, Record<string, unknown>]>([
    ['payment_over_total', 422, '/amountCents', { version: 1, amountCents: 18_997 }],
    ['payment_in_future', 422, '/paidOn', { version: 1, amountCents: 100, paidOn: '2026-11-25' }],
    ['receivable_stale', 412, '/version', { version: 2, amountCents: 100 }],
    ['version_required', 428, '/version', { amountCents: 100 }],
    ['validation_failed', 400, '/amountCents', { version: 1, amountCents: 0 }],
    ['validation_failed', 400, '/method', { version: 1, amountCents: 100, method: 'escambo' }],
  ])('is refused with %s (%i)', async (code, status, pointer, body) => {
    const title = await givenTitle(context);
    const answer = await pay(context, title.id, body);
    expect({ status: answer.status, code: answer.body.code, pointer: answer.body.pointer }).toEqual({
      status,
      code,
      pointer,
    });
    expect(await titleOf(context, title.id)).toMatchObject({ version: 1, balanceCents: 18_000 });
  });

  it('is refused before the last one, with its day', async () => {
    const title = await givenTitle(context);
    await pay(context, title.id, { version: 1, amountCents: 1_000, paidOn: '2026-10-01' });
    const answer = await pay(context, title.id, { version: 2, amountCents: 1_000, paidOn: '2026-09-30' });
    expect([answer.status, answer.body.code, answer.body.data]).toEqual([
      422,
      'payment_before_last',
      { paidOn: '2026-09-30', lastPaidOn: '2026-10-01' },
    ]);
  });

  it('is refused for a title that left the open ones or is nowhere', async () => {
    const title = await givenTitle(context);
    await pay(context, title.id, { version: 1, amountCents: 18_996 });
    const answer = await pay(context, title.id, { version: 2, amountCents: 100 });
    expect([answer.status, answer.body.code]).toEqual([422, 'receivable_not_open']);
    expect(answer.body.data).toMatchObject({ state: 'paid' });
    expect((await pay(context, newId(), { version: 1, amountCents: 100 })).status).toBe(404);
    const foreign = await context.givenReceivable({
      companyId: context.otherCompanyId,
      balanceCents: 1,
      dueDate: '2026-01-05',
    });
    expect((await pay(context, foreign.id, { version: 1, amountCents: 1 })).status).toBe(404);
  });

  it('is recorded once when two arrive at the same time', async () => {
    const title = await givenTitle(context);
    const answers = await Promise.all([
      pay(context, title.id, { version: 1, amountCents: 1_000 }),
      pay(context, title.id, { version: 1, amountCents: 1_000 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect((await titleOf(context, title.id)).version).toBe(2);
  });
});

describeOnEachDatabase('taking back a receipt', (context) => {
  it('puts the title back exactly as it was', async () => {
    const title = await givenTitle(context);
    const { payment } = (await pay(context, title.id, { version: 1, amountCents: 18_996 })).body;
    const { status, body } = await takeBack(context, title.id, payment.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'open', payment: { id: payment.id, reversedAt: '2026-11-24T15:00:00.000Z' } });
    expect(body.receivable).toMatchObject({ version: 3, balanceCents: 18_000, fineCents: 360, interestCents: 636 });
    const { version, updatedAt, ...after } = await titleOf(context, title.id);
    expect(title).toMatchObject(after);
    expect([version, updatedAt]).toEqual([3, context.now]);
    const feed = await context.database.asOwner((tx) =>
      tx.select().from(change).where(eq(change.receivableId, title.id)),
    );
    expect(feed.map(({ kind }) => kind)).toEqual(['paid', 'paymentReversed']);
  });

  it('is offered by the entry of the history that tells of the receipt, until it is done', async () => {
    const title = await givenTitle(context);
    const { payment } = (await pay(context, title.id, { version: 1, amountCents: 1_000 })).body;
    const entries = async () =>
      (
        await context.call<{ contacts: Contact[] }>('analista', 'GET', `/api/clients/${title.clientId}/contacts`)
      ).body.contacts.map(({ text, payment: receipt }) => [text.split(' ', 1)[0], receipt]);
    const receipt = { id: payment.id, receivableId: title.id };
    expect(await entries()).toEqual([['Recebimento', { ...receipt, isReversed: false }]]);
    await takeBack(context, title.id, payment.id);
    expect(await entries()).toEqual([
      ['Estorno', null],
      ['Recebimento', { ...receipt, isReversed: true }],
    ]);
  });

  it('takes only the last one, one after another', async () => {
    const title = await givenTitle(context);
    const first = (await pay(context, title.id, { version: 1, amountCents: 1_000, paidOn: '2026-10-01' })).body.payment;
    const second = (await pay(context, title.id, { version: 2, amountCents: 1_000 })).body.payment;
    const refused = await takeBack(context, title.id, first.id);
    expect([refused.status, refused.body.code, refused.body.data]).toEqual([
      422,
      'payment_not_last',
      { lastPaymentId: second.id },
    ]);
    expect((await takeBack(context, title.id, second.id)).status).toBe(200);
    expect((await takeBack(context, title.id, first.id)).body.receivable).toMatchObject({
      balanceCents: 18_000,
      interestFrom: null,
    });
    const twice = await takeBack(context, title.id, first.id);
    expect([twice.status, twice.body.code]).toEqual([422, 'payment_already_reversed']);
    expect((await takeBack(context, title.id, newId())).status).toBe(404);
  });

  it('is refused once the balance moved otherwise', async () => {
    const title = await givenTitle(context);
    const { payment } = (await pay(context, title.id, { version: 1, amountCents: 10_000 })).body;
    await context.database.asOwner((tx) =>
      tx
        .update(receivable)
        .set({ balanceCents: 5_000, chargeBaseCents: 5_000, version: 3 })
        .where(eq(receivable.id, title.id)),
    );
    const refused = await takeBack(context, title.id, payment.id);
    expect([refused.status, refused.body.code]).toEqual([412, 'receivable_stale']);
    expect(refused.body.data).toMatchObject({ receivable: { balanceCents: 5_000 } });
  });

  it('is refused once the title was renegotiated, naming the negotiation', async () => {
    const title = await givenTitle(context);
    const { payment, receivable: row } = (await pay(context, title.id, { version: 1, amountCents: 10_000 })).body;
    await context.call(
      'analista',
      'POST',
      '/api/negotiations',
      draftOf(title.clientId, title.id, 2, row?.totalCents ?? 0),
      {
        'idempotency-key': newId(),
      },
    );
    const refused = await takeBack(context, title.id, payment.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'receivable_not_open']);
    expect(refused.body.data).toMatchObject({ state: 'renegotiated', negotiation: { label: 'N000001' } });
  });
});

describeOnEachDatabase('the instalments of a negotiation', (context) => {
  it('settle it when the last is paid, and unsettle it when that is taken back', async () => {
    const title = await context.givenReceivable({ balanceCents: 2_000, dueDate: '2026-12-10' });
    const { body } = await context.call<NegotiationResult>(
      'analista',
      'POST',
      '/api/negotiations',
      draftOf(title.clientId, title.id, 1, 2_000, 2),
      { 'idempotency-key': newId() },
    );
    const stateNow = async () => {
      const [row] = await context.database.asOwner((tx) => tx.select().from(negotiation));
      return row?.state;
    };
    const [first, second] = body.receivables;
    await pay(context, first?.id ?? '', { version: 1, amountCents: 1_000 });
    expect(await stateNow()).toBe('confirmed');
    const last = await pay(context, second?.id ?? '', { version: 1, amountCents: 1_000 });
    expect(await stateNow()).toBe('settled');
    await takeBack(context, second?.id ?? '', last.body.payment.id);
    expect(await stateNow()).toBe('confirmed');
  });
});

function draftOf(clientId: string, receivableId: string, version: number, totalCents: number, count = 1) {
  return {
    clientId,
    asOf: '2026-11-24',
    policyVersion: 1,
    receivables: [{ id: receivableId, version }],
    discountCents: 0,
    installments: Array.from({ length: count }, () => ({
      method: 'pix',
      dueDate: '2026-12-10',
      amountCents: totalCents / count,
    })),
    acceptance: { acceptedBy: 'Maria', acceptedOn: '2026-11-24', channel: 'email' },
    expectedDebt: { principalCents: totalCents, fineCents: 0, interestCents: 0, totalCents },
  };
}
