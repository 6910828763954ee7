import type { BoletoEffect } from '../../contract/negotiations';
import { receivableLabel } from '../../domain/receivableLabel';
import type { BoletoRecord } from '../storage/repositories/boletos';
import type { TitleInHand } from '../storage/repositories/lockedTitles';
import { boletoAction, type BoletoAction } from './boletoAction';

export interface BoletoDecision {
  boleto: BoletoRecord;
  action: BoletoAction;
  effect: BoletoEffect;
}

/** What a negotiation does to the boletos of its titles; those that are over are left out. */
export function boletoDecisions(titles: readonly TitleInHand[], boletos: readonly BoletoRecord[]): BoletoDecision[] {
  return titles.flatMap(({ record }) =>
    boletos
      .filter((boleto) => boleto.receivableId === record.id)
      .flatMap((boleto) => {
        const action = boletoAction(boleto.state);
        if (action === null) return [];
        const { state } = boleto;
        return [
          {
            boleto,
            action,
            effect: { receivableId: record.id, receivableLabel: receivableLabel(record), state, action },
          },
        ];
      }),
  );
}
