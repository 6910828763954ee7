import type { Api, PortfolioFilter } from '../../../client/api';
import type { ApiFailure } from '../../../client/failure';
import type { LoadOutcome, LoadState, RefreshOutcome, SheetsAfterFailure } from '../../../excel/outcomes';
import type { Sheets } from '../../../excel/sheets';
import { portfolioText } from '../../../strings/portfolio';
import { refreshText } from '../../../strings/refresh';
import { failureSentence } from '../../shell/failureSentence';
import type { Notice } from '../../shell/notices';
import { loadQueryOf } from './sheetState';

/** Rows below the header of a sheet. */
const mostRows = 1_048_575;

export type LoadPhase = 'preparing' | 'asking' | 'full' | 'downloading' | 'writing' | 'refreshing';

export interface LoadProgress {
  phase: LoadPhase;
  done: number;
  total: number;
}

export interface LoadWork {
  api: Api;
  sheets: Sheets;
  query: PortfolioFilter;
  controller: AbortController;
  onProgress: (progress: LoadProgress) => void;
}

const afterFailedLoad: Record<SheetsAfterFailure, string> = {
  untouched: portfolioText.loadFailedUntouched,
  restored: portfolioText.loadFailedRestored,
  incomplete: portfolioText.loadFailedIncomplete,
};

const afterFailedRefresh: Record<SheetsAfterFailure, string> = {
  untouched: refreshText.failedUntouched,
  restored: refreshText.failedRestored,
  incomplete: refreshText.failedIncomplete,
};

const info = (text: string): Notice[] => [{ intent: 'info', text }];
const success = (text: string): Notice[] => [{ intent: 'success', text }];
const error = (text: string): Notice[] => [{ intent: 'error', text }];

const noticesOfLoad = (outcome: LoadOutcome): Notice[] => {
  switch (outcome.state) {
    case 'done':
      return success(portfolioText.loaded(outcome.clients, outcome.receivables));
    case 'cancelled':
      return info(portfolioText.loadCancelled);
    case 'failed':
      return error(`${afterFailedLoad[outcome.sheets]} ${outcome.reason.message}`);
  }
};

const noticesOfFailure = (failure: ApiFailure, words: { cancelled: string; failed: string }): Notice[] =>
  failure.kind === 'aborted' ? info(words.cancelled) : error(`${words.failed} ${failureSentence(failure)}`);

const loadWords = { cancelled: portfolioText.loadCancelled, failed: portfolioText.loadFailedUntouched };
const refreshWords = { cancelled: refreshText.cancelled, failed: refreshText.failedUntouched };

/** Downloads and checks the whole portfolio, then has the sheets written; given up at any time before that. */
export const loadWhole = async ({ api, sheets, query, controller, onProgress }: LoadWork): Promise<Notice[]> => {
  const { signal } = controller;
  let tooMany: number | null = null;
  const [settings, portfolio, receivables] = await Promise.all([
    api.settings({ signal }),
    api.portfolio(query, { signal }),
    api.receivables(query, {
      signal,
      onProgress: ({ done, total }) => {
        // Told by the answer's first line, before its rows come.
        if (total > mostRows) {
          tooMany = total;
          controller.abort();
        } else onProgress({ phase: 'downloading', done, total });
      },
    }),
  ]);
  if (tooMany !== null) return error(refreshText.tooManyRows(tooMany));
  if (!settings.ok) return noticesOfFailure(settings.error, loadWords);
  if (!portfolio.ok) return noticesOfFailure(portfolio.error, loadWords);
  if (!receivables.ok) return noticesOfFailure(receivables.error, loadWords);
  const { header, rows } = receivables.value;
  const outcome = await sheets.loadPortfolio(
    {
      portfolio: portfolio.value,
      receivables: rows,
      settings: settings.value,
      query: loadQueryOf(query),
      cursor: Math.min(portfolio.value.cursor, header.cursor),
    },
    { signal, onProgress: ({ done, total }) => onProgress({ phase: 'writing', done, total }) },
  );
  return noticesOfLoad(outcome);
};

const noticesOfRefresh = (outcome: RefreshOutcome): Notice[] => {
  switch (outcome.state) {
    case 'done': {
      const { updated, added, left, changedUnderPending, damaged } = outcome;
      const done = updated + added + left === 0 ? refreshText.nothing : refreshText.done(updated, added, left);
      return [
        ...success(done),
        ...(changedUnderPending === 0
          ? []
          : [{ intent: 'warning' as const, text: refreshText.changedUnderPending(changedUnderPending) }]),
        ...(damaged === 0 ? [] : [{ intent: 'warning' as const, text: refreshText.damaged(damaged) }]),
      ];
    }
    case 'cancelled':
      return info(refreshText.cancelled);
    case 'noTables':
      return error(refreshText.noTables);
    case 'failed':
      return error(`${afterFailedRefresh[outcome.sheets]} ${outcome.reason.message}`);
  }
};

/** Brings a loaded sheet up to what changed since; where too much did, everything is loaded in place. */
export const refreshSheet = async (work: LoadWork, state: LoadState): Promise<Notice[]> => {
  const { api, sheets, query, controller, onProgress } = work;
  const { signal } = controller;
  onProgress({ phase: 'asking', done: 0, total: 0 });
  const [settings, changes] = await Promise.all([
    api.settings({ signal }),
    api.portfolioChanges({ ...query, after: state.cursor, previousAsOf: state.asOf }, { signal }),
  ]);
  if (!settings.ok) return noticesOfFailure(settings.error, refreshWords);
  if (!changes.ok) return noticesOfFailure(changes.error, refreshWords);
  if (changes.value.full || settings.value.policy.version !== state.policyVersion) {
    onProgress({ phase: 'full', done: 0, total: 0 });
    return loadWhole(work);
  }
  const outcome = await sheets.refreshPortfolio(
    { changes: changes.value, settings: settings.value },
    { signal, onProgress: ({ done, total }) => onProgress({ phase: 'refreshing', done, total }) },
  );
  return noticesOfRefresh(outcome);
};
