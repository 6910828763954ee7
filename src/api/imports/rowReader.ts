import { importFields, type ImportField } from '../../contract/imports';
import { importFieldName, type ImportIssueCode, type ImportIssueParams } from '../../strings/imports';
import type { GridCell } from './cellGrid';
import type { FileDateFormat } from './fileDate';
import type { DecimalMark } from './fileMoney';
import type { Issues } from './issues';
import type { Table, TableRow } from './readTable';

export interface RowFormat {
  /** Decimal mark of the file's texts; null when nothing tells it. */
  mark: DecimalMark | null;
  dateFormat: FileDateFormat;
}

/** One row, cell by cell; what is wrong with a cell goes to the issues with its place. */
export interface RowReader {
  line: number;
  format: RowFormat;
  has(field: ImportField): boolean;
  header(field: ImportField): string | null;
  text(field: ImportField): string;
  /** The cell as it came: a number of a sheet is one. */
  value(field: ImportField): GridCell;
  error(field: ImportField, code: ImportIssueCode, params?: ImportIssueParams): void;
  warning(field: ImportField, code: ImportIssueCode, params?: ImportIssueParams): void;
  missing(field: ImportField): void;
  /** Whether anything was wrong so far. */
  wrong(): boolean;
}

export function rowReader(table: Table, row: TableRow, format: RowFormat, issues: Issues): RowReader {
  let wrong = false;
  const place = (field: ImportField) => ({ ...table.place(row, field), value: table.cell(row, field) || null });
  const error: RowReader['error'] = (field, code, params) => {
    wrong = true;
    issues.error(code, place(field), params);
  };
  return {
    line: row.line,
    format,
    has: (field) => table.has(field),
    header: (field) => table.header(field),
    text: (field) => table.cell(row, field),
    value: (field) => table.value(row, field),
    error,
    warning: (field, code, params) => issues.warning(code, place(field), params),
    missing: (field) => {
      const shown = table.has(field) ? field : field === 'clientName' ? 'document' : field;
      error(shown, 'missingValue', { field: importFieldName(field) });
    },
    wrong: () => wrong,
  };
}

const keyLimit = 200;
const textLimit = 500;
/** From here on a number in a sheet has lost digits. */
const exactBelow = 1e15;

const keyFields = new Set<ImportField>([
  'clientKey',
  'clientStore',
  'titleKey',
  'branch',
  'prefix',
  'number',
  'installment',
]);

/** Texts that are too long, damaged or cut. */
export function checkTexts(reader: RowReader): void {
  for (const field of importFields) {
    const text = reader.text(field);
    if (text === '') continue;
    const limit = keyFields.has(field) ? keyLimit : textLimit;
    if (text.length > limit) reader.error(field, 'tooLong', { limit });
    // Tab and line ends are text; the rest of the control characters is damage, and NUL the database refuses.
    if ([...text].some((character) => character < ' ' && character !== '\t')) reader.error(field, 'invalidCharacter');
    if (keyFields.has(field) && lostDigits(reader.value(field), text)) reader.error(field, 'scientificNotation');
  }
}

function lostDigits(cell: GridCell, text: string): boolean {
  return typeof cell === 'number' ? Math.abs(cell) >= exactBelow : /^\d+([.,]\d+)?E\+\d+$/i.test(text);
}
