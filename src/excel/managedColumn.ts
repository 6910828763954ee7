import type { CellInput } from './cellText';

/** Reference to a cell of the same row by its header, as a formula of the table spells it. */
export type SameRow = (header: string) => string;

export type ColumnKind = 'text' | 'date' | 'money' | 'rate' | 'integer' | 'label';

/** A column of a table of ours. Columns that the analyst adds stand beside these and are never touched. */
export interface ManagedColumn<Row> {
  header: string;
  kind: ColumnKind;
  /** In the unit of `format.columnWidth`. */
  width: number;
  hidden?: boolean;
  cell(row: Row, sameRow: SameRow): CellInput;
}

/** Number format of each kind, in the en-US codes that `numberFormat` takes. Text first, so that digits stay text. */
export const numberFormatOf: Record<ColumnKind, string> = {
  text: '@',
  date: 'dd/mm/yyyy',
  money: '#,##0.00',
  rate: '0.00%',
  integer: '0',
  label: 'General',
};

/** `Table[[#This Row],[Header]]`: survives sorting, filtering and columns that the analyst moves. */
export function sameRowOf(tableName: string): SameRow {
  return (header) => `${tableName}[[#This Row],[${header}]]`;
}
