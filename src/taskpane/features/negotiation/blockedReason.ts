import { negotiationText } from '../../../strings/negotiation';
import { refusalSentence } from '../../../strings/refusals';
import type { Draft } from './draft';
import type { Reading } from './reading';

/** What of the view, beside the figures, stands in the way of confirming. */
export interface Obstacles {
  isFormOpen: boolean;
  isStale: boolean;
}

/** Why a draft cannot be confirmed, as the end of a sentence; null when it can. The first reason a person should deal with. */
export const blockedReason = (draft: Draft, reading: Reading, obstacles: Obstacles, today: string): string | null => {
  const { confirm, acceptance } = negotiationText;
  if (draft.pending !== null) return confirm.blockedByPending;
  if (obstacles.isStale) return confirm.blockedByStale;
  if (reading.discountCents === null) return confirm.blockedByDiscount;
  if (obstacles.isFormOpen) return confirm.blockedByForm;
  const [refusal] = reading.refusals;
  if (refusal !== undefined) return inSentence(refusalSentence(refusal.code, refusal.data));
  if (draft.acceptance.acceptedBy.trim() === '') return inSentence(acceptance.missingName);
  if (draft.acceptance.acceptedOn === null) return inSentence(acceptance.missingDate);
  if (draft.acceptance.acceptedOn > today) return inSentence(acceptance.inFuture);
  return null;
};

const inSentence = (sentence: string): string => sentence.charAt(0).toLocaleLowerCase('pt-BR') + sentence.slice(1);
