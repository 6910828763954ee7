/** `0977/3`: how people call a title: its number, and the instalment unless the number says it already. */
export function receivableLabel(title: { number: string; installmentNumber: number | null }): string {
  if (title.installmentNumber === null) return title.number;
  const suffix = `/${title.installmentNumber}`;
  return title.number.endsWith(suffix) ? title.number : `${title.number}${suffix}`;
}
