import { expect, test, type Workbench } from './support/workbench';

/** Tabs on until the focus is on something of that role and name; the pane must not trap or lose it on the way. */
async function tabTo(workbench: Workbench, role: string, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const focused = await workbench.focused();
    if (focused.role === role && name.test(focused.name)) return;
    seen.push(`${focused.role} ${focused.name.slice(0, 40)}`);
    await workbench.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${role} ${name}: ${seen.join(' → ')}`);
}

async function press(workbench: Workbench, role: string, name: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(workbench, role, name);
  await workbench.page.keyboard.press(key);
}

async function type(workbench: Workbench, name: RegExp, text: string): Promise<void> {
  await tabTo(workbench, 'textbox', name);
  await workbench.page.keyboard.press('ControlOrMeta+a');
  await workbench.page.keyboard.type(text);
}

test('the whole loop by keyboard alone', async ({ workbench, api, page }) => {
  const { client } = await api.givenClient('Teclado Puro Ltda', [
    ['T-1', 106, 18_000],
    ['T-2', 84, 9_500],
    ['T-3', 300, 7_500],
  ]);
  await workbench.signIn();
  const { pane } = workbench;

  await pane.getByRole('searchbox', { name: 'Buscar' }).focus();
  await page.keyboard.type('teclado puro');
  await expect(pane.getByRole('option')).toHaveCount(1);
  await press(workbench, 'button', /^Carregar na planilha/);
  await expect(pane.getByText(/^Planilha carregada: 1 cliente/)).toBeVisible();
  await press(workbench, 'listbox', /Clientes/);
  await expect(pane.getByRole('heading', { name: 'Teclado Puro Ltda' })).toBeVisible();

  await tabTo(workbench, 'row', /^Título T-/);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(pane.getByText('3 de 3 selecionados')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(pane.getByText('2 de 3 selecionados')).toBeVisible();
  await page.keyboard.press('Space');
  await press(workbench, 'button', /^Negociar/);

  await press(workbench, 'button', /^Gerar parcelas/);
  await type(workbench, /Nº de parcelas/, '2');
  await press(workbench, 'button', /^Gerar 2 parcelas/);
  await expect(pane.getByRole('row', { name: /^Diferença / })).toContainText('0,00');
  await type(workbench, /Quem aceitou/, 'Tereza');
  await press(workbench, 'button', /^Confirmar negociação/);
  await expect(pane.getByRole('dialog')).toContainText('3 títulos saem da carteira');
  await press(workbench, 'button', /^Confirmar$/);
  await expect(pane.getByText('Negociação foi realizada com sucesso', { exact: true })).toBeVisible();

  await workbench.settled();
  const { receivables } = await api.get<{ receivables: { balanceCents: number }[] }>(`/api/clients/${client.id}`);
  expect(receivables.map((row) => row.balanceCents)).toEqual([18_676, 18_676]);
  expect((await workbench.table('Títulos')).map((row) => row['Total']?.value)).toEqual([186.76, 186.76]);
});
