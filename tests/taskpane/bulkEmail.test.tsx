/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { EmailBatch, EmailBatchPreview, EmailBatchRequest } from '../../src/contract/emails';
import { err, ok } from '../../src/domain/result';
import { createFakeApi, otherClientId, refusal, type FakeApi } from './support/api';
import { prepareBrowser } from './support/browser';
import { emailBackend } from './support/emails';
import { createFakeHost } from './support/host';
import { renderPane, type RenderedPane } from './support/renderPane';
import { clientId } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

const goes: EmailBatchPreview['items'][number] = {
  clientId,
  clientName: 'Mercearia São Jorge ltda',
  to: ['rui@example.com'],
  totalCents: 37_352,
  titleCount: 3,
  leftOut: null,
};
const staysOut: EmailBatchPreview['items'][number] = {
  clientId: otherClientId,
  clientName: 'Padaria Aurora',
  to: [],
  totalCents: 0,
  titleCount: 1,
  leftOut: { code: 'noAddress', reason: 'O cliente não tem e-mail no cadastro.' },
};

const batchOf = (state: 'queued' | 'sent' | 'failed' | 'cancelled'): EmailBatch => ({
  id: '0193f2a0-0000-7000-b000-000000000001',
  createdAt: '2026-11-24T15:00:00Z',
  createdBy: 'Ana',
  counts: {
    total: 1,
    done: state === 'queued' ? 0 : 1,
    waiting: state === 'queued' ? 1 : 0,
    sent: state === 'sent' ? 1 : 0,
    failed: state === 'failed' ? 1 : 0,
    uncertain: 0,
    cancelled: state === 'cancelled' ? 1 : 0,
    leftOut: 1,
  },
  items: [
    {
      ...goes,
      messageId: '0193f2a0-0000-7000-b000-000000000002',
      state,
      stateText: {
        queued: 'Aguardando envio.',
        sent: 'Enviado.',
        failed: 'A caixa não existe.',
        cancelled: 'Cancelado.',
      }[state],
    },
    { ...staysOut, messageId: null, state: null, stateText: null },
  ],
});

interface Sent {
  request: EmailBatchRequest;
  idempotencyKey: string;
}

/** A backend whose sending stands as the test says. */
const backend = (given: Partial<FakeApi> = {}): { api: FakeApi; sent: Sent[]; batch: { state: EmailBatch } } => {
  const sent: Sent[] = [];
  const batch = { state: batchOf('queued') };
  const api: FakeApi = {
    ...createFakeApi(),
    ...emailBackend(),
    previewEmailBatch: ({ clientIds }) =>
      Promise.resolve(ok({ items: [goes, staysOut].filter((item) => clientIds.includes(item.clientId)) })),
    sendEmailBatch: () => Promise.resolve(ok(batch.state)),
    emailBatch: () => Promise.resolve(ok(batch.state)),
    cancelEmailBatch: () => {
      batch.state = batchOf('cancelled');
      return Promise.resolve(ok(batch.state));
    },
    ...given,
  };
  const { sendEmailBatch } = api;
  api.sendEmailBatch = (request, options) => {
    sent.push({ request, idempotencyKey: options.idempotencyKey });
    return sendEmailBatch(request, options);
  };
  return { api, sent, batch };
};

const openBulk = async (api: FakeApi, selected: string[] | null = null): Promise<RenderedPane> => {
  const selection = selected === null ? null : { clientIds: selected, receivableIds: [] };
  const pane = renderPane({ api, host: createFakeHost({ selection }) });
  await pane.user.click(await screen.findByRole('button', { name: 'Mais ferramentas' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'E-mails a vários clientes' }));
  await screen.findByRole('heading', { name: 'E-mails a vários clientes' });
  return pane;
};

const sendToOne = async ({ user }: RenderedPane): Promise<void> => {
  await waitFor(() => expect(button('Enviar 1 e-mail')).not.toHaveAttribute('aria-disabled', 'true'));
  await user.click(button('Enviar 1 e-mail'));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Enviar' }));
};

describe('e-mails to many clients', () => {
  it('first say who gets one and who stays out and why, then follow the sending to its report', async () => {
    const { api, sent, batch } = backend();
    const pane = await openBulk(api, [clientId, otherClientId]);
    expect(await screen.findByText('Recebe: 1 cliente · R$ 373,52')).toBeInTheDocument();
    expect(screen.getByText('Fica de fora: 1 cliente')).toBeInTheDocument();
    expect(
      screen.getByRole('option', { name: 'Padaria Aurora, O cliente não tem e-mail no cadastro.' }),
    ).toBeInTheDocument();
    await sendToOne(pane);
    expect(await screen.findByText('0 de 1 e-mail com resultado')).toBeInTheDocument();
    expect(sent.map(({ request }) => request.clientIds)).toEqual([[clientId, otherClientId]]);
    batch.state = batchOf('sent');
    expect(await screen.findByText('1 enviado')).toBeInTheDocument();
    expect(screen.getByText('Envio terminado.')).toBeInTheDocument();
    await pane.user.click(button('Novo envio'));
    expect(await screen.findByRole('button', { name: 'Enviar 1 e-mail' })).toBeInTheDocument();
  });

  it('go to the list of the portfolio where the sheet has nothing selected', async () => {
    const { api } = backend();
    await openBulk(api);
    expect(await screen.findByRole('radio', { name: /^Lista da Carteira.*2 clientes/ })).toBeChecked();
  });

  it('that wait are taken back, and what failed is prepared to be sent again, alone', async () => {
    const { api, batch } = backend();
    const pane = await openBulk(api, [clientId]);
    await sendToOne(pane);
    await pane.user.click(await screen.findByRole('button', { name: 'Cancelar os que esperam' }));
    expect(await screen.findByText('0 enviados · 1 cancelado')).toBeInTheDocument();

    await pane.user.click(button('Novo envio'));
    batch.state = batchOf('failed');
    await sendToOne(pane);
    expect(await screen.findByText('0 enviados · 1 falhou')).toBeInTheDocument();
    expect(screen.getByRole('option', { name: /A caixa não existe/ })).toBeInTheDocument();
    await pane.user.click(button('Preparar reenvio do que falhou'));
    expect(await screen.findByRole('radio', { name: /falharam no envio anterior \(1 cliente\)/ })).toBeChecked();
  });

  it('are asked for once more under the same key where the answer was lost, and the sending is found again by another pane', async () => {
    const failures = [err({ kind: 'network' as const })];
    const { api, sent, batch } = backend({
      sendEmailBatch: () => Promise.resolve(failures.shift() ?? ok(batchOf('queued'))),
    });
    const first = await openBulk(api, [clientId]);
    await sendToOne(first);
    expect(await screen.findByText(/ficou sem resposta/)).toBeInTheDocument();
    first.close();

    const second = await openBulk(api, [otherClientId]);
    await second.user.click(button('Pedir de novo'));
    expect(await screen.findByText('0 de 1 e-mail com resultado')).toBeInTheDocument();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    second.close();

    batch.state = batchOf('sent');
    await openBulk(api);
    expect(await screen.findByText('1 enviado')).toBeInTheDocument();
  });

  it('say what the backend refuses, and keep the choices', async () => {
    const { api } = backend({ sendEmailBatch: () => Promise.resolve(err(refusal('forbidden', {}, 403))) });
    const pane = await openBulk(api, [clientId]);
    await sendToOne(pane);
    expect(await screen.findByText('Você não tem permissão para isso.')).toBeInTheDocument();
    expect(await screen.findByText('Recebe: 1 cliente · R$ 373,52')).toBeInTheDocument();
  });
});
