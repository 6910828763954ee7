/** What is written into one cell. `null` leaves the cell as it is, `''` clears it. */
export type CellInput = string | number | boolean | null;

const maxCellText = 32_767;
const startsLikeFormula = /^[=+\-@'\t\r]/;

/** What Excel would take for a number, a date or a boolean where the cell is not formatted as text. */
const readsAsSomethingElse = /\d|^(?:true|false|verdadeiro|falso)$/i;

/** Text from the backend as it may be written: never a formula. A leading apostrophe is Excel's own mark for text. */
export function textCell(text: string | null): string {
  if (text === null) return '';
  const cut = text.slice(0, maxCellText);
  return startsLikeFormula.test(cut) ? `'${cut}` : cut;
}

/** Text that stays text in a cell of any format. */
export function textInAnyFormat(text: string): string {
  return readsAsSomethingElse.test(text) && !startsLikeFormula.test(text)
    ? `'${text.slice(0, maxCellText)}`
    : textCell(text);
}

/** What a cell reads as once this was written into it. */
export function readBack(input: CellInput): string | number | boolean {
  if (input === null) return '';
  return typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input;
}

/** Text of a cell as it was read; numbers the way they were typed without separators. */
export function cellText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
}
