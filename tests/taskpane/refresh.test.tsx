/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { PortfolioChanges } from '../../src/contract/portfolioChanges';
import type { ChangesFilter } from '../../src/client/api';
import { isoDate } from '../../src/domain/calendar/isoDate';
import { err, ok } from '../../src/domain/result';
import type { LoadState, PendingEdit, RefreshOutcome } from '../../src/excel/outcomes';
import { prepareBrowser } from './support/browser';
import { createFakeApi, type FakeApi } from './support/api';
import { createFakeHost } from './support/host';
import { renderPane } from './support/renderPane';
import { clientId, companyId, today } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const loaded: LoadState = {
  companyId,
  cursor: 7,
  asOf: today,
  today,
  policyVersion: 3,
  query: { minDaysOverdue: 1, includeCurrent: false, search: null },
  loadedAt: '2026-11-24T13:00:00Z',
  mode: 'columns',
  receivables: 604,
  complete: true,
};
const changes: PortfolioChanges = {
  asOf: today,
  today,
  policyVersion: 3,
  cursor: 9,
  full: false,
  clientIds: [clientId],
  clients: [],
  receivables: [],
  left: [],
};
const done: RefreshOutcome = { state: 'done', updated: 12, added: 3, left: 2, changedUnderPending: 1, damaged: 0 };
const phone: PendingEdit = {
  table: 'clients',
  id: clientId,
  version: 1,
  key: '0193f2a0-0000-7000-8000-000000000077',
  set: { phone: '(11) 2' },
  label: 'Mercearia São Jorge ltda',
  words: 'Telefone: (11) 1 → (11) 2',
  result: null,
};

/** A backend that tells changes, or the whole portfolio where it is asked for that. */
const backend = (given: Partial<PortfolioChanges> = {}): { api: FakeApi; asked: ChangesFilter[] } => {
  const api = createFakeApi();
  const asked: ChangesFilter[] = [];
  api.portfolioChanges = (query) => {
    asked.push(query);
    return Promise.resolve(ok({ ...changes, ...given }));
  };
  api.receivables = (_query, { onProgress }) => {
    onProgress({ done: 0, total: 1 });
    return Promise.resolve(
      ok({ header: { columns: [], asOf: today, policyVersion: 3, cursor: 0, total: 1 }, rows: api.open }),
    );
  };
  return { api, asked };
};

