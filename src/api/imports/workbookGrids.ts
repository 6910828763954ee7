import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { err, ok, type Result } from '../../domain/result';
import type { CellGrid, GridCell } from './cellGrid';
import { sheetGrid } from './sheetGrid';
import { unpackWorkbook, type UnpackError, type WorkbookParts } from './unpackWorkbook';

export type WorkbookError = UnpackError | 'tooManyRows';

export const sheetRowsAtMost = 200_000;
/** Rows times columns, blank ones too: the reader fills every row up to the last column used. */
const cellsAtMost = 12_000_000;

/** The sheets of an .xlsx, in their order. Dates come as serial numbers, whatever the workbook's date system. */
export async function workbookGrids(bytes: Uint8Array): Promise<Result<CellGrid[], WorkbookError>> {
  const parts = await unpackWorkbook(bytes);
  if (!parts.ok) return parts;
  for (const part of Object.values(parts.value)) {
    const refusal = refusalOf(part);
    if (refusal !== null) return err(refusal);
  }
  const sheets = await readSheets(parts.value);
  if (sheets === null) return err('unreadableWorkbook');
  return ok(
    sheets.map(({ sheet, data }) =>
      sheetGrid({ sheetName: sheet, firstRow: 0, firstColumn: 0, rows: data.map((row) => row.map(gridCell)) }),
    ),
  );
}

/**
 * The reader gets an archive of just the parts that were judged, so that it cannot come upon others by reading the archive in
 * another way.
 */
async function readSheets(parts: WorkbookParts) {
  const archive = zipSync({ ...parts }, { level: 0 });
  try {
    return await readWorkbook(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  } catch {
    // It fails in many ways on a damaged workbook, and that is all they say.
    return null;
  }
}

/** Places of a sheet's filled cells, judged before the reader makes room for all that lies between them. */
function refusalOf(part: Uint8Array): WorkbookError | null {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8');
  if (!/<(\w+:)?sheetData\b/.test(text)) return null;
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, row] of text.matchAll(/<(?:\w+:)?row\b[^>]*?\sr=["'](\d+)["']/g)) {
    lastRow = Math.max(lastRow, Number(row));
  }
  // Blank cells that only have a style are written `<c …/>` and take no room.
  for (const [, letters, row] of text.matchAll(/<(?:\w+:)?c\b[^>]*?\sr=["']([A-Z]{1,3})(\d+)["'][^>]*(?<!\/)>/g)) {
    lastColumn = Math.max(lastColumn, columnNumber(letters ?? ''));
    lastRow = Math.max(lastRow, Number(row));
  }
  if (lastRow > sheetRowsAtMost) return 'tooManyRows';
  return lastRow * lastColumn > cellsAtMost ? 'workbookTooLarge' : null;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function gridCell(cell: unknown): GridCell {
  if (cell instanceof Date) return cell.getTime() / 86_400_000 + 25_569;
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}
