import type { NegotiationResult, ReversalResult } from '../contract/negotiations';
import type { ReceivableRow } from '../contract/receivables';
import type { Settings } from '../contract/settings';
import { applyChange } from './applyChange';
import { throwUnlessHostError } from './failure';
import { loadPortfolio, type LoadOptions, type PortfolioData } from './loadPortfolio';
import type { ApplyOutcome, ChosenRow, LoadOutcome, SheetParameters, SheetSelection } from './outcomes';
import { readParameters } from './parameters';
import { resetParameterCells } from './parametersSheet';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { rowAt, selectedRows, showClient } from './selection';
import { onParameterCells, onSelection } from './sheetEvents';

/** The workbook as the pane and the commands see it: what they mean, never `Excel.*`. */
export interface Sheets {
  loadPortfolio(data: PortfolioData, options: LoadOptions): Promise<LoadOutcome>;
  /** Old titles out, instalments in. */
  applyNegotiation(result: NegotiationResult): Promise<ApplyOutcome>;
  /** Instalments out, old titles back. */
  applyReversal(result: ReversalResult): Promise<ApplyOutcome>;
  /** One title after a payment; null: it left the open ones. */
  applyReceivable(row: ReceivableRow | null, id: string): Promise<ApplyOutcome>;
  /** Selects the client's line in Clientes; false where the sheet does not have it. */
  showClient(clientId: string): Promise<boolean>;
  /** Visible lines of our tables within the selection; null where there are none. */
  selectedReceivables(): Promise<SheetSelection | null>;
  /** A line of Clientes or Títulos was chosen by the analyst, not by `showClient`. Returns what ends it. */
  onRowChosen(listener: (row: ChosenRow) => void): Promise<() => Promise<void>>;
  readParameters(): Promise<SheetParameters | null>;
  onParametersChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Puts the company's policy and its today back into sheet Parâmetros. */
  resetParameters(settings: Settings): Promise<void>;
}

export function createSheets(): Sheets {
  const inTurn = createQueue();
  let shownByUs: string | null = null;

  return {
    loadPortfolio: (data, options) => inTurn(() => loadPortfolio(data, options)),
    applyNegotiation: (result) => inTurn(() => applyChange(result)),
    applyReversal: (result) => inTurn(() => applyChange(result)),
    applyReceivable: (row, id) =>
      inTurn(() =>
        applyChange(
          row === null
            ? { removedReceivableIds: [id], receivables: [] }
            : { removedReceivableIds: [], receivables: [row] },
        ),
      ),
    showClient: async (clientId) => {
      shownByUs = clientId;
      const shown = await showClient(clientId);
      if (!shown) shownByUs = null;
      return shown;
    },
    selectedReceivables: selectedRows,
    onRowChosen: (listener) => {
      let latest = 0;
      return onSelection(({ worksheetId, address }) => {
        latest += 1;
        const mine = latest;
        const tell = (row: ChosenRow | null) => {
          if (row === null || mine !== latest) return;
          const echo = row.receivableId === null && row.clientId === shownByUs;
          shownByUs = null;
          if (!echo) listener(row);
        };
        // A selection that Excel would not let us read (protected, busy) chooses nothing.
        rowAt(worksheetId, address).then(tell, throwUnlessHostError);
      });
    },
    readParameters,
    onParametersChanged: onParameterCells,
    resetParameters: (settings) =>
      inTurn(() => runInExcel((context) => withoutOwnEvents(context, () => resetParameterCells(context, settings)))),
  };
}

/** Writes one after another: two at once would read each other's half-made tables. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result;
    return result;
  };
}
