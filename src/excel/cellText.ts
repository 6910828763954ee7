/** What is written into one cell. `null` leaves the cell as it is, `''` clears it. */
export type CellInput = string | number | boolean | null;

const maxCellText = 32_767;
const startsLikeFormula = /^[=+\-@'\t\r]/;

/** Text from the backend as it may be written: never a formula. A leading apostrophe is Excel's own mark for text. */
export function textCell(text: string | null): string {
  if (text === null) return '';
  const cut = text.slice(0, maxCellText);
  return startsLikeFormula.test(cut) ? `'${cut}` : cut;
}
