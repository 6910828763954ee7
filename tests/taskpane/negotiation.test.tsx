/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { prepareBrowser } from './support/browser';
import { createFakeApi, refusal } from './support/api';
import { createFakeHost } from './support/host';
import { renderPane, type RenderedPane } from './support/renderPane';
import { workedTitles } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const openClient = async (user: UserEvent): Promise<void> => {
  await user.click(await screen.findByRole('option', { name: /São Jorge/ }));
  await screen.findByRole('grid');
};
const negotiateAll = async (user: UserEvent): Promise<void> => {
  await openClient(user);
  await user.click(button('Selecionar tudo'));
  await user.click(button('Negociar'));
};
const addInstallment = async (user: UserEvent, dueDate: string, amount: string): Promise<void> => {
  await user.click(button('Adicionar'));
  const form = within(screen.getByRole('form', { name: 'Nova parcela' }));
  await user.clear(form.getByLabelText('Vencimento'));
  await user.type(form.getByLabelText('Vencimento'), dueDate);
  await user.clear(form.getByLabelText('Valor'));
  await user.type(form.getByLabelText('Valor'), amount);
  await user.click(form.getByRole('button', { name: 'Salvar' }));
};
const figure = (name: string): string | null =>
  screen.getByRole('rowheader', { name: new RegExp(`^${name}`) }).closest('tr')?.textContent ?? null;
const confirm = async (user: UserEvent): Promise<void> => {
  await user.click(button('Confirmar negociação'));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('3 títulos saem da carteira');
  await user.click(dialog.getByRole('button', { name: 'Confirmar' }));
};
const closedNegotiation = async (given: Parameters<typeof renderPane>[0] = {}): Promise<RenderedPane> => {
  const pane = renderPane(given);
  await negotiateAll(pane.user);
  await addInstallment(pane.user, '01/12/2026', '373,52');
  return pane;
};

describe('negotiating in the pane', () => {
  it('walks the worked example to its success sentence and the sheet', async () => {
    const { user, api, host } = renderPane();
    await negotiateAll(user);
    expect(figure('Dívida')).toBe('Dívida saldo 350,00 + multa 7,00 + juros 16,52373,52');
    await addInstallment(user, '01/12/2026', '200');
    await addInstallment(user, '04012027', '200,00');
    expect(figure('Diferença')).toBe('Diferençaexcede+26,48');
    expect(await screen.findByText('As parcelas excedem o total em R$ 26,48.')).toHaveAttribute('role', 'status');
    expect(button('Confirmar negociação')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Confirmar negociação')).toHaveAccessibleDescription(
      'Ainda não dá para confirmar: as parcelas excedem o total em R$ 26,48.',
    );

    await user.click(button('Ajustar desconto pela diferença'));
    expect(figure('Desconto')).toBe('Descontoacréscimo−26,48');
    expect(figure('Total')).toBe('Total400,00');
    expect(figure('Diferença')).toBe('Diferençapode fechar0,00');
    await confirm(user);

    expect(await screen.findByText('Negociação foi realizada com sucesso')).toBeInTheDocument();
    expect(api.sent).toHaveLength(1);
    expect(api.sent[0]?.body).toMatchObject({ discountCents: -2_648, expectedDebt: { totalCents: 37_352 } });
    await waitFor(() => expect(host.applied).toHaveLength(1));
    expect(await screen.findByText('N1/2')).toBeInTheDocument();
    await waitFor(() => expect(host.workbook.size).toBe(0));
    expect(Object.keys(window.localStorage)).toEqual([]);
  });

  it('generates equal instalments with the odd centavos on the last, and adjusts the last', async () => {
    const { user } = renderPane();
    await negotiateAll(user);
    await user.click(button('Gerar parcelas'));
    await user.click(button('Gerar 3 parcelas'));
    expect(screen.getAllByText('124,50')).toHaveLength(2);
    expect(screen.getByText('124,52')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Desconto'), '3,52');
    expect(figure('Diferença')).toBe('Diferençaexcede+3,52');
    await user.click(button('Ajustar última parcela'));
    expect(screen.getByText('121,00')).toBeInTheDocument();
    expect(figure('Diferença')).toBe('Diferençapode fechar0,00');
  });

  it('says next to the discount that it passes multa and juros', async () => {
    const { user } = renderPane();
    await negotiateAll(user);
    await user.type(screen.getByLabelText('Desconto'), '23,53');
    expect(screen.getByLabelText('Desconto')).toHaveAccessibleDescription(/no máximo R\$ 23,52 \(passou R\$ 0,01\)/);
  });

  it('keeps the draft when the pane is closed', async () => {
    const host = createFakeHost();
    const first = await closedNegotiation({ host });
    await first.user.clear(screen.getByLabelText('Quem aceitou'));
    await first.user.type(screen.getByLabelText('Quem aceitou'), 'Jorge Amaral');
    first.close();

    const second = renderPane({ host });
    await openClient(second.user);
    await second.user.click(screen.getByRole('tab', { name: 'Negociar' }));
    expect(screen.getByLabelText('Quem aceitou')).toHaveValue('Jorge Amaral');
    expect(figure('Diferença')).toBe('Diferençapode fechar0,00');
    expect([...host.workbook.keys()]).toHaveLength(1);
    expect([...host.workbook.values()].join()).not.toContain('Jorge');
  });

  it('sends the very same once more after the network was lost, under the same key', async () => {
    const api = createFakeApi();
    const host = createFakeHost();
    api.answers.push({ kind: 'network' });
    const first = await closedNegotiation({ api, host });
    await confirm(first.user);
    await screen.findByText('Envio sem resposta.');
    first.close();

    const second = renderPane({ api, host });
    await openClient(second.user);
    await second.user.click(screen.getByRole('tab', { name: 'Negociar' }));
    await second.user.click(button('Tentar de novo'));
    expect(await screen.findByText('Negociação foi realizada com sucesso')).toBeInTheDocument();
    expect(api.sent[1]?.body).toEqual({ ...api.sent[0]?.body, note: '' });
    expect(api.sent[1]?.idempotencyKey).toBe(api.sent[0]?.idempotencyKey);
  });

  it('offers to reload titles that changed meanwhile, and keeps the instalments typed', async () => {
    const api = createFakeApi();
    const { user } = await closedNegotiation({ api });
    api.answers.push(refusal('receivable_stale', {}, 412));
    await user.click(button('Confirmar negociação'));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText('3 títulos saem da carteira');
    api.open = workedTitles().map((row, index) => (index === 0 ? { ...row, version: 2 } : row));
    await user.click(dialog.getByRole('button', { name: 'Confirmar' }));

    expect(await screen.findByText(/Um dos títulos mudou desde que você o viu/)).toHaveTextContent(
      'parcelas digitadas',
    );
    await user.click(button('Recarregar títulos'));
    await waitFor(() => expect(button('Confirmar negociação')).not.toHaveAttribute('aria-disabled', 'true'));
    await confirm(user);
    expect(await screen.findByText('Negociação foi realizada com sucesso')).toBeInTheDocument();
    expect(api.sent[1]?.body.receivables[0]?.version).toBe(2);
    expect(api.sent[1]?.idempotencyKey).not.toBe(api.sent[0]?.idempotencyKey);
  });
});
