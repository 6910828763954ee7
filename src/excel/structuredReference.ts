/** How a formula names columns, by their stable ids: the headers are read from the tables as they stand. */
export interface FormulaRefs {
  /** The cell of the same row. */
  same: (id: string) => string;
  /** The whole column of the table of titles. */
  titles: (id: string) => string;
  /** The header row of the formula's own table. */
  headers: string;
}

/** A header inside a structured reference: `[ ] # ' @` are marked with an apostrophe. */
export function escapedHeader(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}

/** `Table[[#This Row],[Header]]`: survives sorting, filtering and columns that the analyst moves. */
export function sameRowReference(table: string, header: string): string {
  return `${table}[[#This Row],[${escapedHeader(header)}]]`;
}

/** `Table[#Headers]`. */
export function headersReference(table: string): string {
  return `${table}[#Headers]`;
}

/** `Table[Header]`; headers with signs in them need the longer form. */
export function columnReference(table: string, header: string): string {
  return /^[\p{L}\p{N} ]+$/u.test(header) ? `${table}[${header}]` : `${table}[[#Data],[${escapedHeader(header)}]]`;
}
