import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientDetails } from '../../../src/contract/clients';
import type { ImportPreview, ImportReport } from '../../../src/contract/imports';
import type { NegotiationResult } from '../../../src/contract/negotiations';
import type { Portfolio } from '../../../src/contract/portfolio';
import type { Problem } from '../../../src/contract/problem';
import { clientCredit } from '../../../src/api/storage/importSchema';
import { newId } from '../../../src/api/storage/newId';
import { change, client, receivable } from '../../../src/api/storage/schema';
import { describeOnEachDatabase, type ApiContext } from '../support/apiContext';
import { day, workbookFile } from './workbookFile';

type Report = ImportReport & Problem;

async function negotiate(context: ApiContext, title: typeof receivable.$inferSelect | undefined) {
  const base = {
    clientId: title?.clientId,
    asOf: '2026-11-24',
    policyVersion: 1,
    receivables: [{ id: title?.id, version: title?.version }],
    discountCents: 0,
  };
  const preview = await context.call<{ balance: NegotiationResult['negotiation']['balance'] }>(
    'analista',
    'POST',
    '/api/negotiations/preview',
    { ...base, installments: [] },
  );
  const { debt } = preview.body.balance;
  const { status, body } = await context.call<NegotiationResult>(
    'analista',
    'POST',
    '/api/negotiations',
    {
      ...base,
      installments: [{ method: 'pix', dueDate: '2026-12-10', amountCents: debt.totalCents }],
      acceptance: { acceptedBy: 'Maria', acceptedOn: '2026-11-24', channel: 'phone' },
      expectedDebt: debt,
    },
    { 'idempotency-key': newId() },
  );
  expect(status).toBe(201);
  return body;
}

const fileNamed = (name: string): Buffer => readFileSync(path.join(__dirname, 'files', name));

const bodyOf = (fileName: string, bytes: Buffer, options: Record<string, unknown> = {}) => ({
  fileName,
  contentBase64: bytes.toString('base64'),
  ...options,
});

const load = (context: ApiContext, fileName: string, bytes = fileNamed(fileName), options = {}) =>
  context.call<Report>('analista', 'POST', '/api/imports', bodyOf(fileName, bytes, options));

async function loaded(context: ApiContext, fileName: string, bytes = fileNamed(fileName), options = {}) {
  const { status, body } = await load(context, fileName, bytes, options);
  expect({ status, errors: body.errors ?? body }).toEqual({ status: 200, errors: [] });
  return body;
}

async function stored(context: ApiContext) {
  return context.database.asOwner(async (tx) => ({
    titles: await tx.select().from(receivable).orderBy(receivable.sourceKey),
    clients: await tx.select().from(client).orderBy(client.sourceKey),
    credits: await tx.select().from(clientCredit).orderBy(clientCredit.sourceKey),
    changes: await tx.select().from(change).orderBy(change.sequence),
  }));
}

const titlesOf = async (context: ApiContext) =>
  (await stored(context)).titles.map(
    ({ sourceKey, number, installmentNumber, dueDate, faceValueCents, balanceCents }) =>
      `${sourceKey} | ${number}${installmentNumber === null ? '' : ` ${installmentNumber}`} | ${dueDate} | ${faceValueCents} | ${balanceCents}`,
  );

const clientsOf = async (context: ApiContext) =>
  (await stored(context)).clients.map(({ sourceKey, name, document }) => `${sourceKey} | ${name} | ${document}`);

/** The same file once more, said to be complete too: nothing may move. */
async function changesNothing(context: ApiContext, fileName: string, bytes = fileNamed(fileName)) {
  const before = await stored(context);
  const { receivables, clients, credits } = await loaded(context, fileName, bytes, { full: true });
  expect({ ...receivables, unchanged: 0, skipped: 0 }).toEqual({
    created: 0,
    updated: 0,
    unchanged: 0,
    paid: 0,
    closed: 0,
    skipped: 0,
    renegotiatedHere: 0,
  });
  expect({ created: clients.created, updated: clients.updated }).toEqual({ created: 0, updated: 0 });
  expect({ created: credits.created, updated: credits.updated, closed: credits.closed }).toEqual({
    created: 0,
    updated: 0,
    closed: 0,
  });
  expect(await stored(context)).toEqual(before);
}

const codes = (report: ImportReport) => report.warnings.map(({ code }) => code);

