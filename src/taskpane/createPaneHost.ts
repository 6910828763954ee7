import { onViewRequest } from '../commands/viewRequests';
import { cultureInfo, partitionKey } from '../excel/host';
import { updateRibbon } from '../excel/ribbonButtons';
import { createSheets } from '../excel/sheets';
import { sheetTools } from '../excel/sheetTools';
import { currentTheme, onThemeChanged } from '../excel/theme';
import { readSetting, writeSetting } from '../excel/workbookSettings';
import type { PaneHost } from './context/PaneHost';

/** The pane's host over Excel. Call it once the host is ready. */
export const createPaneHost = async (): Promise<PaneHost> => {
  const { decimalSeparator } = await cultureInfo();
  return {
    sheets: createSheets(),
    tools: sheetTools,
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
