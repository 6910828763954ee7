import type { NegotiationResult } from '../../src/contract/negotiations';
import type { Settings } from '../../src/contract/settings';
import type { Api } from './support/api';
import { expect, test, type Workbench } from './support/workbench';

const debtOfThree: readonly (readonly [string, number, number])[] = [
  ['A-1', 106, 18_000],
  ['A-2', 84, 9_500],
  ['A-3', 300, 7_500],
];

async function selectAllAndNegotiate(workbench: Workbench): Promise<void> {
  await workbench.button('Selecionar tudo').click();
  await workbench.button('Negociar').click();
}

async function addInstallment(workbench: Workbench, method: string, due: string, amount: string): Promise<void> {
  const { pane } = workbench;
  await workbench.button('Adicionar').click();
  await pane.getByLabel('Forma de pagamento').selectOption({ label: method });
  await pane.getByRole('textbox', { name: 'Vencimento' }).fill(due);
  await pane.getByLabel('Valor', { exact: true }).fill(amount);
  await workbench.button('Salvar').click();
  await expect(workbench.button('Salvar')).toBeHidden();
}

async function negotiateByApi(api: Api, name: string): Promise<NegotiationResult> {
  const details = await api.client(name);
  const { today, policy } = await api.get<Settings>('/api/settings');
  const sum = (key: 'balanceCents' | 'fineCents' | 'interestCents' | 'totalCents') =>
    details.receivables.reduce((total, row) => total + row[key], 0);
  return api.post<NegotiationResult>(
    '/api/negotiations',
    {
      clientId: details.client.id,
      asOf: today,
      policyVersion: policy.version,
      receivables: details.receivables.map(({ id, version }) => ({ id, version })),
      discountCents: 0,
      installments: [{ method: 'pix', dueDate: today, amountCents: sum('totalCents') }],
      acceptance: { acceptedBy: 'Outro colega', acceptedOn: today, channel: 'phone' },
      expectedDebt: {
        principalCents: sum('balanceCents'),
        fineCents: sum('fineCents'),
        interestCents: sum('interestCents'),
        totalCents: sum('totalCents'),
      },
    },
    { 'idempotency-key': crypto.randomUUID() },
  );
}

test('the worked example: 373,52, two of 200,00, +26,48, closed only by the surcharge', async ({ workbench, api }) => {
  await workbench.loadPortfolio();
  await workbench.openClient('Mercearia São Jorge');
  await selectAllAndNegotiate(workbench);
  const { pane } = workbench;
  const figure = (name: string) => pane.getByRole('row', { name: new RegExp(`^${name} `) });
  await expect(figure('Dívida')).toContainText('373,52');
  await addInstallment(workbench, 'Boleto', '+30', '200');
  await addInstallment(workbench, 'Pix', '+60', '200,00');
  await expect(figure('Diferença')).toContainText('excede');
  await expect(figure('Diferença')).toContainText('+26,48');
  await expect(pane.getByRole('status').filter({ hasText: 'excedem' })).toHaveText(
    'As parcelas excedem o total em R$ 26,48.',
  );
  await expect(workbench.button('Confirmar negociação')).toHaveAttribute('aria-disabled', 'true');
  await expect(pane.getByText(/^Ainda não dá para confirmar:/)).toBeVisible();

  await workbench.button('Ajustar desconto pela diferença').click();
  await expect(figure('Desconto')).toContainText('−26,48');
  await expect(figure('Total')).toContainText('400,00');
  await expect(figure('Diferença')).toContainText('0,00');
  await pane.getByLabel('Quem aceitou').fill('Jorge Amaral');
  await workbench.button('Confirmar negociação').click();
  const summary = pane.getByRole('dialog');
  await expect(summary).toContainText('3 títulos saem da carteira');
  await expect(summary).toContainText('2 parcelas entram no lugar');
  await expect(summary).toContainText('1 boleto novo a gerar e enviar');
  await summary.getByRole('button', { name: 'Confirmar' }).click();
  await expect(pane.getByText('Negociação foi realizada com sucesso', { exact: true })).toBeVisible();

  await workbench.settled();
  const { receivables } = await api.client('Mercearia São Jorge');
  expect(receivables.map((row) => row.balanceCents)).toEqual([20_000, 20_000]);
  const inSheet = (await workbench.table('Títulos')).filter((row) =>
    row['Cliente']?.text.startsWith('Mercearia São Jorge'),
  );
  expect(inSheet.map((row) => row['Chave']?.value).sort()).toEqual(receivables.map((row) => row.id).sort());
  expect(inSheet.map((row) => row['Total']?.value)).toEqual([200, 200]);
  const client = (await workbench.table('Clientes')).find((row) =>
    row['Cliente']?.text.startsWith('Mercearia São Jorge'),
  );
  expect(client?.['Total']?.value).toBe(400);

  await workbench.tab('Histórico').click();
  await expect(pane.getByText('Negociação', { exact: true }).first()).toBeVisible();
  await workbench.button('Ver negociação').click();
  await workbench.button('Desfazer negociação').click();
  await pane.getByLabel('Motivo').fill('Cliente pediu para rever');
  await pane.getByRole('dialog').getByRole('button', { name: 'Desfazer' }).click();
  await expect(pane.getByText(/^Negociação desfeita\. Os títulos/)).toBeVisible();
  await workbench.settled();
  const back = (await workbench.table('Títulos')).filter((row) =>
    row['Cliente']?.text.startsWith('Mercearia São Jorge'),
  );
  expect(back.reduce((sum, row) => sum + Math.round(Number(row['Total']?.value) * 100), 0)).toBe(37_352);
});

