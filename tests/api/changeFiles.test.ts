import { readSheet } from 'read-excel-file/node';
import type { Changes } from '../../src/contract/changes';
import { describeOnEachDatabase, type ApiContext } from './support/apiContext';
import { givenNegotiation, pay } from './support/workedNegotiation';

const headers = [
  'Sequência',
  'Data e Hora',
  'Movimento',
  'O que Fazer no ERP',
  'Negociação',
  'Chave Cobrança',
  'Chave no ERP',
  'Código do Cliente',
  'CPF/CNPJ',
  'Cliente',
  'Número',
  'Parcela',
  'Total de Parcelas',
  'Vencimento',
  'Valor',
  'Saldo',
  'Títulos de Origem',
  'Chaves de Origem no ERP',
  'Data do Recebimento',
  'Forma do Recebimento',
  'Valor Recebido',
  'Principal Recebido',
  'Multa Recebida',
  'Juros Recebidos',
];

const csvOf = async (context: ApiContext, query = '') => {
  const answer = await context.call('analista', 'GET', `/api/changes.csv${query}`);
  expect(answer.status).toBe(200);
  return answer;
};

const linesOf = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));

const workbookOf = async (context: ApiContext, query = '') => {
  const response = await context.app.inject({
    method: 'GET',
    url: `/api/changes.xlsx${query}`,
    headers: { authorization: 'Bearer token-of-analista' },
  });
  expect(response.statusCode).toBe(200);
  return response;
};

