import type { ImportField } from '../../contract/imports';
import { cellText, cleanText, type GridCell, type GridRow } from './cellGrid';
import type { FoundTable, Header } from './findTable';
import { columnOfHeader, headerKey } from './headers';
import type { IssuePlace, Issues } from './issues';

/** A line of data: where it starts and its cells of the known fields, in the order of the table's columns. */
export interface TableRow {
  line: number;
  cells: readonly GridCell[];
  /** First cell that is not blank, whatever its column, and how many are not. */
  lead: string;
  filled: number;
}

export interface TableColumn {
  header: string;
  /** 0-based in the sheet or file. */
  column: number;
  field: ImportField | null;
  example: string;
}

export interface Table {
  rows: readonly TableRow[];
  columns: readonly TableColumn[];
  /** Whether the file has a column for this field. */
  has(field: ImportField): boolean;
  /** Whether the header line has this header, known or not. */
  hasHeader(header: string): boolean;
  /** The header as the file writes it; null when there is none. */
  header(field: ImportField): string | null;
  /** Cell of a field as trimmed text; empty when blank or when the file has no such column. */
  cell(row: TableRow, field: ImportField): string;
  /** Cell of a field as it came. */
  value(row: TableRow, field: ImportField): GridCell;
  /** Where a cell of this field, or else the row, stands. */
  place(row: { line: number }, field?: ImportField): IssuePlace;
}

/** The rows under the headers. Null when they cannot be read, which the issues say. */
export function readTable({ grid, header }: FoundTable, issues: Issues): Table | null {
  const rows = grid.rows(issues);
  if (rows === null) return null;
  reportDuplicateHeaders(header, issues);
  const fields = [...header.columns.keys()];
  const position = new Map(fields.map((field, index) => [field, index]));
  const value = (row: TableRow, field: ImportField): GridCell => {
    const index = position.get(field);
    return index === undefined ? null : (row.cells[index] ?? null);
  };
  const headerOf = (field: ImportField) => {
    const column = header.columns.get(field);
    return column === undefined ? null : (header.cells[column] ?? '');
  };
  const inSheet = grid.sheetName !== null;
  const examples = new Map<number, string>();
  return {
    rows: dataRows(rows, header, { strict: !inSheet, examples, issues }),
    columns: columnsOf(header, examples, grid.firstColumn),
    has: (field) => position.has(field),
    hasHeader: (name) => columnOfHeader(header.cells, name) >= 0,
    header: headerOf,
    cell: (row, field) => {
      const cell = value(row, field);
      return typeof cell === 'string' ? cell : cellText(cell);
    },
    value,
    place: ({ line }, field) => {
      const column = field === undefined ? undefined : header.columns.get(field);
      return {
        line,
        column: field === undefined ? null : headerOf(field),
        row: inSheet ? line - 1 : null,
        col: inSheet && column !== undefined ? grid.firstColumn + column : null,
      };
    },
  };
}

interface RowsReading {
  /** Cells beyond the headers are an error: a CSV whose delimiter or quotes are wrong. In a sheet they are somebody's notes. */
  strict: boolean;
  /** Filled while reading: the first cell of each column that is not blank. */
  examples: Map<number, string>;
  issues: Issues;
}

function dataRows(rows: readonly GridRow[], header: Header, { strict, examples, issues }: RowsReading): TableRow[] {
  const wanted = [...header.columns.values()];
  const data: TableRow[] = [];
  for (const { line, cells } of rows) {
    if (line <= header.line) continue;
    let filled = 0;
    let lead = '';
    let beyond = false;
    cells.forEach((cell, column) => {
      if (cell === null || cell === '') return;
      const text = cellText(cell);
      if (text === '') return;
      filled += 1;
      if (filled === 1) lead = text;
      if (column >= header.cells.length) beyond = true;
      if (!examples.has(column)) examples.set(column, text);
    });
    if (filled === 0) continue;
    if (beyond && strict) {
      issues.error('tooManyCells', { line }, { found: cells.length, expected: header.cells.length });
      continue;
    }
    // A report repeats its headers on every page.
    if (filled > 1 && header.cells.every((text, column) => text === cellText(cells[column]))) continue;
    data.push({ line, cells: wanted.map((column) => tidy(cells[column])), lead, filled });
  }
  return data;
}

function tidy(cell: GridCell | undefined): GridCell {
  return typeof cell === 'string' ? cleanText(cell) : (cell ?? null);
}

function columnsOf(header: Header, examples: ReadonlyMap<number, string>, firstColumn: number): TableColumn[] {
  const fieldOf = new Map([...header.columns].map(([field, column]) => [column, field]));
  const last = Math.max(header.cells.length - 1, ...examples.keys());
  const columns: TableColumn[] = [];
  for (let column = 0; column <= last; column += 1) {
    const text = header.cells[column] ?? '';
    const example = examples.get(column) ?? '';
    if (text === '' && example === '') continue;
    columns.push({ header: text, column: firstColumn + column, field: fieldOf.get(column) ?? null, example });
  }
  return columns;
}

function reportDuplicateHeaders(header: Header, issues: Issues): void {
  for (const column of header.columns.values()) {
    const name = header.cells[column] ?? '';
    if (header.cells.filter((cell) => headerKey(cell) === headerKey(name)).length > 1) {
      issues.warning('duplicateHeader', { line: header.line, column: name }, { header: name });
    }
  }
}
