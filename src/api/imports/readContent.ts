import type { SheetTable } from '../../contract/imports';
import type { GridContent } from './cellGrid';
import { csvGrids } from './csvGrids';
import { decodeText } from './decodeText';
import type { Issues } from './issues';
import { sheetGrid } from './sheetGrid';
import { sheetRowsAtMost, workbookGrids } from './workbookGrids';

/** What is to be imported: bytes that tell what they are, or the cells of an open sheet. */
export type ImportContent = { bytes: Uint8Array } | { table: SheetTable };

/** The cells of a CSV, an .xlsx or a sheet. Null when there is nothing to read, which the issues say. */
export async function readContent(
  content: ImportContent,
  sheetName: string | undefined,
  issues: Issues,
): Promise<GridContent | null> {
  if ('table' in content) return ofTable(content.table, issues);
  const { bytes } = content;
  if (startsWith(bytes, 'PK')) return ofWorkbook(bytes, sheetName, issues);
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) {
    issues.error(isProtected(bytes) ? 'protectedWorkbook' : 'legacyWorkbook');
    return null;
  }
  const decoded = decodeText(bytes);
  if (decoded === null) {
    issues.error('unreadableText');
    return null;
  }
  if (/^\s*(<!doctype html|<html|<table|<\?xml)/i.test(decoded.text.slice(0, 500))) {
    issues.error('markupAsWorkbook');
    return null;
  }
  const grids = csvGrids(decoded.text);
  if (grids.length === 0) {
    issues.error('emptyFile');
    return null;
  }
  return { grids, alternatives: true };
}

function ofTable(table: SheetTable, issues: Issues): GridContent | null {
  if (table.rows.length > sheetRowsAtMost) {
    issues.error('tooManyRows', {}, { limit: sheetRowsAtMost });
    return null;
  }
  const grid = sheetGrid(table);
  if (grid.head.length === 0) {
    issues.error('emptySheet');
    return null;
  }
  return { grids: [grid], alternatives: false };
}

async function ofWorkbook(
  bytes: Uint8Array,
  sheetName: string | undefined,
  issues: Issues,
): Promise<GridContent | null> {
  const read = await workbookGrids(bytes);
  if (!read.ok) {
    issues.error(read.error, {}, { limit: sheetRowsAtMost });
    return null;
  }
  const names = read.value.map((grid) => grid.sheetName ?? '');
  const wanted =
    sheetName === undefined ? read.value : read.value.filter((grid) => sameName(grid.sheetName, sheetName));
  if (sheetName !== undefined && wanted.length === 0) {
    issues.error('sheetNotFound', { value: sheetName }, { sheet: sheetName, sheets: names.join(', ') });
    return null;
  }
  const grids = wanted.filter((grid) => grid.head.length > 0);
  if (grids.length === 0) {
    issues.error('emptySheet');
    return null;
  }
  return { grids, alternatives: false };
}

const sameName = (name: string | null, wanted: string): boolean => name?.toLowerCase() === wanted.toLowerCase();

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;

/** A workbook with a password is an OLE file with this stream in it, an .xls is one without. */
function isProtected(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
