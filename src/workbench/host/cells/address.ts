import type { Area } from '../../grid';

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `AA` → `26`. The caller made sure that only letters come in. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The sheet's name as it stands in an address, in quotes where Excel demands them. */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether Excel would read the text as a cell (`A1`, `R1C1`), so that it cannot be a name. */
export function looksLikeCell(text: string): boolean {
  if (/^[rR](\d+)?([cC](\d+)?)?$|^[cC](\d+)?$/.test(text)) return true;
  const match = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(text);
  if (!match?.[1] || !match[2]) return false;
  return columnIndex(match[1]) <= lastColumn && Number(match[2]) >= 1 && Number(match[2]) <= lastRow + 1;
}

/** `A1:C3` without the sheet; whole columns are `A:C`, whole rows `1:3`. */
export function localAddress(area: Area): string {
  const from = columnName(area.column);
  const to = columnName(area.column + area.columns - 1);
  const first = area.row + 1;
  const last = area.row + area.rows;
  if (area.columns > lastColumn) return `${first}:${last}`;
  if (area.rows > lastRow) return `${from}:${to}`;
  return area.rows === 1 && area.columns === 1 ? `${from}${first}` : `${from}${first}:${to}${last}`;
}

export interface ParsedAddress {
  /** Null when the address names no sheet. */
  sheetName: string | null;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Reads one A1 address (`A1`, `$A$1:C3`, `A:C`, `1:3`, `'Minha aba'!B2`); null where Excel answers InvalidArgument. */
export function parseAddress(text: string): ParsedAddress | null {
  const sheet = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(text);
  const sheetName = sheet ? (sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? null) : null;
  const parts = text.slice(sheet?.[0].length ?? 0).split(':');
  const [first, second = first] = parts;
  if (parts.length > 2 || first === undefined || second === undefined) return null;
  const from = parseCorner(first);
  const to = parseCorner(second);
  if (!from || !to) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  if (parts.length === 1 && (from.row === null || from.column === null)) return null;
  const rows = span(from.row, to.row, lastRow);
  const columns = span(from.column, to.column, lastColumn);
  return { sheetName, row: rows.first, rows: rows.count, column: columns.first, columns: columns.count };
}

function span(from: number | null, to: number | null, last: number): { first: number; count: number } {
  if (from === null || to === null) return { first: 0, count: last + 1 };
  return { first: Math.min(from, to), count: Math.abs(to - from) + 1 };
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if ((column !== null && column > lastColumn) || (row !== null && (row < 0 || row > lastRow))) return null;
  return { row, column };
}
