import { readHiddenLines, setHiddenLines } from './hiddenRows';
import type { ManagedTable } from './managedTable';
import { readColumn } from './readColumn';
import { keyId } from './tableDesign';
import { applyFilters, readFilters } from './tableFilters';

/** How the analyst arranged a table while its rows are worked on without filters and without hidden lines. */
export interface Arrangement {
  /**
   * Puts sort, filters and hidden lines back.
   *
   * @param rowsAdded whether new lines have to be sorted in
   */
  restore: (rowsAdded: boolean) => Promise<void>;
}

/**
 * Lifts the filters, since Excel refuses to shift cells under one, and shows the lines that are hidden by hand: hiding belongs to the
 * row of the sheet, not to the cells that move, and a sort leaves hidden rows where they are. Both come back by key.
 *
 * @param keys key of each body line as it stands, `''` for lines of the analyst
 */
export async function liftArrangement<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
  keys: readonly string[],
): Promise<Arrangement> {
  const { open } = table;
  const filters = await readFilters(context, open);
  if (filters.length > 0) {
    open.table.clearFilters();
    await context.sync();
  }
  // With the filters lifted, what is still hidden was hidden by hand.
  const hiddenLines = await readHiddenLines(context, open);
  const hiddenKeys = new Set(hiddenLines.map((line) => keys[line] ?? '').filter((key) => key !== ''));
  const { sort } = open.table;
  sort.load('fields');
  open.table.load('showTotals');
  if (hiddenLines.length > 0) setHiddenLines(open, hiddenLines, false);
  await context.sync();
  const isSorted = sort.fields.length > 0;
  // The row of totals stands where new lines go; Excel keeps its formulas while it is not shown.
  const hasTotals = open.table.showTotals;
  if (hasTotals) {
    open.table.showTotals = false;
    await context.sync();
  }

  return {
    restore: async (rowsAdded) => {
      if (hasTotals) open.table.showTotals = true;
      if (rowsAdded && isSorted) {
        sort.reapply();
        await context.sync();
      }
      if (filters.length > 0) applyFilters(open, filters);
      await context.sync();
      if (hiddenKeys.size === 0) return;
      const standing = await readColumn(context, table, keyId);
      setHiddenLines(
        open,
        standing.flatMap((key, line) => (hiddenKeys.has(key) ? [line] : [])),
        true,
      );
      await context.sync();
    },
  };
}
