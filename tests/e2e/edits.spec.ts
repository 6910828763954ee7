import type { ClientDetails } from '../../src/contract/clients';
import { expect, test } from './support/workbench';

test('cells edited in the sheet are sent by row: sent, already there, ignored and failed, and only what failed again', async ({
  workbench,
  api,
}) => {
  const client = await api.givenClient('Edita Tudo', [
    ['E-1', 40, 10_000],
    ['E-2', 30, 20_000],
    ['E-3', 20, 30_000],
  ]);
  const other = await api.givenClient('Edita Também', [['F-1', 40, 10_000]]);
  const idOf = (number: string) => client.receivables.find((row) => row.number === number)?.id ?? '';
  await workbench.loadPortfolio();
  const write = async (sheet: 'Clientes' | 'Títulos', header: string, key: string, text: string) =>
    workbench.act('pasteRange', sheet, await workbench.addressOf(sheet, header, key), [[text]]);
  const read = async (sheet: 'Clientes' | 'Títulos', header: string, key: string) =>
    (await workbench.cell(sheet, await workbench.addressOf(sheet, header, key))).text;

  await write('Clientes', 'Telefone', client.client.id, '(11) 5555-0142');
  await write('Clientes', 'E-mail', other.client.id, 'sem arroba');
  await write('Títulos', 'Responsável', idOf('E-1'), 'Ana Prado');
  await write('Títulos', 'Responsável', idOf('E-2'), 'Ana Prado');
  await expect.poll(() => read('Títulos', 'Pendente', idOf('E-2'))).toContain('Ana Prado');

  // Meanwhile one of the titles is paid and a colleague writes the other's responsible.
  const [paid] = client.receivables.filter((row) => row.number === 'E-2');
  await api.post(
    `/api/receivables/${idOf('E-2')}/payments`,
    { version: paid?.version, paidOn: client.asOf, amountCents: paid?.totalCents, method: 'pix' },
    { 'idempotency-key': crypto.randomUUID() },
  );
  await api.post('/api/edits', {
    items: [
      {
        key: crypto.randomUUID(),
        kind: 'receivable',
        id: idOf('E-1'),
        version: client.receivables.find((row) => row.number === 'E-1')?.version,
        set: { responsible: 'Ana Prado' },
      },
    ],
  });

  const { pane } = workbench;
  await workbench.button('Ver e enviar').click();
  await workbench.button('Enviar 4 alterações').click();
  await expect(pane.getByText('Enviado: 1 · Já existia: 1 · Ignorado: 1 · Falhou: 1')).toBeVisible();
  await workbench.settled();
  expect(await read('Clientes', 'Situação', client.client.id)).toMatch(/^Enviado/);
  expect(await read('Clientes', 'Pendente', client.client.id)).toBe('');
  expect(await read('Títulos', 'Situação', idOf('E-1'))).toMatch(/^Já existia/);
  expect(await read('Títulos', 'Situação', idOf('E-2'))).toMatch(/^Ignorado/);
  expect(await read('Clientes', 'Situação', other.client.id)).toMatch(/^Falhou: .*e-mail/i);
  expect(await read('Clientes', 'E-mail', other.client.id)).toBe('sem arroba');
  expect((await api.get<ClientDetails>(`/api/clients/${client.client.id}`)).client.phone).toBe('(11) 5555-0142');

  // What failed is put right and goes alone.
  await write('Clientes', 'E-mail', other.client.id, 'edita@example.com');
  await expect(workbench.button('Enviar 1 alteração')).toBeVisible();
  await workbench.button('Enviar 1 alteração').click();
  await expect(pane.getByText('Enviado: 1 · Já existia: 0 · Ignorado: 0 · Falhou: 0')).toBeVisible();
  expect((await api.get<ClientDetails>(`/api/clients/${other.client.id}`)).client.email).toBe('edita@example.com');
});

test('a paste of many cells is pending row by row after a sort, survives a reload of the page, and undo takes it back', async ({
  workbench,
  api,
}) => {
  const client = await api.givenClient('Edita Ordem', [['O-1', 40, 10_000]]);
  await workbench.loadPortfolio();
  const address = await workbench.addressOf('Clientes', 'Telefone', client.client.id);
  await workbench.act('pasteRange', 'Clientes', address, [['(11) 5555-0177', 'ordem@example.com']]);
  const pending = async () =>
    (await workbench.cell('Clientes', await workbench.addressOf('Clientes', 'Pendente', client.client.id))).text;
  await expect.poll(pending).toContain('ordem@example.com');
  await workbench.act('sortTable', 'CobrancaClientes', 'Total', true);
  expect(await pending()).toContain('(11) 5555-0177');
  await workbench.page.reload();
  await expect.poll(() => workbench.page.evaluate(() => typeof window.workbench)).toBe('object');
  await workbench.settled();
  expect(await pending()).toContain('ordem@example.com');
});
