import type { Page } from '@playwright/test';
import { expect, test, type Cell, type Workbench } from './support/workbench';

type Row = Record<string, Cell>;

/** Formulas where there are some, and what every cell shows, so that formats count too. */
const contents = (rows: readonly Row[]) =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, { value, text, formula }]) => [name, [value, text, formula]])),
  );

async function bothTables(workbench: Workbench) {
  return { clients: contents(await workbench.table('Clientes')), titles: contents(await workbench.table('Títulos')) };
}

/** Longer than other sentences may take: everything is downloaded, written and drawn before it comes. */
const loadTime = { timeout: 60_000 };

async function load(workbench: Workbench): Promise<void> {
  await workbench.button('Carregar na planilha').click();
  await loaded(workbench);
}

async function loaded(workbench: Workbench): Promise<void> {
  await expect(workbench.pane.getByText(/^Planilha carregada:/)).toBeVisible(loadTime);
  await workbench.settled();
}

async function atLeastDaysLate(workbench: Workbench, days: string): Promise<void> {
  await workbench.pane.getByLabel('Atraso mínimo (dias)').fill(days);
}

/** The answer with the titles does not come until the test ends. */
async function holdTitles(page: Page): Promise<{ wereAskedFor: Promise<void> }> {
  let asked: () => void = () => undefined;
  const wereAskedFor = new Promise<void>((resolve) => (asked = resolve));
  await page.route(/\/api\/receivables(\?|$)/, () => asked());
  return { wereAskedFor };
}

test('a load cancelled while it downloads leaves an empty workbook and a loaded one as they were', async ({
  workbench,
  page,
}) => {
  test.slow();
  await workbench.signIn();
  const first = await holdTitles(page);
  await workbench.button('Carregar na planilha').click();
  await first.wereAskedFor;
  await workbench.button('Cancelar').click();
  await expect(workbench.pane.getByText('Carga cancelada. A planilha ficou como estava.')).toBeVisible();
  expect(await workbench.sheets()).toEqual(['Planilha1']);
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await load(workbench);
  const before = await bothTables(workbench);
  await atLeastDaysLate(workbench, '91');
  const again = await holdTitles(page);
  await workbench.button('Carregar na planilha').click();
  await again.wereAskedFor;
  await workbench.button('Cancelar').click();
  await expect(workbench.pane.getByText('Carga cancelada. A planilha ficou como estava.')).toBeVisible();
  await workbench.settled();
  expect(await bothTables(workbench)).toEqual(before);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a load waits while a cell is being edited and completes afterwards', async ({ workbench }) => {
  await workbench.signIn();
  await workbench.select('Planilha1', 'C3');
  await workbench.editMode(true);
  await workbench.button('Carregar na planilha').click();
  await expect(workbench.button('Cancelar')).toBeVisible();
  expect(await workbench.sheets()).toEqual(['Planilha1']);
  await workbench.editMode(false);
  await loaded(workbench);
  expect(await workbench.sheets()).toEqual(['Planilha1', 'Clientes', 'Títulos', 'Parâmetros']);
});

test('a write that Excel refuses in the middle of a load puts both tables back', async ({ workbench }) => {
  test.slow();
  await workbench.signIn();
  await atLeastDaysLate(workbench, '91');
  await load(workbench);
  const before = await bothTables(workbench);
  // More clients than before: only rows that come or change are written.
  await atLeastDaysLate(workbench, '1');
  await workbench.refuseNextWrite('AccessDenied', 'Clientes');
  await workbench.button('Carregar na planilha').click();
  const sentence = workbench.pane.getByText(/^A carga falhou e a planilha voltou ao que era\./);
  await expect(sentence).toContainText('A planilha está protegida.', loadTime);
  await workbench.settled();
  expect(await bothTables(workbench)).toEqual(before);

  await load(workbench);
  const days = (await workbench.table('Clientes')).map((row) => Number(row['Maior atraso']?.value));
  expect(days.length).toBeGreaterThan(before.clients.length);
  expect(Math.min(...days)).toBeLessThan(91);
});

test('a first load that Excel refuses leaves no sheet behind', async ({ workbench }) => {
  await workbench.signIn();
  await workbench.refuseNextWrite('GeneralException', 'Títulos');
  await workbench.button('Carregar na planilha').click();
  await expect(workbench.pane.getByText(/^A carga falhou e a planilha voltou ao que era\./)).toBeVisible(loadTime);
  expect(await workbench.sheets()).toEqual(['Planilha1']);
});

