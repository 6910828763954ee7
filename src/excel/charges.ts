import { columnCharges, type ChargeFormulas, type ChargeMode } from './chargeFormulas';
import type { OpenTable } from './openTable';

/** How many titles are charged by a call a cell. */
export const maxColumnCharges = Number.POSITIVE_INFINITY;

export function chargeModeFor(receivables: number): ChargeMode {
  return receivables > maxColumnCharges ? 'spill' : 'columns';
}

export function chargeFormulasOf(mode: ChargeMode): ChargeFormulas {
  switch (mode) {
    case 'columns':
    case 'spill':
      return columnCharges;
  }
}

/** Where the table of titles stands once its rows are written. */
export interface ChargedTable {
  open: OpenTable;
  /** Current header of a managed column, by its id. */
  headerOf: (id: string) => string;
}

/**
 * Called before the rows are written (the formulas of the table must find what they look up) and after every change of them.
 * With a call a cell there is nothing to lay out.
 */
export function layOutCharges(_context: Excel.RequestContext, _table: ChargedTable, _mode: ChargeMode): Promise<void> {
  return Promise.resolve();
}
