import { and, eq } from 'drizzle-orm';
import type { Changes } from '../../../src/contract/changes';
import type { ImportReport } from '../../../src/contract/imports';
import type { Problem } from '../../../src/contract/problem';
import { receivableLink } from '../../../src/api/storage/erpSchema';
import { receivable } from '../../../src/api/storage/schema';
import { describeOnEachDatabase, type ApiContext } from '../support/apiContext';
import { givenNegotiation, pay } from '../support/workedNegotiation';

const header = 'Chave Cobrança;Lançamento;Código do cliente;Cliente;Número;Vencimento;Valor;Saldo;Situação';

interface ErpRow {
  own?: string;
  key: string;
  balance?: string;
  status?: string;
}

const rowOf = ({ own = '', key, balance = '200,00', status = 'Aberto' }: ErpRow) =>
  [own, key, 'C1', 'Padaria Aurora Ltda.', `NF-${key}`, '01/12/2026', '200,00', balance, status].join(';');

const load = (context: ApiContext, rows: readonly ErpRow[], options: Record<string, unknown> = {}) =>
  context.call<ImportReport & Problem>('analista', 'POST', '/api/imports', {
    fileName: 'erp.csv',
    contentBase64: Buffer.from([header, ...rows.map(rowOf), ''].join('\n')).toString('base64'),
    ...options,
  });

const titlesBySource = async (context: ApiContext, source: string) => {
  const { companyId } = context;
  const found = await context.database.asOwner((tx) =>
    tx
      .select()
      .from(receivable)
      .where(and(eq(receivable.companyId, companyId), eq(receivable.source, source))),
  );
  return found.sort((a, b) => (a.sourceKey < b.sourceKey ? -1 : 1));
};

const warningsOf = ({ body }: { body: ImportReport }) => body.warnings.map(({ code, value }) => `${code} ${value}`);

const idsOf = (negotiation: { installments: { receivableId: string }[] }): [string, string] => {
  const [first, second] = negotiation.installments.map(({ receivableId }) => receivableId);
  if (first === undefined || second === undefined) throw new Error('two instalments were agreed');
  return [first, second];
};

