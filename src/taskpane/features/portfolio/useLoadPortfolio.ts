import { useCallback, useRef, useState } from 'react';
import type { PortfolioFilter } from '../../../client/api';
import type { Portfolio } from '../../../contract/portfolio';
import type { Settings } from '../../../contract/settings';
import { portfolioText } from '../../../strings/portfolio';
import { useApi } from '../../context/ApiContext';
import { useSheets } from '../../context/PaneHostContext';
import { failureSentence } from '../../shell/failureSentence';
import { useNotices, type Notice } from '../../shell/notices';
import type { ApiFailure } from '../../../client/failure';
import type { LoadOutcome, SheetsAfterFailure } from '../../../excel/outcomes';

export type LoadPhase = 'preparing' | 'downloading' | 'writing';

export interface LoadProgress {
  phase: LoadPhase;
  done: number;
  total: number;
}

export interface LoadPortfolio {
  /** Null while nothing is being loaded. */
  progress: LoadProgress | null;
  /** How many loads have ended. */
  finished: number;
  start: (query: PortfolioFilter) => void;
  cancel: () => void;
}

const afterFailure: Record<SheetsAfterFailure, string> = {
  untouched: portfolioText.loadFailedUntouched,
  restored: portfolioText.loadFailedRestored,
  incomplete: portfolioText.loadFailedIncomplete,
};

const noticesOfOutcome = (outcome: LoadOutcome): Notice[] => {
  switch (outcome.state) {
    case 'done':
      return [{ intent: 'success', text: portfolioText.loaded(outcome.clients, outcome.receivables) }];
    case 'cancelled':
      return [{ intent: 'info', text: portfolioText.loadCancelled }];
    case 'failed':
      return [{ intent: 'error', text: `${afterFailure[outcome.sheets]} ${outcome.reason.message}` }];
  }
};

const noticesOfFailure = (failure: ApiFailure): Notice[] =>
  failure.kind === 'aborted'
    ? [{ intent: 'info', text: portfolioText.loadCancelled }]
    : [{ intent: 'error', text: `${portfolioText.loadFailedUntouched} ${failureSentence(failure)}` }];

/** *Carregar na planilha*: downloads and checks everything, then has the sheets written; cancelled at any time before that. */
export const useLoadPortfolio = (): LoadPortfolio => {
  const api = useApi();
  const sheets = useSheets();
  const { show } = useNotices();
  const [progress, setProgress] = useState<LoadProgress | null>(null);
  const [finished, setFinished] = useState(0);
  const running = useRef<AbortController | null>(null);

  const load = useCallback(
    async (query: PortfolioFilter, signal: AbortSignal): Promise<Notice[]> => {
      const [settings, portfolio, receivables] = await Promise.all([
        api.settings({ signal }),
        api.portfolio(query, { signal }),
        api.receivables(query, {
          signal,
          onProgress: ({ done, total }) => setProgress({ phase: 'downloading', done, total }),
        }),
      ]);
      if (!settings.ok) return noticesOfFailure(settings.error);
      if (!portfolio.ok) return noticesOfFailure(portfolio.error);
      if (!receivables.ok) return noticesOfFailure(receivables.error);
      const data: { portfolio: Portfolio; receivables: typeof receivables.value.rows; settings: Settings } = {
        portfolio: portfolio.value,
        receivables: receivables.value.rows,
        settings: settings.value,
      };
      const onProgress = ({ done, total }: { done: number; total: number }): void =>
        setProgress({ phase: 'writing', done, total });
      return noticesOfOutcome(await sheets.loadPortfolio(data, { signal, onProgress }));
    },
    [api, sheets],
  );

  const start = useCallback(
    (query: PortfolioFilter) => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      show([]);
      setProgress({ phase: 'preparing', done: 0, total: 0 });
      void load(query, controller.signal)
        .then(show)
        .finally(() => {
          running.current = null;
          setProgress(null);
          setFinished((count) => count + 1);
        });
    },
    [load, show],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { progress, finished, start, cancel };
};
