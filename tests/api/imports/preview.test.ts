import type { ImportPreview, ImportReport, NewImport, SheetTable } from '../../../src/contract/imports';
import type { Problem } from '../../../src/contract/problem';
import { importLayout, clientCredit } from '../../../src/api/storage/importSchema';
import { change, client, importRun, receivable } from '../../../src/api/storage/schema';
import { describeOnEachDatabase, type ApiContext } from '../support/apiContext';

type Body = Partial<NewImport>;

const sheet = (rows: SheetTable['rows']): SheetTable => ({ sheetName: 'Contas', firstRow: 2, firstColumn: 1, rows });

const preview = (context: ApiContext, table: SheetTable, options: Body = {}) =>
  context.call<ImportPreview & Problem>('analista', 'POST', '/api/imports/preview', {
    fileName: 'Contas',
    table,
    ...options,
  });

const load = (context: ApiContext, table: SheetTable, options: Body = {}) =>
  context.call<ImportReport & Problem>('analista', 'POST', '/api/imports', { fileName: 'Contas', table, ...options });

const everything = (context: ApiContext) =>
  context.database.asOwner(async (tx) => [
    await tx.select().from(receivable).orderBy(receivable.sourceKey),
    await tx.select().from(client).orderBy(client.sourceKey),
    await tx.select().from(clientCredit),
    await tx.select().from(change),
    await tx.select().from(importRun),
    await tx.select().from(importLayout),
  ]);

const codes = (issues: ImportReport['errors']) => issues.map(({ code }) => code);

const own = ['Fulano', 'Doc', 'Vence em', 'Quanto'];
const ownMap = { clientName: 'Fulano', number: 'Doc', dueDate: 'Vence em', amount: 'Quanto' };
const known = ['Cliente', 'Título', 'Vencimento', 'Valor'];

