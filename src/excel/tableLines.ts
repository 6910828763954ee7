import { rememberColumns } from './createTable';
import type { ManagedTable } from './managedTable';
import { bodyBlock, type OpenTable } from './openTable';
import { runsOf } from './runsOf';

/** Columns of ours that the analyst deleted come back at the right end, since the formulas need them. Gives whether any did. */
export async function addMissingColumns<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
): Promise<boolean> {
  const { open, places, design } = table;
  const missing = design.columns.filter(({ id }) => !places.has(id));
  if (missing.length > 0) {
    const width = open.headers.length;
    await widen(
      context,
      open,
      missing.map(({ header }) => header),
    );
    missing.forEach((column, index) => {
      const cells = open.sheet.getRangeByIndexes(open.headerRow, open.firstColumn + width + index, 1, 1);
      cells.format.columnWidth = column.width;
      if (column.hidden === true) cells.getEntireColumn().columnHidden = true;
      places.set(column.id, width + index);
    });
    await context.sync();
  }
  if (design.columns.some(({ id }) => table.known.ids[id] !== open.columnIds[places.get(id) ?? -1])) {
    await rememberColumns(context, table);
  }
  return missing.length > 0;
}

/** Adds columns at the right end. What stands beside the table moves aside, since it is the analyst's. */
export async function widen(context: Excel.RequestContext, open: OpenTable, headers: readonly string[]): Promise<void> {
  const width = open.headers.length;
  const { sheet, headerRow, firstColumn, bodyRows } = open;
  const beside = sheet.getRangeByIndexes(headerRow, firstColumn + width, bodyRows + 1, headers.length);
  const used = beside.getUsedRangeOrNullObject(true);
  used.load('address');
  await context.sync();
  if (!used.isNullObject) beside.insert('Right');
  const header = sheet.getRangeByIndexes(headerRow, firstColumn + width, 1, headers.length);
  header.values = [headers.slice()];
  open.table.resize(sheet.getRangeByIndexes(headerRow, firstColumn, bodyRows + 1, width + headers.length));
  const cells = open.table.getHeaderRowRange();
  cells.load('values');
  open.table.columns.load('items/id');
  await context.sync();
  open.headers = (cells.values[0] ?? []).map(String);
  open.columnIds = open.table.columns.items.map(({ id }) => id);
}

/**
 * Deletes body lines, from below, so that deleting one never moves another. A body cannot be empty: where every line goes, the
 * first is only cleared.
 */
export async function deleteLines(
  context: Excel.RequestContext,
  open: OpenTable,
  lines: readonly number[],
): Promise<void> {
  if (lines.length === 0) return;
  const all = lines.length >= open.bodyRows;
  const gone = all ? lines.filter((line) => line > 0) : lines;
  context.application.suspendApiCalculationUntilNextSync();
  for (const { at, count } of runsOf(gone.toSorted((a, b) => a - b)).toReversed()) {
    bodyBlock(open, at, count, 0, open.headers.length).delete('Up');
  }
  if (all) bodyBlock(open, 0, 1, 0, open.headers.length).clear('Contents');
  await context.sync();
  open.bodyRows = Math.max(1, open.bodyRows - lines.length);
}

/** Lets the body have `rows` lines. Notes that the analyst keeps under the table move down instead of being overwritten. */
export async function growBody(context: Excel.RequestContext, open: OpenTable, rows: number): Promise<void> {
  if (rows <= open.bodyRows) return;
  const width = open.headers.length;
  const growth = rows - open.bodyRows;
  const below = open.sheet.getRangeByIndexes(open.headerRow + 1 + open.bodyRows, open.firstColumn, growth, width);
  const used = below.getUsedRangeOrNullObject(true);
  used.load('address');
  await context.sync();
  if (!used.isNullObject) below.insert('Down');
  open.table.resize(open.sheet.getRangeByIndexes(open.headerRow, open.firstColumn, rows + 1, width));
  await context.sync();
  open.bodyRows = rows;
}
