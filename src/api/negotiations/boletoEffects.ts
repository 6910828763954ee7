import type { BoletoEffect } from '../../contract/negotiations';
import { receivableLabel } from '../../domain/receivableLabel';
import { protestNotes } from '../../strings/banking';
import { boletoAction, type BoletoAction } from '../bank/boletoAction';
import { situationOf } from '../bank/boletosInHand';
import type { BoletoInHand } from '../bank/endBoleto';
import type { TitleInHand } from '../storage/repositories/lockedTitles';

export interface BoletoDecision extends BoletoInHand {
  action: BoletoAction;
  effect: BoletoEffect;
}

/** What a negotiation does to the boletos of its titles; those that are over are left out, unless they ended in a protest. */
export function boletoDecisions(titles: readonly TitleInHand[], boletos: readonly BoletoInHand[]): BoletoDecision[] {
  return titles.flatMap(({ record }) =>
    boletos
      .filter(({ boleto }) => boleto.receivableId === record.id)
      .flatMap((inHand) => {
        const { state, protestState: protest } = inHand.boleto;
        const action = boletoAction(situationOf(inHand)) ?? (protest === 'protested' ? 'none' : null);
        if (action === null) return [];
        const note = protest === null ? null : protestNotes[protest];
        const about = { receivableId: record.id, receivableLabel: receivableLabel(record) };
        return [{ ...inHand, action, effect: { ...about, state, action, protest, note } }];
      }),
  );
}
