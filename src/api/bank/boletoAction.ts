import type { InstructionKind, ProtestState } from '../../contract/bank';
import type { BoletoState } from '../../contract/common';
import type { BoletoEffect } from '../../contract/negotiations';

export type BoletoAction = BoletoEffect['action'];

/** How far a boleto went, and what is under way about it. */
export interface BoletoSituation {
  state: BoletoState;
  protestState: ProtestState | null;
  /** The one pending instruction: in the list of what waits, or out in a file and not answered. */
  pending: { kind: InstructionKind; state: string } | null;
}

/**
 * What becomes of the boleto of a title that leaves the receivables: never sent, in a file that did not go out, sent and not
 * answered, in protest, or registered. Null: it is over (paid, cancelled, rejected) and nobody need hear of it.
 */
export function boletoAction({ state, protestState, pending }: BoletoSituation): BoletoAction | null {
  switch (state) {
    case 'draft':
      return 'delete';
    case 'queued':
      return 'withdraw';
    case 'sent':
      return 'await';
    case 'registered':
      if (pending?.state === 'sent') return 'await';
      return isInProtest(protestState) ? 'stayProtest' : 'cancelAtBank';
    case 'cancelQueued':
    case 'cancelSent':
      return 'none';
    case 'paid':
    case 'cancelled':
    case 'rejected':
      return null;
  }
}

/** Whether the bank is on the way to a protest: a cancellation alone would not stop it. */
export function isInProtest(protestState: ProtestState | null): boolean {
  return protestState === 'instructed' || protestState === 'atNotary';
}

/**
 * What a reversal does with a boleto that its negotiation touched. `restore`: nothing left for the bank yet, so it stands again.
 * `registerAgain`: it is gone, or an instruction to end it is on its way.
 */
export function boletoReversal(
  action: Exclude<BoletoAction, 'none'>,
  now: Pick<BoletoSituation, 'state'>,
): 'restore' | 'registerAgain' {
  if (action === 'delete' || action === 'withdraw') return 'registerAgain';
  if (now.state === 'cancelQueued' || now.state === 'registered') return 'restore';
  return action === 'await' && now.state === 'sent' ? 'restore' : 'registerAgain';
}

/** Boletos the bank knows of: a negotiation that has one is not reversed. */
export function isAtBank(state: BoletoState): boolean {
  return ['sent', 'registered', 'paid', 'cancelQueued', 'cancelSent'].includes(state);
}
