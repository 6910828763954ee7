import { CsvError, parse } from 'csv-parse/sync';
import { headerWithin, type CellGrid, type GridRow } from './cellGrid';
import type { Issues } from './issues';

const delimiters = [';', ',', '\t', '|'] as const;

/** The text of a CSV as each delimiter would cut it. */
export function csvGrids(text: string): CellGrid[] {
  // Excel writes its delimiter in a line of its own; blanked, so that line numbers stay right.
  const plain = text.replace(/^"?sep=.?"?(?=\n)/i, '');
  if (plain.trim() === '') return [];
  return delimiters.map((delimiter) => ({
    sheetName: null,
    firstColumn: 0,
    head: headOf(plain, delimiter),
    rows: (issues) => allRows(plain, delimiter, issues),
  }));
}

function headOf(text: string, delimiter: string): GridRow[] {
  const rows: GridRow[] = [];
  try {
    readInto(rows, text, delimiter, headerWithin);
  } catch (error) {
    // The wrong delimiter may leave quotes open; what was read until there still counts.
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}

function allRows(text: string, delimiter: string, issues: Issues): GridRow[] | null {
  const rows: GridRow[] = [];
  try {
    readInto(rows, text, delimiter);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    issues.error(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quoteNotClosed' : 'malformedCsv', { line });
    return null;
  }
  return rows;
}

function readInto(rows: GridRow[], text: string, delimiter: string, atMost?: number): void {
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    // ERPs write `Padaria "Aurora"` without quoting the cell.
    relax_quotes: true,
    ...(atMost === undefined ? {} : { to: atMost }),
    on_record: (cells: string[], context) => {
      rows.push({ line: context.lines - lineBreaks(cells), cells });
      return null;
    },
  });
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}
