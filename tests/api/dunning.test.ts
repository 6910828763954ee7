import { eq } from 'drizzle-orm';
import type { ClientDunning, Dunning, DunningSimulation, DunningUpdate } from '../../src/contract/dunning';
import type { EmailMessages } from '../../src/contract/emails';
import type { Problem } from '../../src/contract/problem';
import { runDunning } from '../../src/api/dunning/runDunning';
import { newId } from '../../src/api/storage/newId';
import { bankAccount } from '../../src/api/storage/bankingSchema';
import { contact, negotiation, type client, type receivable } from '../../src/api/storage/schema';
import { describeOnEachDatabase } from './support/apiContext';

/** Tuesday 2026-11-24, noon in São Paulo: 20 days late are due on 2026-11-04, 3 on 2026-11-21 (Saturday), −3 on 2026-11-27. */
const lateBy = { twenty: '2026-11-04', three: '2026-11-21', reminder: '2026-11-27' };

describeOnEachDatabase('The régua', (context) => {
  const failures: Error[] = [];
  beforeEach(() => void failures.splice(0));
  afterEach(() => expect(failures).toEqual([]));

  const read = async () => (await context.call<Dunning>('analista', 'GET', '/api/dunning')).body;
  const change = (by: Partial<DunningUpdate>, seen: Dunning) => {
    const { enabled, weeklyCap, steps, version } = seen;
    const body = { enabled, weeklyCap, steps, version, ...by };
    return context.call<Dunning & Problem>('supervisor', 'PUT', '/api/dunning', body);
  };
  const switchedOn = async (by: Partial<DunningUpdate> = {}) => {
    const seen = await read();
    const steps = seen.steps.map((step) => ({ ...step, enabled: true }));
    const { status, body } = await change({ enabled: true, steps, ...by }, seen);
    expect(status).toBe(200);
    return body;
  };
  const simulate = async (query = '') =>
    (await context.call<DunningSimulation>('analista', 'GET', `/api/dunning/simulation${query}`)).body;
  const run = () => runDunning(context.database, context.now, (error) => void failures.push(error));
  const writtenTo = async (clientId: string) =>
    (await context.call<EmailMessages>('analista', 'GET', `/api/clients/${clientId}/emails`)).body.messages;

  const owing = async (
    dueDate: string,
    values: Partial<typeof client.$inferSelect> = {},
    title: Partial<typeof receivable.$inferSelect> = {},
  ) => {
    const someone = await context.givenClient({ email: 'ana@cliente.example', state: 'SP', ...values });
    const owed = await context.givenReceivable({ clientId: someone.id, dueDate, balanceCents: 10_000, ...title });
    return { client: someone, title: owed };
  };
  const noted = (clientId: string, status: string, day: string, returnOn: string | null = null) =>
    context.database.asOwner((tx) =>
      tx.insert(contact).values({
        companyId: context.companyId,
        id: newId(),
        clientId,
        kind: 'note',
        status,
        statusLabel: status,
        returnOn,
        body: '',
        author: 'Ana',
        occurredAt: new Date(`${day}T15:00:00Z`),
      }),
    );
  const whyNot = ({ leftOut }: DunningSimulation) =>
    leftOut.map(({ clientName, code }) => `${clientName}: ${code}`).sort();

  it('begins switched off and then writes nothing, though it can be simulated', async () => {
    const { enabled, weeklyCap, steps } = await read();
    expect({ enabled, weeklyCap }).toEqual({ enabled: false, weeklyCap: 2 });
    expect(steps.map((step) => [step.days, step.enabled])).toEqual([-3, 0, 3, 10, 20].map((days) => [days, false]));
    const { client } = await owing(lateBy.twenty);
    expect((await simulate()).messages).toEqual([]);
    expect((await simulate('?includeOff=true')).messages).toMatchObject([{ clientId: client.id, days: 20 }]);
    expect(await run()).toBe(0);
  });

  it('sends what was simulated, each step once for a title, and tells it in the list of e-mails', async () => {
    await switchedOn();
    const { client, title } = await owing(lateBy.twenty, { name: 'Aurora' });
    const second = await context.givenReceivable({ clientId: client.id, dueDate: lateBy.twenty, balanceCents: 5_000 });
    const early = await owing(lateBy.reminder, { name: 'Bento' });
    await owing('2026-12-20', { name: 'Em dia' });
    await owing('2026-09-01', { name: 'Antigo demais para um passo' });

    const { messages, leftOut } = await simulate();
    expect(messages).toMatchObject([
      {
        clientName: 'Aurora',
        to: ['ana@cliente.example'],
        days: 20,
        templateName: 'Segundo aviso',
        titles: [
          { receivableId: title.id, daysFromDue: 20, totalCents: 10_267 },
          { receivableId: second.id, daysFromDue: 20, totalCents: 5_133 },
        ],
        totalCents: 15_400,
        opensAt: null,
      },
      {
        clientName: 'Bento',
        days: -3,
        titles: [{ receivableId: early.title.id, daysFromDue: -3, totalCents: 10_000 }],
      },
    ]);
    expect(leftOut).toEqual([]);
    expect(await run()).toBe(2);
    const [written] = await writtenTo(client.id);
    expect(written).toMatchObject({
      state: 'queued',
      createdBy: 'Régua de cobrança',
      totalCents: 15_400,
      receivableIds: [title.id, second.id],
    });
    expect(written?.subject).not.toMatch(/R\$|título|vencid/i);

    expect(await run()).toBe(0);
    const after = await simulate();
    expect(after.messages).toEqual([]);
    expect(after.leftOut[0]).toMatchObject({ code: 'alreadySent', reason: 'Este passo já foi enviado em 24/11/2026.' });
    context.now = new Date('2026-11-25T15:00:00Z');
    expect(await run()).toBe(0);
  });

  it('leaves alone who negotiates, promised, contests, says to have paid, is switched off or has no address', async () => {
    await switchedOn();
    const name = (text: string) => ({ name: text });
    const negotiating = await owing(lateBy.twenty, name('Negocia'));
    await context.database.asOwner((tx) =>
      tx.insert(negotiation).values({
        companyId: context.companyId,
        id: newId(),
        number: 1,
        clientId: negotiating.client.id,
        state: 'confirmed',
        asOf: '2026-11-20',
        policyVersion: 1,
        principalCents: 100,
        fineCents: 0,
        interestCents: 0,
        discountCents: 0,
        totalCents: 100,
        createdBy: 'Ana',
      }),
    );
    const promising = await owing(lateBy.twenty, name('Promete'));
    await noted(promising.client.id, 'promise', '2026-11-20', '2026-11-26');
    const brokePromise = await owing(lateBy.twenty, name('Prometeu e não pagou'));
    await noted(brokePromise.client.id, 'promise', '2026-11-10', '2026-11-23');
    const contesting = await owing(lateBy.twenty, name('Contesta'));
    await noted(contesting.client.id, 'disputes', '2026-11-10');
    const agreed = await owing(lateBy.twenty, name('Contestou e aceitou'));
    await noted(agreed.client.id, 'disputes', '2026-11-10');
    await noted(agreed.client.id, 'contacted', '2026-11-12');
    const claiming = await owing(lateBy.twenty, name('Diz que pagou'));
    // Thursday; Friday is a national holiday, so two business days end on Tuesday, today.
    await noted(claiming.client.id, 'claimsPaid', '2026-11-19');
    const claimed = await owing(lateBy.twenty, name('Disse que pagou'));
    await noted(claimed.client.id, 'claimsPaid', '2026-11-18');
    await owing(lateBy.twenty, { ...name('Sem e-mail'), email: null });
    await owing(lateBy.twenty, { ...name('E-mail errado'), email: 'x' });
    const off = await owing(lateBy.twenty, name('Desligado'));
    const url = `/api/clients/${off.client.id}/dunning`;
    expect((await context.call<ClientDunning>('analista', 'PUT', url, { enabled: false })).status).toBe(200);

    const simulated = await simulate();
    expect(simulated.messages.map(({ clientName }) => clientName).sort()).toEqual([
      'Contestou e aceitou',
      'Disse que pagou',
      'Prometeu e não pagou',
    ]);
    expect(whyNot(simulated)).toEqual([
      'Contesta: contested',
      'Desligado: clientOff',
      'Diz que pagou: claimsPaid',
      'E-mail errado: invalidAddress',
      'Negocia: negotiation',
      'Promete: promise',
      'Sem e-mail: noAddress',
    ]);
    expect(simulated.leftOut.find(({ code }) => code === 'promise')?.reason).toMatch(/espera até 26\/11\/2026/);
    expect(await run()).toBe(3);
    expect((await read()).clientsOff).toBe(1);
    await context.call('analista', 'PUT', url, { enabled: true });
    expect(await run()).toBe(1);
  });

  it('leaves alone titles that are held, prescribed or perhaps paid at the bank', async () => {
    const seen = await read();
    const [first] = seen.steps;
    if (first === undefined) throw new Error('no step to begin with');
    await switchedOn({
      steps: [...seen.steps, { ...first, id: undefined, days: 365 }].map((step) => ({ ...step, enabled: true })),
    });
    await owing(lateBy.twenty, { name: 'Jurídico' }, { hold: 'legal' });
    const { client, title } = await owing(lateBy.twenty, { name: 'Banco' });
    const account = {
      companyId: context.companyId,
      id: newId(),
      label: 'Itaú',
      bankCode: '341',
      agency: '0057',
      account: '12345',
      wallet: '109',
      lastReturnOn: '2026-11-03',
      createdBy: 'Ana',
    };
    await context.database.asOwner((tx) => tx.insert(bankAccount).values(account));
    const boleto = { receivableId: title.id, dueDate: title.dueDate, accountId: account.id };
    await context.givenBoleto({ ...boleto, state: 'registered' });
    expect(whyNot(await simulate())).toEqual(['Banco: awaitingBank', 'Jurídico: hold']);
    await context.database.asOwner((tx) =>
      tx.update(bankAccount).set({ lastReturnOn: '2026-11-23' }).where(eq(bankAccount.id, account.id)),
    );
    expect((await simulate()).messages.map(({ clientId }) => clientId)).toEqual([client.id]);
  });

  it("keeps to the hours of the client's state, and to no Sunday or holiday", async () => {
    await switchedOn();
    await owing(lateBy.twenty, { name: 'Rio', state: 'RJ' });
    await owing(lateBy.twenty, { name: 'Acre', state: 'AC' });
    // 8:30 in São Paulo and Rio, 6:30 in Rio Branco.
    context.now = new Date('2026-11-24T11:30:00Z');
    const early = await simulate();
    expect(early.messages.map(({ clientName, opensAt }) => [clientName, opensAt])).toEqual([
      ['Rio', '2026-11-24T12:00:00.000Z'],
      ['Acre', '2026-11-24T13:00:00.000Z'],
    ]);
    expect(await run()).toBe(0);
    context.now = new Date('2026-11-24T22:30:00Z');
    expect(whyNot(await simulate())).toEqual(['Rio: windowClosed']);
    expect(await run()).toBe(1);
    context.now = new Date('2026-11-29T15:00:00Z');
    await owing('2026-11-09', { name: 'Domingo' });
    expect(whyNot(await simulate())).toContain('Domingo: dayWithoutContact');
    expect(await run()).toBe(0);
  });

  it("never goes over the week's cap, what people sent included, and sends the latest step first", async () => {
    await switchedOn();
    const { client } = await owing(lateBy.twenty, { name: 'Muitos' });
    await context.givenReceivable({ clientId: client.id, dueDate: lateBy.three, balanceCents: 1_000 });
    await context.givenReceivable({ clientId: client.id, dueDate: lateBy.reminder, balanceCents: 1_000 });
    const { messages, leftOut } = await simulate();
    expect(messages.map(({ days }) => days)).toEqual([20, 3]);
    expect(leftOut).toMatchObject([
      { days: -3, code: 'weeklyCap', reason: 'O cliente já recebeu 2 e-mails em 7 dias; o limite é 2.' },
    ]);
    expect(await run()).toBe(2);
    expect(await run()).toBe(0);
  });

  it('is changed as a whole by a supervisor, by the version that was seen; a step of an old day is the old one', async () => {
    const seen = await read();
    const [reminder, ...others] = seen.steps;
    if (reminder === undefined) throw new Error('no step to begin with');
    expect((await context.call('analista', 'PUT', '/api/dunning', { ...seen, clientsOff: undefined })).status).toBe(
      403,
    );
    expect((await change({ steps: [reminder, { ...reminder, id: undefined }] }, seen)).body.code).toBe(
      'dunning_day_repeated',
    );
    const unknown = await change({ steps: [{ ...reminder, templateId: newId() }] }, seen);
    expect({ code: unknown.body.code, pointer: unknown.body.pointer }).toEqual({
      code: 'not_found',
      pointer: '/steps/0/templateId',
    });
    const less = await change({ steps: others }, seen);
    expect(less.body.steps.map(({ days }) => days)).toEqual([0, 3, 10, 20]);
    expect((await change({ steps: others }, seen)).body.code).toBe('dunning_stale');
    const { id, ...again } = reminder;
    const back = await change({ steps: [...others, again] }, less.body);
    expect(back.body.steps[0]).toMatchObject({ id, days: -3 });
  });

  it('sends nothing of one company because of another', async () => {
    await switchedOn();
    const foreign = await context.givenClient({ companyId: context.otherCompanyId, email: 'b@outra.example' });
    await context.givenReceivable({
      companyId: context.otherCompanyId,
      clientId: foreign.id,
      dueDate: lateBy.twenty,
      balanceCents: 1_000,
    });
    expect(await run()).toBe(0);
    expect((await simulate()).messages).toEqual([]);
  });
});