describeOnEachDatabase('what goes back to the ERP', (context) => {
  it('says with each change whose title it is, of which negotiation and in place of which titles', async () => {
    const { client, titles, negotiation } = await givenNegotiation(context, { document: '11222333000181' });
    const { body } = await context.call<Changes>('analista', 'GET', '/api/changes?scope=erp');
    expect(body.changes.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      ...titles.map(({ number }) => `renegotiated ${number}`),
      'created N000001/1',
      'created N000001/2',
    ]);
    for (const change of body.changes) {
      expect(change).toMatchObject({
        origin: 'here',
        clientSourceKey: client.sourceKey,
        clientDocument: '11222333000181',
        clientName: client.name,
        negotiationId: negotiation.id,
        negotiationNumber: 1,
        erpKey: null,
        payment: null,
      });
    }
    expect(body.changes.at(-1)).toMatchObject({
      installmentNumber: 2,
      installmentCount: 2,
      faceValueCents: 20_000,
      origins: expect.arrayContaining(
        titles.map(({ id, number, sourceKey }) => ({ receivableId: id, number, source: 'erp', sourceKey })),
      ) as unknown,
    });
    expect(body.changes[0]).toMatchObject({ origins: [], installmentNumber: null });
  });

  it('writes a CSV that the Excel of Brazil opens: BOM, semicolons, decimal comma, day first', async () => {
    const { titles, negotiation } = await givenNegotiation(context, {
      name: 'Padaria; "Aurora"',
      sourceKey: 'C-9',
      document: '11222333000181',
    });
    const { text, headers: answered } = await csvOf(context);
    expect(answered).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="alteracoes-cobranca-1-a-5.csv"',
      'change-cursor': '5',
    });
    expect(text.startsWith('\ufeffSequência;Data e Hora;')).toBe(true);
    expect(linesOf(text)[0]).toEqual(headers);
    const name = '"Padaria; ""Aurora"""';
    const [first] = titles;
    expect(text).toContain(
      `1;24/11/2026 12:00;Título renegociado;Baixar por renegociação;N000001;${first?.id};${first?.sourceKey};C-9;` +
        `11.222.333/0001-81;${name};${first?.number};;;10/08/2026;180,00;180,00;;;;;;;;\r\n`,
    );
    const [installment] = negotiation.installments;
    const origins = [titles[2], titles[0], titles[1]].map((title) => title?.number).join(', ');
    expect(text).toContain(
      `4;24/11/2026 12:00;Título criado;Incluir o título;N000001;${installment?.receivableId};;C-9;` +
        `11.222.333/0001-81;${name};N000001/1;1;2;01/12/2026;200,00;200,00;${origins};`,
    );
  });

  it('tells the figures of receipts, and of those taken back', async () => {
    const title = await context.givenReceivable({ dueDate: '2026-11-20', balanceCents: 10_000 });
    const { payment } = await pay(context, title, 1_000);
    await context.call('analista', 'POST', `/api/receivables/${title.id}/payments/${payment.id}/reversal`, {
      reason: 'engano',
    });
    const rows = linesOf((await csvOf(context)).text).slice(1);
    expect(rows.map((cells) => cells.slice(2, 4))).toEqual([
      ['Recebimento parcial', 'Registrar o recebimento parcial'],
      ['Recebimento estornado', 'Estornar o recebimento'],
    ]);
    expect(rows[0]?.slice(15)).toEqual(['92,13', '', '', '24/11/2026', 'Pix', '10,00', '7,87', '2,00', '0,13']);
  });

  it('writes a workbook with real numbers and dates, keys as text', async () => {
    const { negotiation, titles } = await givenNegotiation(context, { sourceKey: '000123' });
    const response = await workbookOf(context);
    expect(response.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="alteracoes-cobranca-1-a-5.xlsx"',
      'change-cursor': '5',
    });
    const [head, ...rows] = await readSheet(response.rawPayload);
    expect(head).toEqual(headers);
    expect(rows).toHaveLength(5);
    expect(rows[3]?.slice(0, 8)).toEqual([
      4,
      new Date('2026-11-24T12:00:00Z'),
      'Título criado',
      'Incluir o título',
      'N000001',
      negotiation.installments[0]?.receivableId,
      null,
      '000123',
    ]);
    expect(rows[3]?.slice(10, 16)).toEqual(['N000001/1', 1, 2, new Date('2026-12-01T00:00:00Z'), 200, 200]);
    expect(rows[0]?.[6]).toBe(titles[0]?.sourceKey);
  });

  it('leaves out what came from the ERP unless everything is asked for', async () => {
    const file = 'Código do cliente;Cliente;Chave;Vencimento;Valor\nC1;Aurora;T1;10/08/2026;180,00\n';
    const imported = await context.call('analista', 'POST', '/api/imports', {
      fileName: 'titulos.csv',
      contentBase64: Buffer.from(file).toString('base64'),
    });
    expect(imported.status).toBe(200);
    expect(linesOf((await csvOf(context)).text)).toHaveLength(1);
    const all = linesOf((await csvOf(context, '?scope=all')).text);
    expect(all[1]?.slice(2, 4)).toEqual(['Título criado', '']);
    const { body } = await context.call<Changes>('analista', 'GET', '/api/changes');
    expect(body.changes).toMatchObject([{ kind: 'created', origin: 'import' }]);
  });

  it('goes on where the last file ended, and stops where it is told to', async () => {
    await givenNegotiation(context);
    const first = await csvOf(context, '?until=3');
    expect(linesOf(first.text)).toHaveLength(4);
    const rest = await csvOf(context, `?after=${String(first.headers['change-cursor'])}`);
    expect(
      linesOf(rest.text)
        .slice(1)
        .map(([sequence]) => sequence),
    ).toEqual(['4', '5']);
    const nothing = await csvOf(context, '?after=5');
    expect(linesOf(nothing.text)).toEqual([headers]);
    expect(nothing.headers).toMatchObject({
      'change-cursor': '5',
      'content-disposition': 'attachment; filename="alteracoes-cobranca-vazio.csv"',
    });
  });

  it('shows nobody the changes of another company', async () => {
    await givenNegotiation(context);
    await context.givenMembership('estranho', context.otherCompanyId, 'analyst');
    const answer = await context.call('estranho', 'GET', '/api/changes.csv');
    expect(linesOf(answer.text)).toEqual([headers]);
  });
});
