/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { EmailTemplateUpdate, NewEmailTemplate } from '../../src/contract/emails';
import { err, ok } from '../../src/domain/result';
import { createFakeApi, refusal, type FakeApi } from './support/api';
import { prepareBrowser } from './support/browser';
import { emailBackend, previewOf, template, templates } from './support/emails';
import { renderPane, type RenderedPane } from './support/renderPane';
import { settings } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });

interface Backend {
  api: FakeApi;
  added: NewEmailTemplate[];
  changed: EmailTemplateUpdate[];
}

const backend = (given: Partial<FakeApi> = {}, role: 'analyst' | 'supervisor' = 'supervisor'): Backend => {
  const added: NewEmailTemplate[] = [];
  const changed: EmailTemplateUpdate[] = [];
  const api: FakeApi = {
    ...createFakeApi(),
    ...emailBackend(),
    settings: () => Promise.resolve(ok({ ...settings, user: { name: 'Bia', role } })),
    addEmailTemplate: (body) => {
      added.push(body);
      return Promise.resolve(ok(template(9, { name: body.name })));
    },
    changeEmailTemplate: (_id, body) => {
      changed.push(body);
      return Promise.resolve(ok(template(1, { name: body.name, version: body.version + 1 })));
    },
    ...given,
  };
  return { api, added, changed };
};

const openTemplates = async (api: FakeApi): Promise<RenderedPane> => {
  const pane = renderPane({ api });
  await pane.user.click(await screen.findByRole('button', { name: 'Mais ferramentas' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Modelos de e-mail' }));
  await screen.findByRole('button', { name: /^Lembrete/ });
  return pane;
};

describe('a template', () => {
  it('is written with fields from a menu and a live preview for a real client, and saved', async () => {
    const { api, changed } = backend();
    const { user } = await openTemplates(api);
    await user.click(button(/^Lembrete/));
    expect(await screen.findByText('Contato de Demo S.A.')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Prévia com os dados de' })).toHaveDisplayValue(
      'Mercearia São Jorge ltda',
    );
    fireEvent.change(field('Texto'), { target: { value: 'Prezados:' } });
    await user.click(button('Inserir campo em Texto'));
    await user.click(await screen.findByRole('menuitem', { name: /Tabela dos títulos/ }));
    expect(field('Texto')).toHaveValue('Prezados:\n{{titulos}}');
    await user.click(button('Inserir campo em Assunto'));
    const menu = await screen.findByRole('menu');
    expect(within(menu).queryByText('Total com encargos')).not.toBeInTheDocument();
    await user.keyboard('{Escape}');
    await user.click(button('Salvar modelo'));
    expect(await screen.findByText('Modelo “Lembrete” salvo.')).toBeInTheDocument();
    expect(changed).toEqual([
      {
        name: 'Lembrete',
        subject: 'Contato de {{empresa}}',
        body: 'Prezados:\n{{titulos}}',
        isDefault: true,
        version: 1,
      },
    ]);
  });

  it('that is wrong says so next to the field, and what was typed outlives the pane', async () => {
    const sentence = 'O campo {{valor}} não existe.';
    const { api } = backend({
      previewEmail: (_client, draft) =>
        Promise.resolve(
          draft.body.includes('{{valor}}')
            ? err({
                kind: 'problem',
                problem: {
                  type: 'about:blank',
                  title: 'O modelo tem erros.',
                  status: 422,
                  code: 'validation_failed',
                  errors: [{ code: 'validation_failed', pointer: '/body', detail: sentence }],
                },
              })
            : ok(previewOf(draft)),
        ),
    });
    const { user, close } = await openTemplates(api);
    await user.click(button('Novo modelo'));
    await screen.findByText('Prévia');
    fireEvent.change(field('Nome do modelo'), { target: { value: 'Terceiro aviso' } });
    fireEvent.change(field('Assunto'), { target: { value: 'Contato' } });
    fireEvent.change(field('Texto'), { target: { value: 'São {{valor}}' } });
    await waitFor(() => expect(field('Texto')).toHaveAccessibleDescription(sentence));
    close();

    const second = backend();
    const again = await openTemplates(second.api);
    await again.user.click(button(/^Terceiro aviso/));
    await waitFor(() => expect(field('Texto')).toHaveValue('São {{valor}}'));
    fireEvent.change(field('Texto'), { target: { value: 'São {{total}}' } });
    await again.user.click(button('Salvar modelo'));
    expect(await screen.findByText(/salvo\.$/)).toBeInTheDocument();
    expect(second.added).toEqual([
      { name: 'Terceiro aviso', subject: 'Contato', body: 'São {{total}}', isDefault: false },
    ]);
    expect(button('Novo modelo')).toBeInTheDocument();
  });

  it('that somebody else saved meanwhile is not written over unasked', async () => {
    let stands = templates;
    const { api, changed } = backend({
      emailTemplates: () => Promise.resolve(ok(stands)),
      changeEmailTemplate: (_id, body) => {
        changed.push(body);
        if (body.version === 2) return Promise.resolve(ok(template(1, { name: body.name, version: 3 })));
        stands = { ...templates, templates: [template(1, { name: 'Lembrete', version: 2, body: 'Outro texto' })] };
        return Promise.resolve(err(refusal('policy_stale', {}, 412)));
      },
    });
    const { user } = await openTemplates(api);
    await user.click(button(/^Lembrete/));
    await screen.findByText('Contato de Demo S.A.');
    fireEvent.change(field('Texto'), { target: { value: 'O meu texto' } });
    await user.click(button('Salvar modelo'));
    expect(await screen.findByText(/Outra pessoa salvou este modelo/)).toBeInTheDocument();
    expect(field('Texto')).toHaveValue('O meu texto');
    await user.click(button('Salvar o meu por cima'));
    expect(await screen.findByText('Modelo “Lembrete” salvo.')).toBeInTheDocument();
    expect(changed.map(({ version, body }) => [version, body])).toEqual([
      [1, 'O meu texto'],
      [2, 'O meu texto'],
    ]);
  });

  it('is only read by an analyst', async () => {
    const { user } = await openTemplates(backend({}, 'analyst').api);
    expect(screen.queryByRole('button', { name: 'Novo modelo' })).not.toBeInTheDocument();
    await user.click(button(/^Lembrete/));
    expect(await screen.findByText('Contato de Demo S.A.')).toBeInTheDocument();
    expect(field('Texto')).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: 'Salvar modelo' })).not.toBeInTheDocument();
  });
});
