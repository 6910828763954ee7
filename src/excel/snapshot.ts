import { textCell, type CellInput } from './cellText';
import { colourBody } from './createTable';
import { setNumberFormat } from './numberFormat';
import { applyFilters, readFilters, type KeptFilter } from './tableFilters';
import { bodyBlock, openTable, type OpenTable } from './openTable';

/** Formulas and values of a body: two blocks of this size stay well under the 5 MB of one answer. */
const rowsPerBlock = 1_000;

/** Everything in the body of a table, the analyst's columns included, as it can be written back. */
export interface TableSnapshot {
  tableId: string;
  headers: string[];
  rows: CellInput[][];
  /** Number formats of each column: one for all its cells where they agree. */
  formats: (string | string[])[];
  bucketHeader: string;
  filters: KeptFilter[];
}

export async function takeSnapshot(
  context: Excel.RequestContext,
  open: OpenTable,
  { bucketHeader }: { bucketHeader: string },
): Promise<TableSnapshot> {
  const rows: CellInput[][] = [];
  const formats: string[][] = [];
  for (let from = 0; from < open.bodyRows; from += rowsPerBlock) {
    const block = bodyBlock(open, from, Math.min(rowsPerBlock, open.bodyRows - from), 0, open.headers.length);
    block.load('values,formulas,numberFormat');
    // One request a block: all of them together could pass the host's limit.
    await context.sync();
    const blockFormats = block.numberFormat as string[][];
    rows.push(...rewritable(block.formulas as unknown[][], block.values as unknown[][], blockFormats));
    formats.push(...blockFormats);
  }
  const filters = await readFilters(context, open);
  return {
    tableId: open.table.id,
    headers: open.headers.slice(),
    rows,
    formats: open.headers.map((_, column) => columnFormat(formats.map((cells) => cells[column] ?? 'General'))),
    bucketHeader,
    filters,
  };
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
  // Before the cells: rows that had left come back into cells without a format, where the text 001 would become a number.
  snapshot.formats.forEach((format, column) => {
    const cells = bodyBlock(open, 0, rows.length, column, 1);
    if (typeof format === 'string') setNumberFormat(cells, format);
    else cells.numberFormat = format.map((one) => [one]);
  });
  await context.sync();
  for (let from = 0; from < rows.length; from += rowsPerBlock) {
    const block = rows.slice(from, from + rowsPerBlock);
    bodyBlock(open, from, block.length, 0, width).formulas = block;
    await context.sync();
  }
  colourBody(open, snapshot, rows.length);
  applyFilters(open, snapshot.filters);
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
