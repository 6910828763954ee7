/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import type { ClientCredit } from '../../src/contract/clients';
import type { ReceivableRow } from '../../src/contract/receivables';
import { ok } from '../../src/domain/result';
import { prepareBrowser } from './support/browser';
import { createFakeApi, type FakeApi } from './support/api';
import { renderPane, type RenderedPane } from './support/renderPane';
import { title, workedTitles } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const advance: ClientCredit = {
  id: '0193f2a0-0000-7000-8000-0000000000c1',
  kind: 'advance',
  number: '123',
  type: 'RA',
  issueDate: '2026-10-01',
  amountCents: 50_000,
  linkedReceivableId: null,
};

interface Given {
  rows?: ReceivableRow[];
  isConsumer?: boolean;
  creditCents?: number;
  credits?: ClientCredit[];
}

/** A backend whose client is as given. */
const backend = (given: Given): FakeApi => {
  const api = createFakeApi();
  const { client } = api;
  if (given.rows !== undefined) api.open = given.rows;
  api.client = async (id, query) => {
    const answer = await client(id, query);
    if (!answer.ok) return answer;
    const details = answer.value;
    return ok({
      ...details,
      client: { ...details.client, isConsumer: given.isConsumer ?? false, creditCents: given.creditCents ?? 0 },
      credits: given.credits ?? [],
    });
  };
  return api;
};

const openClient = async (given: Given): Promise<RenderedPane> => {
  const pane = renderPane({ api: backend(given) });
  await pane.user.click(await screen.findByRole('option', { name: /São Jorge/ }));
  await screen.findByRole('grid');
  return pane;
};

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('a client with credits', () => {
  it('shows them beside the debt, never in it', async () => {
    const { user } = await openClient({ creditCents: 50_000, credits: [advance] });
    expect(screen.getByText('Crédito de R$ 500,00, fora da dívida')).toBeInTheDocument();
    await user.click(button('Ver créditos'));
    expect(screen.getByText('adiantamento RA 123, de 01/10/2026')).toBeInTheDocument();
    await user.click(button('Selecionar tudo'));
    expect(screen.getByRole('region', { name: 'Totais da seleção' })).toHaveTextContent('R$ 373,52');
  });

  it('says on the title which rebates its balance has taken off already', async () => {
    const [first] = workedTitles();
    const rebate: ClientCredit = {
      ...advance,
      kind: 'rebate',
      type: 'AB-',
      number: '1021',
      amountCents: 1_000,
      linkedReceivableId: first?.id ?? null,
    };
    const { user } = await openClient({ credits: [rebate] });
    expect(screen.getByRole('row', { name: /Título 1021\/2.*abatimento 10,00/ })).toBeInTheDocument();
    await user.click(button('Detalhes e recebimento do título 1021/2'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('O saldo já desconta R$ 10,00 de abatimentos do ERP.')).toBeInTheDocument();
  });
});

describe('what should be thought of before collecting', () => {
  it('is marked where a title has prescribed: header, row, account and negotiation; and nothing is blocked', async () => {
    const { user } = await openClient({ rows: [...workedTitles(), title('0001', 10_000, 2_000)] });
    expect(screen.getByText('1 título prescrito')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Título 0001.*prescrito/ })).toBeInTheDocument();
    await user.click(button('Detalhes e recebimento do título 0001'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Prescrito: em 03\/06\/2026 completaram-se 5 anos/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Fechar' }));
    await user.click(button('Selecionar tudo'));
    await user.click(button('Negociar'));
    expect(screen.getByText(/prescritos \(Código Civil, art. 206, § 5º, I\): 0001\./)).toBeInTheDocument();
    expect(button('Adicionar')).toBeEnabled();
  });

  it('is said where the multa of a consumer passes 2 %, and the multa stands', async () => {
    const rows = workedTitles().map((row) => ({ ...row, ownFineRate: '0.1' }));
    const { user } = await openClient({ rows, isConsumer: true });
    expect(screen.getByRole('row', { name: /Título 1021\/2.*multa > 2 %/ })).toBeInTheDocument();
    await user.click(button('Selecionar tudo'));
    await user.click(button('Negociar'));
    expect(screen.getByText(/A multa de 10,00 % passa de 2 %/)).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: /^Dívida/ })).toHaveTextContent('multa 35,00');
  });

  it('is not said of a company', async () => {
    await openClient({ rows: workedTitles().map((row) => ({ ...row, ownFineRate: '0.1' })) });
    expect(screen.queryByText(/multa > 2 %/)).not.toBeInTheDocument();
  });
});
