import { useState } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { NegotiationPreview, NegotiationResult, NewNegotiation } from '../../../contract/negotiations';
import { useApi } from '../../context/ApiContext';
import { newIdempotencyKey } from '../../idempotencyKey';
import type { Draft } from './draft';
import type { DraftState } from './useDraft';

export interface Confirmation {
  /** What is being confirmed, with the backend's preview of it once that came; null while nothing is. */
  review: { body: NewNegotiation; preview: NegotiationPreview | null } | null;
  isSending: boolean;
  failure: ApiFailure | null;
  /** Asks the backend what would happen. */
  open: (body: NewNegotiation) => void;
  close: () => void;
  /** Sends what was reviewed. */
  confirm: () => void;
  /** Sends again what got no answer: the same content under the same key. */
  resend: (draft: Draft) => void;
  forget: () => void;
}

/** From the button to the answer. What was sent stays in the draft until a definite answer comes. */
export const useConfirmation = (drafts: DraftState, onConfirmed: (result: NegotiationResult) => void): Confirmation => {
  const api = useApi();
  const [review, setReview] = useState<Confirmation['review']>(null);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);

  const open = (body: NewNegotiation): void => {
    setFailure(null);
    setReview({ body, preview: null });
    const { clientId, asOf, policyVersion, receivables, discountCents, installments } = body;
    void api
      .previewNegotiation({ clientId, asOf, policyVersion, receivables, discountCents, installments })
      .then((answer) => {
        if (answer.ok) {
          setReview((now) => (now?.body === body ? { body, preview: answer.value } : now));
          return;
        }
        setReview((now) => (now?.body === body ? null : now));
        setFailure(answer.error);
      });
  };

  const send = async (body: NewNegotiation, idempotencyKey: string): Promise<void> => {
    setIsSending(true);
    setFailure(null);
    drafts.change((draft) => ({ ...draft, pending: { ...body, note: body.note ?? '' } }));
    const answer = await api.confirmNegotiation(body, { idempotencyKey });
    setIsSending(false);
    setReview(null);
    if (answer.ok) {
      onConfirmed(answer.value);
      return;
    }
    setFailure(answer.error);
    if (isDefinite(answer.error)) {
      drafts.change((draft) => ({ ...draft, pending: null, idempotencyKey: newIdempotencyKey() }));
    } else if (answer.error.kind === 'signInNeeded') {
      drafts.change((draft) => ({ ...draft, pending: null }));
    }
  };

  const { draft } = drafts;
  return {
    review,
    isSending,
    failure,
    open,
    close: () => setReview(null),
    confirm: () => {
      if (review !== null && draft !== null) void send(review.body, draft.idempotencyKey);
    },
    resend: ({ pending, idempotencyKey }) => {
      if (pending !== null) void send(pending, idempotencyKey);
    },
    forget: () => setFailure(null),
  };
};

/** Whether the answer says for sure that nothing was recorded under this key. */
const isDefinite = (failure: ApiFailure): boolean =>
  failure.kind === 'problem' && failure.problem.code !== 'idempotency_in_flight' && failure.problem.status < 500;
