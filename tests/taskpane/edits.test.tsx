/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ApiFailure } from '../../src/client/failure';
import type { EditItem, EditResult } from '../../src/contract/edits';
import { err, ok } from '../../src/domain/result';
import type { PendingEdit } from '../../src/excel/outcomes';
import { prepareBrowser } from './support/browser';
import { createFakeApi, type FakeApi } from './support/api';
import { createFakeHost, type FakeHost } from './support/host';
import { renderPane } from './support/renderPane';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const uuid = (n: number): string => `0193f2a0-0000-7000-8000-${String(n).padStart(12, '0')}`;

const edit = (n: number): PendingEdit => ({
  table: 'clients',
  id: uuid(n),
  version: 1,
  key: uuid(5_000 + n),
  set: { phone: `(11) ${n}` },
  label: `Cliente ${n}`,
  words: `Telefone: (vazio) → (11) ${n}`,
  result: null,
});
const edits = (count: number): PendingEdit[] => Array.from({ length: count }, (_, index) => edit(index + 1));

const answer = ({ key }: EditItem, given: Partial<EditResult> = {}): EditResult => ({
  key,
  outcome: 'sent',
  code: null,
  message: null,
  version: 2,
  current: null,
  ...given,
});

/** A backend that answers every edit by `decide`, and remembers what it was sent. */
const backend = (
  decide: (item: EditItem) => EditResult = (item) => answer(item),
): { api: FakeApi; calls: EditItem[][]; fail: (failure: ApiFailure | null) => void } => {
  const api = createFakeApi();
  const calls: EditItem[][] = [];
  let failure: ApiFailure | null = null;
  api.edits = (items) => {
    if (failure !== null) return Promise.resolve(err(failure));
    calls.push(items);
    return Promise.resolve(ok({ results: items.map(decide) }));
  };
  return { api, calls, fail: (next) => (failure = next) };
};

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const openEdits = async (user: UserEvent): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Ver e enviar' }));
};
const refusesSheet = (host: FakeHost): (() => void) => {
  const { sheets } = host;
  host.sheets = {
    ...sheets,
    writeEditResults: () =>
      Promise.resolve({ state: 'failed', reason: { code: 'cellEditMode', message: 'Célula em edição.', detail: '' } }),
  };
  return () => {
    host.sheets.writeEditResults = (results) => sheets.writeEditResults(results);
  };
};

