import type { ViewRequest } from '../../commands/viewRequests';
import type { Sheets } from '../../excel/sheets';
import type { SheetTools } from '../../excel/sheetTools';
import type { Theme } from '../../excel/theme';

/** What the pane uses of the program around it. Made over `src/excel` at the entry, by hand in tests. */
export interface PaneHost {
  sheets: Sheets;
  tools: SheetTools;
  /** Prefix of everything this pane keeps in local storage. */
  partitionKey: string;
  /** The mark before the cents in this person's sheet. */
  decimalSeparator: ',' | '.';
  /** Small facts kept in the workbook; no personal data goes there. */
  readSetting: (key: string) => Promise<string | null>;
  writeSetting: (key: string, value: string | null) => Promise<void>;
  currentTheme: () => Theme;
  onThemeChanged: (listener: (theme: Theme) => void) => () => void;
  /** Views asked for by buttons of the ribbon. */
  onViewRequest: (listener: (request: ViewRequest) => void) => () => void;
  /** What of the ribbon makes sense now. */
  updateRibbon: (state: { portfolioLoaded: boolean }) => Promise<void>;
}
