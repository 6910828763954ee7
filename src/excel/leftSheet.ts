import { liftArrangement } from './arrangement';
import { createTable, formatLines } from './createTable';
import type { FreshSheet } from './emptySheet';
import { headerInLeft, leftDesign, type LeftRow, type OwnCell } from './leftColumns';
import { openManaged, ownPlaces, type ManagedTable } from './managedTable';
import { setNumberFormat } from './numberFormat';
import { bodyBlock } from './openTable';
import { readLines } from './readBlocks';
import { readColumn } from './readColumn';
import { sheetWriter } from './sheetWriter';
import { textInAnyFormat, type CellInput } from './cellText';
import { addMissingColumns, deleteLines, growBody, widen } from './tableLines';
import { keyId } from './tableDesign';
import { writeTableIds } from './tableIds';
import { writeLines } from './writeCells';

/**
 * Writes rows into sheet *Saíram* before they are deleted elsewhere. A key that is there already is written over, so that a refresh
 * that broke off can be run again.
 */
export async function recordLeft(
  context: Excel.RequestContext,
  rows: readonly LeftRow[],
  onCreated: (fresh: FreshSheet) => void,
): Promise<void> {
  if (rows.length === 0) return;
  const table = (await openManaged(context, leftDesign)) ?? (await createLeft(context, onCreated));
  await addMissingColumns(context, table);
  await addOwnColumns(context, table, rows);
  const { open } = table;
  const keys = await readColumn(context, table, keyId);
  const arrangement = await liftArrangement(context, table, keys);
  const places = new Map(keys.map((key, line) => [key, line]));
  const known = rows.filter(({ key }) => places.has(key));
  const added = rows.filter(({ key }) => !places.has(key));
  const start = keys.length === 1 && keys[0] === '' ? 0 : open.bodyRows;
  await growBody(context, open, start + added.length);
  formatLines(table, start, added.length);
  const writer = sheetWriter(context);
  for (const row of known) await writeLeft(table, places.get(row.key) ?? 0, [row]);
  await writeLeft(table, start, added);
  await writer.flush();
  await arrangement.restore(added.length > 0);

  async function writeLeft(to: ManagedTable<LeftRow>, line: number, block: readonly LeftRow[]) {
    const cells = block.map(
      (row) =>
        new Map(
          leftDesign.columns.flatMap((column): [string, CellInput][] =>
            column.role === 'value' ? [[column.id, column.value(row)]] : [],
          ),
        ),
    );
    await writeLines(writer, to, line, cells);
    for (const [offset, row] of block.entries()) {
      for (const { header, value, format } of row.own) {
        const place = open.headers.indexOf(headerInLeft(header));
        if (place < 0) continue;
        const cell = bodyBlock(open, line + offset, 1, place, 1);
        await writer.queued(1);
        if (format !== 'General') setNumberFormat(cell, format);
        await writer.write(open, line + offset, place, [[ownInput({ value })]]);
      }
    }
  }
}

/** The analyst's own cells of rows that left once, by key and by the header they had here. */
export async function ownCellsOfLeft(
  context: Excel.RequestContext,
  keys: ReadonlySet<string>,
): Promise<Map<string, OwnCell[]>> {
  const found = new Map<string, OwnCell[]>();
  const table = keys.size === 0 ? null : await openManaged(context, leftDesign);
  if (table === null) return found;
  const { open } = table;
  const standing = await readColumn(context, table, keyId);
  const places = ownPlaces(table);
  const lines = standing.flatMap((key, line) => (keys.has(key) ? [line] : []));
  const cells = await readLines(context, open, lines, ['values', 'numberFormat']);
  for (const [line, { values, numberFormat }] of cells) {
    found.set(
      standing[line] ?? '',
      places.flatMap((place) => ownCell(open.headers[place], values[place], numberFormat[place])),
    );
  }
  return found;
}

/** Rows that are back where they were leave *Saíram*. */
export async function forgetLeft(context: Excel.RequestContext, keys: ReadonlySet<string>): Promise<void> {
  const table = keys.size === 0 ? null : await openManaged(context, leftDesign);
  if (table === null) return;
  const standing = await readColumn(context, table, keyId);
  const lines = standing.flatMap((key, line) => (keys.has(key) ? [line] : []));
  if (lines.length === 0) return;
  const arrangement = await liftArrangement(context, table, standing);
  await deleteLines(context, table.open, lines);
  await arrangement.restore(false);
}

/** What goes into a cell of the analyst: texts stay texts whatever the format of the cell. */
export function ownInput({ value }: Pick<OwnCell, 'value'>): CellInput {
  return typeof value === 'string' ? textInAnyFormat(value) : value;
}

/** A cell of the analyst worth keeping; nothing for an empty one. */
export function ownCell(header: string | undefined, value: unknown, format: unknown): OwnCell[] {
  if (header === undefined || value === '' || value === null || value === undefined) return [];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  return [{ header, value, format: typeof format === 'string' ? format : 'General' }];
}

async function createLeft(
  context: Excel.RequestContext,
  onCreated: (fresh: FreshSheet) => void,
): Promise<ManagedTable<LeftRow>> {
  const table = await createTable(context, leftDesign, onCreated);
  await writeTableIds(context, { left: table.open.table.id });
  await context.sync();
  return table;
}

async function addOwnColumns(
  context: Excel.RequestContext,
  { open }: ManagedTable<LeftRow>,
  rows: readonly LeftRow[],
): Promise<void> {
  const standing = new Set(open.headers.map((header) => header.toLowerCase()));
  const missing = new Map<string, string>();
  for (const { header } of rows.flatMap(({ own }) => own)) {
    const wanted = headerInLeft(header);
    if (!standing.has(wanted.toLowerCase())) missing.set(wanted.toLowerCase(), wanted);
  }
  if (missing.size > 0) await widen(context, open, [...missing.values()]);
}
