import { cents } from '../../../domain/money/cents';
import { formatBrl } from '../../../domain/money/formatMoney';
import type { Balance } from '../../../domain/negotiation/balance';
import { negotiationText } from '../../../strings/negotiation';

/** The balance as a sentence, for those who hear it: “Faltam R$ 12,34 para fechar.” */
export const balanceSentence = ({ differenceCents, totalCents }: Balance): string => {
  if (differenceCents === 0) return negotiationText.status.closed(formatBrl(totalCents));
  return differenceCents > 0
    ? negotiationText.status.exceeds(formatBrl(differenceCents))
    : negotiationText.status.missing(formatBrl(cents(0 - differenceCents)));
};
