import type { Portfolio } from '../../src/contract/portfolio';
import { portfolioSchema } from '../../src/contract/portfolio';
import { describeOnEachDatabase } from './support/apiContext';

describeOnEachDatabase('GET /api/portfolio', (context) => {
  async function portfolio(query = ''): Promise<Portfolio> {
    const { status, body } = await context.call<Portfolio>('analista', 'GET', `/api/portfolio${query}`);
    expect(status).toBe(200);
    expect(portfolioSchema.parse(body)).toEqual(body);
    return body;
  }

  async function names(query = ''): Promise<string[]> {
    return (await portfolio(query)).clients.map(({ name }) => name);
  }

  it('is empty where nothing is open, with every bucket named', async () => {
    const body = await portfolio();
    expect(body).toMatchObject({ asOf: '2026-11-24', today: '2026-11-24', policyVersion: 1, cursor: 0, clients: [] });
    expect(body.totals).toEqual({
      clients: 0,
      receivables: 0,
      balanceCents: 0,
      fineCents: 0,
      interestCents: 0,
      totalCents: 0,
    });
    expect(body.aging.map(({ bucket }) => bucket)).toEqual(['current', '1-30', '31-60', '61-90', '91-180', '181+']);
  });

  it('adds up the worked example to the cent: 350,00 + 7,00 + 16,52 = 373,52', async () => {
    const { id: clientId } = await context.givenClient({ name: 'Exemplo' });
    // 106, 84 and 300 days before 2026-11-24
    await context.givenReceivable({ clientId, dueDate: '2026-08-10', balanceCents: 18_000 });
    await context.givenReceivable({ clientId, dueDate: '2026-09-01', balanceCents: 9_500 });
    await context.givenReceivable({ clientId, dueDate: '2026-01-28', balanceCents: 7_500 });
    const { clients, totals, aging } = await portfolio();
    expect(clients).toEqual([
      expect.objectContaining({
        id: clientId,
        openCount: 3,
        overdueCount: 3,
        maxDaysOverdue: 300,
        bucket: '181+',
        oldestDueDate: '2026-01-28',
        balanceCents: 35_000,
        overdueBalanceCents: 35_000,
        fineCents: 700,
        interestCents: 1_652,
        totalCents: 37_352,
        overdueTotalCents: 37_352,
      }),
    ]);
    expect(totals).toEqual({
      clients: 1,
      receivables: 3,
      balanceCents: 35_000,
      fineCents: 700,
      interestCents: 1_652,
      totalCents: 37_352,
    });
    expect(aging.map(({ receivables }) => receivables)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(aging.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(37_352);
  });

  it('counts titles not yet due of a listed client without charges', async () => {
    const { id: clientId } = await context.givenClient();
    await context.givenReceivable({ clientId, dueDate: '2026-11-10', balanceCents: 10_000 });
    await context.givenReceivable({ clientId, dueDate: '2026-12-10', balanceCents: 5_000 });
    const { clients, aging } = await portfolio();
    expect(clients[0]).toMatchObject({
      openCount: 2,
      overdueCount: 1,
      balanceCents: 15_000,
      overdueBalanceCents: 10_000,
      fineCents: 200,
      interestCents: 47,
      totalCents: 15_247,
      overdueTotalCents: 10_247,
    });
    expect(aging[0]).toEqual({ bucket: 'current', receivables: 1, totalCents: 5_000 });
  });

  it('leaves out a title due on Saturday until the Tuesday after it', async () => {
    await context.givenReceivable({ dueDate: '2026-11-21', balanceCents: 10_000 });
    expect((await portfolio('?asOf=2026-11-23')).clients).toEqual([]);
    expect((await portfolio('?asOf=2026-11-24')).clients[0]).toMatchObject({ maxDaysOverdue: 3 });
  });

  it('takes the least days overdue inclusively', async () => {
    const { id: clientId } = await context.givenClient({ name: 'Trinta dias' });
    await context.givenReceivable({ clientId, dueDate: '2026-10-25', balanceCents: 10_000 });
    expect(await names('?minDaysOverdue=30')).toEqual(['Trinta dias']);
    expect(await names('?minDaysOverdue=31')).toEqual([]);
  });

  it('lists clients with nothing due only when asked to', async () => {
    const { id: clientId } = await context.givenClient({ name: 'Em dia' });
    await context.givenReceivable({ clientId, dueDate: '2026-12-24', balanceCents: 10_000 });
    await context.givenClient({ name: 'Sem títulos' });
    expect(await names()).toEqual([]);
    expect(await names('?includeCurrent=true')).toEqual(['Em dia']);
    expect(await names('?minDaysOverdue=0')).toEqual(['Em dia']);
  });

  it('leaves out titles that are no longer open', async () => {
    for (const state of ['renegotiated', 'paid', 'cancelled', 'writtenOff'] as const) {
      await context.givenReceivable({ dueDate: '2026-01-05', balanceCents: 10_000, state });
    }
    expect(await names('?includeCurrent=true')).toEqual([]);
  });

  it('charges by the rates of the title before those of its client, and by those before the policy', async () => {
    const { id: clientId } = await context.givenClient({ ownFineRate: '0.1', ownMonthlyInterestRate: '0' });
    await context.givenReceivable({ clientId, dueDate: '2026-10-25', balanceCents: 10_000 });
    await context.givenReceivable({ clientId, dueDate: '2026-10-25', balanceCents: 10_000, ownFineRate: '0.05' });
    const { clients } = await portfolio();
    expect(clients[0]).toMatchObject({ fineCents: 1_000 + 500, interestCents: 0 });
  });

  it('keeps the fine of a title once it was assessed, and counts interest from the last payment', async () => {
    await context.givenReceivable({
      dueDate: '2026-09-25',
      balanceCents: 10_000,
      faceValueCents: 20_000,
      fineAssessed: true,
      fineOpenCents: 150,
      interestOpenCents: 30,
      interestFrom: '2026-11-09',
    });
    const { clients } = await portfolio();
    // 10.000 × 1 % × 15 ÷ 30 = 50
    expect(clients[0]).toMatchObject({ fineCents: 150, interestCents: 80, totalCents: 10_230 });
  });

  it('puts the largest overdue debt first', async () => {
    const small = await context.givenClient({ name: 'Pequena' });
    const large = await context.givenClient({ name: 'Grande' });
    await context.givenReceivable({ clientId: small.id, dueDate: '2026-10-01', balanceCents: 1_000 });
    await context.givenReceivable({ clientId: large.id, dueDate: '2026-10-01', balanceCents: 900_000 });
    expect(await names()).toEqual(['Grande', 'Pequena']);
  });

  it('tells last contact, its status and the next one agreed', async () => {
    const { clientId } = await context.givenReceivable({ dueDate: '2026-10-01', balanceCents: 1_000 });
    await context.call('analista', 'POST', `/api/clients/${clientId}/contacts`, {
      status: 'promise',
      returnOn: '2026-12-01',
      text: 'Paga em dezembro',
    });
    expect((await portfolio()).clients[0]).toMatchObject({
      lastContactOn: '2026-11-24',
      lastContactStatus: 'Promessa',
      nextContactOn: '2026-12-01',
    });
    context.now = new Date('2026-11-25T15:00:00Z');
    await context.call('analista', 'POST', `/api/clients/${clientId}/contacts`, {
      status: 'contacted',
      text: 'Vai ligar',
    });
    expect((await portfolio()).clients[0]).toMatchObject({
      lastContactOn: '2026-11-25',
      lastContactStatus: 'Contatado',
      nextContactOn: null,
    });
  });

  describe('at 22:30 in São Paulo', () => {
    beforeEach(() => {
      context.now = new Date('2026-11-25T01:30:00Z');
    });

    it('is still the same day, although it is the next one in UTC', async () => {
      await context.givenReceivable({ dueDate: '2026-11-24', balanceCents: 10_000 });
      const body = await portfolio();
      expect(body).toMatchObject({ today: '2026-11-24', asOf: '2026-11-24', clients: [] });
    });

    it('dates a contact by the local day', async () => {
      const { clientId } = await context.givenReceivable({ dueDate: '2026-10-01', balanceCents: 1_000 });
      await context.call('analista', 'POST', `/api/clients/${clientId}/contacts`, { status: 'contacted', text: 'Oi' });
      expect((await portfolio()).clients[0]?.lastContactOn).toBe('2026-11-24');
    });
  });

  it('shows an earlier or a later date for reading', async () => {
    await context.givenReceivable({ dueDate: '2026-10-01', balanceCents: 30_000 });
    expect((await portfolio('?asOf=2026-10-02')).clients[0]).toMatchObject({ maxDaysOverdue: 1, interestCents: 10 });
    expect((await portfolio('?asOf=2027-10-01')).clients[0]).toMatchObject({
      maxDaysOverdue: 365,
      interestCents: 3_650,
    });
  });

  describe('searched', () => {
    beforeEach(async () => {
      const bakery = await context.givenClient({
        name: 'Panificação São João Ltda.',
        tradeName: 'Pão Quente',
        document: '12345678000195',
        sourceKey: 'CLI-0042',
      });
      await context.givenReceivable({
        clientId: bakery.id,
        dueDate: '2026-10-01',
        balanceCents: 1_000,
        number: 'NF-77841/B',
      });
      const garage = await context.givenClient({ name: 'Oficina 100% Confiança', document: '12ABC34501DE35' });
      await context.givenReceivable({ clientId: garage.id, dueDate: '2026-10-01', balanceCents: 500, number: '9001' });
    });

    it.each([
      ['sao joao', 'Panificação São João Ltda.'],
      ['PANIFICAÇÃO', 'Panificação São João Ltda.'],
      ['pao  quente', 'Panificação São João Ltda.'],
      ['12.345.678/0001-95', 'Panificação São João Ltda.'],
      ['12345678', 'Panificação São João Ltda.'],
      ['cli-0042', 'Panificação São João Ltda.'],
      ['nf-77841/b', 'Panificação São João Ltda.'],
      ['12.ABC.345/01DE-35', 'Oficina 100% Confiança'],
      ['100%', 'Oficina 100% Confiança'],
      ['9001', 'Oficina 100% Confiança'],
    ])('finds %j', async (search, expected) => {
      expect(await names(`?search=${encodeURIComponent(search)}`)).toEqual([expected]);
    });

    it.each(['%', '_', "'", 'inexistente'])('finds nothing by %j that is not in any text', async (search) => {
      const found = await names(`?search=${encodeURIComponent(search)}`);
      expect(found).toEqual(search === '%' ? ['Oficina 100% Confiança'] : []);
    });

    it('finds everything by spaces', async () => {
      expect(await names('?search=%20%20')).toHaveLength(2);
    });
  });
});
