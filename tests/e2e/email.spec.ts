import { expectAccessible } from './support/axe';
import { outboxOf } from './support/outbox';
import { expect, test, type Workbench } from './support/workbench';

async function openTool(workbench: Workbench, name: string): Promise<void> {
  await workbench.button('Mais ferramentas').click();
  await workbench.pane.getByRole('menuitem', { name }).click();
  await expect(workbench.pane.getByRole('heading', { name })).toBeVisible();
}

test('an e-mail goes as its preview shows it, once, and its fate stands in the history', async ({
  workbench,
  api,
  page,
}) => {
  const address = 'rui@correio.example.com';
  await api.givenClient(
    'Papelaria Correio',
    [
      ['C-1', 40, 10_000],
      ['C-2', -10, 20_000],
    ],
    address,
  );
  const { pane } = workbench;
  await workbench.signIn();
  await workbench.openClient('Papelaria Correio');
  await workbench.button('Enviar e-mail de cobrança').click();
  // Nothing was chosen: what is overdue is written about.
  await expect(workbench.button(/^1 de 2 títulos · R\$/)).toBeVisible();
  await expect(pane.getByText('C-1, boleto: Este título não tem boleto.')).toBeVisible();
  const message = pane.frameLocator('iframe[title="Prévia da mensagem formatada"]');
  await expect(message.getByRole('cell', { name: 'C-1', exact: true })).toBeVisible();
  await expect(message.getByText(/CNPJ/)).toBeVisible();
  await expectAccessible(page);

  await workbench.button('Editar só neste envio').click();
  const subject = pane.getByRole('textbox', { name: 'Assunto' });
  await subject.fill('Dívida de {{cliente}}');
  await expect(subject).toHaveAccessibleDescription(/revela a dívida/);
  await expect(workbench.button('Enviar e-mail')).toBeDisabled();
  await subject.fill('Para {{cliente}}, de {{empresa}}');
  await pane.getByRole('tab', { name: 'Só texto' }).click();
  await expect(workbench.button('Enviar e-mail')).toBeEnabled();
  await expectAccessible(page);
  const shown = await pane.locator('pre').textContent();
  await workbench.button('Enviar e-mail').click();

  await expect(pane.getByText(/^E-mail para rui@correio.example.com entrou na fila/)).toBeVisible();
  await expect(pane.getByText(/Guardado na caixa de saída/)).toBeVisible();
  await expect(pane.getByText('E-mails a caminho')).toBeHidden();
  const [mail, ...others] = await outboxOf(address);
  expect(others).toEqual([]);
  expect(mail?.subject).toMatch(/^Para Papelaria Correio, de /);
  expect(mail?.text?.trim()).toBe(shown?.trim());
  expect(mail?.text).toContain('C-1');
  expect(mail?.text).not.toContain('C-2');
});

