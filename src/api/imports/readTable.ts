import { CsvError, parse } from 'csv-parse/sync';
import type { ImportField } from '../../contract/imports';
import { columnOfHeader, headerKey, matchColumns, type ColumnMap } from './headers';
import type { Issues } from './issues';

/** A line of data: where it starts in the file (1 = first line) and its cells of the known fields, in the order of the table's columns. */
export interface TableRow {
  line: number;
  cells: readonly string[];
  /** First cell that is not blank, whatever its column, and how many are not. */
  lead: string;
  filled: number;
}

export interface Table {
  rows: readonly TableRow[];
  /** Whether the file has a column for this field. */
  has(field: ImportField): boolean;
  /** Whether the header line has this header, known or not. */
  hasHeader(header: string): boolean;
  /** The header as the file writes it; null when there is none. */
  header(field: ImportField): string | null;
  /** Cell of a field, trimmed; empty when blank or when the file has no such column. */
  cell(row: TableRow, field: ImportField): string;
}

interface Header {
  /** 0-based record of the file. */
  record: number;
  line: number;
  cells: readonly string[];
  columns: ColumnMap;
}

interface Layout {
  delimiter: string;
  header: Header;
}

const delimiters = [';', ',', '\t', '|'] as const;
/** Title lines of a report that may stand before the headers. */
const headerWithin = 40;

/**
 * Reads a CSV whose delimiter and header line are found by what the headers say. Null when no table could be read at all; the
 * reason is then among the issues.
 */
export function readTable(text: string, mapped: ReadonlyMap<ImportField, string>, issues: Issues): Table | null {
  // Excel writes its delimiter in a line of its own; blanked, so that line numbers stay right.
  const plain = text.replace(/^"?sep=.?"?(?=\n)/i, '');
  if (plain.trim() === '') {
    issues.error('emptyFile');
    return null;
  }
  const layout = findLayout(plain, mapped);
  if (layout === null) {
    issues.error('headerNotFound');
    return null;
  }
  reportDuplicateHeaders(layout.header, issues);
  const rows = readRows(plain, layout, issues);
  return rows === null ? null : tableOf(layout.header, rows);
}

function tableOf(header: Header, rows: readonly TableRow[]): Table {
  const position = new Map([...header.columns.keys()].map((field, index) => [field, index]));
  return {
    rows,
    has: (field) => position.has(field),
    hasHeader: (name) => columnOfHeader(header.cells, name) >= 0,
    header: (field) => {
      const column = header.columns.get(field);
      return column === undefined ? null : (header.cells[column] ?? '').trim();
    },
    cell: (row, field) => {
      const index = position.get(field);
      return index === undefined ? '' : (row.cells[index] ?? '');
    },
  };
}

function findLayout(text: string, mapped: ReadonlyMap<ImportField, string>): Layout | null {
  let best: Layout | null = null;
  let bestScore = 1;
  for (const delimiter of delimiters) {
    for (const header of candidateHeaders(text, delimiter, mapped)) {
      const score = scoreOf(header, mapped);
      if (score > bestScore) {
        best = { delimiter, header };
        bestScore = score;
      }
    }
  }
  return best;
}

/** More known fields are better; a header with due date and amount beats any that lacks them. */
function scoreOf(header: Header, mapped: ReadonlyMap<ImportField, string>): number {
  const { columns, cells } = header;
  const essential = columns.has('dueDate') && (columns.has('amount') || columns.has('balance'));
  const byMapping = [...mapped.values()].filter((name) => columnOfHeader(cells, name) >= 0).length;
  return columns.size + byMapping + (essential ? 100 : 0);
}

function candidateHeaders(text: string, delimiter: string, mapped: ReadonlyMap<ImportField, string>): Header[] {
  const found: Header[] = [];
  let record = 0;
  try {
    parse(text, {
      ...csvOptions(delimiter),
      to: headerWithin,
      on_record: (cells: string[], context) => {
        found.push({ record, line: context.lines - lineBreaks(cells), cells, columns: matchColumns(cells, mapped) });
        record += 1;
        return null;
      },
    });
  } catch (error) {
    // The wrong delimiter may leave quotes open; what was read until there still counts.
    if (!(error instanceof CsvError)) throw error;
  }
  return found;
}

function readRows(text: string, { delimiter, header }: Layout, issues: Issues): TableRow[] | null {
  const wanted = [...header.columns.values()];
  const rows: TableRow[] = [];
  let record = -1;
  try {
    parse(text, {
      ...csvOptions(delimiter),
      on_record: (cells: string[], context) => {
        record += 1;
        if (record <= header.record) return null;
        const line = context.lines - lineBreaks(cells);
        const filled = cells.filter((cell) => clean(cell) !== '');
        if (filled.length === 0) return null;
        if (cells.slice(header.cells.length).some((cell) => clean(cell) !== '')) {
          issues.error('tooManyCells', { line }, { found: cells.length, expected: header.cells.length });
          return null;
        }
        rows.push({
          line,
          cells: wanted.map((column) => clean(cells[column] ?? '')),
          lead: clean(filled[0] ?? ''),
          filled: filled.length,
        });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    issues.error(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quoteNotClosed' : 'malformedCsv', { line });
    return null;
  }
  return rows;
}

function csvOptions(delimiter: string) {
  return {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    // ERPs write `Padaria "Aurora"` without quoting the cell.
    relax_quotes: true,
  };
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

function clean(cell: string): string {
  return cell
    .replace(/\u00a0/g, ' ')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function reportDuplicateHeaders(header: Header, issues: Issues): void {
  for (const column of header.columns.values()) {
    const name = header.cells[column] ?? '';
    if (header.cells.filter((cell) => headerKey(cell) === headerKey(name)).length > 1) {
      issues.warning('duplicateHeader', { line: header.line, column: name.trim() }, { header: name.trim() });
    }
  }
}
