import type { EditResult } from '../contract/edits';
import type { NegotiationResult, ReversalResult } from '../contract/negotiations';
import type { ReceivableRow } from '../contract/receivables';
import type { Settings } from '../contract/settings';
import { applyChange } from './applyChange';
import { writeEditResults } from './editResults';
import { filterFailed } from './failedRows';
import { throwUnlessHostError } from './failure';
import { createInTurn, type InTurn } from './inTurn';
import type { WhyLeft } from './leftRows';
import { readLoadState } from './loadState';
import { loadPortfolio, type LoadOptions, type PortfolioData } from './loadPortfolio';
import type {
  ApplyOutcome,
  ChosenRow,
  EditScope,
  LoadOutcome,
  LoadState,
  PendingEdit,
  RefreshOutcome,
  SheetParameters,
  SheetSelection,
} from './outcomes';
import { readParameters } from './parameters';
import { resetParameterCells } from './parametersSheet';
import { pendingEdits } from './pendingEdits';
import { onEditedCells } from './pendingEvents';
import { refreshPortfolio, type RefreshData } from './refreshPortfolio';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { rowAt, selectedRows, showClient } from './selection';
import { onParameterCells, onSelection } from './sheetEvents';

/** The workbook as the pane and the commands see it: what they mean, never `Excel.*`. */
export interface Sheets {
  loadPortfolio(data: PortfolioData, options: LoadOptions): Promise<LoadOutcome>;
  /** Only what changed since the load, in place. */
  refreshPortfolio(data: RefreshData, options: LoadOptions): Promise<RefreshOutcome>;
  /** What this workbook was loaded with; null where nothing was. */
  loadState(): Promise<LoadState | null>;
  /** Reads the tables again and compares; writes *Pendente* on the way. */
  pendingEdits(scope: EditScope): Promise<PendingEdit[]>;
  /** Editable cells were changed, by the analyst or by an answer or a refresh. Returns what ends it. */
  onPendingChanged(listener: () => void): Promise<() => Promise<void>>;
  /** Puts the answers of a send on their rows. */
  writeEditResults(results: readonly EditResult[]): Promise<ApplyOutcome>;
  /** Filters the tables to the rows that failed; gives how many. */
  filterFailed(): Promise<number>;
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

export function createSheets(inTurn: InTurn = createInTurn()): Sheets {
  let shownByUs: string | null = null;
  const pendingListeners = new Set<() => void>();
  // With our events off, what the analyst typed meanwhile told nobody.
  const written = async <T>(work: () => Promise<T>): Promise<T> => {
    const outcome = await inTurn(work);
    pendingListeners.forEach((listener) => listener());
    return outcome;
  };

  return {
    loadPortfolio: (data, options) => written(() => loadPortfolio(data, options)),
    refreshPortfolio: (data, options) => written(() => refreshPortfolio(data, options)),
    loadState: () => inTurn(() => runInExcel(readLoadState)),
    pendingEdits: (scope) => inTurn(() => pendingEdits(scope)),
    onPendingChanged: async (listener) => {
      const stop = await onEditedCells(listener, inTurn);
      pendingListeners.add(listener);
      return () => {
        pendingListeners.delete(listener);
        return stop();
      };
    },
    writeEditResults: (results) => written(() => writeEditResults(results)),
    filterFailed: () => inTurn(filterFailed),
    applyNegotiation: (result) =>
      written(() => applyChange({ ...result, why: whyOf('renegotiated', result.negotiation.number) })),
    applyReversal: (result) =>
      written(() => applyChange({ ...result, why: whyOf('reversed', result.negotiation.number) })),
    applyReceivable: (row, id) =>
      written(() =>
        applyChange({
          removedReceivableIds: row === null ? [id] : [],
          receivables: row === null ? [] : [row],
          why: whyOf('paid', null),
        }),
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

const whyOf = (reason: WhyLeft['reason'], negotiationNumber: number | null): WhyLeft => ({ reason, negotiationNumber });
