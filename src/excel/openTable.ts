/** A table of ours as it stands in the workbook; rows and columns count from 0 on the sheet. */
export interface OpenTable {
  table: Excel.Table;
  sheet: Excel.Worksheet;
  name: string;
  sheetName: string;
  sheetId: string;
  headers: string[];
  /** `TableColumn.id` of each column, in the order of the headers. */
  columnIds: number[];
  headerRow: number;
  firstColumn: number;
  bodyRows: number;
}

/** The table with this id, or null where the analyst deleted it. */
export async function openTable(context: Excel.RequestContext, id: string | null): Promise<OpenTable | null> {
  if (id === null) return null;
  const table = context.workbook.tables.getItemOrNullObject(id);
  // One question for all: what hangs on a table that is not there is not there either.
  const { worksheet: sheet, columns } = table;
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  table.load('id,name');
  sheet.load('id,name');
  header.load('values,rowIndex,columnIndex');
  body.load('rowCount');
  columns.load('items/id');
  await context.sync();
  if (table.isNullObject) return null;
  return {
    table,
    sheet,
    name: table.name,
    sheetName: sheet.name,
    sheetId: sheet.id,
    headers: (header.values[0] ?? []).map(String),
    columnIds: columns.items.map((column) => column.id),
    headerRow: header.rowIndex,
    firstColumn: header.columnIndex,
    bodyRows: body.rowCount,
  };
}

/** Part of the body: `rows` lines from body line `from`, `columns` wide from the header at `column`. */
export function bodyBlock(open: OpenTable, from: number, rows: number, column: number, columns: number): Excel.Range {
  return open.sheet.getRangeByIndexes(open.headerRow + 1 + from, open.firstColumn + column, rows, columns);
}