test('a title negotiated by a colleague meanwhile is told, and the installments typed stay', async ({
  workbench,
  api,
}) => {
  await api.givenClient('Colega Rápido Ltda', debtOfThree);
  await workbench.signIn();
  await workbench.openClient('Colega Rápido Ltda');
  await selectAllAndNegotiate(workbench);
  const { pane } = workbench;
  await addInstallment(workbench, 'Pix', '+30', '373,52');
  await pane.getByLabel('Quem aceitou').fill('Rita');
  await workbench.button('Confirmar negociação').click();
  await expect(pane.getByRole('dialog')).toContainText('3 títulos saem da carteira');
  await negotiateByApi(api, 'Colega Rápido Ltda');
  await pane.getByRole('dialog').getByRole('button', { name: 'Confirmar' }).click();
  await expect(workbench.button('Recarregar títulos')).toBeVisible();
  await expect(pane.getByText('R$ 373,52').first()).toBeVisible();
});

test('a lost network keeps the draft, and sending again makes one negotiation', async ({ workbench, api, page }) => {
  const { client } = await api.givenClient('Rede Instável Ltda', debtOfThree);
  await workbench.signIn();
  await workbench.openClient('Rede Instável Ltda');
  await selectAllAndNegotiate(workbench);
  const { pane } = workbench;
  await addInstallment(workbench, 'Pix', '+30', '373,52');
  await pane.getByLabel('Quem aceitou').fill('Rita');
  await workbench.button('Confirmar negociação').click();
  await expect(pane.getByRole('dialog')).toContainText('3 títulos saem da carteira');

  // The worst moment: the backend has written it, the answer is lost.
  await page.route(
    '**/api/negotiations',
    async (route) => {
      await route.fetch();
      await route.abort('internetdisconnected');
    },
    { times: 1 },
  );
  await pane.getByRole('dialog').getByRole('button', { name: 'Confirmar' }).click();
  await expect(pane.getByText('Envio sem resposta.', { exact: true })).toBeVisible();

  // The page is closed and opened again in between.
  await page.reload();
  await expect(pane.getByText('A negociação de Rede Instável Ltda foi enviada e ficou sem resposta.')).toBeVisible();
  await workbench.button('Abrir negociação').click();
  await expect(pane.getByText('Envio sem resposta.', { exact: true })).toBeVisible();
  await workbench.button('Tentar de novo').click();
  await expect(pane.getByText('Negociação foi realizada com sucesso', { exact: true })).toBeVisible();
  const { receivables } = await api.get<{ receivables: unknown[] }>(`/api/clients/${client.id}`);
  expect(receivables).toHaveLength(1);
});

test('the generator makes equal installments with the rest on the last, and the last can be adjusted', async ({
  workbench,
  api,
}) => {
  await api.givenClient('Gerador Ltda', debtOfThree);
  await workbench.signIn();
  await workbench.openClient('Gerador Ltda');
  await selectAllAndNegotiate(workbench);
  const { pane } = workbench;
  await workbench.button('Gerar parcelas').click();
  await pane.getByLabel('Nº de parcelas').fill('3');
  await workbench.button('Gerar 3 parcelas').click();
  const figure = (name: string) => pane.getByRole('row', { name: new RegExp(`^${name} `) });
  await expect(figure('Diferença')).toContainText('0,00');
  await expect(pane.getByText('124,50')).toHaveCount(2);
  await expect(pane.getByText('124,52')).toBeVisible();

  await pane.getByRole('textbox', { name: 'Desconto', exact: true }).fill('3,52');
  await pane.getByRole('textbox', { name: 'Desconto', exact: true }).blur();
  await expect(figure('Diferença')).toContainText('+3,52');
  await workbench.button('Ajustar última parcela').click();
  await expect(figure('Diferença')).toContainText('0,00');
  await expect(pane.getByText('121,00')).toBeVisible();

  await pane.getByRole('textbox', { name: 'Desconto', exact: true }).fill('30');
  await pane.getByRole('textbox', { name: 'Desconto', exact: true }).blur();
  await expect(pane.getByText(/passa dos encargos|maior que|só multa e juros|não pode passar/).first()).toBeVisible();
});

test('a contact note is saved and listed', async ({ workbench }) => {
  await workbench.signIn();
  await workbench.openClient('Mercearia São Jorge');
  await workbench.tab('Histórico').click();
  const { pane } = workbench;
  await workbench.button('Registrar novo contato').click();
  await pane.getByLabel('Status').selectOption({ label: 'Promessa' });
  await pane.getByRole('textbox', { name: 'Data retorno' }).fill('+3');
  await pane.getByRole('textbox', { name: 'Histórico' }).fill('Prometeu pagar na sexta.');
  await workbench.button('Salvar Contato').click();
  await expect(pane.getByText('Contato salvo.')).toBeVisible();
  await expect(pane.getByText('Prometeu pagar na sexta.')).toBeVisible();
});

test('titles chosen in the sheet are taken over by the pane', async ({ workbench }) => {
  await workbench.loadPortfolio();
  const titles = await workbench.table('Títulos');
  const first = titles.findIndex((row) => row['Cliente']?.text.startsWith('Mercearia São Jorge'));
  await workbench.openClient('Mercearia São Jorge');
  await workbench.select('Títulos', `A${first + 2}:A${first + 3}`);
  await workbench.button('Usar seleção da planilha').click();
  await expect(workbench.pane.getByText('2 de 3 selecionados')).toBeVisible();
});
