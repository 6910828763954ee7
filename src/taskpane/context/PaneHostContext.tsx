import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { Sheets } from '../../excel/sheets';
import type { PaneHost } from './PaneHost';

const PaneHostContext = createContext<PaneHost | null>(null);

/** Gives the pane its sheets and the rest of the program around it. */
export const SheetsProvider = ({ host, children }: { host: PaneHost; children: ReactNode }): ReactElement => (
  <PaneHostContext.Provider value={host}>{children}</PaneHostContext.Provider>
);

export const usePaneHost = (): PaneHost => {
  const host = useContext(PaneHostContext);
  if (host === null) throw new Error('There is no SheetsProvider above this component.');
  return host;
};

export const useSheets = (): Sheets => usePaneHost().sheets;

export const useDecimalSeparator = (): ',' | '.' => usePaneHost().decimalSeparator;
