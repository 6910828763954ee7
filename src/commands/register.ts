import { throwUnlessHostError } from '../excel/failure';
import { associateCommand, showPane } from '../excel/ribbonCommands';
import { commandNames } from '../excel/ribbonIds';
import { createSheets } from '../excel/sheets';
import { loadPortfolio } from './loadPortfolio';
import { negotiateSelection } from './negotiateSelection';

/** Ties the ribbon's buttons to what they do. Called once, after the host is ready. */
export function registerCommands(): void {
  const sheets = createSheets();
  associateCommand(commandNames.loadPortfolio, () => loadPortfolio({ showPane }));
  associateCommand(commandNames.negotiateSelection, () =>
    negotiateSelection({
      showPane,
      // What Excel would not let us read (a chart is selected, the sheet is busy) is no selection.
      selectedReceivables: () =>
        sheets.selectedReceivables().catch((error: unknown) => {
          throwUnlessHostError(error);
          return null;
        }),
    }),
  );
}
