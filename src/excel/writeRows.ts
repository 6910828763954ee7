import type { CellInput } from './cellText';
import { columnRuns } from './columnRuns';
import { colourBody, formatBody, type TableDesign } from './createTable';
import { sameRowOf, type ManagedColumn } from './managedColumn';
import { bodyBlock, columnOf, type OpenTable } from './openTable';
import { planRows } from './rowPlan';
import { readColumn } from './readColumn';
import { liftFilters } from './tableFilters';

/** Rows of one sync: about 1 MB with the formulas of sheet Títulos, well under the 5 MB that Excel on the web takes. */
const rowsPerWrite = 1_500;

/**
 * Makes the table hold exactly `rows`: rows out, rows rewritten in their place, rows appended below. Columns and lines of the
 * analyst stay as they are; filters are lifted meanwhile and put back.
 *
 * @param onRows how many rows were written, after each block
 */
export async function replaceRows<Row>(
  context: Excel.RequestContext,
  open: OpenTable,
  design: TableDesign<Row>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  onRows: (count: number) => void,
): Promise<void> {
  await addMissingColumns(context, open, design.columns);
  const keys = await readColumn(context, open, design.keyHeader);
  const blankLine = open.bodyRows === 1 && (keys[0] ?? '') === '' && (await isBlankLine(context, open));
  const plan = planRows(keys, rows, keyOf, blankLine);
  const filters = await liftFilters(context, open);

  context.application.suspendApiCalculationUntilNextSync();
  for (const { at, count } of plan.deletions) {
    bodyBlock(open, at, count, 0, open.headers.length).delete('Up');
  }
  if (plan.clearFirst) bodyBlock(open, 0, 1, 0, open.headers.length).clear('Contents');
  const left = open.bodyRows - plan.deletions.reduce((sum, { count }) => sum + count, 0);
  await context.sync();
  open.bodyRows = left;

  await resizeBody(context, open, Math.max(1, plan.body.length));
  formatBody(open, design.columns, 0, open.bodyRows);
  colourBody(open, design, open.bodyRows);
  for (let from = 0; from < plan.body.length; from += rowsPerWrite) {
    const block = plan.body.slice(from, from + rowsPerWrite);
    context.application.suspendApiCalculationUntilNextSync();
    writeBlock(open, design.columns, from, block);
    // Each block is one request: that is what keeps it under the host's limit and lets the bar move.
    await context.sync();
    onRows(block.length);
  }
  await filters.restore();
}

/** Adds, below the last line, rows that the table does not have yet; rewrites the ones it has. Nothing leaves. */
export async function mergeRows<Row>(
  context: Excel.RequestContext,
  open: OpenTable,
  design: TableDesign<Row>,
  change: { rows: readonly Row[]; removedKeys: readonly string[] },
  keyOf: (row: Row) => string,
): Promise<void> {
  const keys = await readColumn(context, open, design.keyHeader);
  const byKey = new Map(change.rows.map((row) => [keyOf(row), row]));
  const gone = new Set(change.removedKeys);
  const filters = await liftFilters(context, open);

  const present = new Set(keys);
  const added = [...byKey].filter(([key]) => !present.has(key)).map(([, row]) => row);
  const removedAt = keys.flatMap((key, at) => (key !== '' && gone.has(key) && !byKey.has(key) ? [at] : []));
  const blankLine = open.bodyRows === 1 && (keys[0] ?? '') === '' && (await isBlankLine(context, open));
  const stayed = open.bodyRows - removedAt.length - (blankLine ? 1 : 0);
  const emptied = stayed === 0 && removedAt.length > 0;

  keys.forEach((key, at) => {
    const row = byKey.get(key);
    if (row !== undefined) writeBlock(open, design.columns, at, [row]);
  });
  if (emptied) bodyBlock(open, 0, 1, 0, open.headers.length).clear('Contents');
  for (const at of removedAt.toReversed()) {
    if (emptied && at === 0) continue;
    bodyBlock(open, at, 1, 0, open.headers.length).delete('Up');
  }
  await context.sync();
  open.bodyRows = Math.max(1, stayed);

  if (added.length > 0) {
    await resizeBody(context, open, stayed + added.length);
    formatBody(open, design.columns, stayed, added.length);
    writeBlock(open, design.columns, stayed, added);
    colourBody(open, design, open.bodyRows);
    await context.sync();
  }
  await filters.restore();
}

/** Queues one block of rows; null rows are lines of the analyst and stay. Runs of our columns are written at once. */
function writeBlock<Row>(
  open: OpenTable,
  columns: readonly ManagedColumn<Row>[],
  from: number,
  rows: readonly (Row | null)[],
) {
  const sameRow = sameRowOf(open.name);
  for (const run of columnRuns(open.headers, columns)) {
    const cells = rows.map((row): CellInput[] =>
      run.columns.map((column) => (row === null ? null : column.cell(row, sameRow))),
    );
    bodyBlock(open, from, rows.length, run.at, run.columns.length).formulas = cells;
  }
}

/** Columns of ours that the analyst deleted come back at the right end, since the formulas need them. */
async function addMissingColumns<Row>(
  context: Excel.RequestContext,
  open: OpenTable,
  columns: readonly ManagedColumn<Row>[],
): Promise<void> {
  const missing = columns.filter((column) => columnOf(open, column.header) < 0);
  if (missing.length === 0) return;
  const width = open.headers.length;
  const header = open.sheet.getRangeByIndexes(open.headerRow, open.firstColumn + width, 1, missing.length);
  header.values = [missing.map((column) => column.header)];
  open.table.resize(
    open.sheet.getRangeByIndexes(open.headerRow, open.firstColumn, open.bodyRows + 1, width + missing.length),
  );
  missing.forEach((column, index) => {
    const cells = open.sheet.getRangeByIndexes(open.headerRow, open.firstColumn + width + index, 1, 1);
    cells.format.columnWidth = column.width;
    if (column.hidden === true) cells.getEntireColumn().columnHidden = true;
  });
  await context.sync();
  open.headers.push(...missing.map((column) => column.header));
}

async function resizeBody(context: Excel.RequestContext, open: OpenTable, rows: number): Promise<void> {
  if (rows === open.bodyRows) return;
  const width = open.headers.length;
  if (rows > open.bodyRows) {
    const growth = rows - open.bodyRows;
    const below = open.sheet.getRangeByIndexes(open.headerRow + 1 + open.bodyRows, open.firstColumn, growth, width);
    const used = below.getUsedRangeOrNullObject(true);
    used.load('address');
    await context.sync();
    // Notes that the analyst keeps under the table move down instead of being overwritten.
    if (!used.isNullObject) below.insert('Down');
  }
  open.table.resize(open.sheet.getRangeByIndexes(open.headerRow, open.firstColumn, rows + 1, width));
  await context.sync();
  open.bodyRows = rows;
}

async function isBlankLine(context: Excel.RequestContext, open: OpenTable): Promise<boolean> {
  const line = bodyBlock(open, 0, 1, 0, open.headers.length);
  line.load('values');
  await context.sync();
  return (line.values[0] ?? []).every((value: unknown) => value === '' || value === null);
}
