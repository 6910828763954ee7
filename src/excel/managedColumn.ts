import type { CellInput } from './cellText';
import type { FormulaRefs } from './structuredReference';

export type ColumnKind = 'text' | 'date' | 'money' | 'rate' | 'integer' | 'label';

/** What an edited cell means to the backend, or why it cannot be sent (a Portuguese sentence). */
export type EditReading = { ok: true; value: string | null } | { ok: false; message: string };

interface AnyColumn {
  /** Stable name of the column within its table: the analyst may rename and move it, this stays. */
  id: string;
  /** Header that it is made with, and by which it is found where the workbook knows no id of it. */
  header: string;
  kind: ColumnKind;
  /** In the unit of `format.columnWidth`. */
  width: number;
  hidden?: boolean;
}

/** Constants from the backend. */
export interface ValueColumn<Row> extends AnyColumn {
  role: 'value';
  value: (row: Row) => CellInput;
  /** Where the analyst may type: reads the typed text for the backend. */
  edit?: (text: string) => EditReading;
  /** Words of a list to choose from. */
  choices?: readonly string[];
}

/** One formula for every row. */
export interface FormulaColumn extends AnyColumn {
  role: 'formula';
  formula: (refs: FormulaRefs) => string;
}

/** Kept by the sheet itself: what will be sent, what happened, and what both are told by. */
export interface NoteColumn extends AnyColumn {
  role: 'pending' | 'status' | 'control';
}

/** A column of a table of ours. Columns that the analyst adds stand beside these and are never touched. */
export type ManagedColumn<Row> = ValueColumn<Row> | FormulaColumn | NoteColumn;

/** Number format of each kind, in the en-US codes that `numberFormat` takes. Text first, so that digits stay text. */
export const numberFormatOf: Record<ColumnKind, string> = {
  text: '@',
  date: 'dd/mm/yyyy',
  money: '#,##0.00',
  rate: '0.00%',
  integer: '0',
  label: 'General',
};
