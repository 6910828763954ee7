/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import type { Contact } from '../../src/contract/contacts';
import { err, ok } from '../../src/domain/result';
import { prepareBrowser } from './support/browser';
import { createFakeApi, refusal, type FakeApi } from './support/api';
import { renderPane, type RenderedPane } from './support/renderPane';
import { clientId, workedTitles } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
beforeEach(() => window.localStorage.clear());

const [paidTitle] = workedTitles();
const receipt = { id: '0193f2a0-0000-7000-8000-0000000000f1', receivableId: paidTitle?.id ?? '', isReversed: false };
const entry: Contact = {
  id: '0193f2a0-0000-7000-8000-0000000000e1',
  clientId,
  kind: 'payment',
  status: null,
  statusLabel: null,
  returnOn: null,
  text: 'Recebimento de R$ 10,00 em 24/11/2026 (Pix), título 1021/2.',
  author: 'Ana',
  occurredAt: '2026-11-24T15:00:00.000Z',
  negotiationId: null,
  payment: receipt,
};

/** A backend that knows one receipt and takes it back after refusing `refusals` times. */
const backend = (refusals = 0): FakeApi & { reasons: string[] } => {
  const reasons: string[] = [];
  let isReversed = false;
  const api = Object.assign(createFakeApi(), { reasons });
  api.contacts = () => Promise.resolve(ok({ contacts: [{ ...entry, payment: { ...receipt, isReversed } }] }));
  api.reversePayment = (payment, { reason }) => {
    reasons.push(`${payment.id} ${reason}`);
    if (reasons.length <= refusals) return Promise.resolve(err(refusal('payment_not_last')));
    isReversed = true;
    const result = {
      id: payment.id,
      receivableId: payment.receivableId,
      paidOn: '2026-11-24',
      amountCents: 1_000,
      interestCents: 0,
      fineCents: 0,
      principalCents: 1_000,
      method: 'pix' as const,
      note: '',
      createdBy: 'Ana',
      createdAt: '2026-11-24T15:00:00.000Z',
      reversedAt: '2026-11-24T16:00:00.000Z',
    };
    return Promise.resolve(ok({ payment: result, state: 'open' as const, receivable: paidTitle ?? null }));
  };
  return api;
};

const openHistory = async (api: FakeApi): Promise<RenderedPane> => {
  const pane = renderPane({ api });
  await pane.user.click(await screen.findByRole('option', { name: /São Jorge/ }));
  await pane.user.click(await screen.findByRole('tab', { name: 'Histórico' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Estornar recebimento' }));
  return pane;
};

describe('a receipt in the history', () => {
  it('is taken back with a reason, and then says so', async () => {
    const api = backend();
    const { user } = await openHistory(api);
    const dialog = await screen.findByRole('dialog', { name: 'Estornar recebimento?' });
    await user.click(within(dialog).getByRole('button', { name: 'Estornar' }));
    expect(dialog).toHaveTextContent('Escreva o motivo');
    await user.type(within(dialog).getByRole('textbox', { name: 'Motivo' }), 'título errado');
    await user.click(within(dialog).getByRole('button', { name: 'Estornar' }));
    expect(await screen.findByText('Recebimento estornado. O título está em aberto como antes.')).toBeInTheDocument();
    expect(await screen.findByText(/· estornado/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Estornar recebimento' })).not.toBeInTheDocument();
    expect(api.reasons).toEqual([`${receipt.id} título errado`]);
  });

  it('stays, with the reason typed, where the backend refuses', async () => {
    const api = backend(1);
    const { user } = await openHistory(api);
    const dialog = await screen.findByRole('dialog', { name: 'Estornar recebimento?' });
    const reason = within(dialog).getByRole('textbox', { name: 'Motivo' });
    await user.type(reason, 'título errado');
    await user.click(within(dialog).getByRole('button', { name: 'Estornar' }));
    expect(await within(dialog).findByText(/último recebimento/i)).toBeInTheDocument();
    expect(reason).toHaveValue('título errado');
  });
});
