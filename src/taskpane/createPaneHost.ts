import { onViewRequest } from '../commands/viewRequests';
import { cultureInfo, partitionKey } from '../excel/host';
import { updateRibbon } from '../excel/ribbonButtons';
import { createInTurn } from '../excel/inTurn';
import { createSheets } from '../excel/sheets';
import { createSheetTools } from '../excel/sheetTools';
import { currentTheme, onThemeChanged } from '../excel/theme';
import { readSetting, writeSetting } from '../excel/workbookSettings';
import type { PaneHost } from './context/PaneHost';

/** The pane's host over Excel. Call it once the host is ready. */
export const createPaneHost = async (): Promise<PaneHost> => {
  const { decimalSeparator } = await cultureInfo();
  const inTurn = createInTurn();
  return {
    sheets: createSheets(inTurn),
    tools: createSheetTools(inTurn),
    partitionKey: partitionKey(),
    decimalSeparator: decimalSeparator === '.' ? '.' : ',',
    readSetting,
    writeSetting,
    currentTheme,
    onThemeChanged,
    onViewRequest,
    updateRibbon,
  };
};
