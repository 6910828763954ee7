import type { ClientDetails } from '../../src/contract/clients';
import type { Portfolio } from '../../src/contract/portfolio';
import { Api, largeServer, originOf } from './support/api';
import { expect, test, type Workbench } from './support/workbench';

const clients = 600;
const titlesEach = 5;

test.use({ baseURL: originOf(largeServer) });

/** A file of 3,000 titles of 600 clients, due from one to four hundred days ago, between 10,01 and 9.999,99. */
function largeFile(today: string): string {
  const lines = ['codigo_cliente;nome;numero;vencimento;valor;chave_titulo'];
  for (let client = 1; client <= clients; client += 1) {
    for (let title = 1; title <= titlesEach; title += 1) {
      const at = client * titlesEach + title;
      const due = new Date(Date.parse(today) - (1 + ((at * 37) % 400)) * 86_400_000).toISOString().slice(0, 10);
      const reais = `${10 + ((at * 7_919) % 9_990)},${String(1 + ((at * 31) % 99)).padStart(2, '0')}`;
      lines.push(`G${client};Cliente grande ${client};${client}/${title};${due};${reais};G${client}-${title}`);
    }
  }
  return lines.join('\n');
}

async function sumOfTotals(workbench: Workbench, rows: number): Promise<{ cents: number; lines: number }> {
  const [header = []] = await workbench.range('Títulos', 'A1:AP1');
  const column = header.findIndex(({ text }) => text === 'Total');
  const letter = String.fromCharCode(65 + column);
  let cents = 0;
  let lines = 0;
  for (let from = 2; from <= rows + 1; from += 5_000) {
    const cells = await workbench.range('Títulos', `${letter}${from}:${letter}${Math.min(rows + 1, from + 4_999)}`);
    for (const [cell] of cells) {
      expect(typeof cell?.value).toBe('number');
      cents += Math.round(Number(cell?.value) * 100);
      lines += 1;
    }
  }
  return { cents, lines };
}

test('three thousand titles, charged by one call, are loaded, recalculated and refreshed to the centavo', async ({
  workbench,
  request,
}) => {
  test.setTimeout(400_000);
  const api = new Api(request, 'analista', largeServer);
  const { today } = await api.get<{ today: string }>('/api/settings');
  await api.post('/api/imports', {
    fileName: 'grande.csv',
    contentBase64: Buffer.from(largeFile(today)).toString('base64'),
    source: 'grande',
  });
  const query = `search=${encodeURIComponent('Cliente grande')}`;
  const before = await api.portfolio(query);
  expect(before.totals.receivables).toBe(clients * titlesEach);

  await workbench.signIn();
  const { pane } = workbench;
  await pane.getByRole('searchbox', { name: 'Buscar' }).fill('Cliente grande');
  await workbench.button('Carregar na planilha').click();
  await expect(pane.getByText(/^Planilha carregada:/)).toBeVisible({ timeout: 300_000 });
  // The pane answers before the last formula stands.
  await pane.getByRole('tab', { name: 'Cliente' }).click();
  await pane.getByRole('tab', { name: 'Carteira' }).click();
  await workbench.settled();
  await expect(pane.getByText(/Modo de carteira grande/)).toBeVisible();
  expect(await sumOfTotals(workbench, before.totals.receivables)).toEqual({
    cents: before.totals.totalCents,
    lines: before.totals.receivables,
  });

  // Another data-base recalculates every title.
  const parameters = await workbench.range('Parâmetros', 'A1:B12');
  const line = parameters.findIndex(([name]) => name?.text === 'Data-base');
  const serial = Number(parameters[line]?.[1]?.value);
  const earlier = new Date(Date.parse(today) - 30 * 86_400_000).toISOString().slice(0, 10);
  const whatIf = await api.portfolio(`${query}&includeCurrent=true&asOf=${earlier}`);
  await workbench.set('Parâmetros', `B${line + 1}`, serial - 30);
  expect(await sumOfTotals(workbench, before.totals.receivables)).toEqual({
    cents: whatIf.totals.totalCents,
    lines: whatIf.totals.receivables,
  });
  await workbench.set('Parâmetros', `B${line + 1}`, serial);

  // One payment and one title that leaves: only that client's rows travel.
  const [someone] = before.clients;
  const details = await api.get<ClientDetails>(`/api/clients/${someone?.id ?? ''}`);
  const [partly, whole] = details.receivables;
  for (const [title, amountCents] of [
    [partly, 500],
    [whole, whole?.totalCents ?? 0],
  ] as const) {
    await api.post(
      `/api/receivables/${title?.id ?? ''}/payments`,
      { version: title?.version, paidOn: today, amountCents, method: 'pix' },
      { 'idempotency-key': crypto.randomUUID() },
    );
  }
  await workbench.button('Atualizar').click();
  await expect(pane.getByText(/linha[s]? atualizada[s]?, 0 novas, 1 foi para Saíram/)).toBeVisible({
    timeout: 180_000,
  });
  await workbench.settled();
  const after = await api.get<Portfolio>(`/api/portfolio?${query}`);
  expect(await sumOfTotals(workbench, after.totals.receivables)).toEqual({
    cents: after.totals.totalCents,
    lines: after.totals.receivables,
  });
});
