import { colourBuckets } from './bucketColours';
import { emptySheet, type FreshSheet } from './emptySheet';
import { numberFormatOf, type ManagedColumn } from './managedColumn';
import { setNumberFormat } from './numberFormat';
import { openTable, type OpenTable } from './openTable';

export interface TableDesign<Row> {
  /** Wanted names; where the analyst already has one of them, a number is appended. */
  sheetName: string;
  tableName: string;
  columns: readonly ManagedColumn<Row>[];
  keyHeader: string;
  bucketHeader: string;
}

/**
 * A new table of one empty line on a sheet of its own. A sheet of that name that holds something else is the analyst's: it
 * stays, and ours gets another name.
 */
export async function createTable<Row>(
  context: Excel.RequestContext,
  design: TableDesign<Row>,
  onCreated: (fresh: FreshSheet) => void,
): Promise<OpenTable> {
  const fresh = await emptySheet(context, design.sheetName);
  onCreated(fresh);
  const { sheet } = fresh;
  const name = await freeTableName(context, design.tableName);
  const { columns } = design;
  const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  header.values = [columns.map((column) => column.header)];
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, 2, columns.length), true);
  table.name = name;
  table.style = 'TableStyleMedium2';
  table.showFilterButton = true;
  table.load('id');
  sheet.freezePanes.freezeRows(1);
  header.format.wrapText = false;
  columns.forEach((column, index) => {
    const cells = sheet.getRangeByIndexes(0, index, 1, 1);
    cells.format.columnWidth = column.width;
    if (column.kind === 'money' || column.kind === 'integer') cells.format.horizontalAlignment = 'Right';
    if (column.hidden === true) cells.getEntireColumn().columnHidden = true;
  });
  await context.sync();
  const open = await openTable(context, table.id);
  if (open === null) throw new Error('The table that was just added is not there.');
  return open;
}

/** Number formats of the body, set before the values so that digits of text columns stay text. Queues only. */
export function formatBody<Row>(open: OpenTable, columns: readonly ManagedColumn<Row>[], from: number, rows: number) {
  if (rows <= 0) return;
  for (const column of columns) {
    const at = open.headers.indexOf(column.header);
    if (at < 0) continue;
    const cells = open.sheet.getRangeByIndexes(open.headerRow + 1 + from, open.firstColumn + at, rows, 1);
    setNumberFormat(cells, numberFormatOf[column.kind]);
  }
}

/** Colours the aging column over the whole body; the words stand in the cells. Queues only. */
export function colourBody(open: OpenTable, { bucketHeader }: { bucketHeader: string }, rows: number) {
  const at = open.headers.indexOf(bucketHeader);
  if (at < 0 || rows <= 0) return;
  colourBuckets(open.sheet, open.headerRow + 1, open.firstColumn + at, rows);
}

async function freeTableName(context: Excel.RequestContext, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    const existing = context.workbook.tables.getItemOrNullObject(name);
    existing.load('id');
    await context.sync();
    if (existing.isNullObject) return name;
  }
}
