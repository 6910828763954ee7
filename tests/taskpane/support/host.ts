import type { NegotiationResult, ReversalResult } from '../../../src/contract/negotiations';
import type { ChosenRow, SheetParameters, SheetSelection } from '../../../src/excel/outcomes';
import type { PaneHost } from '../../../src/taskpane/context/PaneHost';

/** A program around the pane that remembers what the pane did to it. */
export interface FakeHost extends PaneHost {
  applied: (NegotiationResult | ReversalResult)[];
  shown: string[];
  workbook: Map<string, string>;
  chooseRow: (row: ChosenRow) => void;
}

export const createFakeHost = (
  given: { selection?: SheetSelection | null; parameters?: SheetParameters | null } = {},
): FakeHost => {
  const rowListeners = new Set<(row: ChosenRow) => void>();
  const workbook = new Map<string, string>();
  const applied: (NegotiationResult | ReversalResult)[] = [];
  const shown: string[] = [];
  const apply = (result: NegotiationResult | ReversalResult): Promise<{ state: 'done' }> => {
    applied.push(result);
    return Promise.resolve({ state: 'done' });
  };
  return {
    applied,
    shown,
    workbook,
    chooseRow: (row) => rowListeners.forEach((listener) => listener(row)),
    sheets: {
      loadPortfolio: (data) =>
        Promise.resolve({
          state: 'done',
          clients: data.portfolio.clients.length,
          receivables: data.receivables.length,
        }),
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
};
