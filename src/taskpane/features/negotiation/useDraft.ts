import { useCallback, useEffect, useState } from 'react';
import type { Draft } from './draft';
import type { DraftStorage } from './draftStorage';

export interface DraftState {
  draft: Draft | null;
  change: (next: (draft: Draft) => Draft) => void;
  start: (draft: Draft) => void;
  discard: () => void;
}

/** The draft of one client, kept at every change. Mount it anew for another client. */
export const useDraft = (storage: DraftStorage, clientId: string): DraftState => {
  const [draft, setDraft] = useState<Draft | null>(() => storage.load(clientId));
  useEffect(() => {
    if (draft !== null) storage.save(draft);
  }, [draft, storage]);
  const change = useCallback((next: (draft: Draft) => Draft) => {
    setDraft((now) => (now === null ? null : next(now)));
  }, []);
  const start = useCallback((next: Draft) => setDraft(next), []);
  const discard = useCallback(() => {
    storage.remove(clientId);
    setDraft(null);
  }, [storage, clientId]);
  return { draft, change, start, discard };
};
