/**
 * The port between the interpreter of Office.js messages and a spreadsheet. Two grids stand behind it: one in memory (tests) and
 * Univer (people, pictures, end-to-end). Rows and columns count from 0. Nothing here knows of Office.js.
 */

/** What stands in a cell for a reader: number, text, boolean, or nothing (`''`). Errors are texts such as `#VALUE!`. */
export type CellValue = string | number | boolean;

/**
 * What is written: a value, stored as it is (the text `12` stays text); a formula (text that starts with `=`, English names and
 * commas); text behind an apostrophe (`'=1` is the text `=1`, the apostrophe is not stored); `''` empties the cell and keeps its looks;
 * null leaves the cell as it is. What typing makes of a text (`12` a number, `31/12/2026` a date) is decided before it comes here.
 */
export type CellInput = CellValue | null;

export interface Area {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface CellError {
  /** `#VALUE!`, `#N/A` … */
  code: string;
  /** Sentence of a custom function, where it gave one. */
  message: string;
}

export interface CellFormat {
  fill?: string;
  fontColor?: string;
  /** Points. */
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  horizontalAlignment?: 'Left' | 'Center' | 'Right' | 'General';
  verticalAlignment?: 'Top' | 'Center' | 'Bottom';
  wrapText?: boolean;
}

export interface GridTable {
  id: string;
  name: string;
  area: Area;
  /** Headers as the table knows them; what was typed into the header row counts once `updateTable` has said so. */
  columns: string[];
  style: string;
  showFilterButton: boolean;
}

export interface SortField {
  /** Column counted from the first of the area. */
  key: number;
  ascending: boolean;
}

export interface ConditionalRule {
  id: string;
  area: Area;
  /** English formula relative to the top left cell, e.g. `=$F2>90`. */
  formula: string;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
}

export interface ValidationRule {
  /** Office.js `DataValidationRule`. */
  rule: unknown;
  errorAlert?: unknown;
  prompt?: unknown;
  ignoreBlanks?: boolean;
}

/** What happened in the grid, whoever did it. `byHost` marks what the interpreter itself wrote. */
export type GridEvent =
  | { type: 'selection'; areas: Area[] }
  | { type: 'changed'; areas: Area[]; byHost: boolean }
  | { type: 'activated'; sheet: string }
  | { type: 'sheetAdded' | 'sheetDeleted'; sheet: string }
  | { type: 'sorted' | 'filtered'; sheet: string }
  | { type: 'editing'; on: boolean };

/** Areas may be whole columns (1,048,576 rows) or rows (16,384 columns) in `clear`, `setFormat` and `autofitColumns`. */
export interface Grid {
  // sheets: ids never change, names may
  sheets(): { id: string; name: string; visible: boolean }[];
  addSheet(name: string): string;
  deleteSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  activeSheet(): string;
  activate(id: string): void;

  // cells
  read(area: Area): CellValue[][];
  readFormulas(area: Area): CellValue[][];
  readTexts(area: Area): string[][];
  readErrors(area: Area): (CellError | null)[][];
  /** One call for one coalesced block, however large. */
  write(area: Area, cells: CellInput[][]): void;
  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void;
  /** Smallest area that holds every cell with a value; null for an empty sheet. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  spillArea(sheet: string, row: number, column: number): Area | null;
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  insertColumns(sheet: string, column: number, count: number): void;
  deleteColumns(sheet: string, column: number, count: number): void;
  /**
   * Pushes only the cells below (or right of) the area. Tables that lie wholly in the pushed part move along; a table that the area
   * cuts across its whole width (or height) grows, and shrinks on deletion. The same holds for insertRows and its kin.
   */
  insertCells(area: Area, shift: 'Down' | 'Right'): void;
  deleteCells(area: Area, shift: 'Up' | 'Left'): void;

  // looks
  numberFormats(area: Area): string[][];
  setNumberFormats(area: Area, formats: (string | null)[][]): void;
  format(area: Area): CellFormat;
  setFormat(area: Area, format: CellFormat): void;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, pixels: number): void;
  autofitColumns(area: Area): void;
  setColumnHidden(sheet: string, column: number, hidden: boolean): void;
  columnHidden(sheet: string, column: number): boolean;
  /** True for rows hidden by hand and for rows that a filter hides. */
  rowHidden(sheet: string, row: number): boolean;
  /** Hides rows by hand, or shows them again; what a filter hides stays hidden. */
  setRowsHidden(sheet: string, row: number, count: number, hidden: boolean): void;
  frozen(sheet: string): { rows: number; columns: number };
  freeze(sheet: string, rows: number, columns: number): void;

  // tables, filters, sorts
  tables(): GridTable[];
  addTable(table: GridTable): void;
  /**
   * Name, area, columns and looks of the table with this id; its cells are not touched. Formulas of the whole workbook follow columns
   * that are renamed.
   */
  updateTable(table: GridTable): void;
  /** Ids of the columns in their order: stable over renaming, moving and inserting. */
  columnIds(tableId: string): readonly number[];
  deleteTable(id: string, keepCells: boolean): void;
  /** Criteria as `Excel.FilterCriteria` (`{filterOn: 'Values', values}`, `{filterOn: 'Custom', criterion1…}`); null shows every row. */
  filterColumn(tableId: string, column: number, criteria: unknown): void;
  /** The criteria in force on a column, whoever set them; null without a filter. */
  columnFilter(tableId: string, column: number): unknown;
  clearFilters(tableId: string): void;
  isFiltered(tableId: string): boolean;
  sort(area: Area, fields: SortField[]): void;
  /** How the table was sorted last, by whomever; keys are the columns' places now. */
  tableSort(tableId: string): SortField[];
  setTableSort(tableId: string, fields: SortField[]): void;

  // rules and names
  addConditionalRule(rule: ConditionalRule): void;
  conditionalRules(sheet: string): ConditionalRule[];
  deleteConditionalRule(id: string): void;
  validation(area: Area): ValidationRule | null;
  setValidation(area: Area, rule: ValidationRule | null): void;
  names(): { name: string; area: Area }[];
  setName(name: string, area: Area | null): void;

  // selection, calculation, undo
  selection(): Area[];
  select(areas: Area[]): void;
  recalculate(): void;
  /** Resolves when no calculation is under way or asked for. */
  settled(): Promise<void>;
  subscribe(listener: (event: GridEvent) => void): () => void;
  /** The whole workbook as JSON, and back. */
  save(): unknown;
  load(saved: unknown): void;
}
