import { expect, test } from './support/workbench';

test('signs in through the provider and shows company, name and portfolio', async ({ workbench }) => {
  await workbench.signIn();
  await expect(workbench.pane.getByText('Distribuidora Demonstração S.A.')).toBeVisible();
  await expect(workbench.pane.getByText(/\d+ clientes · \d+ títulos/)).toBeVisible();
});

test('stays signed in over a reload, and signs out', async ({ workbench, page }) => {
  await workbench.signIn();
  await page.reload();
  await expect(workbench.button('Carregar na planilha')).toBeVisible();
  await workbench.button(/^Conta de/).click();
  await workbench.pane.getByRole('menuitem', { name: 'Sair' }).click();
  await expect(workbench.button('Entrar')).toBeVisible();
});

test('the API refuses a call without a token, in Portuguese', async ({ request }) => {
  for (const path of ['/api/portfolio', '/api/receivables', '/api/settings', '/api/changes']) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated', title: expect.stringMatching(/[a-zãé]/) });
  }
});
