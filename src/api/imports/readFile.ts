import { importFieldName } from '../../strings/imports';
import { decodeText } from './decodeText';
import { decimalMarkOf, type DecimalMark } from './fileMoney';
import { importFields, type ImportField } from '../../contract/imports';
import { fieldOfMapKey, headerExamples } from './headers';
import type { ImportedClient, ImportedTitle } from './importedTitle';
import type { Issues } from './issues';
import { mergeClient } from './mergeClient';
import { clientKeyOf, readClient } from './readClient';
import { readTable, type Table, type TableRow } from './readTable';
import { readTitle } from './readTitle';
import type { ResolvedOptions } from './resolvedOptions';

export interface ImportedFile {
  /** Lines with data, the skipped ones too. */
  lines: number;
  clients: ReadonlyMap<string, ImportedClient>;
  titles: readonly ImportedTitle[];
  /** Rows that are no debt: credits, rebates, advances, provisional titles. */
  skipped: number;
  /** Whether the file has a column for this field. */
  has: (field: ImportField) => boolean;
}

const moneyFields = ['amount', 'balance', 'paidAmount'] as const;

export type ReadOptions = Pick<ResolvedOptions, 'map' | 'dateFormat' | 'decimal'>;

/**
 * Reads a file of titles, whatever its encoding, delimiter and headers. What is wrong goes to the issues; the good lines come back
 * all the same. Null when the file as a whole cannot be read.
 */
export function readFile(bytes: Uint8Array, options: ReadOptions, issues: Issues): ImportedFile | null {
  const decoded = decodeText(bytes);
  if (decoded === null) {
    issues.error('unreadableText');
    return null;
  }
  const mapped = mappingOf(options.map, issues);
  const table = readTable(decoded.text, mapped, issues);
  if (table === null) return null;
  reportMissingHeaders(mapped, table, issues);
  if (!hasRequiredColumns(table, issues)) return null;
  return readRows(table, options, issues);
}

function mappingOf(map: ResolvedOptions['map'], issues: Issues): Map<ImportField, string> {
  const mapped = new Map<ImportField, string>();
  for (const [key, header] of Object.entries(map)) {
    const field = fieldOfMapKey(key);
    if (field === null) issues.error('unknownField', { value: key }, { field: key, fields: importFields.join(', ') });
    else if (header !== null) mapped.set(field, header);
  }
  return mapped;
}

function reportMissingHeaders(mapped: ReadonlyMap<ImportField, string>, table: Table, issues: Issues): void {
  for (const header of mapped.values()) {
    if (!table.hasHeader(header)) issues.error('mappedHeaderMissing', { value: header }, { header });
  }
}

function hasRequiredColumns(table: Table, issues: Issues): boolean {
  const missing: ImportField[] = [];
  if (!table.has('clientKey') && !table.has('document') && !table.has('clientName')) missing.push('clientKey');
  if (!table.has('titleKey') && !table.has('number')) missing.push('titleKey');
  if (!table.has('dueDate')) missing.push('dueDate');
  if (!table.has('amount') && !table.has('balance')) missing.push('amount');
  for (const field of missing) {
    issues.error('missingColumn', {}, { field: importFieldName(field), examples: headerExamples(field) });
  }
  return missing.length === 0;
}

function readRows(table: Table, options: ReadOptions, issues: Issues): ImportedFile {
  const mark = declaredMark(options.decimal) ?? decimalMarkOf(moneyCells(table));
  const clients = new Map<string, ImportedClient>();
  const titles: ImportedTitle[] = [];
  const lineByKey = new Map<string, number>();
  const skipped: number[] = [];
  const lastData = table.rows.findLastIndex(
    (row) => table.cell(row, 'dueDate') !== '' && clientKeyOf(table, row) !== null,
  );

  table.rows.forEach((row, index) => {
    if (isTotals(table, row, index > lastData)) return issues.warning('totalsRow', { line: row.line, value: row.lead });
    if (index > lastData && row.filled === 1) {
      return issues.warning('footerRow', { line: row.line, value: row.lead });
    }
    const title = readTitle(table, row, { mark, dateFormat: options.dateFormat }, issues);
    if (title === 'noDebt') return void skipped.push(row.line);
    if (title === null) return;
    const earlier = lineByKey.get(title.key);
    if (earlier !== undefined) {
      return issues.error(
        'duplicatedKey',
        { line: row.line, column: keyColumn(table), value: title.key },
        { line: earlier },
      );
    }
    lineByKey.set(title.key, row.line);
    takeClient(table, row, title.clientKey, clients, issues);
    titles.push(title);
  });
  reportAtLarge(table, clients, skipped, issues);
  if (titles.length === 0 && skipped.length === 0 && issues.errorCount() === 0) issues.error('noTitles');
  return { lines: table.rows.length, clients, titles, skipped: skipped.length, has: (field) => table.has(field) };
}

/** `TOTAL GERAL` with sums beside it, or at the end sums alone: nobody's debt. */
function isTotals(table: Table, row: TableRow, atEnd: boolean): boolean {
  if (table.cell(row, 'dueDate') !== '') return false;
  if (/^(sub-?\s*)?tota(l|is)\b|^soma\b|^grand total\b|^saldo total\b/i.test(row.lead)) return true;
  const identified =
    table.cell(row, 'titleKey') !== '' || table.cell(row, 'number') !== '' || clientKeyOf(table, row) !== null;
  return atEnd && !identified;
}

function takeClient(
  table: Table,
  row: TableRow,
  key: string,
  clients: Map<string, ImportedClient>,
  issues: Issues,
): void {
  const { client, warnings } = readClient(table, row, key);
  const known = clients.get(key);
  if (known === undefined) {
    clients.set(key, client);
    for (const { code, field } of warnings) {
      issues.warning(code, { line: row.line, column: table.header(field), value: table.cell(row, field) });
    }
    return;
  }
  const { merged, conflicts } = mergeClient(known, client);
  clients.set(key, merged);
  for (const field of conflicts) {
    const place = { line: row.line, column: table.header(field), value: table.cell(row, field) };
    issues.warning('clientDiffers', place, { line: known.line, field: importFieldName(field) });
  }
}

function reportAtLarge(
  table: Table,
  clients: ReadonlyMap<string, ImportedClient>,
  skipped: readonly number[],
  issues: Issues,
): void {
  if (!table.has('clientKey')) {
    if (table.has('document')) issues.warning('clientByDocument');
    for (const client of clients.values()) {
      if (client.key.startsWith('nome:')) issues.warning('clientByName', { line: client.line, value: client.name });
    }
  }
  const [first] = skipped;
  if (first !== undefined) issues.warning('creditsSkipped', { line: first }, { count: skipped.length, first });
}

function keyColumn(table: Table): string | null {
  return table.header('titleKey') ?? table.header('number');
}

function* moneyCells(table: Table): Generator<string> {
  for (const row of table.rows) {
    for (const field of moneyFields) {
      const cell = table.cell(row, field);
      if (cell !== '') yield cell;
    }
  }
}

function declaredMark(decimal: ReadOptions['decimal']): DecimalMark | null {
  return decimal === 'auto' ? null : decimal === 'comma' ? ',' : '.';
}
