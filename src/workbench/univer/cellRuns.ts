import type { DirtyRange } from './calculation';

export interface CellPlace {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
}

/** Cells joined into runs down a column: 20,000 cells of one column become one range. Order and repeats do not matter. */
export function cellRuns(cells: CellPlace[]): DirtyRange[] {
  const byColumn = new Map<string, { first: CellPlace; rows: Set<number> }>();
  for (const cell of cells) {
    const key = `${cell.unitId}\n${cell.sheetId}\n${cell.column}`;
    const column = byColumn.get(key);
    if (column) column.rows.add(cell.row);
    else byColumn.set(key, { first: cell, rows: new Set([cell.row]) });
  }
  const runs: DirtyRange[] = [];
  for (const { first, rows } of byColumn.values()) {
    let open: DirtyRange['range'] | null = null;
    for (const row of [...rows].sort((a, b) => a - b)) {
      if (open && row === open.endRow + 1) {
        open.endRow = row;
        continue;
      }
      open = { startRow: row, endRow: row, startColumn: first.column, endColumn: first.column };
      runs.push({ unitId: first.unitId, sheetId: first.sheetId, range: open });
    }
  }
  return runs;
}
