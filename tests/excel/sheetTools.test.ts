import type { Change } from '../../src/contract/changes';
import { writeChangesSheet } from '../../src/excel/changesSheet';
import { countBrokenCells } from '../../src/excel/diagnostics';
import { readOpenWorksheet, selectCell, type ReadWorksheetOptions } from '../../src/excel/openWorksheet';
import { repairFormulas } from '../../src/excel/repairFormulas';
import { createSheets } from '../../src/excel/sheets';
import { ExcelDouble } from './support/excelDouble';
import { client, portfolio, settings, title } from './support/portfolioDouble';
import { TableView } from './support/tableView';

let excel: ExcelDouble;

beforeEach(() => {
  excel = new ExcelDouble();
});

const read = (given: Partial<ReadWorksheetOptions> = {}) =>
  readOpenWorksheet({ signal: new AbortController().signal, onProgress: () => undefined, ...given });

const write = (row: number, column: number, cells: (string | number)[][]) => {
  const [first = []] = cells;
  const area = { sheet: excel.grid.activeSheet(), row, column, rows: cells.length, columns: first.length };
  excel.grid.write(area, cells);
};

async function loaded() {
  const receivables = [title(1), title(2)];
  const data = { portfolio: portfolio([client(1)], receivables), receivables, settings };
  await createSheets().loadPortfolio(data, { signal: new AbortController().signal, onProgress: () => undefined });
}

describe('reading the open sheet', () => {
  test('gives its cells and where they stand', async () => {
    write(2, 1, [
      ['Cliente', 'Valor'],
      ['Padaria', 12.5],
    ]);
    const answer = await read();
    expect(answer).toMatchObject({
      ok: true,
      value: {
        sheetName: 'Planilha1',
        firstRow: 2,
        firstColumn: 1,
        rows: [
          ['Cliente', 'Valor'],
          ['Padaria', 12.5],
        ],
      },
    });
  });

  test('takes 20,000 rows in blocks, with progress', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`Cliente ${at}`, at, 'x', 'y', 'z']);
    write(0, 0, rows);
    const steps: number[] = [];
    const answer = await read({ onProgress: ({ done }) => steps.push(done) });
    expect(answer?.ok === true ? answer.value.rows.length : null).toBe(20_000);
    expect(steps).toEqual([0, 8_000, 16_000, 20_000]);
  });

  test('ends when it is given up', async () => {
    write(0, 0, [['a']]);
    const controller = new AbortController();
    controller.abort();
    expect(await read({ signal: controller.signal })).toBeNull();
  });

  test('refuses an empty sheet and the sheets of the portfolio', async () => {
    expect(await read()).toEqual({ ok: false, error: { kind: 'empty', sheetName: 'Planilha1' } });
    await loaded();
    for (const name of ['Clientes', 'Títulos', 'Parâmetros']) {
      excel.grid.activate(excel.grid.sheets().find((sheet) => sheet.name === name)?.id ?? '');
      expect(await read()).toEqual({ ok: false, error: { kind: 'ours', sheetName: name } });
    }
  });

  test('finds the sheet read before whichever is open, and says when it is gone', async () => {
    const first = excel.grid.activeSheet();
    write(0, 0, [['a']]);
    excel.grid.activate(excel.grid.addSheet('Outra'));
    expect(await read({ sheetId: first })).toMatchObject({ ok: true, value: { sheetName: 'Planilha1' } });
    expect(await selectCell(first, 4, 2)).toBe(true);
    expect(excel.grid.activeSheet()).toBe(first);
    expect(excel.grid.selection()).toMatchObject([{ sheet: first, row: 4, column: 2 }]);
    excel.grid.deleteSheet(first);
    expect(await read({ sheetId: first })).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(await selectCell(first, 4, 2)).toBe(false);
  });
});

const change: Change = {
  sequence: 4,
  kind: 'paid',
  origin: 'here',
  occurredAt: '2026-11-24T15:00:00.000Z',
  receivableId: '0193f2a0-0000-7000-8000-000000000a01',
  clientId: '0193f2a0-0000-7000-8000-000000000001',
  clientSourceKey: '000045',
  clientDocument: '12345678000195',
  clientName: '=1+1',
  source: 'erp',
  sourceKey: '00123',
  number: '000977',
  installmentNumber: 1,
  installmentCount: 3,
  dueDate: '2026-10-01',
  faceValueCents: 123_456,
  balanceCents: 0,
  state: 'paid',
  negotiationId: null,
  negotiationNumber: null,
  origins: [],
  erpKey: null,
  payment: null,
};

describe('the sheet of changes', () => {
  const cellsOf = (name: string) => {
    const sheet = excel.grid.sheets().find((one) => one.name === name)?.id ?? '';
    const area = { sheet, row: 0, column: 0, rows: 2, columns: 24 };
    return { values: excel.grid.read(area), formulas: excel.grid.readFormulas(area) };
  };

  test('holds values only: texts stay texts, formulas are none', async () => {
    expect(await writeChangesSheet([change], 'America/Sao_Paulo')).toBe('Alterações');
    const { values, formulas } = cellsOf('Alterações');
    const [headers = [], cells = []] = values;
    const of = (header: string) => cells[headers.indexOf(header)];
    expect([of('Cliente'), of('Número'), of('Chave no ERP'), of('Valor')]).toEqual([
      '=1+1',
      '000977',
      '00123',
      1234.56,
    ]);
    expect(formulas).toEqual(values);
  });

  test('never writes over a sheet of that name', async () => {
    await writeChangesSheet([change], 'America/Sao_Paulo');
    expect(await writeChangesSheet([change], 'America/Sao_Paulo')).toBe('Alterações (2)');
  });
});

describe('repairing formulas', () => {
  test('writes them anew where they were broken, and touches nothing else', async () => {
    await loaded();
    const titles = new TableView(excel.grid, 'CobrancaTitulos');
    const before = titles.column('Multa');
    titles.type(0, 'Multa', '#NAME?');
    titles.type(1, 'Responsável', 'Bia');
    expect(await countBrokenCells()).toMatchObject([
      { table: 'receivables', rows: 2 },
      { table: 'clients', rows: 1 },
    ]);
    const outcome = await repairFormulas();
    expect(outcome).toMatchObject({ state: 'done' });
    expect(titles.column('Multa')).toEqual(before);
    expect(titles.column('Responsável')[1]).toBe('Bia');
  });

  test('says when there is nothing to repair', async () => {
    expect(await repairFormulas()).toEqual({ state: 'noTables' });
  });
});