const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('bringing a loaded sheet up to date', () => {
  it('asks only for what changed since the load and tells what became of it', async () => {
    const { api, asked } = backend();
    const host = createFakeHost({ state: loaded, refreshed: done });
    const { user } = renderPane({ api, host });
    expect(await screen.findByText(/604 títulos, data-base 24\/11\/2026, em dia até 24\/11\/2026 10:00/)).toBeVisible();
    await user.click(await button('Atualizar'));
    expect(await screen.findByText('12 linhas atualizadas, 3 novas, 2 foram para Saíram.')).toBeInTheDocument();
    expect(screen.getByText(/^1 linha pendente mudou no servidor/)).toBeInTheDocument();
    expect(asked).toEqual([{ asOf: today, minDaysOverdue: 1, includeCurrent: 'false', after: 7, previousAsOf: today }]);
    expect(host.loads).toEqual([]);
  });

  it('says when nothing changed', async () => {
    const { api } = backend();
    const nothing: RefreshOutcome = { ...done, updated: 0, added: 0, left: 0, changedUnderPending: 0 };
    const { user } = renderPane({ api, host: createFakeHost({ state: loaded, refreshed: nothing }) });
    await user.click(await button('Atualizar'));
    expect(await screen.findByText('Nada mudou: a planilha já estava em dia.')).toBeInTheDocument();
  });

  it('loads everything in place where too much changed', async () => {
    const { api } = backend({ full: true });
    const host = createFakeHost({ state: loaded });
    const { user } = renderPane({ api, host });
    await user.click(await button('Atualizar'));
    await screen.findByText(/^Planilha carregada/);
    expect(host.refreshes).toEqual([]);
    expect(host.loads[0]).toMatchObject({ query: loaded.query, cursor: 0 });
  });

  it('loads instead where the filters are not those of the sheet, and says which those are', async () => {
    const { api } = backend();
    const host = createFakeHost({ state: { ...loaded, query: { ...loaded.query, minDaysOverdue: 30 } } });
    const { user } = renderPane({ api, host });
    expect(await screen.findByText(/com outros filtros: atraso mínimo 30 dias/)).toBeInTheDocument();
    await user.click(await button('Carregar na planilha'));
    await waitFor(() => expect(host.loads).toHaveLength(1));
  });

  it('says when the sheet is of another company or of another day', async () => {
    const first = renderPane({ host: createFakeHost({ state: { ...loaded, companyId: clientId } }) });
    expect(await screen.findByText(/carteira de outra empresa/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Carregar na planilha' })).toBeInTheDocument();
    first.close();
    renderPane({ host: createFakeHost({ state: { ...loaded, asOf: isoDate('2026-11-23') } }) });
    expect(await screen.findByText(/A planilha é de outro dia, 23\/11\/2026/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Atualizar' })).toBeInTheDocument();
  });

  it('says how a large portfolio is computed', async () => {
    renderPane({ host: createFakeHost({ state: { ...loaded, mode: 'spill' } }) });
    expect(await screen.findByText(/^Modo de carteira grande/)).toBeInTheDocument();
  });

  it('announces pending edits first, and keeps them where the analyst goes on', async () => {
    const { api } = backend();
    const host = createFakeHost({ state: loaded, refreshed: done, pending: [phone] });
    const { user } = renderPane({ api, host });
    await user.click(await button('Atualizar'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('heading', { name: '1 alteração pendente' })).toBeInTheDocument();
    expect(host.refreshes).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Atualizar mesmo assim' }));
    await screen.findByText(/^12 linhas atualizadas/);
    expect(host.pending).toEqual([phone]);
  });

  it('sends pending edits before it refreshes where that is asked for', async () => {
    const { api } = backend();
    api.edits = (items) =>
      Promise.resolve(
        ok({
          results: items.map(({ key }) => ({
            key,
            outcome: 'sent' as const,
            code: null,
            message: null,
            version: 2,
            current: null,
          })),
        }),
      );
    const host = createFakeHost({ state: loaded, refreshed: done, pending: [phone] });
    const { user } = renderPane({ api, host });
    await user.click(await button('Atualizar'));
    await user.click(await button('Enviar antes'));
    await screen.findByText(/^12 linhas atualizadas/);
    expect(host.written.map(({ key }) => key)).toEqual([phone.key]);
  });

  it('does not refresh where the pending edits could not be sent, and says so', async () => {
    const { api } = backend();
    api.edits = () => Promise.resolve(err({ kind: 'network' }));
    const host = createFakeHost({ state: loaded, refreshed: done, pending: [phone] });
    const { user } = renderPane({ api, host });
    await user.click(await button('Atualizar'));
    await user.click(await button('Enviar antes'));
    expect(await screen.findByText(/não foi atualizada, porque nem tudo foi enviado/)).toBeInTheDocument();
    expect(host.refreshes).toEqual([]);
  });

  it('does nothing where the analyst takes it back', async () => {
    const { api, asked } = backend();
    const host = createFakeHost({ state: loaded, pending: [phone] });
    const { user } = renderPane({ api, host });
    await user.click(await button('Atualizar'));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancelar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(asked).toEqual([]);
  });

  it('refuses more titles than a sheet has rows, by the announced total alone', async () => {
    const { api } = backend();
    api.receivables = (_query, { onProgress, signal }) => {
      onProgress({ done: 0, total: 1_048_576 });
      return Promise.resolve(
        err(signal?.aborted === true ? { kind: 'aborted' as const } : { kind: 'network' as const }),
      );
    };
    const host = createFakeHost();
    const { user } = renderPane({ api, host });
    const load = await button('Carregar na planilha');
    await waitFor(() => expect(load).toBeEnabled());
    await user.click(load);
    expect(await screen.findByText(/São 1.048.576 títulos, e uma planilha tem 1.048.575 linhas/)).toBeInTheDocument();
    expect(host.loads).toEqual([]);
  });
});
