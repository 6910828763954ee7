import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type Workbench } from './support/workbench';

const standards = ['wcag2a', 'wcag2aa', 'wcag22aa'];

/** What axe finds in the pane: rule and element, one text each. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = await new AxeBuilder({ page })
    .include('iframe[title="Cobrança"]')
    // Fluent's own catchers of the Tab key: out of sight, and they pass the focus on at once.
    .exclude(['iframe[title="Cobrança"]', '[data-tabster-dummy]'])
    .withTags(standards)
    .analyze();
  expect(passes.flatMap((rule) => rule.nodes).some((node) => node.target.length > 1)).toBe(true);
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.html}`));
}

async function expectAccessible(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  expect(await violations(page)).toEqual([]);
}

async function walkThroughThePane(workbench: Workbench, page: Page): Promise<void> {
  const { pane } = workbench;
  await expect(workbench.button('Entrar')).toBeVisible();
  await expectAccessible(page);

  await workbench.signIn();
  await expect(pane.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);

  await workbench.openClient('Mercearia São Jorge');
  await workbench.button('Selecionar tudo').click();
  await expect(pane.getByText('3 de 3 selecionados')).toBeVisible();
  await expectAccessible(page);

  await workbench.button('Negociar').click();
  await workbench.button('Gerar parcelas').click();
  await expect(pane.getByRole('form', { name: 'Gerar parcelas' })).toBeVisible();
  await expectAccessible(page);

  await workbench.tab('Histórico').click();
  await workbench.button('Registrar novo contato').click();
  await expect(pane.getByRole('form', { name: 'Registrar novo contato' })).toBeVisible();
  await expectAccessible(page);
}

test('axe finds nothing against WCAG 2.2 AA in the pane', async ({ workbench, page }) => {
  await walkThroughThePane(workbench, page);
});

test.describe('in dark colours', () => {
  test.use({ colorScheme: 'dark' });

  test('axe finds nothing against WCAG 2.2 AA in the pane', async ({ workbench, page }) => {
    await expect(workbench.pane.getByRole('main')).toHaveCSS('color', 'rgb(255, 255, 255)');
    await walkThroughThePane(workbench, page);
  });
});

test('forms and dialogs take the keyboard and give it back to what opened them', async ({ workbench, page }) => {
  await workbench.signIn();
  await workbench.openClient('Mercearia São Jorge');
  const { pane } = workbench;
  const details = workbench.button(/^Detalhes e recebimento/).first();
  await details.click();
  await workbench.button('Registrar recebimento').click();
  await expect(pane.getByRole('textbox', { name: 'Recebido em' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pane.getByRole('dialog')).toBeHidden();
  await expect(details).toBeFocused();

  await workbench.button('Selecionar tudo').click();
  await workbench.button('Negociar').click();
  await workbench.button('Gerar parcelas').click();
  await expect(pane.getByLabel('Nº de parcelas')).toBeFocused();
  await workbench.button('Cancelar').click();
  await expect(workbench.button('Gerar parcelas')).toBeFocused();

  await workbench.tab('Histórico').click();
  await workbench.button('Registrar novo contato').click();
  await expect(pane.getByLabel('Status')).toBeFocused();
  await workbench.button('Cancelar').click();
  await expect(workbench.button('Registrar novo contato')).toBeFocused();
});
