import type { Issues } from './issues';

/** A cell as it comes: text of a CSV, or a value of a sheet, where dates are serial numbers. */
export type GridCell = string | number | boolean | null;

export interface GridRow {
  /** 1 = first line of the file, or row of the sheet. */
  line: number;
  cells: readonly GridCell[];
}

/** Rows of cells before anybody knows what they mean. */
export interface CellGrid {
  /** Null for CSV. */
  sheetName: string | null;
  /** 0-based column of the first cell of every row. */
  firstColumn: number;
  /** The first rows, where the headers are looked for. */
  head: readonly GridRow[];
  /** Every row, once; null when the rest cannot be read, which the issues say. */
  rows(issues: Issues): readonly GridRow[] | null;
}

/** What a file or a sheet gave. `alternatives`: the same text read in several ways, of which the best counts. */
export interface GridContent {
  grids: readonly CellGrid[];
  alternatives: boolean;
}

/** Title lines of a report that may stand before the headers. */
export const headerWithin = 40;

/** A cell as text, without the blanks around it; empty for a blank cell. */
export function cellText(cell: GridCell | undefined): string {
  if (typeof cell === 'string') return cleanText(cell);
  if (typeof cell === 'number') return numberText(cell);
  return cell === true ? 'sim' : cell === false ? 'não' : '';
}

/** Non-breaking spaces and line ends within a cell are blanks like any other. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Excel keeps 15 digits; what a double has beyond them is noise. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}
