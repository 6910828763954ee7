import type { ClientDetails } from '../../src/contract/clients';
import type { Api } from './support/api';
import { expect, test, type Workbench } from './support/workbench';

async function pay(api: Api, client: ClientDetails, number: string, amountCents?: number): Promise<void> {
  const title = client.receivables.find((row) => row.number === number);
  if (title === undefined) throw new Error(`No title ${number}`);
  await api.post(
    `/api/receivables/${title.id}/payments`,
    { version: title.version, paidOn: client.asOf, amountCents: amountCents ?? title.totalCents, method: 'pix' },
    { 'idempotency-key': crypto.randomUUID() },
  );
}

const keyOf = (client: ClientDetails, number: string): string =>
  client.receivables.find((row) => row.number === number)?.id ?? '';

async function cell(workbench: Workbench, sheet: 'Clientes' | 'Títulos', header: string, key: string) {
  return workbench.cell(sheet, await workbench.addressOf(sheet, header, key));
}

async function refreshAnyway(workbench: Workbench): Promise<void> {
  await workbench.tab('Carteira').click();
  await workbench.button('Atualizar').click();
  await workbench.button('Atualizar mesmo assim').click();
  await expect(workbench.pane.getByText(/para Saíram/)).toBeVisible({ timeout: 60_000 });
  await workbench.settled();
}

test('a refresh after sort, filter, inserted column, renamed header, hidden rows and a paste of many cells loses nothing', async ({
  workbench,
  api,
}) => {
  const one = await api.givenClient('Refresca Um', [
    ['R-1', 40, 10_000],
    ['R-2', 20, 20_000],
    ['R-3', 10, 30_000],
  ]);
  const two = await api.givenClient('Refresca Dois', [
    ['S-1', 50, 11_100],
    ['S-2', 60, 22_200],
  ]);
  await workbench.loadPortfolio();

  await workbench.act('insertColumn', 'CobrancaTitulos', 'Vencimento', 'Prioridade');
  await workbench.set('Títulos', await workbench.addressOf('Títulos', 'Prioridade', keyOf(one, 'R-2')), 'ligar cedo');
  await workbench.set('Títulos', await workbench.addressOf('Títulos', 'Prioridade', keyOf(one, 'R-1')), 'vai sair');
  await workbench.act('renameHeader', 'CobrancaTitulos', 'Saldo', 'Saldo aberto');
  await workbench.act('moveColumn', 'CobrancaTitulos', 'Multa', 'Cliente');
  await workbench.act('hideColumns', 'Títulos', 'H:H', true);
  await workbench.act('sortTable', 'CobrancaTitulos', 'Total', false);
  await workbench.act('filterTable', 'CobrancaTitulos', 'Faixa', ['1–30', '31–60']);
  const hiddenAddress = await workbench.addressOf('Títulos', 'Título', keyOf(two, 'S-1'));
  await workbench.act('hideRows', 'Títulos', Number(/\d+/.exec(hiddenAddress)?.[0]), 1, true);

  const [before = []] = await workbench.range('Títulos', 'A1:H1');

  // One paste over three columns of two clients' lines: two that may be edited, one that may not.
  const phones = (await workbench.addressOf('Clientes', 'Telefone', one.client.id)).replace(/\d+/, '');
  const row = Number(/\d+/.exec(await workbench.addressOf('Clientes', 'Telefone', one.client.id))?.[0]);
  await workbench.act('pasteRange', 'Clientes', `${phones}${row}`, [
    ['(11) 5555-0199', 'novo@example.com', 'Cidade colada'],
  ]);
  await expect
    .poll(async () => (await cell(workbench, 'Clientes', 'Pendente', one.client.id)).text)
    .toContain('(11) 5555-0199');

  await pay(api, one, 'R-1');
  await pay(api, two, 'S-2', 5_000);
  await refreshAnyway(workbench);

  // What left is on its own sheet, with the reason and the analyst's own cell.
  const [gone] = (await workbench.table('Saíram')).filter((line) => line['Chave']?.text === keyOf(one, 'R-1'));
  expect(gone?.['Motivo']?.text).toBe('Pago');
  expect(gone?.['Prioridade']?.text).toBe('vai sair');
  const titles = await workbench.table('Títulos');
  const byKey = new Map(titles.map((line) => [line['Chave']?.text, line]));
  expect(byKey.has(keyOf(one, 'R-1'))).toBe(false);
  expect(byKey.get(keyOf(one, 'R-2'))?.['Prioridade']?.text).toBe('ligar cedo');
  expect(titles.filter((line) => line['Prioridade']?.text !== '')).toHaveLength(1);

  // Every figure stands beside its own title, under its own name, to the centavo.
  const portfolio = await api.portfolio();
  expect(titles).toHaveLength(portfolio.totals.receivables);
  for (const client of [await api.client('Refresca Um'), await api.client('Refresca Dois')]) {
    for (const title of client.receivables) {
      const line = byKey.get(title.id);
      expect.soft(inCents(line?.['Saldo aberto']?.value)).toBe(title.balanceCents);
      expect.soft(inCents(line?.['Multa']?.value)).toBe(title.fineCents);
      expect.soft(inCents(line?.['Total']?.value)).toBe(title.totalCents);
    }
  }
  const sum = titles.reduce((total, line) => total + inCents(line['Total']?.value), 0);
  expect(sum).toBe(portfolio.totals.totalCents);

  // Pasted cells that may be edited stay pending, the one that may not is repaired.
  expect((await cell(workbench, 'Clientes', 'Telefone', one.client.id)).text).toBe('(11) 5555-0199');
  expect((await cell(workbench, 'Clientes', 'E-mail', one.client.id)).text).toBe('novo@example.com');
  expect((await cell(workbench, 'Clientes', 'Cidade', one.client.id)).text).toBe('');
  expect((await cell(workbench, 'Clientes', 'Pendente', one.client.id)).text).toContain('novo@example.com');

  // The looks are the analyst's: the same headers in the same places, filter, sort and the hidden line.
  const [headers = []] = await workbench.range('Títulos', 'A1:H1');
  expect(headers.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  const hidden = await workbench.inPane(() =>
    Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('Títulos').getRange('A2:A800');
      const rows = cells.getRowProperties({ rowHidden: true });
      await context.sync();
      return rows.value.map(({ rowHidden }) => rowHidden === true);
    }),
  );
  const shown = titles.filter((_, index) => hidden[index] === false);
  expect(new Set(shown.map((line) => line['Faixa']?.text))).toEqual(new Set(['1–30', '31–60']));
  expect(shown.some((line) => line['Chave']?.text === keyOf(two, 'S-1'))).toBe(false);
  const concealed = titles.filter((line, index) => hidden[index] === true && line['Chave']?.text === keyOf(two, 'S-1'));
  expect(concealed).toHaveLength(1);
});

function inCents(value: unknown): number {
  return Math.round(Number(value) * 100);
}
