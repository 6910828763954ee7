import type { ManagedColumn } from './managedColumn';

/** Our columns as neighbours in the table; a column that the analyst put between two of them splits the run. */
export function columnRuns<Row>(
  headers: readonly string[],
  columns: readonly ManagedColumn<Row>[],
): { at: number; columns: ManagedColumn<Row>[] }[] {
  const byHeader = new Map(columns.map((column) => [column.header, column]));
  const runs: { at: number; columns: ManagedColumn<Row>[] }[] = [];
  headers.forEach((header, at) => {
    const column = byHeader.get(header);
    if (column === undefined) return;
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.columns.length === at) last.columns.push(column);
    else runs.push({ at, columns: [column] });
  });
  return runs;
}