describeOnEachDatabase('the numbers of the ERP for instalments born here', (context) => {
  it('come back by import: no second debt, and the ERP’s key is shown with the change', async () => {
    const { negotiation } = await givenNegotiation(context);
    const [first, second] = idsOf(negotiation);
    const before = await titlesBySource(context, 'negociacao');
    const answer = await load(context, [
      { own: first, key: '9001' },
      { own: second, key: '9002' },
    ]);
    expect([answer.status, answer.body.warnings]).toEqual([200, []]);
    expect(answer.body.receivables).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await titlesBySource(context, 'negociacao')).toEqual(before);
    expect((await titlesBySource(context, 'erp')).map(({ sourceKey }) => sourceKey)).not.toContain('9001');

    const { body } = await context.call<Changes>('analista', 'GET', '/api/changes?scope=erp');
    expect(body.changes.map(({ receivableId, erpKey }) => (receivableId === first ? erpKey : null))).toContain('9001');
    const csv = await context.call('analista', 'GET', '/api/changes.csv');
    expect(csv.text).toContain(`;${first};9001;`);
  });

  it('are known from then on, also in files without the column filled', async () => {
    const { negotiation } = await givenNegotiation(context);
    const [first] = idsOf(negotiation);
    await load(context, [{ own: first, key: '9001' }]);
    const again = await load(context, [{ key: '9001' }, { key: '7777' }], { full: true });
    expect(again.body.receivables).toMatchObject({ created: 1, unchanged: 1, closed: 0 });
    expect((await titlesBySource(context, 'negociacao')).map(({ state }) => state)).toEqual(['open', 'open']);
    const links = await context.database.asOwner((tx) => tx.select().from(receivableLink));
    expect(links).toMatchObject([{ source: 'erp', sourceKey: '9001', receivableId: first, createdBy: 'analista' }]);
  });

  it('change nothing here: what the ERP says otherwise is told', async () => {
    const { negotiation, installments } = await givenNegotiation(context);
    const [first, second] = idsOf(negotiation);
    const before = await titlesBySource(context, 'negociacao');
    const paid = await load(context, [
      { own: first, key: '9001', status: 'Pago', balance: '0,00' },
      { own: second, key: '9002', balance: '150,00' },
    ]);
    expect(warningsOf(paid)).toEqual(['ownPaidThere 9001', 'ownBalanceDiffers 9002']);
    expect(paid.body.warnings[0]?.message).toBe(
      'Atenção: a parcela N000001/1 consta como paga no ERP e aqui está em aberto. Registre o recebimento aqui; nada foi alterado.',
    );
    const cancelled = await load(context, [{ key: '9001', status: 'Cancelado' }, { key: '9002' }], { full: true });
    expect(warningsOf(cancelled)).toEqual(['ownCancelledThere 9001']);
    expect(await titlesBySource(context, 'negociacao')).toEqual(before);
    const [title] = installments;
    if (title === undefined) throw new Error('there is an instalment');
    await pay(context, title, 20_000);
    expect(warningsOf(await load(context, [{ key: '9001' }]))).toEqual(['ownOpenThere 9001']);
    expect(warningsOf(await load(context, [{ key: '9001', status: 'Pago', balance: '0,00' }]))).toEqual([]);
  });

  it('close the second debt that a file without the column had made', async () => {
    const { negotiation } = await givenNegotiation(context);
    const [first] = idsOf(negotiation);
    await load(context, [{ key: '9001' }]);
    expect((await titlesBySource(context, 'erp')).filter(({ sourceKey }) => sourceKey === '9001')).toMatchObject([
      { state: 'open' },
    ]);
    const answer = await load(context, [{ own: first, key: '9001' }]);
    expect(warningsOf(answer)).toEqual(['secondDebtClosed 9001']);
    expect(answer.body.receivables).toMatchObject({ closed: 1, created: 0 });
    expect((await titlesBySource(context, 'erp')).filter(({ sourceKey }) => sourceKey === '9001')).toMatchObject([
      { state: 'cancelled', stateReason: 'linkedToInstallment' },
    ]);
    const again = await load(context, [{ own: first, key: '9001' }]);
    expect([again.body.warnings, again.body.receivables.closed]).toEqual([[], 0]);
  });

  it('leave a second debt alone on which something was received', async () => {
    const { negotiation } = await givenNegotiation(context);
    const [first] = idsOf(negotiation);
    await load(context, [{ key: '9001' }]);
    const [double] = (await titlesBySource(context, 'erp')).filter(({ sourceKey }) => sourceKey === '9001');
    if (double === undefined) throw new Error('it was made');
    await pay(context, double, 100);
    expect(warningsOf(await load(context, [{ own: first, key: '9001' }]))).toEqual(['secondDebtStays 9001']);
  });

  it('refuse a key that is of nothing here, and change nothing by a preview', async () => {
    const { negotiation } = await givenNegotiation(context);
    const [first] = idsOf(negotiation);
    const wrong = await load(context, [
      { own: first, key: '9001' },
      { own: '019ab000-0000-7000-8000-000000000009', key: '9002' },
    ]);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'import_has_errors']);
    const preview = await context.call('analista', 'POST', '/api/imports/preview', {
      fileName: 'erp.csv',
      contentBase64: Buffer.from([header, rowOf({ own: first, key: '9001' })].join('\n')).toString('base64'),
    });
    expect(preview.status).toBe(200);
    expect(await context.database.asOwner((tx) => tx.select().from(receivableLink))).toEqual([]);
  });

  it('let our own exported file come back as it is, numbered or not', async () => {
    const { negotiation } = await givenNegotiation(context, { name: 'Padaria Aurora', sourceKey: 'C1' });
    const [first, second] = idsOf(negotiation);
    const { text } = await context.call('analista', 'GET', '/api/changes.csv');
    const numbered = text.replace(`${first};;`, `${first};9001;`);
    const answer = await context.call<ImportReport & Problem>('analista', 'POST', '/api/imports', {
      fileName: 'alteracoes.csv',
      contentBase64: Buffer.from(numbered).toString('base64'),
    });
    expect([answer.status, answer.body.errors]).toEqual([200, []]);
    expect(answer.body.receivables).toMatchObject({ created: 0, updated: 0, unchanged: 2, renegotiatedHere: 3 });
    const links = await context.database.asOwner((tx) => tx.select().from(receivableLink));
    expect(links).toMatchObject([{ sourceKey: '9001', receivableId: first }]);
    expect(links.map(({ receivableId }) => receivableId)).not.toContain(second);
  });
});
