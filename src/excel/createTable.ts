import { colourBuckets } from './bucketColours';
import { writeKnownColumns } from './columnIds';
import { emptySheet, type FreshSheet } from './emptySheet';
import { numberFormatOf } from './managedColumn';
import { placesOf, type ManagedTable } from './managedTable';
import { setNumberFormat } from './numberFormat';
import { bodyBlock, openTable, type OpenTable } from './openTable';
import { bucketId, type TableDesign } from './tableDesign';

/**
 * A new table of one empty line on a sheet of its own. A sheet of that name that holds something else is the analyst's: it
 * stays, and ours gets another name.
 */
export async function createTable<Row>(
  context: Excel.RequestContext,
  design: TableDesign<Row>,
  onCreated: (fresh: FreshSheet) => void,
): Promise<ManagedTable<Row>> {
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
  const made: ManagedTable<Row> = {
    design,
    open,
    places: placesOf(columns, open, { ids: {}, formulas: {} }),
    known: { ids: {}, formulas: {} },
  };
  await rememberColumns(context, made);
  return made;
}

/** Keeps the ids of the managed columns in the workbook. */
export async function rememberColumns<Row>(context: Excel.RequestContext, table: ManagedTable<Row>): Promise<void> {
  const { open, places, known } = table;
  const ids = Object.fromEntries(
    [...places].flatMap(([id, place]) => {
      const excelId = open.columnIds[place];
      return excelId === undefined ? [] : [[id, excelId] as const];
    }),
  );
  table.known = { ...known, ids };
  await writeKnownColumns(context, table.design.key, table.known);
  await context.sync();
}

/** Number formats of new lines, set before the values so that digits of text columns stay text. Queues only. */
export function formatLines<Row>({ open, design, places }: ManagedTable<Row>, from: number, rows: number) {
  if (rows <= 0) return;
  for (const column of design.columns) {
    const at = places.get(column.id);
    if (at !== undefined) setNumberFormat(bodyBlock(open, from, rows, at, 1), numberFormatOf[column.kind]);
  }
}

/** Colours the aging column and puts the lists to choose from on, over the whole body. Queues only. */
export function decorateBody<Row>({ open, design, places }: ManagedTable<Row>) {
  const bucket = places.get(bucketId);
  if (bucket !== undefined) colourColumn(open, bucket, open.bodyRows);
  for (const column of design.columns) {
    const at = places.get(column.id);
    if (at === undefined || column.role !== 'value' || column.choices === undefined) continue;
    const { dataValidation } = bodyBlock(open, 0, open.bodyRows, at, 1);
    dataValidation.rule = { list: { inCellDropDown: true, source: column.choices.join(',') } };
  }
}

export function colourColumn(open: OpenTable, place: number, rows: number) {
  if (rows > 0) colourBuckets(open.sheet, open.headerRow + 1, open.firstColumn + place, rows);
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