describeOnEachDatabase('the files of the ERPs', (context) => {
  it('takes Omie: titles by the client code, then names and contacts from its client file', async () => {
    const report = await loaded(context, 'omie.csv');
    expect(report.receivables).toMatchObject({ created: 3, unchanged: 2, skipped: 0 });
    expect(report.clients).toMatchObject({ created: 3 });
    expect(codes(report)).toEqual(['clientNamesMissing']);
    expect(await titlesOf(context)).toEqual([
      '900123 | 1021 1 | 2026-08-10 | 18000 | 18000',
      '900124 | 1021 2 | 2026-12-20 | 18001 | 18001',
      '900125 | 1022 1 | 2026-09-28 | 123456 | 123456',
    ]);
    await changesNothing(context, 'omie.csv');

    const clients = await loaded(context, 'omie-clientes.csv');
    expect(clients.clients).toEqual({ created: 0, updated: 2, unchanged: 0 });
    expect(codes(clients)).toEqual(['clientsUnknown']);
    expect(await clientsOf(context)).toEqual([
      '55501 | Mercearia São Jorge Ltda. | 11222333000181',
      '55502 | Ana Souza | 52998224725',
      '55503 | 55503 | null',
    ]);
    const { body } = await context.call<Portfolio>('analista', 'GET', '/api/portfolio?search=sao jorge');
    expect(body.clients).toMatchObject([{ phone: '(11) 5555-0101', email: 'financeiro@saojorge.exemplo' }]);
    await changesNothing(context, 'omie-clientes.csv');
    // The list of titles has no names: it must not take them away again.
    await changesNothing(context, 'omie.csv');
  });

  it('takes Bling v3: situations by number, balances and both due dates', async () => {
    const report = await loaded(context, 'bling-v3.csv');
    expect(report.receivables).toMatchObject({ created: 2, unchanged: 3 });
    expect(await titlesOf(context)).toEqual([
      '7001 | NF 10 | 2026-09-15 | 120050 | 120050',
      '7002 | NF 11 | 2026-09-10 | 90000 | 35025',
    ]);
    expect((await stored(context)).titles[0]).toMatchObject({ originalDueDate: '2026-09-01' });
    expect(await clientsOf(context)).toEqual([
      '301 | Padaria Aurora Ltda. | 11222333000181',
      '302 | Bar "do Zé" | 12345678000195',
    ]);
    await changesNothing(context, 'bling-v3.csv');
  });

  it('takes Tiny v3 and v2: situations by word, clients by their document', async () => {
    const report = await loaded(context, 'tiny-v3.csv');
    expect(report.receivables).toMatchObject({ created: 3, unchanged: 2 });
    expect(await titlesOf(context)).toEqual([
      '81 | 555 | 2026-07-01 | 9500 | 9500',
      '82 | 555 | 2026-08-01 | 9500 | 4010',
      '83 | 560 | 2026-12-01 | 100000 | 100000',
    ]);
    await changesNothing(context, 'tiny-v3.csv');

    const second = await loaded(context, 'tiny-v2.csv', undefined, { source: 'tiny2' });
    expect(second.receivables).toMatchObject({ created: 2, unchanged: 1 });
    expect((await titlesOf(context)).slice(3)).toEqual([
      '91 | 600/01 | 2026-10-31 | 25000 | 25000',
      '92 | 600/02 | 2026-11-30 | 25000 | 25000',
    ]);
    // The source is remembered with the layout.
    await changesNothing(context, 'tiny-v2.csv');
  });

  it('takes Conta Azul by its API', async () => {
    const report = await loaded(context, 'conta-azul-api.csv');
    expect(report.receivables).toMatchObject({ created: 2, unchanged: 1 });
    expect(await titlesOf(context)).toEqual([
      '0b1f | Venda 12 - 1/2 | 2026-08-10 | 118000 | 118000',
      '0b20 | Venda 12 - 2/2 | 2026-09-10 | 118000 | 18055',
    ]);
    await changesNothing(context, 'conta-azul-api.csv');
  });

  it('takes the sheet of Conta Azul as .xlsx: dates and amounts as cells, title lines, totals and a cover sheet', async () => {
    const sheet = await workbookFile({
      Capa: [['Relatório de contas a receber'], ['Emitido em', day('2026-11-24')]],
      Lançamentos: [
        ['Contas a receber de 01/01/2026 a 31/12/2026'],
        [],
        [
          null,
          'Data de Pagamento',
          'Data de Vencimento',
          'Data de Competência',
          'Descrição',
          'Categoria',
          'Valor',
          'Centro de Custo',
          'Cliente/Fornecedor',
          'CNPJ/CPF Cliente/Fornecedor',
          'Observações',
        ],
        [
          null,
          null,
          day('2026-08-10'),
          day('2026-08-01'),
          'Mensalidade',
          'Vendas',
          1180.1,
          null,
          'Loja Sol',
          '11.444.777/0001-61',
          null,
        ],
        [
          null,
          null,
          '10/09/2026',
          day('2026-09-01'),
          'Mensalidade',
          'Vendas',
          'R$\u00a01.180,10',
          null,
          'Loja Sol',
          '11.444.777/0001-61',
          'liga de manhã',
        ],
        [
          null,
          day('2026-09-11'),
          day('2026-09-10'),
          day('2026-08-01'),
          'Venda 13',
          'Vendas',
          50,
          null,
          'Bar do Zé',
          12345678000195,
          null,
        ],
        [
          null,
          null,
          day('2026-09-15'),
          day('2026-08-01'),
          'Devolução 13',
          'Vendas',
          -30.25,
          null,
          'Bar do Zé',
          12345678000195,
          null,
        ],
        [null, null, null, null, 'Subtotal', null, 2379.95],
        [null, 'TOTAL', null, null, null, null, 2379.95],
      ],
    });
    const report = await loaded(context, 'conta-azul.xlsx', sheet);
    expect(report.receivables).toMatchObject({ created: 2, unchanged: 1, skipped: 1 });
    expect(report.credits).toMatchObject({ created: 1, linked: 0 });
    expect(codes(report)).toEqual(['clientByDocument', 'creditsTaken', 'totalsRow', 'totalsRow']);
    expect(report.warnings.find(({ code }) => code === 'totalsRow')).toMatchObject({ line: 8, row: 7 });
    expect(await titlesOf(context)).toEqual([
      'Mensalidade/11444777000161/2026-08-10 | Mensalidade | 2026-08-10 | 118010 | 118010',
      'Mensalidade/11444777000161/2026-09-10 | Mensalidade | 2026-09-10 | 118010 | 118010',
    ]);
    expect((await stored(context)).credits).toMatchObject([{ kind: 'credit', amountCents: 3_025 }]);
    await changesNothing(context, 'conta-azul.xlsx', sheet);
  });
});

