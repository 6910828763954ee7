import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiFailure } from '../../../client/failure';
import { useApi } from '../../context/ApiContext';
import { useKept } from '../../hooks/useKept';
import { newIdempotencyKey } from '../../idempotencyKey';
import { bulkMailingSchema, newBulkMailing, type BulkMailing, type MailingRequest } from './bulkMailing';

export interface BulkMailer {
  mailing: BulkMailing;
  change: (change: Partial<BulkMailing>) => void;
  isBusy: boolean;
  failure: ApiFailure | null;
  /** Asks for a sending; without one, once more for what had no answer. */
  send: (request: MailingRequest | null) => void;
  /** Takes back what still waits of the sending that was accepted. */
  cancel: () => void;
  /** Another sending; with clients, for these alone. */
  startAgain: (failedIds: readonly string[] | null) => void;
}

/** Sends e-mails to many. What was asked for is kept until its result was seen, so that asking again sends nothing twice. */
export const useBulkMailing = (): BulkMailer => {
  const api = useApi();
  const queries = useQueryClient();
  const [kept, keep] = useKept('bulkEmail', bulkMailingSchema);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const mailing = kept ?? newBulkMailing;

  const send = async (request: MailingRequest | null): Promise<void> => {
    const asked = mailing.asked ?? (request === null ? null : { idempotencyKey: newIdempotencyKey(), request });
    if (asked === null || isBusy) return;
    setIsBusy(true);
    setFailure(null);
    keep({ ...mailing, asked });
    const answer = await api.sendEmailBatch(asked.request, { idempotencyKey: asked.idempotencyKey });
    setIsBusy(false);
    if (answer.ok) {
      queries.setQueryData(['emailBatch', answer.value.id], answer.value);
      keep({ ...mailing, asked: null, batchId: answer.value.id });
      return;
    }
    setFailure(answer.error);
    // After a definite refusal other content may follow; after a broken connection only the same may.
    if (answer.error.kind === 'problem') keep({ ...mailing, asked: null });
  };

  const cancel = async (): Promise<void> => {
    const { batchId } = mailing;
    if (batchId === null || isBusy) return;
    setIsBusy(true);
    setFailure(null);
    const answer = await api.cancelEmailBatch(batchId);
    setIsBusy(false);
    if (answer.ok) queries.setQueryData(['emailBatch', batchId], answer.value);
    else setFailure(answer.error);
  };

  return {
    mailing,
    change: (changes) => {
      setFailure(null);
      keep({ ...mailing, ...changes });
    },
    isBusy,
    failure,
    send: (request) => void send(request),
    cancel: () => void cancel(),
    startAgain: (failedIds) => {
      setFailure(null);
      keep({
        ...mailing,
        asked: null,
        batchId: null,
        failedIds: failedIds === null || failedIds.length === 0 ? null : [...failedIds],
      });
    },
  };
};
