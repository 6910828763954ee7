import { maxColumnCharges } from '../../src/excel/charges';
import { createSheets, type Sheets } from '../../src/excel/sheets';
import type { CellValue } from '../../src/workbench/grid';
import { ExcelDouble } from './support/excelDouble';
import { client, clientId, portfolio, portfolioChanges, settings, title } from './support/portfolioDouble';
import { TableView } from './support/tableView';

const options = { signal: new AbortController().signal, onProgress: () => undefined };
const large = Array.from({ length: maxColumnCharges + 1 }, (_, at) => title(at + 1));

let excel: ExcelDouble;
let sheets: Sheets;

beforeEach(() => {
  excel = new ExcelDouble();
  sheets = createSheets();
});

const load = (receivables: typeof large) =>
  sheets.loadPortfolio({ portfolio: portfolio([client(1)], receivables), receivables, settings }, options);

const calculation = () => excel.grid.sheets().find(({ name }) => name === 'Cálculo');

function calculated(): CellValue[] {
  const sheet = calculation()?.id ?? '';
  const [line = []] = excel.grid.readFormulas({ sheet, row: 1, column: 0, rows: 1, columns: 6 });
  return line;
}

test('a large portfolio is computed by one formula a table, which the columns look up', async () => {
  await load(large);
  expect(await sheets.loadState()).toMatchObject({ mode: 'spill', receivables: large.length });
  expect(calculated()[0]).toMatch(/^=COBRANCA\.ENCARGOS\(CobrancaTitulos\[Saldo\],CobrancaTitulos\[Vencimento\],/);
  expect(calculated()[5]).toMatch(/^=COBRANCA\.RESUMO\(CobrancaClientes\[Chave\],CobrancaTitulos\[Chave do cliente\],/);
  const multas = new TableView(excel.grid, 'CobrancaTitulos').column('Multa');
  expect(new Set(multas)).toEqual(new Set(['=INDEX(Cobranca_Encargos,ROW()-ROW(CobrancaTitulos[#Headers])+1,2)']));
});

test('a refresh keeps the way of the load, and mends the formula that somebody deleted', async () => {
  await load(large);
  const sheet = calculation()?.id ?? '';
  excel.grid.type({ sheet, row: 1, column: 0, rows: 1, columns: 1 }, [['']]);
  const changes = portfolioChanges({ clientIds: [clientId(1)], clients: [client(1)], receivables: large });
  await sheets.refreshPortfolio({ changes, settings }, options);
  expect(calculated()[0]).toMatch(/^=COBRANCA\.ENCARGOS\(/);
  expect(await sheets.loadState()).toMatchObject({ mode: 'spill' });
});

test('a smaller load goes back to a call a cell and takes the sheet of the calculation away', async () => {
  await load(large);
  await load(large.slice(0, 2));
  expect(calculation()).toBeUndefined();
  expect(excel.grid.names().map(({ name }) => name)).not.toContain('Cobranca_Encargos');
  const titles = new TableView(excel.grid, 'CobrancaTitulos');
  expect(titles.column('Dias')).toHaveLength(2);
  for (const formula of titles.column('Dias')) expect(formula).toMatch(/^=COBRANCA\.DIASATRASO\(/);
});

test('a sheet of the analyst with that name stays as it is', async () => {
  const own = excel.grid.addSheet('Cálculo');
  excel.grid.write({ sheet: own, row: 0, column: 0, rows: 1, columns: 1 }, [['meu']]);
  await load(large);
  expect(excel.grid.read({ sheet: own, row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['meu']]);
  expect(excel.grid.sheets().map(({ name }) => name)).toContain('Cálculo (2)');
});
