import { and, eq, isNull } from 'drizzle-orm';
import { isoDate } from '../../src/domain/calendar/isoDate';
import type { BankAccounts, RemittanceDetails, ReturnResult } from '../../src/contract/bank';
import type { NegotiationPreview, NegotiationResult } from '../../src/contract/negotiations';
import type { Problem } from '../../src/contract/problem';
import { breakNegotiations } from '../../src/api/negotiations/breakNegotiations';
import { bankReturnLine } from '../../src/api/storage/bankingSchema';
import { newId } from '../../src/api/storage/newId';
import { audit, boleto, change, payment, receivable } from '../../src/api/storage/schema';
import { bankAnswer, bankReturn, type BankReply, type BankTitle } from '../domain/cnab/support/bankAnswer';
import { readRemessa } from '../domain/cnab/support/readRemessa';
import { describeOnEachDatabase, describeOnPostgres, type ApiContext } from './support/apiContext';
import {
  alertsOf,
  askBoleto,
  bancoDoBrasil,
  boletoOf,
  givenAccount,
  givenPayable,
  givenRegistered,
  itau,
  makeFile,
  readFile,
  sendAll,
  waitingOf,
} from './support/bank';
import { pay } from './support/workedNegotiation';

const today = isoDate('2026-11-24');

const titleOf = async (context: ApiContext, id: string) => {
  const [found] = await context.database.asOwner((tx) => tx.select().from(receivable).where(eq(receivable.id, id)));
  if (found === undefined) throw new Error('no such title');
  return found;
};

const paymentsOf = (context: ApiContext, id: string) =>
  context.database.asOwner((tx) =>
    tx
      .select()
      .from(payment)
      .where(and(eq(payment.receivableId, id), isNull(payment.reversedAt))),
  );

/** Everything of the company that a retorno may change. */
const everything = (context: ApiContext) =>
  context.database.asOwner(async (tx) => ({
    boletos: await tx.select().from(boleto).orderBy(boleto.id),
    titles: await tx.select().from(receivable).orderBy(receivable.id),
    payments: await tx.select().from(payment).orderBy(payment.id),
    changes: await tx.select().from(change).orderBy(change.sequence),
  }));

const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('nothing went out');
  return value;
};

/** A retorno of the account with one line about a title that went out before. */
const said = (sent: BankTitle, reply: BankReply, number = 50) =>
  bankReturn({
    layoutId: 'itau400',
    account: { agency: '1234', account: '56789', agreement: '' },
    on: today,
    number,
    lines: [{ title: sent, reply }],
  });

const agree = async (context: ApiContext, titleId: string, totalCents: number) => {
  const title = await titleOf(context, titleId);
  const status = await boletoOf(context, titleId);
  const draft = {
    clientId: title.clientId,
    asOf: today,
    policyVersion: 1,
    receivables: [{ id: title.id, version: title.version }],
    discountCents: status.totalTodayCents - totalCents,
    installments: [{ method: 'boleto' as const, dueDate: '2026-12-20', amountCents: totalCents }],
  };
  const preview = await context.call<NegotiationPreview>('analista', 'POST', '/api/negotiations/preview', draft);
  const { debt } = preview.body.balance;
  const confirm = () =>
    context.call<NegotiationResult & Problem>(
      'analista',
      'POST',
      '/api/negotiations',
      {
        ...draft,
        acceptance: { acceptedBy: 'Maria', acceptedOn: today, channel: 'phone' },
        expectedDebt: debt,
      },
      { 'idempotency-key': newId() },
    );
  return { preview: preview.body, confirm };
};

