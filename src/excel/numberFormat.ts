/** One format for every cell of the range: Office.js takes a single value there, which its types do not say. */
export function setNumberFormat(range: Excel.Range, format: string) {
  range.numberFormat = format as unknown as string[][];
}
