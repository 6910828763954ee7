import type { Change } from '../../src/contract/changes';
import type { Api } from './support/api';
import { expect, test, type Workbench } from './support/workbench';

async function openTool(workbench: Workbench, name: string): Promise<void> {
  await workbench.button('Mais ferramentas').click();
  await workbench.pane.getByRole('menuitem', { name }).click();
  await expect(workbench.pane.getByRole('heading', { name })).toBeVisible();
}

/** An export of the ERP as an analyst opens it: a title line, headers in their own order, `R$`, dates as text, a row of totals. */
const protheusRows = [
  ['Títulos a receber', '', '', '', '', '', '', '', '', '', ''],
  [
    'E1_NUM',
    'E1_PREFIXO',
    'E1_FILIAL',
    'E1_PARCELA',
    'E1_TIPO',
    'E1_CLIENTE',
    'E1_LOJA',
    'E1_NOMCLI',
    'E1_VENCTO',
    'E1_VALOR',
    'E1_SALDO',
  ],
  ['700001', 'UNI', '01', 'A', 'NF', '000070', '01', 'TECIDOS ALVORADA', '20260805', 'R$ 1.500,00', 'R$ 900,00'],
  ['700002', 'UNI', '01', '', 'NF', '000070', '01', 'TECIDOS ALVORADA', '20261301', 'R$ 320,10', 'R$ 320,10'],
  ['700001', 'UNI', '01', 'A', 'AB-', '000070', '01', 'TECIDOS ALVORADA', '20260805', 'R$ 50,00', 'R$ 50,00'],
  ['700003', 'UNI', '01', '', 'NCC', '000070', '01', 'TECIDOS ALVORADA', '20260805', 'R$ 200,00', 'R$ 120,00'],
  ['700004', 'UNI', '01', '', 'PR', '000070', '01', 'TECIDOS ALVORADA', '20260805', 'R$ 999,00', 'R$ 999,00'],
  ['TOTAL', '', '', '', '', '', '', '', '', 'R$ 3.069,10', 'R$ 2.389,10'],
];

test('the open sheet of an ERP is understood, shows its error on the cell, and is imported once it is put right', async ({
  workbench,
  api,
}) => {
  await workbench.signIn();
  await workbench.act('pasteRange', 'Planilha1', 'B2', protheusRows);
  await workbench.select('Planilha1', 'A1');
  await openTool(workbench, 'Usar esta planilha');
  const { pane } = workbench;
  await expect(pane.getByText('Formato reconhecido: Protheus.')).toBeVisible();
  const issue = pane.getByRole('option').or(pane.getByRole('button')).filter({ hasText: 'J5' }).first();
  await issue.click();
  await expect.poll(() => workbench.selectedAddress()).toBe('Planilha1!J5');
  await workbench.set('Planilha1', 'J5', '20261101');
  await workbench.button('Ler de novo').click();
  await workbench.button('Importar 2 títulos').click();
  await expect(pane.getByText('Importação concluída.')).toBeVisible();

  const imported = await api.client('TECIDOS ALVORADA');
  expect(imported.receivables.map((row) => row.balanceCents).sort((a, b) => a - b)).toEqual([32_010, 85_000]);
  expect(imported.client.creditCents).toBe(12_000);
  // The sheet of the ERP is as it was.
  expect((await workbench.cell('Planilha1', 'L4')).text).toBe('R$ 900,00');
});

async function negotiated(api: Api): Promise<void> {
  const { client, receivables, asOf, policyVersion } = await api.givenClient('Exporta Ltda', [['X-1', 40, 10_000]]);
  const [title] = receivables;
  if (title === undefined) throw new Error('No title');
  await api.post(
    '/api/negotiations',
    {
      clientId: client.id,
      asOf,
      policyVersion,
      receivables: [{ id: title.id, version: title.version }],
      discountCents: 0,
      installments: [{ method: 'pix', dueDate: asOf, amountCents: title.totalCents }],
      acceptance: { acceptedBy: 'Exporta', acceptedOn: asOf, channel: 'phone' },
      expectedDebt: {
        principalCents: title.balanceCents,
        fineCents: title.fineCents,
        interestCents: title.interestCents,
        totalCents: title.totalCents,
      },
    },
    { 'idempotency-key': crypto.randomUUID() },
  );
}

test('what was negotiated goes back to the ERP as a sheet and as files', async ({ workbench, api }) => {
  await negotiated(api);
  await workbench.signIn();
  await openTool(workbench, 'Exportar alterações');
  const { pane, page } = workbench;
  await pane.getByRole('radio', { name: 'o início' }).click();
  await workbench.button('Criar planilha Alterações').click();
  await expect(pane.getByText(/^Planilha Alterações criada/)).toBeVisible();
  await workbench.settled();
  const cells = await workbench.range('Alterações', 'A1:Z400');
  const header = cells.findIndex((line) => line.some(({ text }) => text === 'Chave Cobrança'));
  expect(header).toBeGreaterThanOrEqual(0);
  const lines = cells.slice(header + 1).map((line) => line.map(({ text }) => text));
  expect(lines.some((line) => line.some((text) => text.includes('X-1')))).toBe(true);

  const { changes } = await api.get<{ changes: Change[] }>('/api/changes?after=0&limit=1000');
  expect(changes.some((change) => change.kind === 'renegotiated' && change.number === 'X-1')).toBe(true);
  for (const [button, ending] of [
    ['Baixar CSV', '.csv'],
    ['Baixar XLSX', '.xlsx'],
  ] as const) {
    const download = page.waitForEvent('download');
    await workbench.button(button).click();
    expect((await download).suggestedFilename()).toContain(ending);
  }
});

test('the diagnosis tells of host, server and functions, and mends formulas that were pasted over', async ({
  workbench,
}) => {
  await workbench.loadPortfolio();
  const [first] = await workbench.table('Títulos');
  const key = first?.['Chave']?.text ?? '';
  const address = await workbench.addressOf('Títulos', 'Total', key);
  const before = (await workbench.cell('Títulos', address)).value;
  await workbench.act('pasteRange', 'Títulos', address, [[1]]);
  await openTool(workbench, 'Diagnóstico');
  const { pane } = workbench;
  await expect(pane.getByText('PGlite (neste servidor)')).toBeVisible();
  await workbench.button('Reparar fórmulas').click();
  await expect(pane.getByText(/fórmulas? regravadas? em/)).toBeVisible({ timeout: 60_000 });
  await workbench.settled();
  expect((await workbench.cell('Títulos', address)).value).toBe(before);
});
