/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import type { Dunning, DunningSimulation, DunningUpdate } from '../../src/contract/dunning';
import { err, ok } from '../../src/domain/result';
import { createFakeApi, otherClientId, refusal, type FakeApi } from './support/api';
import { prepareBrowser } from './support/browser';
import { emailBackend, templates } from './support/emails';
import { renderPane, type RenderedPane } from './support/renderPane';
import { clientId, settings, today } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const toggle = (name: string): HTMLElement => screen.getByRole('switch', { name });

const templateId = templates.templates[0]?.id ?? '';
const stepId = (last: number): string => `0193f2a0-0000-7000-c000-00000000000${last}`;

const arranged: Dunning = {
  enabled: false,
  weeklyCap: 2,
  version: 4,
  clientsOff: 1,
  steps: [
    { id: stepId(1), days: -3, templateId, enabled: true, attachBoletos: true, includePix: false },
    { id: stepId(2), days: 10, templateId, enabled: true, attachBoletos: false, includePix: true },
  ],
};

const titleOf = (label: string) => ({
  receivableId: `0193f2a0-0000-7000-9000-00000000000${label.length}`,
  label,
  dueDate: '2026-11-14',
  daysFromDue: 10,
  totalCents: 10_000,
});

const simulation: DunningSimulation = {
  today,
  enabled: false,
  messages: [
    {
      clientId,
      clientName: 'Mercearia São Jorge ltda',
      to: ['rui@example.com'],
      stepId: stepId(2),
      days: 10,
      templateName: 'Lembrete',
      titles: [titleOf('1021/2'), titleOf('1044')],
      totalCents: 20_000,
      opensAt: null,
    },
  ],
  leftOut: [
    {
      clientId: otherClientId,
      clientName: 'Padaria Aurora',
      stepId: stepId(2),
      days: 10,
      titles: [titleOf('555')],
      code: 'promise',
      reason: 'O cliente prometeu pagar até 30/11/2026.',
    },
  ],
};

const backend = (
  given: Partial<FakeApi> = {},
  role: 'analyst' | 'supervisor' = 'supervisor',
): { api: FakeApi; saved: DunningUpdate[] } => {
  const saved: DunningUpdate[] = [];
  let stands = arranged;
  const api: FakeApi = {
    ...createFakeApi(),
    ...emailBackend(),
    settings: () => Promise.resolve(ok({ ...settings, user: { name: 'Bia', role } })),
    dunning: () => Promise.resolve(ok(stands)),
    changeDunning: (update) => {
      saved.push(update);
      const steps = update.steps.map((step, index) => ({ ...step, id: step.id ?? stepId(7 + index) }));
      stands = { ...stands, ...update, steps: steps.sort((a, b) => a.days - b.days), version: update.version + 1 };
      return Promise.resolve(ok(stands));
    },
    simulateDunning: () => Promise.resolve(ok(simulation)),
    ...given,
  };
  return { api, saved };
};

const openDunning = async (api: FakeApi): Promise<RenderedPane> => {
  const pane = renderPane({ api });
  await pane.user.click(await screen.findByRole('button', { name: 'Mais ferramentas' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Régua de cobrança' }));
  await screen.findByText('3 dias antes do vencimento');
  return pane;
};

describe('the régua', () => {
  it('is arranged by steps: one is added, changed, switched off and removed, each time as the whole of it', async () => {
    const { api, saved } = backend();
    const { user } = await openDunning(api);
    await user.click(button('Novo passo'));
    const form = within(screen.getByRole('form', { name: 'Novo passo' }));
    expect(form.getByRole('textbox', { name: 'Dias' })).toHaveValue('20');
    await user.clear(form.getByRole('textbox', { name: 'Dias' }));
    await user.type(form.getByRole('textbox', { name: 'Dias' }), '10');
    expect(form.getByText('Já existe um passo nesse dia.')).toBeInTheDocument();
    await user.type(form.getByRole('textbox', { name: 'Dias' }), '0');
    expect(form.queryByText('Já existe um passo nesse dia.')).not.toBeInTheDocument();
    await user.click(form.getByRole('button', { name: 'Salvar passo' }));
    expect(await screen.findByText('100 dias depois do vencimento')).toBeInTheDocument();
    await user.click(toggle('Passo ligado: 3 dias antes do vencimento'));
    await user.click(await screen.findByRole('button', { name: 'Editar passo: 10 dias depois do vencimento' }));
    await user.click(button('Excluir passo'));
    await screen.findByText('Régua salva.');
    expect(screen.queryByText('10 dias depois do vencimento')).not.toBeInTheDocument();
    expect(saved.map(({ version, steps }) => [version, steps.map(({ days, enabled }) => [days, enabled])])).toEqual([
      [
        4,
        [
          [-3, true],
          [10, true],
          [100, true],
        ],
      ],
      [
        5,
        [
          [10, true],
          [100, true],
          [-3, false],
        ],
      ],
      [
        6,
        [
          [-3, false],
          [100, true],
        ],
      ],
    ]);
  });

  it('says before it is switched on how many e-mails would go today', async () => {
    const { api, saved } = backend();
    const { user } = await openDunning(api);
    await user.click(toggle('Régua ligada'));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(await dialog.findByText(/hoje sairia 1 e-mail\./)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Ligar' }));
    expect(await screen.findByText(/^Ligada:/)).toBeInTheDocument();
    expect(saved.map(({ enabled }) => enabled)).toEqual([true]);
  });

  it('is read again where somebody else changed it first', async () => {
    const { api } = backend({ changeDunning: () => Promise.resolve(err(refusal('dunning_stale', {}, 412))) });
    const { user } = await openDunning(api);
    await user.click(toggle('Passo ligado: 3 dias antes do vencimento'));
    expect(await screen.findByText(/^Outra pessoa mudou a régua/)).toBeInTheDocument();
  });

  it('simulates today by step and by reason, filtered by client, title or reason; an analyst may do that and no more', async () => {
    const { api } = backend({}, 'analyst');
    const { user } = await openDunning(api);
    expect(toggle('Régua ligada')).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Novo passo' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('tab', { name: 'Simular hoje' }));
    expect(await screen.findByText('1 e-mail · R$ 200,00 · 1 de fora')).toBeInTheDocument();
    expect(button('10 dias depois do vencimento (1)')).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByRole('option', { name: /^Mercearia São Jorge ltda, 1021\/2, 1044 · R\$ 200,00 · rui@example.com$/ }),
    ).toBeInTheDocument();
    await user.type(screen.getByRole('searchbox', { name: 'Filtrar por cliente ou título' }), 'aurora 555');
    expect(button('Promessa de pagamento (1)')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('option', { name: /prometeu pagar até 30\/11\/2026/ })).toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mostrar' }), 'Recebem e-mail (1)');
    expect(screen.getByText('Nada com este filtro.')).toBeInTheDocument();
  });

  it('is switched off for one client in the menu of its header', async () => {
    const { api } = backend({ changeClientDunning: (_id, { enabled }) => Promise.resolve(ok({ enabled })) });
    const { user } = renderPane({ api });
    await user.click(await screen.findByRole('option', { name: /São Jorge/ }));
    await user.click(await screen.findByRole('button', { name: 'Mais deste cliente' }));
    const item = await screen.findByRole('menuitemcheckbox', { name: 'Na régua de cobrança' });
    expect(item).toHaveAttribute('aria-checked', 'true');
    await user.click(item);
    expect(await screen.findByText('Este cliente saiu da régua de cobrança.')).toBeInTheDocument();
    expect(screen.getByText(/fora da régua de cobrança/)).toBeInTheDocument();
  });
});
