import {
  importFieldSchema,
  type ImportField,
  type ImportLayout,
  type ImportOptions,
  type ImportSample,
} from '../../contract/imports';
import { importFieldName } from '../../strings/imports';
import type { GridContent } from './cellGrid';
import { reportDateDoubts } from './dateDoubts';
import { fieldMapOf } from './fieldMap';
import { decimalMarkOf, type DecimalMark } from './fileMoney';
import { findTable, type FoundTable } from './findTable';
import { headerExamples, type FieldMap } from './headers';
import type { ImportedClient, ImportedCredit, ImportedTitle } from './importedTitle';
import type { Issues } from './issues';
import { layoutNameOf } from './layoutName';
import { mergeClient } from './mergeClient';
import { clientKeyOf, readClient } from './readClient';
import { readCredit } from './readCredit';
import { readTable, type Table, type TableRow } from './readTable';
import { readTitle } from './readTitle';
import { resolveOptions, type RememberedLayout, type ResolvedOptions } from './resolvedOptions';
import { readAmounts } from './rowAmounts';
import { checkTexts, rowReader } from './rowReader';
import { noDebtKind } from './titleType';

export interface ImportedFile {
  /** Lines with data, the skipped ones too. */
  lines: number;
  /** `clients`: data of clients alone, without titles. */
  content: ImportLayout['content'];
  clients: ReadonlyMap<string, ImportedClient>;
  titles: readonly ImportedTitle[];
  credits: readonly ImportedCredit[];
  /** Provisional titles, left out. */
  provisional: number;
  /** Whether the file has a column for this field. */
  has: (field: ImportField) => boolean;
}

export interface ReadImport {
  options: ResolvedOptions;
  /** Null when no table was found. */
  layout: ImportLayout | null;
  /** Null when what was found cannot be imported; the issues say why. */
  file: ImportedFile | null;
  sample: readonly ImportSample[];
}

export type RememberedLayouts = ReadonlyMap<string, RememberedLayout>;

const sampleSize = 20;
const moneyFields = ['amount', 'balance', 'paidAmount'] as const;
const titleFields = ['dueDate', 'amount', 'balance', 'titleKey', 'number'] as const;
const clientFields = ['clientName', 'document', 'phone', 'email', 'address'] as const;

/**
 * Reads titles, or clients, out of the cells of a file or a sheet, whatever its headers and their order. What is wrong goes to
 * the issues; the good lines come back all the same.
 */
export function readImport(
  content: GridContent | null,
  asked: ImportOptions,
  layouts: RememberedLayouts,
  issues: Issues,
): ReadImport {
  const mapped = fieldMapOf(asked.map, issues);
  const maps = new Map([...layouts].map(([fingerprint, { map }]) => [fingerprint, rememberedMap(map)]));
  const found = content && findTable(content, mapped, maps);
  if (found === null) {
    if (content !== null) issues.error('headerNotFound');
    return { options: resolveOptions(asked), layout: null, file: null, sample: [] };
  }
  const remembered = layouts.get(found.header.fingerprint);
  const map = new Map([...(maps.get(found.header.fingerprint) ?? []), ...mapped]);
  const options = { ...resolveOptions(asked, remembered), map: Object.fromEntries(map) };
  const table = readTable(found, issues);
  if (table === null) return { options, layout: null, file: null, sample: [] };
  const kind = contentOf(table);
  const layout = layoutOf(found, table, options, { remembered: remembered !== undefined, content: kind });
  if (!found.recognised) {
    issues.error('headerNotFound');
    return { options, layout, file: null, sample: [] };
  }
  reportMissingHeaders(mapped, table, issues);
  if (kind === 'clients') return { options, layout, ...readClientRows(table, issues) };
  if (!hasRequiredColumns(table, issues)) return { options, layout, file: null, sample: [] };
  return { options, layout, ...readTitleRows(table, options, issues) };
}

/** What was remembered is by our field names; one that is no field any more is forgotten. */
function rememberedMap(map: ResolvedOptions['map']): FieldMap {
  const known = new Map<ImportField, string | null>();
  for (const [key, header] of Object.entries(map)) {
    const field = importFieldSchema.safeParse(key);
    if (field.success) known.set(field.data, header);
  }
  return known;
}

function contentOf(table: Table): ImportLayout['content'] {
  const ofClients =
    table.has('clientKey') &&
    clientFields.some((field) => table.has(field)) &&
    !titleFields.some((field) => table.has(field));
  return ofClients ? 'clients' : 'receivables';
}