describeOnEachDatabase('boletos at the bank', (context) => {
  it('go out once, are confirmed, are paid and settle their title', async () => {
    const account = await givenAccount(context, itau);
    const title = await givenPayable(context, { balanceCents: 100_000, dueDate: '2026-11-20', number: '0977' });
    const asked = await askBoleto(context, title.id, { kind: 'register', newDueDate: '2026-11-30' });
    expect(asked.status).toBe(200);
    const waiting = await waitingOf(context);
    // 2 % and ten days of 1 % a month, up to the new due date.
    expect(waiting).toMatchObject([{ kind: 'register', accountId: account.id, amountCents: 102_333, blocked: null }]);

    const ids = waiting.map(({ id }) => id);
    const key = newId();
    const url = `/api/bank/accounts/${account.id}/remittances`;
    const send = () => context.call('analista', 'POST', url, { instructionIds: ids }, { 'idempotency-key': key });
    const first = await send();
    expect(first).toMatchObject({
      status: 201,
      body: { remittance: { number: 1, test: true, counts: { register: 1, cancel: 0 } } },
    });
    expect((await send()).body).toEqual(first.body);
    expect((await makeFile(context, account.id, ids)).body.code).toBe('instruction_not_waiting');
    expect(await waitingOf(context)).toEqual([]);
    const { remittance, contentBase64 } = first.body as { remittance: { id: string }; contentBase64: string };
    const text = Buffer.from(contentBase64, 'base64').toString('latin1');
    for (let time = 0; time < 2; time += 1) {
      const again = await context.call('analista', 'GET', `/api/bank/remittances/${remittance.id}/file`);
      expect(again.text).toBe(text);
    }
    expect(await boletoOf(context, title.id)).toMatchObject({ boleto: { state: 'sent', printable: false } });

    const confirmation = bankAnswer(text, { on: today });
    const confirmed = await readFile(context, confirmation);
    expect(confirmed).toMatchObject({ status: 200, body: { alreadyRead: false, lines: [{ outcome: 'applied' }] } });
    const { boleto: registered } = await boletoOf(context, title.id);
    expect(registered).toMatchObject({ state: 'registered', printable: true, dueDate: '2026-11-30' });
    expect(registered?.linhaDigitavel).toMatch(/^34191\.09\d{3} /);
    const details = await context.call<RemittanceDetails>('analista', 'GET', `/api/bank/remittances/${remittance.id}`);
    expect(details.body.items).toMatchObject([{ state: 'confirmed', receivableLabel: '0977' }]);

    const [sent] = readRemessa(text).titles;
    const paidFile = said(present(sent), { kind: 'paid', paidCents: 102_333, on: today });
    const before = await everything(context);
    const preview = await readFile(context, paidFile, { preview: true });
    expect(preview.body).toMatchObject({ alreadyRead: false, return: { counts: { settled: 1, paidCents: 102_333 } } });
    expect(await everything(context)).toEqual(before);

    const paid = await readFile(context, paidFile);
    expect(paid.body).toMatchObject({ return: { counts: { applied: 1, settled: 1, paidCents: 102_333 } } });
    expect(await titleOf(context, title.id)).toMatchObject({ state: 'paid', balanceCents: 0 });
    expect(await paymentsOf(context, title.id)).toMatchObject([
      { amountCents: 102_333, fineCents: 2_000, interestCents: 333, principalCents: 100_000, method: 'boleto' },
    ]);
    expect((await everything(context)).changes.at(-1)).toMatchObject({ kind: 'paid', receivableId: title.id });
    expect(await alertsOf(context)).toEqual([]);

    // Twice, and in another file that repeats the line, nothing changes.
    const after = await everything(context);
    expect((await readFile(context, paidFile)).body).toMatchObject({
      alreadyRead: true,
      return: { id: paid.body.return.id },
      lines: [{ outcome: 'applied' }],
    });
    const [line] = readRemessa(text).titles;
    const repeated = await readFile(context, said(present(line), { kind: 'paid', paidCents: 102_333, on: today }, 51));
    expect(repeated.body).toMatchObject({ alreadyRead: false, lines: [{ outcome: 'repeated' }] });
    expect(await everything(context)).toEqual(after);
    expect(await context.database.asOwner((tx) => tx.select().from(bankReturnLine))).toHaveLength(3);
  });

  it('end at Banco do Brasil for a negotiation, whose instalment goes out in the same file', async () => {
    const account = await givenAccount(context, bancoDoBrasil);
    const { title } = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    const { preview, confirm } = await agree(context, title.id, 50_000);
    expect(preview.boletos).toMatchObject([{ state: 'registered', action: 'cancelAtBank', protest: null, note: null }]);
    const { status, body } = await confirm();
    expect(status).toBe(201);
    const kinds = (await waitingOf(context)).map(({ kind, accountId, blocked }) => [kind, accountId, blocked]);
    expect(kinds.sort()).toEqual([
      ['cancel', account.id, null],
      ['register', account.id, null],
    ]);
    const file = await sendAll(context, account.id);
    expect(file.text.split('\r\n')[0]).toHaveLength(240);
    const answered = await readFile(context, bankAnswer(file.text, { on: today, number: 7 }));
    expect(answered.body.lines.map(({ kind, outcome }) => [kind, outcome]).sort()).toEqual([
      ['cancelled', 'applied'],
      ['entryConfirmed', 'applied'],
    ]);
    const [installment] = body.receivables;
    expect(await boletoOf(context, installment?.id ?? '')).toMatchObject({ boleto: { state: 'registered' } });
    const reversal = await context.call<Problem>(
      'analista',
      'POST',
      `/api/negotiations/${body.negotiation.id}/reversal`,
      { version: 1, reason: 'engano' },
    );
    expect(reversal.body.code).toBe('negotiation_boleto_at_bank');
    expect(await titleOf(context, title.id)).toMatchObject({ state: 'renegotiated' });
  });

  it('change their due date and are printed only once the bank confirmed it', async () => {
    const account = await givenAccount(context, { ...itau, changeFeeCents: 350 });
    const { title } = await givenRegistered(context, account, { balanceCents: 80_000, dueDate: '2026-12-01' });
    const before = await boletoOf(context, title.id);
    expect(before.options.find(({ kind }) => kind === 'changeDueDate')).toMatchObject({
      allowed: true,
      cost: expect.stringContaining('3,50') as string,
    });
    const change06 = { kind: 'changeDueDate' as const, newDueDate: '2026-12-15' };
    const early = await askBoleto(context, title.id, { ...change06, newDueDate: '2026-11-30' });
    expect(early.body.code).toBe('boleto_due_not_allowed');
    expect(await askBoleto(context, title.id, change06)).toMatchObject({
      status: 200,
      body: { boleto: { printable: false, pending: { kind: 'changeDueDate', state: 'waiting' } } },
    });
    expect((await askBoleto(context, title.id, change06)).body.code).toBe('boleto_option_not_allowed');
    const file = await sendAll(context, account.id);
    const answer = bankAnswer(file.text, {
      on: today,
      number: 3,
      reply: () => ({ kind: 'dueDateChanged', dueDate: isoDate('2026-12-15') }),
    });
    expect((await readFile(context, answer)).body.lines).toMatchObject([{ outcome: 'applied' }]);
    const after = await boletoOf(context, title.id);
    expect(after.boleto).toMatchObject({ dueDate: '2026-12-15', printable: true, pending: null });
    expect(after.boleto?.ourNumber).toBe(before.boleto?.ourNumber);
    expect(after.boleto?.linhaDigitavel).not.toBe(before.boleto?.linhaDigitavel);
  });

  it('are replaced one after the other, so that nobody has two to pay', async () => {
    const account = await givenAccount(context, itau);
    const { title } = await givenRegistered(context, account, { balanceCents: 80_000, dueDate: '2026-12-01' });
    await askBoleto(context, title.id, { kind: 'replace', newDueDate: '2026-12-20' });
    const waiting = await waitingOf(context);
    expect(waiting.map(({ kind, blocked }) => [kind, blocked === null]).sort()).toEqual([
      ['cancel', true],
      ['register', false],
    ]);
    const register = waiting.find(({ kind }) => kind === 'register');
    const forced = await makeFile(context, account.id, [register?.id ?? '']);
    expect(forced.body).toMatchObject({ status: 422, code: 'instruction_blocked' });
    const file = await sendAll(context, account.id);
    await readFile(context, bankAnswer(file.text, { on: today, number: 3 }));
    // 2 % and nineteen days of 1 % a month, up to the new due date.
    const renewed = { kind: 'register', blocked: null, amountCents: 80_000 + 1_600 + 507 };
    expect(await waitingOf(context)).toMatchObject([renewed]);
  });

  it('that the bank refuses raise an alert in words, and can be made again', async () => {
    const account = await givenAccount(context, itau);
    const title = await givenPayable(context, { balanceCents: 80_000, dueDate: '2026-12-01' });
    await askBoleto(context, title.id, { kind: 'register', newDueDate: '2026-12-01' });
    const file = await sendAll(context, account.id);
    const answer = bankAnswer(file.text, { on: today, reply: () => ({ kind: 'entryRejected', reasons: ['08'] }) });
    expect((await readFile(context, answer)).body.lines).toMatchObject([{ kind: 'entryRejected', outcome: 'alert' }]);
    const [alert, ...more] = await alertsOf(context, `?clientId=${title.clientId}`);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ kind: 'entryRejected', receivableId: title.id, resolvedAt: null });
    expect(alert?.detail).toMatch(/^Entrada rejeitada: \w/i);
    expect(alert?.whatToDo.length).toBeGreaterThan(0);
    const again = await askBoleto(context, title.id, { kind: 'register', newDueDate: '2026-12-05' });
    expect(again.body).toMatchObject({ boleto: { state: 'draft', ourNumber: null } });
    const next = await sendAll(context, account.id);
    expect(readRemessa(next.text).titles[0]?.ourNumber).toBe('00000002');
  });

  it('paid after their title was renegotiated settle nothing: the agreement stands still until a person decides', async () => {
    const account = await givenAccount(context, itau);
    const { title, sent } = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    const { body } = await (await agree(context, title.id, 50_000)).confirm();
    const before = await everything(context);
    const result = await readFile(context, said(sent, { kind: 'paid', paidCents: 50_000 }));
    expect(result.body.lines).toMatchObject([{ outcome: 'alert', paidCents: 50_000 }]);
    const after = await everything(context);
    expect({ ...after, boletos: [] }).toEqual({ ...before, boletos: [] });
    const [alert] = await alertsOf(context);
    expect(alert).toMatchObject({
      kind: 'oldBoletoPaid',
      title: 'Cliente pagou o boleto antigo',
      negotiationId: body.negotiation.id,
      negotiationLabel: 'N000001',
      amountCents: 50_000,
    });
    // The old boleto needs no cancellation any more, and the new one does not go out.
    const waiting = await waitingOf(context);
    expect(waiting).toMatchObject([{ kind: 'register', blocked: expect.stringContaining('acordo') as string }]);
    expect(await breakNegotiations(context.database, new Date('2027-03-01T15:00:00Z'))).toBe(0);

    const decide = () =>
      context.call<Problem>('analista', 'POST', `/api/bank/alerts/${alert?.id}/resolution`, { note: 'Devolvido.' });
    expect((await decide()).status).toBe(200);
    expect((await decide()).body.code).toBe('alert_already_resolved');
    expect(await alertsOf(context)).toEqual([]);
    expect(await alertsOf(context, '?state=resolved')).toMatchObject([
      { note: 'Devolvido.', resolvedBy: 'Ana Analista' },
    ]);
    expect(await waitingOf(context)).toMatchObject([{ kind: 'register', blocked: null }]);
    const actions = await context.database.asOwner((tx) => tx.select({ action: audit.action }).from(audit));
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['remittance.made', 'return.read', 'alert.resolved']),
    );
    expect(await breakNegotiations(context.database, new Date('2027-03-01T15:00:00Z'))).toBe(1);
  });

  it('paid before a negotiation is confirmed keep it from being so', async () => {
    const account = await givenAccount(context, itau);
    const { title, sent } = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    const { confirm } = await agree(context, title.id, 50_000);
    await readFile(context, said(sent, { kind: 'paid' }));
    expect((await confirm()).body).toMatchObject({ status: 422, code: 'receivable_not_open', data: { state: 'paid' } });
  });

  it('in protest are stayed before they are cancelled, and the preview says who pays', async () => {
    const account = await givenAccount(context, itau);
    const { title, sent } = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    await readFile(context, said(sent, { kind: 'atNotary' }));
    expect(await alertsOf(context)).toMatchObject([{ kind: 'atNotary' }]);
    const { preview, confirm } = await agree(context, title.id, 50_000);
    expect(preview.boletos).toMatchObject([
      { action: 'stayProtest', protest: 'atNotary', note: expect.stringContaining('custas') as string },
    ]);
    await confirm();
    const stay = (await waitingOf(context)).find(({ receivableId }) => receivableId === title.id);
    expect(stay).toMatchObject({ kind: 'stayProtest', blocked: null });
    await makeFile(context, account.id, [stay?.id ?? '']);
    await readFile(context, said(sent, { kind: 'protestStayed' }, 51));
    expect((await waitingOf(context)).filter(({ receivableId }) => receivableId === title.id)).toMatchObject([
      { kind: 'cancel' },
    ]);
  });

  it('whose cancellation the bank refuses stand again, with an alert', async () => {
    const account = await givenAccount(context, itau);
    const { title, sent } = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    await askBoleto(context, title.id, { kind: 'replace', newDueDate: '2026-12-20' });
    await sendAll(context, account.id);
    const rejected = said(sent, { kind: 'instructionRejected' });
    expect((await readFile(context, rejected)).body.lines).toMatchObject([{ outcome: 'alert' }]);
    expect(await boletoOf(context, title.id)).toMatchObject({ boleto: { state: 'registered', pending: null } });
    expect(await waitingOf(context)).toEqual([]);
    expect(await alertsOf(context)).toMatchObject([{ kind: 'instructionRejected' }]);
    await readFile(context, said(sent, { kind: 'cancelled' }, 51));
    expect((await alertsOf(context)).map(({ kind }) => kind).sort()).toEqual([
      'cancelledByBank',
      'instructionRejected',
    ]);
    expect(await titleOf(context, title.id)).toMatchObject({ state: 'open' });
  });

  it('paid short or over tell so, and of titles nobody knows is told too', async () => {
    const account = await givenAccount(context, itau);
    const short = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    const over = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    const stranger = { ...short.sent, ourNumber: '77777777', documentNumber: 'X1' };
    const file = bankReturn({
      layoutId: 'itau400',
      account: { agency: '1234', account: '56789', agreement: '' },
      on: today,
      number: 60,
      lines: [
        { title: short.sent, reply: { kind: 'paid', paidCents: 40_000 } },
        { title: over.sent, reply: { kind: 'paid', paidCents: 60_000 } },
        { title: over.sent, reply: { kind: 'paidAfterCancel', paidCents: 50_000 } },
        { title: stranger, reply: { kind: 'paid' } },
        { title: stranger, reply: { kind: 'entryConfirmed' } },
      ],
    });
    const { body } = await readFile(context, file);
    expect(body.lines.map(({ outcome }) => outcome)).toEqual(['alert', 'alert', 'alert', 'unknown', 'unknown']);
    expect(body.return.counts).toMatchObject({ settled: 1, unknown: 2, paidCents: 200_000 });
    expect(await titleOf(context, short.title.id)).toMatchObject({ state: 'open', balanceCents: 10_000 });
    expect(await titleOf(context, over.title.id)).toMatchObject({ state: 'paid' });
    expect((await paymentsOf(context, over.title.id)).map(({ amountCents }) => amountCents)).toEqual([50_000]);
    const alerts = (await alertsOf(context)).map(({ kind, amountCents }) => [kind, amountCents]);
    expect(alerts.sort()).toEqual([
      ['paidNotOpen', 50_000],
      ['paidOver', 10_000],
      ['paidShort', 10_000],
      ['unknownTitle', 50_000],
    ]);
  });

  it('of a title paid by other means are cancelled, or cease to exist where they never went out', async () => {
    const account = await givenAccount(context, itau);
    const { title } = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    await pay(context, await titleOf(context, title.id), 50_000);
    expect(await waitingOf(context)).toMatchObject([{ kind: 'cancel', receivableId: title.id, blocked: null }]);
    const draft = await givenPayable(context, { balanceCents: 50_000, dueDate: '2026-12-01' });
    await askBoleto(context, draft.id, { kind: 'register', newDueDate: '2026-12-01' });
    await pay(context, await titleOf(context, draft.id), 50_000);
    expect(await waitingOf(context)).toMatchObject([{ receivableId: title.id }]);
  });

  it('may be asked back while they wait, and go out again from a file that never went to the bank', async () => {
    const account = await givenAccount(context, itau);
    const { title } = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    await askBoleto(context, title.id, { kind: 'cancel', reason: 'pediu outro' });
    const [cancel] = await waitingOf(context);
    const withdraw = (id = '') => context.call<Problem>('analista', 'POST', `/api/bank/instructions/${id}/withdrawal`);
    expect((await withdraw(cancel?.id)).status).toBe(204);
    expect((await withdraw(cancel?.id)).body.code).toBe('instruction_not_waiting');
    expect(await boletoOf(context, title.id)).toMatchObject({ boleto: { state: 'registered', printable: true } });

    await askBoleto(context, title.id, { kind: 'cancel', reason: 'pediu outro' });
    const file = await sendAll(context, account.id);
    const url = `/api/bank/remittances/${file.id}/discard`;
    expect((await context.call('analista', 'POST', url, { reason: 'não enviada' })).status).toBe(403);
    expect((await context.call('supervisor', 'POST', url, { reason: 'não enviada' })).status).toBe(200);
    expect((await context.call<Problem>('supervisor', 'POST', url, { reason: 'de novo' })).body.code).toBe(
      'remittance_not_discardable',
    );
    const next = await sendAll(context, account.id);
    expect(next.id).not.toBe(file.id);
    expect(readRemessa(next.text).titles.map(({ movement }) => movement)).toEqual(['cancel']);
    await readFile(context, bankAnswer(next.text, { on: today, number: 9 }));
    expect(
      (
        await context.call<Problem>('supervisor', 'POST', `/api/bank/remittances/${next.id}/discard`, {
          reason: 'tarde demais',
        })
      ).body.code,
    ).toBe('remittance_not_discardable');
  });
});