const se1 = [
  [
    'E1_FILIAL',
    'E1_PREFIXO',
    'E1_NUM',
    'E1_PARCELA',
    'E1_TIPO',
    'E1_CLIENTE',
    'E1_LOJA',
    'E1_NOMCLI',
    'E1_EMISSAO',
    'E1_VENCTO',
    'E1_VENCREA',
    'E1_VENCORI',
    'E1_BAIXA',
    'E1_VALOR',
    'E1_SALDO',
  ],
  [
    '01',
    'UNI',
    '000123',
    'A',
    'NF',
    '000045',
    '01',
    'COMERCIAL LIMA',
    20260601,
    20260805,
    20260805,
    20260801,
    20260820,
    1500,
    900,
  ],
  [
    '01',
    'UNI',
    '000123',
    'A',
    'AB-',
    '000045',
    '01',
    'COMERCIAL LIMA',
    20260601,
    20260805,
    20260805,
    20260801,
    null,
    50,
    50,
  ],
];

describeOnEachDatabase('Protheus with credits and rebates', (context) => {
  const details = async (key: string): Promise<ClientDetails> => {
    const found = (await stored(context)).clients.find(({ sourceKey }) => sourceKey === key);
    return (await context.call<ClientDetails>('analista', 'GET', `/api/clients/${found?.id}`)).body;
  };

  it('takes SE1: rebates off their title, the rest as credit of the client, provisional titles left out', async () => {
    const report = await loaded(context, 'protheus-se1.csv');
    expect(report.receivables).toMatchObject({ created: 3, unchanged: 1, skipped: 7 });
    expect(report.credits).toEqual({ created: 5, updated: 0, unchanged: 0, closed: 0, linked: 2 });
    expect(report.provisional).toBe(1);
    expect(codes(report)).toEqual(['creditsTaken', 'rebateNotLinked', 'provisionalSkipped']);
    expect(await titlesOf(context)).toEqual([
      '01/UNI/000123/A/NF | 000123-A | 2026-08-05 | 150000 | 83650',
      '01/UNI/000124//NF | 000124 | 2026-09-05 | 150000 | 150000',
      '01/UNI/000125//DP | 000125 | 2026-12-05 | 32010 | 32010',
    ]);
    expect((await stored(context)).titles[0]).toMatchObject({
      chargeBaseCents: 83_650,
      rebateCents: 6_350,
      originalDueDate: '2026-08-01',
      interestFrom: '2026-08-20',
    });
    const lima = await details('000045/01');
    expect(lima.client).toMatchObject({ balanceCents: 233_650, creditCents: 12_000 });
    expect(
      lima.credits.map(({ kind, type, amountCents, linkedReceivableId }) => [
        kind,
        type,
        amountCents,
        linkedReceivableId !== null,
      ]),
    ).toEqual([
      ['rebate', 'AB-', 5_000, true],
      ['rebate', 'IR-', 1_350, true],
      ['credit', 'NCC', 12_000, false],
    ]);
    const padaria = await details('000046/02');
    expect(padaria.client).toMatchObject({ name: 'PADARIA SÃO JOÃO', balanceCents: 32_010, creditCents: 8_725 });
    expect(padaria.credits.map(({ kind, type }) => `${kind} ${type}`)).toEqual(['rebate IN-', 'advance RA']);
    await changesNothing(context, 'protheus-se1.csv');

    const clients = await loaded(context, 'protheus-sa1.csv');
    expect(clients.clients).toEqual({ created: 0, updated: 2, unchanged: 0 });
    expect((await details('000046/02')).client).toMatchObject({
      name: 'PADARIA SÃO JOÃO ME',
      tradeName: 'SÃO JOÃO',
      document: '12345678000195',
      phone: '(21) 55550202',
      city: 'NITERÓI',
    });
  });

  it('gives the balance back when the rebate leaves, whether by a full file or used up there', async () => {
    await loaded(context, 'se1.xlsx', await workbookFile({ SE1: se1 }));
    expect(await titlesOf(context)).toEqual(['01/UNI/000123/A/NF | 000123-A | 2026-08-05 | 150000 | 85000']);
    const withoutRebate = await workbookFile({ SE1: se1.slice(0, 2) });
    const partial = await loaded(context, 'se1.xlsx', withoutRebate);
    expect([partial.receivables.unchanged, partial.credits.linked]).toEqual([1, 1]);
    const full = await loaded(context, 'se1.xlsx', withoutRebate, { full: true });
    expect(full.credits).toMatchObject({ closed: 1, linked: 0 });
    expect((await stored(context)).titles).toMatchObject([
      { balanceCents: 90_000, chargeBaseCents: 90_000, rebateCents: 0 },
    ]);
    const back = await loaded(context, 'se1.xlsx', await workbookFile({ SE1: se1 }));
    expect(back.credits).toMatchObject({ updated: 1, linked: 1 });
    const usedUp = await workbookFile({ SE1: [...se1.slice(0, 2), [...(se1[2] ?? []).slice(0, 14), 0]] });
    const gone = await loaded(context, 'se1.xlsx', usedUp);
    expect([gone.receivables.updated, gone.credits.closed]).toEqual([1, 1]);
    expect((await stored(context)).titles).toMatchObject([{ balanceCents: 90_000 }]);
  });

  it('links a rebate that comes in a file of its own, and never takes a balance below zero', async () => {
    await loaded(context, 'se1.xlsx', await workbookFile({ SE1: se1.slice(0, 2) }));
    const large = [...(se1[2] ?? []).slice(0, 13), 2000, 2000];
    const report = await loaded(context, 'se1.xlsx', await workbookFile({ SE1: [se1[0] ?? [], large] }));
    expect([report.receivables.paid, report.credits]).toEqual([
      1,
      { created: 1, updated: 0, unchanged: 0, closed: 0, linked: 1 },
    ]);
    expect((await stored(context)).titles).toMatchObject([{ state: 'paid', balanceCents: 0, rebateCents: 90_000 }]);
    await changesNothing(context, 'se1.xlsx', await workbookFile({ SE1: [se1[0] ?? [], se1[1] ?? [], large] }));
    await loaded(context, 'se1.xlsx', await workbookFile({ SE1: se1 }));
    expect((await stored(context)).titles).toMatchObject([{ state: 'open', balanceCents: 85_000, rebateCents: 5_000 }]);
  });

  it('stays exact with a receipt here that the ERP has not heard of, while rebates come and go', async () => {
    const file = await workbookFile({ SE1: se1 });
    await loaded(context, 'se1.xlsx', file);
    const [title] = (await stored(context)).titles;
    const paid = await context.call('analista', 'POST', `/api/receivables/${title?.id}/payments`, {
      version: 1,
      paidOn: '2026-11-24',
      amountCents: 50_000,
      method: 'pix',
    });
    expect(paid.status).toBe(201);
    const [after] = (await stored(context)).titles;
    const left = after?.balanceCents ?? 0;
    expect(left).toBeLessThan(85_000);
    const same = await loaded(context, 'se1.xlsx', file, { full: true });
    expect(codes(same)).toContain('paymentNotInSource');
    expect((await stored(context)).titles).toMatchObject([{ balanceCents: left, rebateCents: 5_000 }]);
    await loaded(context, 'se1.xlsx', await workbookFile({ SE1: se1.slice(0, 2) }), { full: true });
    expect((await stored(context)).titles).toMatchObject([{ balanceCents: left + 5_000, rebateCents: 0 }]);
    await loaded(context, 'se1.xlsx', file);
    expect((await stored(context)).titles).toMatchObject([{ balanceCents: left, rebateCents: 5_000 }]);
  });

  it('stays exact through a negotiation and its reversal, while the rebate leaves', async () => {
    await loaded(context, 'se1.xlsx', await workbookFile({ SE1: se1 }));
    const [title] = (await stored(context)).titles;
    const made = await negotiate(context, title);
    expect(made.negotiation.balance.debt.principalCents).toBe(85_000);
    const withoutRebate = await workbookFile({ SE1: se1.slice(0, 2) });
    const during = await loaded(context, 'se1.xlsx', withoutRebate, { full: true });
    expect(during.receivables).toMatchObject({ renegotiatedHere: 1, updated: 0, closed: 0 });
    expect(codes(during)).toEqual(['renegotiatedHere', 'rebateOfRenegotiated']);
    const reversed = await context.call('analista', 'POST', `/api/negotiations/${made.negotiation.id}/reversal`, {
      version: 1,
      reason: 'engano',
    });
    expect(reversed.status).toBe(200);
    const old = async () => (await stored(context)).titles.find(({ source }) => source === 'erp');
    expect(await old()).toMatchObject({ state: 'open', balanceCents: 85_000, rebateCents: 5_000 });
    await loaded(context, 'se1.xlsx', withoutRebate);
    expect(await old()).toMatchObject({ state: 'open', balanceCents: 90_000, chargeBaseCents: 90_000, rebateCents: 0 });
  });

  it('tells the refresh of a sheet about clients whose credit changed', async () => {
    await loaded(context, 'protheus-se1.csv');
    const { body } = await context.call<Portfolio>('analista', 'GET', '/api/portfolio?includeCurrent=true');
    const more = fileNamed('protheus-se1.csv').toString('latin1').replace('200.00;120.00', '200.00;30.00');
    await loaded(context, 'protheus-se1.csv', Buffer.from(more, 'latin1'));
    const changes = await context.call<{ clients: { creditCents: number }[] }>(
      'analista',
      'GET',
      `/api/portfolio/changes?after=${body.cursor}&previousAsOf=2026-11-24&includeCurrent=true`,
    );
    expect(changes.body.clients.map(({ creditCents }) => creditCents)).toEqual([3_000]);
  });
});

describeOnEachDatabase('the preview of the five layouts', (context) => {
  it.each([
    ['omie.csv', 'omie', 'receivables'],
    ['omie-clientes.csv', 'omie', 'clients'],
    ['bling-v3.csv', 'bling', 'receivables'],
    ['tiny-v3.csv', 'tiny', 'receivables'],
    ['tiny-v2.csv', 'tiny', 'receivables'],
    ['conta-azul-api.csv', 'contaAzul', 'receivables'],
    ['protheus-se1.csv', 'protheus', 'receivables'],
    ['protheus-sa1.csv', 'protheus', 'clients'],
  ])('tells whose file %s is, and changes nothing', async (fileName, name, content) => {
    const { status, body } = await context.call<ImportPreview>(
      'analista',
      'POST',
      '/api/imports/preview',
      bodyOf(fileName, fileNamed(fileName)),
    );
    expect(status).toBe(200);
    expect(body.layout).toMatchObject({ name, content, remembered: false, sheetName: null });
    expect(body.report).toMatchObject({ id: null, applied: false, errors: [] });
    expect(body.sample.length).toBeGreaterThan(0);
    expect(await stored(context)).toEqual({ titles: [], clients: [], credits: [], changes: [] });
  });
});
