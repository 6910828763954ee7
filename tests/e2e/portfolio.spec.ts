import { expect, test } from './support/workbench';

test('loads the portfolio into two tables whose charges agree with the backend to the centavo', async ({
  workbench,
  api,
}) => {
  await workbench.loadPortfolio();
  const portfolio = await api.portfolio();
  const clients = await workbench.table('Clientes');
  const titles = await workbench.table('Títulos');
  expect(clients).toHaveLength(portfolio.totals.clients);
  expect(titles).toHaveLength(portfolio.totals.receivables);

  const expected = new Map(portfolio.clients.map((client) => [client.id, client]));
  for (const row of clients) {
    const client = expected.get(String(row['Chave']?.value));
    expect.soft(row['Cliente']?.text).toBe(client?.name);
    expect.soft(inCents(row['Total']?.value)).toBe(client?.totalCents);
    expect.soft(inCents(row['Multa']?.value)).toBe(client?.fineCents);
    expect.soft(inCents(row['Juros']?.value)).toBe(client?.interestCents);
    expect.soft(row['Maior atraso']?.value).toBe(client?.maxDaysOverdue);
  }
  const buckets = new Set(titles.map((row) => row['Faixa']?.text));
  expect(buckets).toEqual(new Set(['A vencer', '1–30', '31–60', '61–90', '91–180', '181+']));
});

test('the filters narrow the list and what is loaded', async ({ workbench, api }) => {
  await workbench.signIn();
  const { pane } = workbench;
  const counts = async (query: string) => {
    const { totals } = await api.portfolio(query);
    return `${totals.clients} cliente`;
  };
  await expect(pane.getByText(await counts('minDaysOverdue=1'))).toBeVisible();
  await pane.getByLabel('Atraso mínimo (dias)').fill('91');
  await expect(pane.getByText(await counts('minDaysOverdue=91'))).toBeVisible();
  await pane.getByLabel('Atraso mínimo (dias)').fill('1');
  await pane.getByLabel('Mostrar todos clientes').check();
  await expect(pane.getByText(await counts('includeCurrent=true'))).toBeVisible();
  await pane.getByRole('searchbox', { name: 'Buscar' }).fill('sao jorge');
  await expect(pane.getByRole('option')).toHaveCount(1);
  await workbench.button('Carregar na planilha').click();
  await expect(pane.getByText(/^Planilha carregada: 1 cliente e 3 títulos/)).toBeVisible();
  await workbench.settled();
  expect(await workbench.table('Títulos')).toHaveLength(3);
});

test('loading again replaces the rows and leaves another sheet and an own column alone', async ({ workbench }) => {
  await workbench.loadPortfolio();
  await workbench.set('Planilha1', 'B2', 'meu rascunho');
  const before = await workbench.table('Títulos');
  await workbench.button('Carregar tudo de novo').click();
  await expect(workbench.pane.getByText(/^Planilha carregada:/)).toBeVisible();
  await workbench.settled();
  expect((await workbench.cell('Planilha1', 'B2')).text).toBe('meu rascunho');
  const after = await workbench.table('Títulos');
  expect(after.map((row) => row['Chave']?.value).sort()).toEqual(before.map((row) => row['Chave']?.value).sort());
});

test('a row chosen in the sheet shows its client, and a client chosen in the pane finds its row', async ({
  workbench,
}) => {
  await workbench.loadPortfolio();
  const clients = await workbench.table('Clientes');
  const name = clients[4]?.['Cliente']?.text ?? '';
  await workbench.select('Clientes', 'A6');
  await expect(workbench.pane.getByRole('heading', { name })).toBeVisible();

  const other = clients[9]?.['Cliente']?.text ?? '';
  await workbench.openClient(other);
  await expect.poll(() => workbench.selectedAddress()).toMatch(/^Clientes!.*11/);
});

test('a parameter changed in the sheet recalculates the portfolio, and the pane says it differs', async ({
  workbench,
}) => {
  await workbench.loadPortfolio();
  const before = await workbench.table('Títulos');
  const late = before.findIndex((row) => Number(row['Dias']?.value) > 0);
  const rows = await workbench.range('Parâmetros', 'A1:B12');
  const fineRow = rows.findIndex((row) => row[0]?.text === 'Multa') + 1;
  await workbench.set('Parâmetros', `B${fineRow}`, 0.1);
  const after = await workbench.table('Títulos');
  expect(Number(after[late]?.['Multa']?.value)).toBeGreaterThan(Number(before[late]?.['Multa']?.value));
  await expect(workbench.pane.getByText(/Os parâmetros da planilha diferem da política: multa 10,00/)).toBeVisible();
  await workbench.button('Restaurar parâmetros').click();
  await expect(workbench.pane.getByText(/Os parâmetros da planilha diferem/)).toBeHidden();
  await workbench.settled();
  expect((await workbench.table('Títulos'))[late]?.['Multa']?.value).toBe(before[late]?.['Multa']?.value);
});

test('the workbook survives a reload with its charges', async ({ workbench, page }) => {
  await workbench.loadPortfolio();
  const before = await workbench.table('Títulos');
  await page.reload();
  await expect.poll(() => page.evaluate(() => typeof window.workbench)).toBe('object');
  await expect
    .poll(async () => (await workbench.table('Títulos'))[0]?.['Total']?.text)
    .toBe(before[0]?.['Total']?.text);
  expect(await workbench.table('Títulos')).toHaveLength(before.length);
});

test('a text that starts like a formula lands as text', async ({ workbench, api }) => {
  await api.givenClient('=1+1 Comércio', [['=2+2', 40, 10_000]]);
  await workbench.signIn();
  await workbench.pane.getByRole('searchbox', { name: 'Buscar' }).fill('=1+1');
  await expect(workbench.pane.getByRole('option')).toHaveCount(1);
  await workbench.button('Carregar na planilha').click();
  await expect(workbench.pane.getByText(/^Planilha carregada: 1 cliente/)).toBeVisible();
  await workbench.settled();
  const [title] = await workbench.table('Títulos');
  expect(title?.['Cliente']?.value).toBe('=1+1 Comércio');
  expect(title?.['Título']?.value).toBe('=2+2');
});

function inCents(reais: string | number | boolean | undefined): number {
  return Math.round(Number(reais) * 100);
}
