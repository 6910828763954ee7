import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { expect, test, type Workbench } from './support/workbench';

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
