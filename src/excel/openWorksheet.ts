import { err, ok, type Result } from '../domain/result';
import { parameterNames } from './parameterNames';
import { runInExcel } from './runInExcel';
import { readTableIds } from './tableIds';

export type SheetCell = string | number | boolean | null;

/** Cells of the sheet that is open, as Excel gives their values: dates are serial numbers, blanks are null. */
export interface OpenWorksheet {
  /** Stays when the sheet is renamed or moved. */
  sheetId: string;
  sheetName: string;
  /** 0-based place of the first cell in the sheet. */
  firstRow: number;
  firstColumn: number;
  rows: SheetCell[][];
}

/** Why a sheet cannot be used as a list of titles. */
export type UnusableSheet =
  | { kind: 'empty'; sheetName: string }
  | { kind: 'ours'; sheetName: string }
  | { kind: 'gone' }
  | { kind: 'tooLarge'; sheetName: string; rows: number; columns: number };

export interface ReadWorksheetOptions {
  /** A sheet read before; left out: the one that is active. */
  sheetId?: string | undefined;
  signal: AbortSignal;
  onProgress: (progress: { done: number; total: number }) => void;
}

/** What the backend takes in one import. */
export const maxSheetRows = 100_000;
export const maxSheetColumns = 500;

/** Some 60 characters a cell stay well under the 5 MB that Excel on the web gives in one answer. */
const cellsPerRead = 40_000;

/**
 * Reads the used range of a sheet in blocks and changes nothing. Host errors pass through; an abort ends the reading with null.
 */
export function readOpenWorksheet(options: ReadWorksheetOptions): Promise<Result<OpenWorksheet, UnusableSheet> | null> {
  return runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet =
      options.sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(options.sheetId);
    sheet.load('id,name');
    await context.sync();
    if (sheet.isNullObject) return err({ kind: 'gone' });
    const sheetName = sheet.name;
    if ((await ownSheetIds(context)).has(sheet.id)) return err({ kind: 'ours', sheetName });

    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return err({ kind: 'empty', sheetName });
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    if (rowCount > maxSheetRows || columnCount > maxSheetColumns) {
      return err({ kind: 'tooLarge', sheetName, rows: rowCount, columns: columnCount });
    }
    const rows = await readRows(context, sheet, { rowIndex, columnIndex, rowCount, columnCount }, options);
    if (rows === null) return null;
    if (rows.every((row) => row.every((cell) => cell === null))) return err({ kind: 'empty', sheetName });
    return ok({ sheetId: sheet.id, sheetName, firstRow: rowIndex, firstColumn: columnIndex, rows });
  });
}

/** Shows one cell of a sheet read before; false where the sheet is gone. Rows and columns count from 0. */
export function selectCell(sheetId: string, row: number, column: number): Promise<boolean> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load('id');
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.activate();
    sheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
    return true;
  });
}

/** Sheets with a table or parameters of ours: importing them would feed the portfolio with itself. */
async function ownSheetIds(context: Excel.RequestContext): Promise<Set<string>> {
  const ids = await readTableIds(context);
  const tables = Object.values(ids)
    .filter((id) => id !== null)
    .map((id) => context.workbook.tables.getItemOrNullObject(id));
  const asOf = context.workbook.names.getItemOrNullObject(parameterNames.asOf);
  for (const table of tables) table.load('id');
  asOf.load('name');
  await context.sync();
  const sheets = tables.filter((table) => !table.isNullObject).map((table) => table.worksheet);
  const parameters = asOf.isNullObject ? null : asOf.getRangeOrNullObject();
  for (const sheet of sheets) sheet.load('id');
  parameters?.load('address');
  await context.sync();
  if (parameters !== null && !parameters.isNullObject) {
    const sheet = parameters.worksheet;
    sheet.load('id');
    await context.sync();
    sheets.push(sheet);
  }
  return new Set(sheets.map(({ id }) => id));
}

interface Place {
  rowIndex: number;
  columnIndex: number;
  rowCount: number;
  columnCount: number;
}

async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Place,
  { signal, onProgress }: ReadWorksheetOptions,
): Promise<SheetCell[][] | null> {
  const rows: SheetCell[][] = [];
  let perRead = Math.max(1, Math.floor(cellsPerRead / columnCount));
  onProgress({ done: 0, total: rowCount });
  while (rows.length < rowCount) {
    if (signal.aborted) return null;
    const count = Math.min(perRead, rowCount - rows.length);
    const block = sheet.getRangeByIndexes(rowIndex + rows.length, columnIndex, count, columnCount);
    block.load('values');
    try {
      // One request a block: all of them together could pass the host's limit.
      await context.sync();
    } catch (error) {
      if (count === 1 || !isTooLarge(error)) throw error;
      perRead = Math.max(1, Math.floor(count / 2));
      continue;
    }
    for (const cells of block.values as unknown[][]) rows.push(cells.map(cellOf));
    onProgress({ done: rows.length, total: rowCount });
  }
  return rows;
}

const isTooLarge = (error: unknown) =>
  error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';

const cellOf = (value: unknown): SheetCell => {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
};
