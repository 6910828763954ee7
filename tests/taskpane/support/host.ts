import type { NegotiationResult, ReversalResult } from '../../../src/contract/negotiations';
import type { EditResult } from '../../../src/contract/edits';
import type {
  ChosenRow,
  LoadState,
  PendingEdit,
  RefreshOutcome,
  SheetParameters,
  SheetSelection,
} from '../../../src/excel/outcomes';
import type { PortfolioData } from '../../../src/excel/loadPortfolio';
import type { RefreshData } from '../../../src/excel/refreshPortfolio';
import type { SheetTools } from '../../../src/excel/sheetTools';
import type { PaneHost } from '../../../src/taskpane/context/PaneHost';
import { fakeTools } from './tools';

/** A program around the pane that remembers what the pane did to it. */
export interface FakeHost extends PaneHost {
  applied: (NegotiationResult | ReversalResult)[];
  shown: string[];
  workbook: Map<string, string>;
  chooseRow: (row: ChosenRow) => void;
  /** What the workbook says it was loaded with. */
  state: LoadState | null;
  loads: PortfolioData[];
  refreshes: RefreshData[];
  /** Edits that wait in the sheet; answers of `edits` take them away as the real one does. */
  pending: PendingEdit[];
  written: EditResult[];
  /** How often the rows that failed were filtered. */
  filtered: number;
  edit: (pending: PendingEdit[]) => void;
}

export const createFakeHost = (
  given: {
    selection?: SheetSelection | null;
    parameters?: SheetParameters | null;
    state?: LoadState | null;
    pending?: PendingEdit[];
    refreshed?: RefreshOutcome;
    tools?: Partial<SheetTools>;
  } = {},
): FakeHost => {
  const rowListeners = new Set<(row: ChosenRow) => void>();
  const pendingListeners = new Set<() => void>();
  const workbook = new Map<string, string>();
  const applied: (NegotiationResult | ReversalResult)[] = [];
  const shown: string[] = [];
  const apply = (result: NegotiationResult | ReversalResult): Promise<{ state: 'done' }> => {
    applied.push(result);
    return Promise.resolve({ state: 'done' });
  };
  const host: FakeHost = {
    applied,
    shown,
    workbook,
    chooseRow: (row) => rowListeners.forEach((listener) => listener(row)),
    state: given.state ?? null,
    loads: [],
    refreshes: [],
    pending: given.pending ?? [],
    written: [],
    filtered: 0,
    edit: (pending) => {
      host.pending = pending;
      pendingListeners.forEach((listener) => listener());
    },
    sheets: {
      loadPortfolio: (data) => {
        host.loads.push(data);
        return Promise.resolve({
          state: 'done',
          clients: data.portfolio.clients.length,
          receivables: data.receivables.length,
        });
      },
      refreshPortfolio: (data) => {
        host.refreshes.push(data);
        return Promise.resolve(given.refreshed ?? { state: 'noTables' });
      },
      loadState: () => Promise.resolve(host.state),
      pendingEdits: (scope) =>
        Promise.resolve(
          scope === 'selection'
            ? host.pending.filter(({ id }) => given.selection?.clientIds.includes(id) === true)
            : host.pending,
        ),
      onPendingChanged: (listener) => {
        pendingListeners.add(listener);
        return Promise.resolve(() => Promise.resolve(void pendingListeners.delete(listener)));
      },
      writeEditResults: (results) => {
        host.written.push(...results);
        host.pending = host.pending.flatMap((edit) => {
          const result = results.find(({ key }) => key === edit.key);
          if (result === undefined) return [edit];
          return result.outcome === 'failed' ? [{ ...edit, result: `Falhou: ${result.message ?? ''}` }] : [];
        });
        return Promise.resolve({ state: 'done' });
      },
      filterFailed: () => {
        host.filtered += 1;
        return Promise.resolve(host.pending.filter(({ result }) => result !== null).length);
      },
      applyNegotiation: apply,
      applyReversal: apply,
      applyReceivable: () => Promise.resolve({ state: 'done' }),
      showClient: (clientId) => {
        shown.push(clientId);
        return Promise.resolve(true);
      },
      selectedReceivables: () => Promise.resolve(given.selection ?? null),
      onRowChosen: (listener) => {
        rowListeners.add(listener);
        return Promise.resolve(() => Promise.resolve(void rowListeners.delete(listener)));
      },
      readParameters: () => Promise.resolve(given.parameters ?? null),
      onParametersChanged: () => Promise.resolve(() => Promise.resolve()),
      resetParameters: () => Promise.resolve(),
    },
    tools: fakeTools(given.tools),
    partitionKey: 'partition.',
    decimalSeparator: ',',
    readSetting: (key) => Promise.resolve(workbook.get(key) ?? null),
    writeSetting: (key, value) => {
      if (value === null) workbook.delete(key);
      else workbook.set(key, value);
      return Promise.resolve();
    },
    currentTheme: () => 'light',
    onThemeChanged: () => () => undefined,
    onViewRequest: () => () => undefined,
    updateRibbon: () => Promise.resolve(),
  };
  return host;
};
