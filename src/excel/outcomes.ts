import type { IsoDate } from '../domain/calendar/isoDate';
import type { RoundingMode } from '../contract/common';
import type { SheetFailure } from './failure';

/** Where a failure left the tables: never touched, put back as they were, or marked *incompleta*. */
export type SheetsAfterFailure = 'untouched' | 'restored' | 'incomplete';

export type LoadOutcome =
  | { state: 'done'; clients: number; receivables: number }
  | { state: 'cancelled' }
  | { state: 'failed'; reason: SheetFailure; sheets: SheetsAfterFailure };

/** `noTables`: nothing was loaded into this workbook, so there was nothing to update. */
export type ApplyOutcome = { state: 'done' } | { state: 'noTables' } | { state: 'failed'; reason: SheetFailure };

/** Cells of sheet *Parâmetros* as they stand; null where a cell holds nothing that can be read. Rates are fractions. */
export interface SheetParameters {
  asOf: IsoDate | null;
  fineRate: number | null;
  monthlyInterestRate: number | null;
  graceDays: number | null;
  rounding: RoundingMode | null;
}

export interface SheetSelection {
  clientIds: string[];
  receivableIds: string[];
}

export interface ChosenRow {
  clientId: string;
  /** Null on sheet Clientes. */
  receivableId: string | null;
}