describe('edits that wait in the sheet', () => {
  it('are announced with their number, listed with what changes, and sent', async () => {
    const { api, calls } = backend();
    const { user, host } = renderPane({ api, host: createFakeHost({ pending: edits(3) }) });
    expect(await screen.findByText('3 alterações pendentes')).toBeInTheDocument();
    await openEdits(user);
    expect(screen.getByText('Telefone: (vazio) → (11) 2')).toBeInTheDocument();
    await user.click(button('Enviar 3 alterações'));
    expect(await screen.findByText('Enviado: 3 · Já existia: 0 · Ignorado: 0 · Falhou: 0')).toBeInTheDocument();
    expect(calls).toEqual([edits(3).map(({ key, id, set }) => ({ kind: 'client', key, id, version: 1, set }))]);
    expect(host.written).toHaveLength(3);
  });

  it('appear when the analyst types, without opening anything', async () => {
    const { host } = renderPane();
    await screen.findByRole('option', { name: /São Jorge/ });
    act(() => host.edit(edits(1)));
    expect(await screen.findByText('1 alteração pendente')).toBeInTheDocument();
  });

  it('are reached, sent and left by the keyboard alone', async () => {
    const { api, calls } = backend();
    const { user } = renderPane({ api, host: createFakeHost({ pending: edits(1) }) });
    const open = await screen.findByRole('button', { name: 'Ver e enviar' });
    act(() => open.focus());
    await user.keyboard('{Enter}');
    const send = await screen.findByRole('button', { name: 'Enviar 1 alteração' });
    // The order of Tab is a matter of the browser, and of the end-to-end tests.
    act(() => send.focus());
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Enviado: 1/)).toBeInTheDocument();
    expect(calls).toHaveLength(1);
    act(() => button('Voltar').focus());
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('option', { name: /São Jorge/ })).toBeInTheDocument();
  });

  it('can be sent for the selection of the sheet alone', async () => {
    const { api, calls } = backend();
    const host = createFakeHost({ pending: edits(3), selection: { clientIds: [uuid(2)], receivableIds: [] } });
    const { user } = renderPane({ api, host });
    await openEdits(user);
    await user.click(screen.getByRole('radio', { name: 'Só a seleção da planilha' }));
    await user.click(await screen.findByRole('button', { name: 'Enviar 1 alteração' }));
    await screen.findByText(/^Enviado: 1/);
    expect(calls.flat().map(({ id }) => id)).toEqual([uuid(2)]);
    expect(host.pending).toHaveLength(2);
  });

  it('tell four outcomes, list what failed with its sentence, and send the failed alone again', async () => {
    let isMended = false;
    const { api, calls } = backend((item) => {
      if (item.id === uuid(1)) return answer(item);
      if (item.id === uuid(2)) return answer(item, { outcome: 'alreadyThere' });
      if (item.id === uuid(3)) return answer(item, { outcome: 'ignored', code: 'not_open', message: 'Já foi pago.' });
      if (isMended) return answer(item);
      return answer(item, { outcome: 'failed', code: 'invalid_phone', message: 'O telefone não tem DDD.' });
    });
    const { user, host } = renderPane({ api, host: createFakeHost({ pending: edits(4) }) });
    await openEdits(user);
    await user.click(button('Enviar 4 alterações'));
    expect(await screen.findByText('Enviado: 1 · Já existia: 1 · Ignorado: 1 · Falhou: 1')).toBeInTheDocument();
    const refused = within(screen.getByRole('list', { name: 'O que falhou ou foi ignorado' }));
    expect(refused.getByText('Falhou: O telefone não tem DDD.')).toBeInTheDocument();
    expect(refused.getByText('Ignorado: Já foi pago.')).toBeInTheDocument();
    await user.click(button('Filtrar falhas na planilha'));
    await waitFor(() => expect(host.filtered).toBe(1));
    expect(await screen.findByText(/mostra só a linha que falhou/)).toBeInTheDocument();

    isMended = true;
    await user.click(button('Reenviar a que falhou'));
    expect(await screen.findByText('Enviado: 1 · Já existia: 0 · Ignorado: 0 · Falhou: 0')).toBeInTheDocument();
    expect(calls.map((items) => items.map(({ id }) => id))).toEqual([[uuid(1), uuid(2), uuid(3), uuid(4)], [uuid(4)]]);
    expect(host.pending).toEqual([]);
  });

  it('go in batches of 200, can be given up between two, and what went is not sent again', async () => {
    const { api, calls } = backend();
    const works = api.edits;
    let release: () => void = () => undefined;
    api.edits = async (items) => {
      await new Promise<void>((resolve) => (release = resolve));
      return works(items);
    };
    const { user, host } = renderPane({ api, host: createFakeHost({ pending: edits(450) }) });
    await openEdits(user);
    await user.click(button('Enviar 450 alterações'));
    expect(screen.getByRole('status', { name: '' })).toHaveTextContent('Enviando 0 de 450 alterações');
    await user.click(button('Cancelar'));
    expect(screen.getByText('Cancelando depois deste lote…')).toBeInTheDocument();
    act(() => release());
    expect(await screen.findByText(/250 alterações continuam pendentes/)).toBeInTheDocument();
    expect(calls.map((items) => items.length)).toEqual([200]);

    api.edits = works;
    await user.click(button('Enviar 250 alterações'));
    await screen.findByText(/^Enviado: 250/);
    const sent = calls.flat().map(({ key }) => key);
    expect(new Set(sent).size).toBe(450);
    expect(sent).toHaveLength(450);
    expect(host.pending).toEqual([]);
  });

  it.each([
    ['the network', { kind: 'network' as const }, /O envio parou: Sem conexão com o servidor/],
    ['the login', { kind: 'signInNeeded' as const }, /O envio parou: Sua sessão terminou/],
  ])('stay pending when %s is lost', async (_what, failure, sentence) => {
    const { api, fail } = backend();
    fail(failure);
    const { user, host } = renderPane({ api, host: createFakeHost({ pending: edits(2) }) });
    await openEdits(user);
    await user.click(button('Enviar 2 alterações'));
    expect(await screen.findByText(sentence)).toHaveTextContent('2 alterações continuam pendentes');
    expect(host.pending).toHaveLength(2);
    fail(null);
    await user.click(button('Enviar 2 alterações'));
    expect(await screen.findByText(/^Enviado: 2/)).toBeInTheDocument();
  });

  it('are not lost when the sheet refuses the answers: it is marked later', async () => {
    const { api, calls } = backend();
    const host = createFakeHost({ pending: edits(2) });
    const mend = refusesSheet(host);
    const { user } = renderPane({ api, host });
    await openEdits(user);
    await user.click(button('Enviar 2 alterações'));
    expect(await screen.findByText(/não pôde ser marcada em 2 linhas: Célula em edição/)).toBeInTheDocument();
    mend();
    await user.click(button('Marcar na planilha'));
    await waitFor(() => expect(host.pending).toEqual([]));
    expect(calls).toHaveLength(1);
  });

  it('are offered again after a crash, with what had its answer', async () => {
    const { api } = backend();
    const host = createFakeHost({ pending: edits(450) });
    let hold = false;
    const works = api.edits;
    api.edits = (items) => (hold ? new Promise(() => undefined) : ((hold = true), works(items)));
    const first = renderPane({ api, host });
    await openEdits(first.user);
    await first.user.click(button('Enviar 450 alterações'));
    await screen.findByText('Enviando 200 de 450 alterações');
    first.close();

    renderPane({ host });
    expect(
      await screen.findByText(
        'O último envio foi interrompido: 200 de 450 alterações tiveram resposta e 250 continuam pendentes. Enviar de novo é seguro: nada é gravado duas vezes.',
      ),
    ).toBeInTheDocument();
  });
});
