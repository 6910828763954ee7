/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { EmailDraft } from '../../src/contract/emails';
import { err, ok } from '../../src/domain/result';
import { insertField } from '../../src/taskpane/features/email/insertField';
import { createFakeApi, refusal, type FakeApi } from './support/api';
import { prepareBrowser } from './support/browser';
import { emailBackend, message, previewOf } from './support/emails';
import { renderPane, type RenderedPane } from './support/renderPane';
import { workedTitles } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

interface Sent {
  draft: EmailDraft;
  idempotencyKey: string;
}

/** A backend that remembers what it was asked to send. */
const backend = (given: Partial<FakeApi> = {}): { api: FakeApi; sent: Sent[] } => {
  const sent: Sent[] = [];
  const api: FakeApi = { ...createFakeApi(), ...emailBackend(), ...given };
  const { sendEmail } = api;
  api.sendEmail = (client, draft, options) => {
    sent.push({ draft, idempotencyKey: options.idempotencyKey });
    return sendEmail(client, draft, options);
  };
  return { api, sent };
};

const openEmail = async (api: FakeApi): Promise<RenderedPane> => {
  const pane = renderPane({ api });
  await pane.user.click(await screen.findByRole('option', { name: /São Jorge/ }));
  await pane.user.click(await screen.findByRole('button', { name: 'Enviar e-mail de cobrança' }));
  await screen.findByRole('heading', { name: 'E-mail de cobrança' });
  return pane;
};

const readyToSend = (): Promise<void> =>
  waitFor(() => expect(button('Enviar e-mail')).not.toHaveAttribute('aria-disabled', 'true'));

describe('the e-mail to one client', () => {
  it('is about all overdue titles where none is chosen, by the default template, and its fate is followed in the history', async () => {
    const { api, sent } = backend();
    let state: 'queued' | 'sent' = 'queued';
    api.clientEmails = () =>
      Promise.resolve(ok({ messages: sent.map(({ draft }) => message(draft, { state, stateText: 'Aguardando.' })) }));
    const { user } = await openEmail(api);
    await readyToSend();
    const preview = within(screen.getByRole('region', { name: 'Prévia do que será enviado' }));
    expect(preview.getByText('Contato de Demo S.A.')).toBeInTheDocument();
    expect(preview.getByTitle('Prévia da mensagem formatada')).toHaveAttribute('sandbox', 'allow-same-origin');
    await user.click(button('Enviar e-mail'));
    expect(await screen.findByText(/^E-mail para financeiro@example.com entrou na fila/)).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Histórico' })).toHaveAttribute('aria-selected', 'true');
    expect(await screen.findByText('E-mail na fila')).toBeInTheDocument();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.draft.receivableIds).toEqual(workedTitles().map(({ id }) => id));
    expect(sent[0]?.draft).not.toHaveProperty('to');
    state = 'sent';
    await waitFor(() => expect(screen.queryByText('E-mail na fila')).not.toBeInTheDocument());
  });

  it('says which boleto does not go along and why, and why it cannot be sent without an address', async () => {
    const { api } = backend({
      previewEmail: (_client, draft) =>
        Promise.resolve(
          ok(
            previewOf(draft, {
              ...(draft.to === undefined ? { to: [], toProblem: 'O cliente não tem e-mail no cadastro.' } : {}),
              leftOut: [
                {
                  receivableId: draft.receivableIds[0] ?? '',
                  label: '1021/2',
                  enclosure: 'boleto',
                  reason: 'O banco ainda não confirmou a entrada do boleto.',
                },
              ],
            }),
          ),
        ),
    });
    const { user } = await openEmail(api);
    expect(
      await screen.findByText('1021/2, boleto: O banco ainda não confirmou a entrada do boleto.'),
    ).toBeInTheDocument();
    expect(await screen.findAllByText('O cliente não tem e-mail no cadastro.')).not.toHaveLength(0);
    expect(button('Enviar e-mail')).toHaveAttribute('aria-disabled', 'true');
    await user.type(screen.getByRole('textbox', { name: 'Para' }), 'rui@example.com');
    await readyToSend();
  });

  it('shows what is wrong with a text next to it, and keeps the text', async () => {
    const { api } = backend({
      previewEmail: (_client, draft) =>
        Promise.resolve(
          draft.subject.includes('total')
            ? err({
                kind: 'problem',
                problem: {
                  type: 'about:blank',
                  title: 'O modelo tem erros.',
                  status: 422,
                  code: 'validation_failed',
                  errors: [
                    { code: 'validation_failed', pointer: '/subject', detail: 'O campo {{total}} fala da dívida.' },
                  ],
                },
              })
            : ok(previewOf(draft)),
        ),
    });
    const { user, close } = await openEmail(api);
    await readyToSend();
    await user.click(button('Editar só neste envio'));
    const subject = screen.getByRole('textbox', { name: 'Assunto' });
    fireEvent.change(subject, { target: { value: 'Deve {{total}}' } });
    await waitFor(() => expect(subject).toHaveAccessibleDescription(/fala da dívida/));
    expect(button('Enviar e-mail')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Voltar'));
    close();

    const again = await openEmail(backend().api);
    await again.user.click(button('Editar só neste envio'));
    expect(screen.getByRole('textbox', { name: 'Assunto' })).toHaveValue('Deve {{total}}');
    await again.user.click(button('Voltar ao texto do modelo'));
    expect(screen.getByRole('textbox', { name: 'Assunto' })).toHaveValue('Contato de {{empresa}}');
  });

  it('asks for the same e-mail under the same key where the answer was lost, also after the pane was closed', async () => {
    const first = backend({ sendEmail: () => Promise.resolve(err({ kind: 'network' })) });
    const { user, close } = await openEmail(first.api);
    await readyToSend();
    await user.click(button('Enviar e-mail'));
    expect(await screen.findByText(/ficou sem resposta/)).toBeInTheDocument();
    close();

    const second = backend();
    const again = await openEmail(second.api);
    expect(screen.getByText(/ficou sem resposta/)).toBeInTheDocument();
    await again.user.click(button('Enviar de novo'));
    expect(await screen.findByText(/entrou na fila/)).toBeInTheDocument();
    expect(second.sent).toEqual(first.sent);
  });

  it('may be changed after a refusal, under another key', async () => {
    const answers = [refusal('receivable_stale', {}, 412)];
    const { api, sent } = backend({
      sendEmail: (_client, draft) => {
        const failure = answers.shift();
        return Promise.resolve(failure === undefined ? ok(message(draft)) : err(failure));
      },
    });
    const { user } = await openEmail(api);
    await readyToSend();
    await user.click(button('Enviar e-mail'));
    expect(await screen.findByText('Um dos títulos mudou desde que você o viu.')).toBeInTheDocument();
    await readyToSend();
    await user.click(button('Enviar e-mail'));
    await screen.findByText(/entrou na fila/);
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });
});

describe('a field put into a text', () => {
  it.each([
    ['Olá, !', 5, 5, { name: 'contato', block: false }, 'Olá, {{contato}}!', 16],
    ['abc', 0, 3, { name: 'total', block: false }, '{{total}}', 9],
    ['Segue: fim', 6, 7, { name: 'titulos', block: true }, 'Segue:\n{{titulos}}\nfim', 18],
    ['Segue:\n\nfim', 7, 7, { name: 'titulos', block: true }, 'Segue:\n{{titulos}}\nfim', 18],
  ])(
    'takes the place of what is selected, with a line of its own where it needs one: %j',
    (text, start, end, field, result, caret) => {
      expect(insertField(text, { start, end }, field)).toEqual({ text: result, caret });
    },
  );
});
