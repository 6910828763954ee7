import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Result } from '../../../domain/result';
import type { SheetFailure } from '../../../excel/failure';
import type { EditScope, PendingEdit } from '../../../excel/outcomes';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { fromSheet } from '../../context/fromSheet';
import { usePaneHost } from '../../context/PaneHostContext';
import { sendEdits, writeResults, type SendEnd } from './sendEdits';
import { createSendingMark, type SendingMark } from './sendingMark';

const pauseMilliseconds = 400;

export interface Sending {
  done: number;
  total: number;
  isCancelling: boolean;
}

export interface PendingEdits {
  /** Everything pending in the sheet, as last read. */
  edits: readonly PendingEdit[];
  /** Null while nothing is being sent. */
  sending: Sending | null;
  /** How the last sending ended; null once it was dismissed. */
  end: SendEnd | null;
  /** A sending that an earlier pane did not finish. */
  interrupted: SendingMark | null;
  /** Reads the tables now. */
  read: (scope: EditScope) => Promise<Result<PendingEdit[], SheetFailure>>;
  /** Sends these, unless something is being sent already. */
  send: (edits: readonly PendingEdit[]) => Promise<SendEnd | null>;
  /** Sends everything pending; true where nothing stayed behind. */
  sendAll: () => Promise<boolean>;
  cancel: () => void;
  /** Marks the sheet with the answers that it would not take before. */
  writeAgain: () => Promise<void>;
  dismiss: () => void;
}

/** The edits that wait in the sheet, and their sending. */
export const usePendingEdits = (): PendingEdits => {
  const api = useApi();
  const host = usePaneHost();
  const { sheets } = host;
  const { settings } = useCompany();
  const companyId = settings.company.id;
  const queries = useQueryClient();
  const mark = useMemo(() => createSendingMark(host, window.localStorage, companyId), [host, companyId]);
  const [edits, setEdits] = useState<readonly PendingEdit[]>([]);
  const [sending, setSending] = useState<Sending | null>(null);
  const [end, setEnd] = useState<SendEnd | null>(null);
  const [interrupted, setInterrupted] = useState(() => mark.read());
  const isSending = useRef(false);
  const isCancelled = useRef(false);

  const read = useCallback((scope: EditScope) => fromSheet(sheets.pendingEdits(scope)), [sheets]);
  const readAll = useCallback(async (): Promise<void> => {
    const answer = await read('all');
    // A cell being edited: the next change tells again.
    if (answer.ok) setEdits(answer.value);
  }, [read]);

  useEffect(() => {
    void readAll();
    let isGone = false;
    let stop: (() => Promise<void>) | null = null;
    let timer: number | undefined;
    const onChanged = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!isSending.current) void readAll();
      }, pauseMilliseconds);
    };
    void fromSheet(sheets.onPendingChanged(onChanged)).then((answer) => {
      if (!answer.ok) return;
      if (isGone) void answer.value();
      else stop = answer.value;
    });
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      if (stop !== null) void stop();
    };
  }, [sheets, readAll]);

  const send = useCallback(
    async (wanted: readonly PendingEdit[]): Promise<SendEnd | null> => {
      if (isSending.current || wanted.length === 0) return null;
      isSending.current = true;
      isCancelled.current = false;
      setEnd(null);
      setInterrupted(null);
      setSending({ done: 0, total: wanted.length, isCancelling: false });
      mark.write({ total: wanted.length, accepted: 0 });
      try {
        const ended = await sendEdits(wanted, {
          api,
          sheets,
          isCancelled: () => isCancelled.current,
          onProgress: (done) => {
            mark.write({ total: wanted.length, accepted: done });
            setSending((now) => (now === null ? null : { ...now, done }));
          },
        });
        mark.write(null);
        setEnd(ended);
        await readAll();
        return ended;
      } finally {
        isSending.current = false;
        setSending(null);
        void queries.invalidateQueries({ queryKey: ['client'] });
        void queries.invalidateQueries({ queryKey: ['portfolio'] });
      }
    },
    [api, sheets, mark, queries, readAll],
  );

  const sendAll = useCallback(async (): Promise<boolean> => {
    const answer = await read('all');
    if (!answer.ok) return false;
    if (answer.value.length === 0) return true;
    const ended = await send(answer.value);
    return ended !== null && ended.stopped === null && ended.unwritten === null && ended.counts.failed === 0;
  }, [read, send]);

  const cancel = useCallback(() => {
    isCancelled.current = true;
    setSending((now) => (now === null ? null : { ...now, isCancelling: true }));
  }, []);

  const writeAgain = useCallback(async (): Promise<void> => {
    if (end === null || end.unwritten === null) return;
    const reason = await writeResults(sheets, end.unwritten.results);
    setEnd({ ...end, unwritten: reason === null ? null : { ...end.unwritten, reason } });
    await readAll();
  }, [end, sheets, readAll]);

  const dismiss = useCallback(() => {
    setEnd(null);
    setInterrupted(null);
    mark.write(null);
  }, [mark]);

  return { edits, sending, end, interrupted, read, send, sendAll, cancel, writeAgain, dismiss };
};
