import type { CellValue } from '../grid';

/** Old places of the rows in their new order, counted from 0. Rows that compare equal keep their order. */
export function sortOrder(values: CellValue[][], fields: { key: number; ascending: boolean }[]): number[] {
  return values
    .map((_, at) => at)
    .sort((a, b) => {
      for (const { key, ascending } of fields) {
        const compared = compare(values[a]?.[key] ?? '', values[b]?.[key] ?? '', ascending);
        if (compared !== 0) return compared;
      }
      return a - b;
    });
}

/** Numbers before texts before booleans, empty cells last in either direction, as Excel sorts. */
function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const rank = { number: 0, string: 1, boolean: 2 };
  const kind = (value: CellValue): number => rank[typeof value as 'number' | 'string' | 'boolean'];
  const difference =
    kind(a) !== kind(b)
      ? kind(a) - kind(b)
      : typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), 'pt-BR', { sensitivity: 'base' });
  return ascending ? difference : -difference;
}