describeOnEachDatabase('what a bank cannot take or say', (context) => {
  it.each([
    ['without a document', { document: null }, /CPF ou CNPJ/],
    ['with letters in its CNPJ', { document: '12ABC34501DE35' }, /letras/],
    ['without a postal code', { postalCode: null }, /CEP/],
  ])('a client %s keeps its boleto waiting', async (_what, clientValues, sentence) => {
    const account = await givenAccount(context, itau);
    const title = await givenPayable(context, { balanceCents: 80_000, dueDate: '2026-12-01' }, clientValues);
    await askBoleto(context, title.id, { kind: 'register', newDueDate: '2026-12-01' });
    const [waiting] = await waitingOf(context);
    expect(waiting?.blocked).toMatch(sentence);
    const refused = await makeFile(context, account.id, [waiting?.id ?? '']);
    expect(refused.body).toMatchObject({
      code: 'instruction_blocked',
      detail: expect.stringMatching(sentence) as string,
    });
  });

  it('a retorno that is malformed, or of another account, applies nothing and says where', async () => {
    const account = await givenAccount(context, itau);
    const { sent } = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    const before = await everything(context);
    const good = said(sent, { kind: 'paid' });
    const lines = good.split('\r\n');
    const broken = [lines[0], `${(lines[1] ?? '').slice(0, 253)}X${(lines[1] ?? '').slice(254)}`, ...lines.slice(2)];
    expect((await readFile(context, broken.join('\r\n'))).body).toMatchObject({
      status: 422,
      code: 'return_malformed',
      data: { line: 2 },
      detail: expect.stringMatching(/^Linha 2, coluna \d+/) as string,
    });
    expect((await readFile(context, 'isto não é um retorno')).body.code).toBe('return_malformed');
    const foreign = bankReturn({
      layoutId: 'itau400',
      account: { agency: '4321', account: '98765', agreement: '' },
      on: today,
      lines: [{ title: sent, reply: { kind: 'paid' } }],
    });
    expect((await readFile(context, foreign)).body.code).toBe('return_of_unknown_account');
    expect(await everything(context)).toEqual(before);
  });

  it('an account says which of its data its bank cannot use, and is for supervisors to change', async () => {
    const wrong = await context.call<Problem>('supervisor', 'POST', '/api/bank/accounts', { ...itau, wallet: '' });
    expect(wrong.body).toMatchObject({ code: 'validation_failed', pointer: '/wallet' });
    expect((await context.call('analista', 'POST', '/api/bank/accounts', itau)).status).toBe(403);
    const account = await givenAccount(context, { ...itau, isDefault: true });
    const other = await givenAccount(context, { ...bancoDoBrasil, isDefault: true });
    const caixa = { ...itau, bankCode: '104', wallet: '1', agreement: '123456' };
    const off = await givenAccount(context, caixa);
    expect(off).toMatchObject({ layout: null, filesOff: expect.stringContaining('Banco do Brasil') as string });
    const { accounts } = (await context.call<BankAccounts>('analista', 'GET', '/api/bank/accounts')).body;
    expect(accounts.map(({ id, isDefault }) => [id, isDefault])).toEqual(
      expect.arrayContaining([
        [account.id, false],
        [other.id, true],
      ]),
    );
    const change = (terms: object, version: number) =>
      context.call<Problem>('supervisor', 'PUT', `/api/bank/accounts/${account.id}`, { ...itau, ...terms, version });
    expect((await change({ homologated: true }, 1)).body.code).toBe('bank_account_stale');
    expect((await change({ homologated: true, isDefault: true }, 2)).status).toBe(200);
    await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-12-01' });
    expect((await change({ wallet: '112' }, 3)).body.code).toBe('bank_account_in_use');
  });

  it('a title due since the last retorno is awaiting the bank', async () => {
    const account = await givenAccount(context, itau);
    const { title } = await givenRegistered(context, account, { balanceCents: 50_000, dueDate: '2026-11-24' });
    expect(await boletoOf(context, title.id)).toMatchObject({ awaitingBank: false });
    context.now = new Date('2026-11-26T15:00:00Z');
    expect(await boletoOf(context, title.id)).toMatchObject({ awaitingBank: true });
    const all = await context.call<{ titles: { awaitingBank: boolean }[] }>(
      'analista',
      'GET',
      `/api/clients/${title.clientId}/boletos`,
    );
    expect(all.body.titles).toMatchObject([{ awaitingBank: true }]);
    const nothing = bankReturn({
      layoutId: 'itau400',
      account: { agency: '1234', account: '56789', agreement: '' },
      on: isoDate('2026-11-26'),
      number: 90,
      lines: [],
    });
    expect((await readFile(context, nothing)).status).toBe(200);
    expect(await boletoOf(context, title.id)).toMatchObject({ awaitingBank: false });
  });
});

