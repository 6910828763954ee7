import type { IsoDate } from '../domain/calendar/isoDate';
import type { RoundingMode } from '../contract/common';
import type { EditItem } from '../contract/edits';
import type { ChargeMode } from './chargeFormulas';
import type { SheetFailure } from './failure';

/** Where a failure left the tables: never touched, put back as they were, or marked *incompleta*. */
export type SheetsAfterFailure = 'untouched' | 'restored' | 'incomplete';

export type LoadOutcome =
  | { state: 'done'; clients: number; receivables: number }
  | { state: 'cancelled' }
  | { state: 'failed'; reason: SheetFailure; sheets: SheetsAfterFailure };

/** What a workbook was loaded with. Kept in its settings; the cursor is moved on only when every row was written. */
export interface LoadState {
  companyId: string;
  /** Position in the feed of changes that the tables stand at. */
  cursor: number;
  asOf: IsoDate;
  /** The company's today at the load. */
  today: IsoDate;
  policyVersion: number;
  query: LoadQuery;
  /** ISO moment. */
  loadedAt: string;
  mode: ChargeMode;
  receivables: number;
  /** False: the last writing broke off midway and has to be run again. */
  complete: boolean;
}

/** Which clients were asked for. */
export interface LoadQuery {
  minDaysOverdue: number;
  includeCurrent: boolean;
  search: string | null;
}

export type RefreshOutcome =
  | {
      state: 'done';
      updated: number;
      added: number;
      left: number;
      /** Rows under a pending edit that the backend changed too; their *Situação* says what. */
      changedUnderPending: number;
      /** Rows whose constants were pasted over and that no change travelled for: a whole load mends them. */
      damaged: number;
    }
  | { state: 'cancelled' }
  | { state: 'noTables' }
  | { state: 'failed'; reason: SheetFailure; sheets: SheetsAfterFailure };

export type EditSet = EditItem['set'];

/** Which pending edits are meant. */
export type EditScope = 'all' | 'selection' | 'visible';

/** A row whose editable cells differ from what the backend has. */
export interface PendingEdit {
  table: 'clients' | 'receivables';
  id: string;
  version: number;
  /** Idempotency key, made once for this edit and kept in the row. */
  key: string;
  set: EditSet;
  /** Client's name, or the title and its client. */
  label: string;
  /** The sentence of column *Pendente*. */
  words: string;
  /** The sentence of *Situação* where the last send failed. */
  result: string | null;
}

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
  /** Id of the managed column of the chosen cell; null for a column of the analyst. */
  field: string | null;
}