describeOnEachDatabase('the preview of an open sheet', (context) => {
  it('counts what an import would do and changes nothing', async () => {
    await load(context, sheet([known, ['Padaria', 'T1', 46_244, 180], ['Padaria', 'T2', 46_244, 20]]), {
      source: 'erp',
    });
    const before = await everything(context);
    const { status, body } = await preview(
      context,
      sheet([
        ['Carteira', null, null, null],
        known,
        ['Padaria', 'T1', 46_244, 150.5],
        ['Mercearia', 'T3', '11/08/2026', 'R$ 1.000,00'],
        ['Mercearia', 'T4', 46_244, -10],
        ['TOTAL', null, null, 1140.5],
      ]),
      { full: true },
    );
    expect(status).toBe(200);
    expect(body.report).toMatchObject({
      id: null,
      applied: false,
      lines: 4,
      clients: { created: 1, updated: 0, unchanged: 1 },
      receivables: { created: 1, updated: 1, unchanged: 0, paid: 0, closed: 1, skipped: 1, renegotiatedHere: 0 },
      credits: { created: 1, updated: 0, unchanged: 0, closed: 0, linked: 0 },
      errors: [],
    });
    expect(body.layout).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      remembered: true,
      name: 'generic',
      content: 'receivables',
      sheetName: 'Contas',
      headerLine: 4,
      columns: [
        { header: 'Cliente', column: 1, field: 'clientName', example: 'Padaria' },
        { header: 'Título', column: 2, field: 'number', example: 'T1' },
        { header: 'Vencimento', column: 3, field: 'dueDate', example: '46244' },
        { header: 'Valor', column: 4, field: 'amount', example: '150.5' },
      ],
      source: 'erp',
      dateFormat: 'auto',
      decimal: 'auto',
    });
    expect(body.sample).toMatchObject([
      {
        line: 5,
        kind: 'title',
        client: 'Padaria',
        number: 'T1',
        dueDate: '2026-08-10',
        balanceCents: 15_050,
        outcome: 'open',
      },
      { line: 6, kind: 'title', client: 'Mercearia', number: 'T3', dueDate: '2026-08-11', balanceCents: 100_000 },
      { line: 7, kind: 'credit', client: 'Mercearia', number: 'T4', balanceCents: 1_000 },
    ]);
    expect(body.fields).toContainEqual({ field: 'dueDate', label: 'Vencimento', required: true });
    expect(await everything(context)).toEqual(before);
  });

  it('shows the columns of headers it does not know, takes a mapping, and remembers it once it was applied', async () => {
    const table = sheet([own, ['Padaria', 'T1', '09/10/2026', '1.234']]);
    const first = await preview(context, table);
    expect(codes(first.body.report.errors)).toEqual(['headerNotFound']);
    expect(first.body.layout?.columns.map(({ field }) => field)).toEqual([null, null, null, null]);

    const options: Body = { map: ownMap, dateFormat: 'm/d/yyyy', decimal: 'comma', source: 'planilha' };
    const mapped = await preview(context, table, options);
    expect(mapped.body.report.errors).toEqual([]);
    expect(mapped.body.sample).toMatchObject([{ dueDate: '2026-09-10', balanceCents: 123_400 }]);
    expect((await preview(context, table)).body.layout?.remembered).toBe(false);

    expect((await load(context, table, options)).status).toBe(200);
    // Other columns' order, other case: the same layout.
    const again = sheet([
      ['QUANTO', 'vence em', 'doc', 'fulano'],
      ['2.000', '09/11/2026', 'T2', 'Padaria'],
    ]);
    const remembered = await preview(context, again);
    expect(remembered.body.layout).toMatchObject({
      remembered: true,
      source: 'planilha',
      dateFormat: 'm/d/yyyy',
      decimal: 'comma',
    });
    expect(remembered.body.sample).toMatchObject([{ number: 'T2', dueDate: '2026-09-11', balanceCents: 200_000 }]);
    expect(remembered.body.report.clients).toMatchObject({ created: 0, unchanged: 1 });
  });

  it('lets what is asked go before what is remembered, and a field be no column at all', async () => {
    const table = sheet([
      [...known, 'Saldo', 'Aberto'],
      ['Padaria', 'T1', 46_244, 180, 100, 90],
    ]);
    expect((await load(context, table, { map: { saldo: 'Aberto' } })).status).toBe(200);
    const remembered = await preview(context, table);
    expect(remembered.body.sample).toMatchObject([{ balanceCents: 9_000 }]);
    const other = await preview(context, table, { map: { balance: 'Saldo' } });
    expect(other.body.sample).toMatchObject([{ balanceCents: 10_000 }]);
    const none = await preview(context, table, { map: { balance: null } });
    expect(none.body.sample).toMatchObject([{ balanceCents: 18_000 }]);
    expect(none.body.layout?.columns.map(({ field }) => field)).toEqual([
      'clientName',
      'number',
      'dueDate',
      'amount',
      null,
      null,
    ]);
  });

  it('asks for the source when such sheets came from more than one', async () => {
    const table = sheet([known, ['Padaria', 'T1', 46_244, 180]]);
    await load(context, table, { source: 'filial-1' });
    await load(context, table, { source: 'filial-2' });
    const { status, body } = await load(context, table, { partial: true });
    expect([status, body.code]).toEqual([422, 'import_has_errors']);
    expect(codes((body.data?.['report'] as ImportReport).errors)).toEqual(['sourceAmbiguous']);
    expect((await load(context, table, { source: 'filial-1' })).body.receivables).toMatchObject({ unchanged: 1 });
  });

  it('points at the cells that are wrong', async () => {
    const { body } = await preview(context, sheet([known, ['Padaria', 'T1', 'logo', 'cem'], ['', 'T2', 46_244, 5]]));
    expect(body.report.errors).toMatchObject([
      { code: 'invalidMoney', line: 4, row: 3, col: 4, column: 'Valor', value: 'cem' },
      { code: 'invalidDate', line: 4, row: 3, col: 3, column: 'Vencimento' },
      { code: 'missingValue', line: 5, row: 4, col: 1, column: 'Cliente' },
    ]);
  });

  it('takes a file or a table, never both nor none', async () => {
    const table = sheet([known]);
    const both = await load(context, table, { contentBase64: '' });
    const none = await context.call<Problem>('analista', 'POST', '/api/imports', { fileName: 'a.csv' });
    expect([both.body.code, none.body.code]).toEqual(['validation_failed', 'validation_failed']);
  });
});

describeOnEachDatabase('a file said to be complete', (context) => {
  const rows = (count: number) =>
    sheet([known, ...Array.from({ length: count }, (_each, index) => ['Padaria', `T${index}`, 46_244, 10])]);

  it('is refused when it would close most of what is open, until that is confirmed', async () => {
    await load(context, rows(30));
    const refused = await load(context, rows(3), { full: true, partial: true });
    expect([refused.status, refused.body.code]).toEqual([422, 'import_has_errors']);
    const { errors } = refused.body.data?.['report'] as ImportReport;
    expect(errors[0]?.message).toBe(
      'O arquivo completo fecharia 27 de 30 títulos abertos da origem “erp”. Se é isso mesmo, confirme; senão, confira se o arquivo não veio cortado ou informe outra origem.',
    );
    const seen = await preview(context, rows(3), { full: true });
    expect(seen.body.report).toMatchObject({ errors: [], receivables: { closed: 27 } });
    expect(codes(seen.body.report.warnings)).toContain('wouldCloseMost');
    const confirmed = await load(context, rows(3), { full: true, confirmed: true });
    expect(confirmed.body.receivables).toMatchObject({ unchanged: 3, closed: 27 });
  });
});