describeOnPostgres('remessas and retornos at once', (context) => {
  it('take each instruction into one file and each line once', async () => {
    const account = await givenAccount(context, itau);
    for (let index = 0; index < 4; index += 1) {
      const title = await givenPayable(context, { balanceCents: 80_000, dueDate: '2026-12-01' });
      await askBoleto(context, title.id, { kind: 'register', newDueDate: '2026-12-01' });
    }
    const ids = (await waitingOf(context)).map(({ id }) => id);
    const files = await Promise.all([ids, [...ids].reverse(), ids].map((list) => makeFile(context, account.id, list)));
    expect(files.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    const made = files.find(({ status }) => status === 201);
    const text = Buffer.from(made?.body.contentBase64 ?? '', 'base64').toString('latin1');
    expect(new Set(readRemessa(text).titles.map(({ ourNumber }) => ourNumber)).size).toBe(4);
    const answer = bankAnswer(text, { on: today, reply: () => [{ kind: 'entryConfirmed' }, { kind: 'paid' }] });
    const read: { body: ReturnResult }[] = await Promise.all([1, 2, 3].map(() => readFile(context, answer)));
    expect(read.map(({ body }) => body.alreadyRead).sort()).toEqual([false, true, true]);
    expect(await context.database.asOwner((tx) => tx.select().from(payment))).toHaveLength(4);
  });
});
