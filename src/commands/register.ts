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
    negotiateSelection({ showPane, selectedReceivables: () => sheets.selectedReceivables() }),
  );
}