function layoutOf(
  { grid, header }: FoundTable,
  table: Table,
  { source, dateFormat, decimal }: ResolvedOptions,
  { remembered, content }: Pick<ImportLayout, 'remembered' | 'content'>,
): ImportLayout {
  return {
    fingerprint: header.fingerprint,
    remembered,
    name: layoutNameOf(header.cells),
    content,
    sheetName: grid.sheetName,
    headerLine: header.line,
    columns: [...table.columns],
    source,
    dateFormat,
    decimal,
  };
}

function reportMissingHeaders(mapped: FieldMap, table: Table, issues: Issues): void {
  for (const header of mapped.values()) {
    if (header !== null && !table.hasHeader(header)) issues.error('mappedHeaderMissing', { value: header }, { header });
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

type ReadRows = Pick<ReadImport, 'file' | 'sample'>;

function readTitleRows(table: Table, options: ResolvedOptions, issues: Issues): ReadRows {
  const format = {
    mark: declaredMark(options.decimal) ?? decimalMarkOf(moneyTexts(table)),
    dateFormat: options.dateFormat,
  };
  const clients = new Map<string, ImportedClient>();
  const titles: ImportedTitle[] = [];
  const credits: ImportedCredit[] = [];
  const sample: ImportSample[] = [];
  const lineByKey = new Map<string, number>();
  const provisional: number[] = [];
  const lastData = table.rows.findLastIndex(
    (row) => table.cell(row, 'dueDate') !== '' && clientKeyOf(table, row) !== null,
  );

  const keep = (row: TableRow, key: string, clientKey: string, keyed: string): boolean => {
    const earlier = lineByKey.get(keyed);
    if (earlier !== undefined) {
      const field = table.has('titleKey') ? 'titleKey' : 'number';
      issues.error('duplicatedKey', { ...table.place(row, field), value: key }, { line: earlier });
      return false;
    }
    lineByKey.set(keyed, row.line);
    takeClient(table, row, clientKey, clients, issues);
    return true;
  };

  table.rows.forEach((row, index) => {
    const left = leftOut(table, row, index > lastData);
    if (left !== null) return issues.warning(left, { ...table.place(row), value: row.lead });
    const kind = noDebtKind(table.cell(row, 'type'));
    if (kind === 'provisional') return void provisional.push(row.line);
    const reader = rowReader(table, row, format, issues);
    checkTexts(reader);
    const amounts = readAmounts(reader);
    const clientKey = clientKeyOf(table, row)?.key ?? null;
    if (clientKey === null) reader.missing(table.has('clientKey') ? 'clientKey' : 'clientName');
    const creditKind = kind ?? (amounts?.negative === true ? 'credit' : null);
    if (creditKind !== null) {
      const credit = readCredit(reader, creditKind, clientKey, amounts);
      if (credit === null || !keep(row, credit.key, credit.clientKey, `credit ${credit.key}`)) return;
      credits.push(credit);
      if (sample.length < sampleSize) sample.push(sampleOfCredit(credit, clients));
      return;
    }
    const title = readTitle(reader, clientKey, amounts);
    if (title === null || !keep(row, title.key, title.clientKey, `title ${title.key}`)) return;
    titles.push(title);
    if (sample.length < sampleSize) sample.push(sampleOfTitle(title, clients));
  });
  reportClientKeys(table, clients, issues);
  reportNoDebt(credits, provisional, issues);
  if (options.dateFormat === 'auto') reportDateDoubts(table, issues);
  const rows = titles.length + credits.length + provisional.length;
  if (rows === 0 && issues.errorCount() === 0) issues.error('noTitles');
  return {
    file: {
      lines: table.rows.length,
      content: 'receivables',
      clients,
      titles,
      credits,
      provisional: provisional.length,
      has: (field) => table.has(field),
    },
    sample,
  };
}

function readClientRows(table: Table, issues: Issues): ReadRows {
  const clients = new Map<string, ImportedClient>();
  const sample: ImportSample[] = [];
  const last = table.rows.findLastIndex((row) => row.filled > 1);
  table.rows.forEach((row, index) => {
    if (index > last) return issues.warning('footerRow', { ...table.place(row), value: row.lead });
    const reader = rowReader(table, row, { mark: null, dateFormat: 'auto' }, issues);
    checkTexts(reader);
    const key = clientKeyOf(table, row)?.key ?? null;
    if (key === null) reader.missing('clientKey');
    if (key === null || reader.wrong()) return;
    takeClient(table, row, key, clients, issues);
    if (sample.length < sampleSize) sample.push(sampleOfClient(clients.get(key), row.line, key));
  });
  if (clients.size === 0 && issues.errorCount() === 0) issues.error('noTitles');
  return {
    file: {
      lines: table.rows.length,
      content: 'clients',
      clients,
      titles: [],
      credits: [],
      provisional: 0,
      has: (field) => table.has(field),
    },
    sample,
  };
}

/**
 * Rows that are nobody's debt: sums, with a label (`TOTAL GERAL`, `Subtotal`) or alone, headings of groups and footers. Null: a
 * row of data.
 */
function leftOut(table: Table, row: TableRow, atEnd: boolean): 'totalsRow' | 'groupRow' | 'footerRow' | null {
  const due = table.cell(row, 'dueDate');
  if (isTotalsLabel(row.lead) && (due === '' || isTotalsLabel(due))) return 'totalsRow';
  const alone = row.filled === 1 && due === '' && !/^[\s(R$+-]*[\d.,]+[)-]?$/i.test(row.lead);
  if (alone) return atEnd ? 'footerRow' : 'groupRow';
  const identified =
    table.cell(row, 'titleKey') !== '' || table.cell(row, 'number') !== '' || clientKeyOf(table, row) !== null;
  return due === '' && !identified ? 'totalsRow' : null;
}

const isTotalsLabel = (text: string): boolean =>
  /^(sub\s*-?\s*)?tota(l|is)\b|^soma(s|tório)?\b|^grand total\b|^saldo total\b/i.test(text);

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
      issues.warning(code, { ...table.place(row, field), value: table.cell(row, field) });
    }
    return;
  }
  const { merged, conflicts } = mergeClient(known, client);
  clients.set(key, merged);
  for (const field of conflicts) {
    const place = { ...table.place(row, field), value: table.cell(row, field) };
    issues.warning('clientDiffers', place, { line: known.line, field: importFieldName(field) });
  }
}

