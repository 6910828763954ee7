import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PortfolioFilter } from '../../../client/api';
import type { LoadState } from '../../../excel/outcomes';
import { refreshText } from '../../../strings/refresh';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { fromSheet } from '../../context/fromSheet';
import { useSheets } from '../../context/PaneHostContext';
import { useNotices, type Notice } from '../../shell/notices';
import type { PendingEdits } from '../edits/usePendingEdits';
import { loadWhole, refreshSheet, type LoadProgress } from './loadIntoSheet';
import { offerOf, type SheetOffer } from './sheetState';

export type PendingChoice = 'sendFirst' | 'anyway' | 'cancel';

export interface PortfolioSheet {
  /** Null while nothing is being written. */
  progress: LoadProgress | null;
  /** How many loads and refreshes have ended. */
  finished: number;
  /** What the workbook was loaded with; null where nothing was. */
  state: LoadState | null;
  /** Brings the sheet up to date where it holds this load already, else loads. */
  start: (query: PortfolioFilter) => void;
  /** Loads everything, in place where there is something. */
  startWhole: (query: PortfolioFilter) => void;
  cancel: () => void;
  /** Pending edits stand in the way: how many, and what was asked for. */
  asked: { pending: number; offer: SheetOffer } | null;
  answer: (choice: PendingChoice) => void;
}

interface Wish {
  query: PortfolioFilter;
  offer: SheetOffer;
}

/** *Carregar na planilha* and *Atualizar*, which announce pending edits first. One at a time. */
export const usePortfolioSheet = (pending: PendingEdits): PortfolioSheet => {
  const { sendAll } = pending;
  const api = useApi();
  const sheets = useSheets();
  const { settings } = useCompany();
  const companyId = settings.company.id;
  const queries = useQueryClient();
  const { show } = useNotices();
  const [progress, setProgress] = useState<LoadProgress | null>(null);
  const [finished, setFinished] = useState(0);
  const [state, setState] = useState<LoadState | null>(null);
  const [wish, setWish] = useState<(Wish & { pending: number }) | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    let isGone = false;
    void fromSheet(sheets.loadState()).then((answer) => {
      // A cell being edited: the button then loads, which is always right.
      if (!isGone && answer.ok) setState(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [sheets, finished]);

  const run = useCallback(
    (work: (controller: AbortController) => Promise<Notice[] | null>) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      show([]);
      setProgress({ phase: 'preparing', done: 0, total: 0 });
      void work(controller)
        .then((told) => {
          if (told !== null) show(told);
        })
        .finally(() => {
          running.current = null;
          setProgress(null);
          setFinished((count) => count + 1);
          // What the sheet now shows, the pane shows too.
          void queries.invalidateQueries({ queryKey: ['portfolio'] });
          void queries.invalidateQueries({ queryKey: ['client'] });
        });
    },
    [show, queries],
  );

  const write = useCallback(
    async ({ query, offer }: Wish, controller: AbortController): Promise<Notice[]> => {
      const work = { api, sheets, query, controller, onProgress: setProgress };
      if (offer === 'load') return loadWhole(work);
      const standing = await fromSheet(sheets.loadState());
      if (!standing.ok) return [{ intent: 'error', text: `${refreshText.failedUntouched} ${standing.error.message}` }];
      return standing.value === null ? loadWhole(work) : refreshSheet(work, standing.value);
    },
    [api, sheets],
  );

  /** Looks for pending edits before anything is written over the rows they are in. */
  const begin = useCallback(
    (wanted: Wish) =>
      run(async (controller) => {
        const edits = await fromSheet(sheets.pendingEdits('all'));
        if (!edits.ok) return [{ intent: 'error', text: `${refreshText.failedUntouched} ${edits.error.message}` }];
        if (edits.value.length === 0) return write(wanted, controller);
        setWish({ ...wanted, pending: edits.value.length });
        return null;
      }),
    [run, sheets, write],
  );

  const start = useCallback(
    (query: PortfolioFilter) => begin({ query, offer: offerOf(state, companyId, query) }),
    [begin, state, companyId],
  );
  const startWhole = useCallback((query: PortfolioFilter) => begin({ query, offer: 'load' }), [begin]);

  const answer = useCallback(
    (choice: PendingChoice) => {
      setWish(null);
      if (wish === null || choice === 'cancel') return;
      run(async (controller) => {
        if (choice === 'sendFirst' && !(await sendAll())) {
          return [{ intent: 'warning', text: refreshText.pending.notAllSent }];
        }
        return write(wish, controller);
      });
    },
    [run, wish, write, sendAll],
  );
  const cancel = useCallback(() => running.current?.abort(), []);

  return {
    progress,
    finished,
    state,
    start,
    startWhole,
    cancel,
    asked: wish === null ? null : { pending: wish.pending, offer: wish.offer },
    answer,
  };
};
