import { textCell, type CellInput } from './cellText';
import { colourColumn } from './createTable';
import { readHiddenLines, setHiddenLines } from './hiddenRows';
import type { ManagedTable } from './managedTable';
import { setNumberFormat } from './numberFormat';
import { bodyBlock, openTable } from './openTable';
import { readBlocks } from './readBlocks';
import { sheetWriter } from './sheetWriter';
import { bucketId } from './tableDesign';
import { applyFilters, readFilters, type KeptFilter } from './tableFilters';

/** Everything in the body of a table, the analyst's columns included, as it can be written back. */
export interface TableSnapshot {
  tableId: string;
  width: number;
  rows: CellInput[][];
  /** Number formats of each column: one for all its cells where they agree. */
  formats: (string | string[])[];
  bucketPlace: number | null;
  filters: KeptFilter[];
  hiddenLines: number[];
}

export async function takeSnapshot(
  context: Excel.RequestContext,
  { open, places }: Pick<ManagedTable<never>, 'open' | 'places'>,
): Promise<TableSnapshot> {
  const whole = { line: 0, rows: open.bodyRows, place: 0, columns: open.headers.length };
  const { values, formulas, numberFormat } = await readBlocks(context, open, whole, [
    'values',
    'formulas',
    'numberFormat',
  ]);
  const formats = numberFormat as string[][];
  const filters = await readFilters(context, open);
  return {
    tableId: open.table.id,
    width: open.headers.length,
    rows: rewritable(formulas, values, formats),
    formats: open.headers.map((_, column) => columnFormat(formats.map((cells) => cells[column] ?? 'General'))),
    bucketPlace: places.get(bucketId) ?? null,
    filters,
    // Under a filter nobody can tell what it hides from what the analyst hid; putting the filter on again hides the same lines.
    hiddenLines: filters.length > 0 ? [] : await readHiddenLines(context, open),
  };
}

/** Puts a table back as the snapshot has it. Throws the host's error where that fails too. */
export async function restoreSnapshot(context: Excel.RequestContext, snapshot: TableSnapshot): Promise<void> {
  const open = await openTable(context, snapshot.tableId);
  if (open === null) return;
  const { rows } = snapshot;
  open.table.clearFilters();
  const surplus = open.bodyRows - rows.length;
  if (surplus > 0) bodyBlock(open, rows.length, surplus, 0, open.headers.length).delete('Up');
  open.table.resize(
    open.sheet.getRangeByIndexes(open.headerRow, open.firstColumn, rows.length + 1, open.headers.length),
  );
  // Before the cells: rows that had left come back into cells without a format, where the text 001 would become a number.
  snapshot.formats.forEach((format, column) => {
    const cells = bodyBlock(open, 0, rows.length, column, 1);
    if (typeof format === 'string') setNumberFormat(cells, format);
    else cells.numberFormat = format.map((one) => [one]);
  });
  await context.sync();
  const writer = sheetWriter(context);
  await writer.write(open, 0, 0, rows);
  await writer.flush();
  if (snapshot.bucketPlace !== null) colourColumn(open, snapshot.bucketPlace, rows.length);
  applyFilters(open, snapshot.filters);
  setHiddenLines(open, snapshot.hiddenLines, true);
  await context.sync();
}

const columnFormat = (cells: string[]): string | string[] => {
  const [first = 'General'] = cells;
  return cells.every((format) => format === first) ? first : cells;
};

/** What Excel would take for a number, a date or a boolean where the cell is not formatted as text. */
const readAsSomethingElse = /\d|^(?:true|false|verdadeiro|falso)$/i;

/** A text that looks like a formula reads the same as a formula; only its value tells them apart. Texts stay texts. */
export function rewritable(formulas: unknown[][], values: unknown[][], formats: string[][]): CellInput[][] {
  return formulas.map((cells, row) =>
    cells.map((formula, column): CellInput => {
      if (typeof formula === 'string') {
        if (formula !== values[row]?.[column]) return formula;
        const isOpen = formats[row]?.[column] !== '@' && readAsSomethingElse.test(formula);
        return isOpen && !formula.startsWith("'") ? `'${formula}` : textCell(formula);
      }
      return typeof formula === 'number' || typeof formula === 'boolean' ? formula : '';
    }),
  );
}
