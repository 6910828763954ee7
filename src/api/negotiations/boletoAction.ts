import type { BoletoState } from '../../contract/common';
import type { BoletoEffect } from '../../contract/negotiations';

export type BoletoAction = BoletoEffect['action'];

/**
 * What becomes of the boleto of a title that leaves the receivables, by how far it went: never sent, in a remessa not sent, sent
 * and not confirmed, or registered. Null: it is over (paid, cancelled, rejected) and nobody need hear of it.
 */
export function boletoAction(state: BoletoState): BoletoAction | null {
  switch (state) {
    case 'draft':
      return 'delete';
    case 'queued':
      return 'withdraw';
    case 'sent':
      return 'await';
    case 'registered':
      return 'cancelAtBank';
    case 'cancelQueued':
    case 'cancelSent':
      return 'none';
    case 'paid':
    case 'cancelled':
    case 'rejected':
      return null;
  }
}

/** The boleto's row after the action. */
export function boletoAfter(action: Exclude<BoletoAction, 'none'>): {
  state?: BoletoState;
  cancelWhenConfirmed?: boolean;
} {
  switch (action) {
    case 'delete':
    case 'withdraw':
      return { state: 'cancelled' };
    case 'await':
      return { cancelWhenConfirmed: true };
    case 'cancelAtBank':
      return { state: 'cancelQueued' };
  }
}

/**
 * What a reversal does with a boleto that its negotiation touched. `restore`: nothing left for the bank yet, so it stands again.
 * `registerAgain`: it is gone, or an instruction is on its way.
 */
export function boletoReversal(
  action: Exclude<BoletoAction, 'none'>,
  now: BoletoState,
): { kind: 'restore'; state?: BoletoState } | { kind: 'registerAgain' } {
  if (action === 'cancelAtBank' && now === 'cancelQueued') return { kind: 'restore', state: 'registered' };
  if (action === 'await' && (now === 'sent' || now === 'registered')) return { kind: 'restore' };
  return { kind: 'registerAgain' };
}

/** Boletos the bank knows of: a negotiation that has one is not reversed. */
export function isAtBank(state: BoletoState): boolean {
  return ['sent', 'registered', 'paid', 'cancelQueued', 'cancelSent'].includes(state);
}
