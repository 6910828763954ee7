import { textCell, type CellInput } from './cellText';
import { applyFilters, readFilters, type KeptFilter } from './tableFilters';
import { bodyBlock, openTable, type OpenTable } from './openTable';

/** Formulas and values of a body: two blocks of this size stay well under the 5 MB of one answer. */
const rowsPerBlock = 1_000;

/** Everything in the body of a table, the analyst's columns included, as it can be written back. */
export interface TableSnapshot {
  tableId: string;
  headers: string[];
  rows: CellInput[][];
  filters: KeptFilter[];
}

export async function takeSnapshot(context: Excel.RequestContext, open: OpenTable): Promise<TableSnapshot> {
  const rows: CellInput[][] = [];
  for (let from = 0; from < open.bodyRows; from += rowsPerBlock) {
    const block = bodyBlock(open, from, Math.min(rowsPerBlock, open.bodyRows - from), 0, open.headers.length);
    block.load('values,formulas');
    // One request a block: all of them together could pass the host's limit.
    await context.sync();
    rows.push(...rewritable(block.formulas as unknown[][], block.values as unknown[][]));
  }
  const filters = await readFilters(context, open);
  return { tableId: open.table.id, headers: open.headers.slice(), rows, filters };
}

/** Puts a table back as the snapshot has it. Throws the host's error where that fails too. */
export async function restoreSnapshot(context: Excel.RequestContext, snapshot: TableSnapshot): Promise<void> {
  const open = await openTable(context, snapshot.tableId);
  if (open === null) return;
  const { rows } = snapshot;
  const width = snapshot.headers.length;
  open.table.clearFilters();
  const surplus = open.bodyRows - rows.length;
  if (surplus > 0) bodyBlock(open, rows.length, surplus, 0, open.headers.length).delete('Up');
  open.table.resize(
    open.sheet.getRangeByIndexes(open.headerRow, open.firstColumn, rows.length + 1, open.headers.length),
  );
  await context.sync();
  for (let from = 0; from < rows.length; from += rowsPerBlock) {
    const block = rows.slice(from, from + rowsPerBlock);
    bodyBlock(open, from, block.length, 0, width).formulas = block;
    await context.sync();
  }
  applyFilters(open, snapshot.filters);
  await context.sync();
}

/** A text that looks like a formula reads the same as a formula; only its value tells them apart. */
export function rewritable(formulas: unknown[][], values: unknown[][]): CellInput[][] {
  return formulas.map((cells, row) =>
    cells.map((formula, column): CellInput => {
      if (typeof formula === 'string') return formula === values[row]?.[column] ? textCell(formula) : formula;
      return typeof formula === 'number' || typeof formula === 'boolean' ? formula : '';
    }),
  );
}
