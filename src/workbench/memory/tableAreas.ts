import type { Area } from '../grid';

/** The area of a table after cells were inserted (`by` > 0) or deleted (`by` < 0) at `at`, along rows or columns. */
export function movedAlong(table: Area, changed: Area, axis: 'rows' | 'columns', by: number): Area {
  const [start, size, cross, crossSize] =
    axis === 'rows' ? (['row', 'rows', 'column', 'columns'] as const) : (['column', 'columns', 'row', 'rows'] as const);
  const covered =
    table.sheet === changed.sheet &&
    changed[cross] <= table[cross] &&
    changed[cross] + changed[crossSize] >= table[cross] + table[crossSize];
  if (!covered) return table;
  const from = changed[start];
  const end = table[start] + table[size];
  if (by > 0) {
    if (from <= table[start]) return { ...table, [start]: table[start] + by };
    return from < end ? { ...table, [size]: table[size] + by } : table;
  }
  const until = from - by;
  if (until <= table[start]) return { ...table, [start]: table[start] + by };
  const lost = Math.max(0, Math.min(until, end) - Math.max(from, table[start]));
  return { ...table, [start]: Math.min(table[start], from), [size]: table[size] - lost };
}