function reportClientKeys(table: Table, clients: ReadonlyMap<string, ImportedClient>, issues: Issues): void {
  if (table.has('clientKey')) return;
  if (table.has('document')) issues.warning('clientByDocument');
  for (const client of clients.values()) {
    if (client.key.startsWith('nome:')) issues.warning('clientByName', { ...table.place(client), value: client.name });
  }
}

function reportNoDebt(credits: readonly ImportedCredit[], provisional: readonly number[], issues: Issues): void {
  const [credit] = credits;
  if (credit !== undefined) {
    issues.warning('creditsTaken', { line: credit.line }, { count: credits.length, first: credit.line });
  }
  const [first] = provisional;
  if (first !== undefined) issues.warning('provisionalSkipped', { line: first }, { count: provisional.length, first });
}

function sampleOfTitle(title: ImportedTitle, clients: ReadonlyMap<string, ImportedClient>): ImportSample {
  return {
    ...sampleOfClient(clients.get(title.clientKey), title.line, title.clientKey),
    kind: 'title',
    number: title.number,
    dueDate: title.dueDate,
    faceValueCents: title.faceValueCents,
    balanceCents: title.balanceCents,
    outcome: title.outcome,
  };
}

function sampleOfCredit(credit: ImportedCredit, clients: ReadonlyMap<string, ImportedClient>): ImportSample {
  return {
    ...sampleOfClient(clients.get(credit.clientKey), credit.line, credit.clientKey),
    kind: credit.kind,
    number: credit.number,
    balanceCents: credit.amountCents,
  };
}

function sampleOfClient(client: ImportedClient | undefined, line: number, key: string): ImportSample {
  return {
    line,
    kind: 'client',
    client: client?.name ?? key,
    document: client?.document ?? null,
    number: null,
    dueDate: null,
    faceValueCents: null,
    balanceCents: null,
    outcome: null,
  };
}

function* moneyTexts(table: Table): Generator<string> {
  for (const row of table.rows) {
    for (const field of moneyFields) {
      const cell = table.value(row, field);
      if (typeof cell === 'string' && cell !== '') yield cell;
    }
  }
}

function declaredMark(decimal: ResolvedOptions['decimal']): DecimalMark | null {
  return decimal === 'auto' ? null : decimal === 'comma' ? ',' : '.';
}
