import type { Area, Grid, GridTable } from '../../grid';
import { intersection } from '../cells/areas';
import { asText } from '../cells/typedText';
import { uniqueHeaders } from './tableNames';

/** What Excel does to tables when cells are written, by whomever: a header renames its column, a row right below joins the table. */
export function keepTables(grid: Grid, written: Area): void {
  for (const table of grid.tables()) {
    if (table.area.sheet !== written.sheet) continue;
    if (intersection({ ...table.area, rows: 1 }, written)) renameColumns(grid, table);
    const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
    if (intersection(below, written)) growDown(grid, table, written);
  }
}

function renameColumns(grid: Grid, table: GridTable): void {
  const header = { ...table.area, rows: 1 };
  // A column that came in between has no header yet, and the places no longer say whose a blank one is.
  const known = table.columns.length === table.area.columns ? table.columns : [];
  const texts = (grid.readTexts(header)[0] ?? []).map((text, at) => (text === '' ? (known[at] ?? '') : text));
  const columns = uniqueHeaders(texts);
  const values = grid.read(header)[0] ?? [];
  if (columns.some((name, at) => name !== values[at])) grid.write(header, [columns.map(asText)]);
  if (columns.length === table.columns.length && columns.every((name, at) => name === table.columns[at])) return;
  grid.updateTable({ ...table, columns });
}

/** Grows over the written rows that begin right below, as long as they stand within the table's columns and hold something. */
function growDown(grid: Grid, table: GridTable, written: Area): void {
  const end = table.area.row + table.area.rows;
  const within =
    written.column >= table.area.column &&
    written.column + written.columns <= table.area.column + table.area.columns &&
    written.row <= end;
  const rows = written.row + written.rows - end;
  if (!within || rows < 1) return;
  const grown = { ...table.area, row: end, rows };
  const meets = grid.tables().some((other) => other.id !== table.id && intersection(other.area, grown));
  const first = grid.readFormulas({ ...written, row: end, rows: 1 })[0] ?? [];
  if (meets || first.every((cell) => cell === '')) return;
  grid.updateTable({ ...table, area: { ...table.area, rows: table.area.rows + rows } });
}
