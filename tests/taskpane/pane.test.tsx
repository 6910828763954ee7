/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { isoDate } from '../../src/domain/calendar/isoDate';
import { err } from '../../src/domain/result';
import { prepareBrowser } from './support/browser';
import { createFakeApi, otherClientId } from './support/api';
import { createFakeHost } from './support/host';
import { fakeSignIn, renderPane } from './support/renderPane';
import { clientId, workedTitles } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const rowOf = (number: string): Promise<HTMLElement> =>
  screen.findByRole('row', { name: new RegExp(`Título ${number}`) });

describe('the pane', () => {
  it('shows one thing to do before signing in', () => {
    renderPane({ signIn: fakeSignIn({ kind: 'signedOut' }) });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Entrar' })).toBeInTheDocument();
  });

  it('says why a window did not open, and offers to open it', async () => {
    const signIn = {
      ...fakeSignIn({ kind: 'signedOut' }),
      signIn: () => Promise.resolve(err({ kind: 'popupBlocked' as const })),
    };
    const { user } = renderPane({ signIn });
    await user.click(screen.getByRole('button', { name: 'Entrar' }));
    expect(await screen.findByText(/bloqueou a janela/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Abrir janela de entrada' })).toBeInTheDocument();
  });

  it('keeps what is on the screen when the login expires', async () => {
    renderPane({ signIn: fakeSignIn({ kind: 'expired', account: { name: 'Ana' } }) });
    expect(await screen.findByRole('option', { name: /São Jorge/ })).toBeInTheDocument();
    expect(screen.getByText(/Sua sessão terminou/)).toBeInTheDocument();
  });

  it('opens a client by the keyboard and finds its row in the sheet', async () => {
    const { user, host } = renderPane();
    await screen.findByRole('option', { name: /São Jorge/ });
    act(() => screen.getByRole('listbox').focus());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('heading', { name: 'Padaria Aurora' })).toBeInTheDocument();
    expect(host.shown).toEqual([otherClientId]);
  });

  it('shows the client whose row is chosen in the sheet, without choosing it back', async () => {
    const { host } = renderPane();
    await screen.findByRole('option', { name: /São Jorge/ });
    act(() => host.chooseRow({ clientId, receivableId: null, field: null }));
    expect(await screen.findByRole('heading', { name: /São Jorge/ })).toBeInTheDocument();
    expect(host.shown).toEqual([]);
  });

  it('explains the charge whose cell is chosen in the sheet, and shows the whole account', async () => {
    const { host, user } = renderPane();
    await screen.findByRole('option', { name: /São Jorge/ });
    const [first] = workedTitles();
    act(() => host.chooseRow({ clientId, receivableId: first?.id ?? null, field: 'interest' }));
    const panel = within(await screen.findByRole('region', { name: 'De onde vem este número' }));
    expect(panel.getByText('Juros do título 1021/2: R$ 6,36')).toBeInTheDocument();
    expect(panel.getByText(/R\$ 180,00 × 1,00 % ÷ 30 × 106 dias = R\$ 6,36/)).toBeInTheDocument();
    act(() => host.chooseRow({ clientId, receivableId: first?.id ?? null, field: 'fine' }));
    expect(await screen.findByText('Multa do título 1021/2: R$ 3,60')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ver conta completa' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('heading', { name: 'Total R$ 189,96' })).toBeInTheDocument();
  });

  it('does not leave a negotiation for a row chosen in the sheet, but offers to', async () => {
    const { host, user } = renderPane();
    await user.click(await screen.findByRole('option', { name: /São Jorge/ }));
    await user.click(await screen.findByRole('tab', { name: 'Negociar' }));
    act(() => host.chooseRow({ clientId: otherClientId, receivableId: null, field: null }));
    expect(screen.getByRole('heading', { name: /São Jorge/ })).toBeInTheDocument();
    expect(screen.getByText('Linha escolhida na planilha: Padaria Aurora.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Abrir cliente' }));
    expect(await screen.findByRole('heading', { name: 'Padaria Aurora' })).toBeInTheDocument();
  });

  it('chooses titles with the keyboard alone', async () => {
    const { user } = renderPane();
    await user.click(await screen.findByRole('option', { name: /São Jorge/ }));
    const first = await rowOf('1021/2');
    act(() => first.focus());
    await user.keyboard(' ');
    expect(first).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}');
    expect(await rowOf('1044/1')).toHaveFocus();
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('3 de 3 selecionados')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Totais da seleção' })).toHaveTextContent('R$ 373,52');
  });

  it('takes the selection of the sheet, and says when there is none of this client', async () => {
    const [first] = workedTitles();
    const host = createFakeHost({ selection: { clientIds: [clientId], receivableIds: [first?.id ?? ''] } });
    const { user } = renderPane({ host });
    await user.click(await screen.findByRole('option', { name: /São Jorge/ }));
    await user.click(await screen.findByRole('button', { name: 'Usar seleção da planilha' }));
    expect(await screen.findByText('1 título escolhido pela planilha.')).toBeInTheDocument();
    expect(screen.getByText('1 de 3 selecionado')).toBeInTheDocument();
  });

  it('says when the sheet’s parameters are not the policy’s', async () => {
    const host = createFakeHost({
      parameters: {
        asOf: isoDate('2026-11-30'),
        fineRate: 0.03,
        monthlyInterestRate: 0.01,
        graceDays: 0,
        rounding: 'HALF_UP',
      },
    });
    renderPane({ host });
    expect(
      await screen.findByText(/data-base 30\/11\/2026 \(hoje 24\/11\/2026\); multa 3,00 % \(política 2,00 %\)/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Restaurar parâmetros' })).toBeInTheDocument();
  });

  it('says what failed and asks again', async () => {
    const api = createFakeApi();
    const works = api.client;
    api.client = () => Promise.resolve(err({ kind: 'unexpected', status: 502, detail: '' }));
    const { user } = renderPane({ api });
    await user.click(await screen.findByRole('option', { name: /São Jorge/ }));
    await screen.findByText(/não entende/);
    api.client = works;
    await user.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    expect(await rowOf('1021/2')).toBeInTheDocument();
  });
});
