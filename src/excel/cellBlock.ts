/** Smallest block that holds all cells of an address; rows and columns from 0, to the last one included. */
export interface CellBlock {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** Block of an address such as `Títulos!B7:C9,D2`, of whole rows or whole columns; null where it names no cells. */
export function cellBlock(address: string): CellBlock | null {
  const cells = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const blocks = cells.split(/[,;]/).flatMap((part) => blockOf(part.trim()) ?? []);
  return blocks.length === 0 ? null : blocks.reduce(joined);
}

export function joined(one: CellBlock, other: CellBlock): CellBlock {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    lastRow: Math.max(one.lastRow, other.lastRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

function blockOf(part: string): CellBlock | null {
  const [from = '', to = from] = part.split(':');
  const first = corner(from);
  const last = corner(to);
  if (first === null || last === null) return null;
  return {
    firstRow: first.row ?? 0,
    lastRow: last.row ?? Number.MAX_SAFE_INTEGER,
    firstColumn: first.column ?? 0,
    lastColumn: last.column ?? Number.MAX_SAFE_INTEGER,
  };
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const [whole, letters = '', digits = ''] = /^([A-Z]{0,3})(\d*)$/i.exec(text) ?? [];
  if (whole === undefined || whole === '') return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: digits === '' ? null : Number(digits) - 1, column: letters === '' ? null : column - 1 };
}
