import type { Area, Grid } from '../../grid';

export function hiddenRows(grid: Grid, area: Area): boolean[] {
  return Array.from({ length: area.rows }, (_, at) => grid.rowHidden(area.sheet, area.row + at));
}

export function hiddenColumns(grid: Grid, area: Area): boolean[] {
  return Array.from({ length: area.columns }, (_, at) => grid.columnHidden(area.sheet, area.column + at));
}

/** The visible blocks of an area, from top to bottom and left to right. */
export function visibleAreas(grid: Grid, area: Area): Area[] {
  const rows = runs(hiddenRows(grid, area));
  const columns = runs(hiddenColumns(grid, area));
  return rows.flatMap((row) =>
    columns.map((column) => ({
      sheet: area.sheet,
      row: area.row + row.from,
      rows: row.count,
      column: area.column + column.from,
      columns: column.count,
    })),
  );
}

function runs(hidden: boolean[]): { from: number; count: number }[] {
  const found: { from: number; count: number }[] = [];
  hidden.forEach((isHidden, at) => {
    if (isHidden) return;
    const last = found.at(-1);
    if (last && last.from + last.count === at) last.count += 1;
    else found.push({ from: at, count: 1 });
  });
  return found;
}
