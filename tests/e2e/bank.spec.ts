import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { BankReturn, Waiting } from '../../src/contract/bank';
import { isoDate } from '../../src/domain/calendar/isoDate';
import { bankAnswer, confirmed } from '../domain/cnab/support/bankAnswer';
import { readRemessa } from '../domain/cnab/support/readRemessa';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/workbench';

test('what waits goes out in a remessa once, and the retorno registers, cancels and settles', async ({
  workbench,
  api,
  page,
}) => {
  const { pane } = workbench;
  await workbench.open();
  await workbench.signIn('supervisor');
  await workbench.tab('Banco').click();
  const before = (await api.get<Waiting>('/api/bank/waiting')).instructions;
  const ready = before.filter(({ blocked }) => blocked === null);
  expect(ready.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['register', 'cancel']));
  const generate = workbench.button(`Gerar remessa com ${ready.length} instruções`);
  await expect(generate).toBeEnabled();
  await expectAccessible(page);

  await generate.click();
  const downloads = page.waitForEvent('download');
  await workbench.button('Gerar e baixar').click();
  const download = await downloads;
  const text = readFileSync(await download.path(), 'latin1');
  const { titles } = readRemessa(text);
  expect(titles).toHaveLength(ready.length);
  await expect(pane.getByText(/^Remessa nº 1 gerada com/)).toBeVisible();
  const left = (await api.get<Waiting>('/api/bank/waiting')).instructions;
  expect(left.map(({ id }) => id)).toEqual(before.filter(({ blocked }) => blocked !== null).map(({ id }) => id));

  const { today } = await api.get<{ today: string }>('/api/settings');
  const paid = titles.find(({ movement }) => movement === 'register');
  const answer = bankAnswer(text, {
    on: isoDate(today),
    reply: (title) =>
      title === paid || title.ourNumber === paid?.ourNumber ? [confirmed(title), { kind: 'paid' }] : confirmed(title),
  });
  await pane.getByRole('tab', { name: 'Retorno' }).click();
  const file = { name: 'CB0001.RET', mimeType: 'text/plain', buffer: Buffer.from(answer, 'latin1') };
  await pane.getByLabel('Ler retorno do banco').last().setInputFiles(file);
  await expect(pane.getByText('1 título será quitado')).toBeVisible();
  await expectAccessible(page);
  await workbench.button('Aplicar retorno').click();
  await expect(pane.getByText('Retorno aplicado.')).toBeVisible();
  await expectAccessible(page);
  const { returns } = await api.get<{ returns: BankReturn[] }>('/api/bank/returns');
  expect(returns).toMatchObject([{ fileName: 'CB0001.RET', counts: { settled: 1, unknown: 0, alert: 0 } }]);

  // One that was registered can be printed now, and says what the bank was told.
  const number = titles.find(({ movement, ourNumber }) => movement === 'register' && ourNumber !== paid?.ourNumber);
  const registered = ready.find(
    ({ kind, receivableLabel }) => kind === 'register' && receivableLabel === number?.documentNumber,
  );
  if (registered === undefined) throw new Error('nothing but one title was registered');
  await workbench.openClient(registered.clientName);
  await workbench.button(`Detalhes e recebimento do título ${registered.receivableLabel}`).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Boleto', exact: true }).click();
  await expect(pane.getByText('boleto registrado · Banco do Brasil')).toBeVisible();
  await expectAccessible(page);
  const line = await pane.getByRole('textbox', { name: 'Linha digitável' }).inputValue();
  const prints = page.waitForEvent('download');
  await workbench.button('Baixar boleto (PDF)').click();
  const pdf = execFileSync('pdftotext', ['-layout', await (await prints).path(), '-']).toString();
  expect(pdf).toContain(line);
  expect(pdf).toContain(registered.clientName);
});