test('the ribbon loads the portfolio and negotiates the rows selected in Títulos', async ({ workbench }) => {
  await workbench.signIn();
  await expect(workbench.runCommand('Cobranca.Negotiate')).rejects.toThrow('está desativado');
  await workbench.runCommand('Cobranca.LoadPortfolio');
  await loaded(workbench);

  const titles = await workbench.table('Títulos');
  const lines = titles.flatMap((row, index) =>
    row['Cliente']?.text.startsWith('Mercearia São Jorge') ? [index + 2] : [],
  );
  expect(lines).toHaveLength(3);
  const [first, , last] = lines;
  await workbench.select('Títulos', `A${first},A${last}`);
  await workbench.runCommand('Cobranca.Negotiate');
  await expect(workbench.pane.getByRole('heading', { name: 'Mercearia São Jorge' })).toBeVisible();
  await expect(workbench.pane.getByRole('heading', { name: 'Negociar 2 títulos' })).toBeVisible();

  await workbench.select('Planilha1', 'A1');
  await workbench.runCommand('Cobranca.Negotiate');
  await expect(
    workbench.pane.getByText('Selecione linhas da tabela Títulos na planilha e tente de novo.'),
  ).toBeVisible();
});

test('the pane closed and opened again keeps what was typed', async ({ workbench, page }) => {
  await workbench.signIn();
  await workbench.openClient('Mercearia São Jorge');
  await workbench.button('Selecionar tudo').click();
  await workbench.button('Negociar').click();
  await workbench.pane.getByLabel('Quem aceitou').fill('Jorge Amaral');
  await page.getByRole('button', { name: 'Fechar painel' }).click();
  await expect(page.getByRole('complementary', { name: 'Painel do suplemento' })).toBeHidden();
  await workbench.runCommand('Cobranca.OpenPane');
  await expect(workbench.pane.getByLabel('Quem aceitou')).toHaveValue('Jorge Amaral');
});

test('Novo arquivo gives a blank workbook with Planilha1', async ({ workbench, page }) => {
  await workbench.signIn();
  await load(workbench);
  await workbench.set('Planilha1', 'A1', 'rascunho');
  page.once('dialog', (dialog) => void dialog.accept());
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Novo arquivo' }).click();
  await reloaded;
  await expect.poll(() => page.evaluate(() => typeof window.workbench)).toBe('object');
  await workbench.settled();
  expect(await workbench.sheets()).toEqual(['Planilha1']);
  expect((await workbench.cell('Planilha1', 'A1')).text).toBe('');
});

test('the table Títulos sorts and filters, and SUMIFS adds its columns', async ({ workbench }) => {
  await workbench.signIn();
  await load(workbench);
  const before = await workbench.table('Títulos');
  await workbench.set('Planilha1', 'A1', '=SUMIFS(CobrancaTitulos[Total],CobrancaTitulos[Dias],">90")');
  await workbench.set('Planilha1', 'A2', '=SUM(CobrancaTitulos[Saldo])');
  const expected = cents(before.filter((row) => Number(row['Dias']?.value) > 90).map((row) => row['Total']));
  expect(expected).toBeGreaterThan(0);
  expect(cents([await workbench.cell('Planilha1', 'A1')])).toBe(expected);
  expect(cents([await workbench.cell('Planilha1', 'A2')])).toBe(cents(before.map((row) => row['Saldo'])));

  await workbench.inPane(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('CobrancaTitulos');
      const column = table.columns.getItem('Saldo');
      column.load('index');
      await context.sync();
      table.sort.apply([{ key: column.index, ascending: false }]);
      await context.sync();
    }),
  );
  await workbench.settled();
  const sorted = await workbench.table('Títulos');
  const balances = sorted.map((row) => Number(row['Saldo']?.value));
  expect(balances).toEqual([...balances].sort((a, b) => b - a));
  const totals = new Map(before.map((row) => [row['Chave']?.value, row['Total']?.value]));
  expect(new Map(sorted.map((row) => [row['Chave']?.value, row['Total']?.value]))).toEqual(totals);

  const shown = await workbench.inPane(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('CobrancaTitulos');
      table.columns.getItem('Faixa').filter.applyValuesFilter(['181+']);
      const view = table.columns.getItem('Faixa').getDataBodyRange().getVisibleView();
      view.load('values');
      await context.sync();
      return (view.values as unknown[][]).map(([bucket]) => bucket);
    }),
  );
  const wanted = before.filter((row) => row['Faixa']?.text === '181+');
  expect(shown).toEqual(wanted.map(() => '181+'));
  expect(cents([await workbench.cell('Planilha1', 'A1')])).toBe(expected);
});

test('a member of Office.js that the workbench lacks answers ApiNotFound and is listed', async ({
  workbench,
  page,
}) => {
  await workbench.button('Entrar').waitFor();
  const code = await workbench.inPane(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'));
      await context.sync();
      return 'done';
    }).catch((error: OfficeExtension.Error) => error.code),
  );
  expect(code).toBe('ApiNotFound');
  workbench.knownGaps.push('Worksheet.charts');
  expect(await workbench.unknownMembers()).toEqual(['Worksheet.charts']);
  await page.getByText('Registro da bancada: 1 linha').click();
  await expect(page.getByText('Worksheet.charts')).toBeVisible();
});

function cents(cells: readonly (Cell | undefined)[]): number {
  return cells.reduce((sum, cell) => sum + Math.round(Number(cell?.value) * 100), 0);
}