test('many clients of the sheet get one e-mail each; who has no address is named, and asking again sends nothing twice', async ({
  workbench,
  api,
  page,
}) => {
  const address = 'lia@malote.example.com';
  await api.givenClient('Malote Certo', [['M-1', 40, 10_000]], address);
  await api.givenClient('Malote Sem Endereço', [['M-2', 40, 10_000]]);
  const { pane } = workbench;
  await workbench.signIn();
  await pane.getByRole('searchbox', { name: 'Buscar' }).fill('Malote');
  await expect(pane.getByRole('option')).toHaveCount(2);
  await workbench.button('Carregar na planilha').click();
  await expect(pane.getByText(/^Planilha carregada:/)).toBeVisible();
  await workbench.settled();
  await workbench.select('Clientes', 'A2:A3');

  await openTool(workbench, 'E-mails a vários clientes');
  await expect(pane.getByRole('radio', { name: 'Seleção da planilha (2 clientes)' })).toBeChecked();
  await expect(workbench.button(/^Recebe: 1 cliente/)).toBeVisible();
  await expect(pane.getByRole('option', { name: 'Malote Sem Endereço, O cliente não tem e-mail' })).toBeVisible();
  await expectAccessible(page);

  // The answer to the request is lost on its way: nobody knows whether it began.
  await page.route('**/api/email-batches', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await workbench.button('Enviar 1 e-mail').click();
  await pane.getByRole('alertdialog').getByRole('button', { name: 'Enviar' }).click();
  await expect(pane.getByText(/ficou sem resposta/)).toBeVisible();
  await page.unroute('**/api/email-batches');
  await workbench.button('Pedir de novo').click();
  await expect(pane.getByText('Envio terminado.')).toBeVisible();
  await expect(pane.getByText('1 enviado', { exact: true })).toBeVisible();
  await workbench.button('Fica de fora: 1 cliente').click();
  await expect(pane.getByRole('option', { name: /^Malote Sem Endereço/ })).toBeVisible();
  await expectAccessible(page);
  expect(await outboxOf(address)).toHaveLength(1);
});

test.describe('in dark colours', () => {
  test.use({ colorScheme: 'dark' });

  test('a supervisor writes a template against a real client, arranges the régua, simulates it and leaves one client out', async ({
    workbench,
    api,
    page,
  }) => {
    await api.givenClient('Régua de Teste', [['R-1', 31, 10_000]], 'ida@regua.example.com');
    const { pane } = workbench;
    await workbench.signIn('supervisor');
    await workbench.openClient('Régua de Teste');
    await openTool(workbench, 'Modelos de e-mail');
    await expectAccessible(page);
    await workbench.button('Novo modelo').click();
    await pane.getByRole('textbox', { name: 'Nome do modelo' }).fill('Aviso de um mês');
    await pane.getByRole('textbox', { name: 'Assunto' }).fill('Recado de {{empresa}}');
    await pane.getByRole('textbox', { name: 'Texto', exact: true }).fill('Bom dia, {{cliente}}.');
    await workbench.button('Inserir campo em Texto').click();
    await pane.getByRole('menuitem', { name: /{{titulos}}/ }).click();
    const message = pane.frameLocator('iframe[title="Prévia da mensagem formatada"]');
    await expect(message.getByText('Bom dia, Régua de Teste.')).toBeVisible();
    await expect(message.getByRole('cell', { name: 'R-1', exact: true })).toBeVisible();
    await expectAccessible(page);
    await workbench.button('Salvar modelo').click();
    await expect(pane.getByText('Modelo “Aviso de um mês” salvo.')).toBeVisible();
    await workbench.button('Voltar').click();

    await openTool(workbench, 'Régua de cobrança');
    await workbench.button('Novo passo').click();
    await pane.getByRole('textbox', { name: 'Dias' }).fill('30');
    await pane.getByRole('combobox', { name: 'Modelo' }).selectOption('Aviso de um mês');
    await workbench.button('Salvar passo').click();
    await expect(pane.getByText('30 dias depois do vencimento')).toBeVisible();
    await expectAccessible(page);
    await pane.getByRole('tab', { name: 'Simular hoje' }).click();
    const filter = pane.getByRole('searchbox', { name: 'Filtrar por cliente ou título' });
    await filter.fill('regua de teste');
    await expect(pane.getByRole('option', { name: /^Régua de Teste, R-1/ })).toBeVisible();
    await expectAccessible(page);

    await pane.getByRole('option', { name: /^Régua de Teste, R-1/ }).click();
    await workbench.button('Mais deste cliente').click();
    await pane.getByRole('menuitemcheckbox', { name: 'Na régua de cobrança' }).click();
    await expect(pane.getByText(/fora da régua de cobrança/)).toBeVisible();
    await openTool(workbench, 'Régua de cobrança');
    await pane.getByRole('tab', { name: 'Simular hoje' }).click();
    await filter.fill('regua de teste');
    await expect(workbench.button('Régua desligada para o cliente (1)')).toHaveAttribute('aria-expanded', 'true');
  });
});
