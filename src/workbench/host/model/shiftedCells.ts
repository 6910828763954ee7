import type { Area, GridTable } from '../../grid';
import { contains, intersection } from '../cells/areas';
import { lastColumn, lastRow } from '../cells/address';
import { HostError, invalidArgument } from '../richApi/hostError';
import type { ModelContext } from './modelContext';

/** `range.insert`: pushes cells down or to the right. Cells of a table can be pushed only across the table's whole width. */
export function insertCells(context: ModelContext, area: Area, shift: 'Down' | 'Right'): void {
  const { grid } = context;
  if (shift === 'Down') {
    refuseSplitTable(context, area);
    if (area.columns > lastColumn) grid.insertRows(area.sheet, area.row, area.rows);
    else grid.insertCells(area, 'Down');
    context.moveReferences((one) => pushedDown(one, area, area.rows));
    return;
  }
  if (area.rows > lastRow) grid.insertColumns(area.sheet, area.column, area.columns);
  else grid.insertCells(area, 'Right');
  context.moveReferences((one) => pushedRight(one, area, area.columns));
}

/** `range.delete`: pulls cells up or to the left. */
export function deleteCells(context: ModelContext, area: Area, shift: 'Up' | 'Left'): void {
  const { grid } = context;
  if (shift === 'Up') {
    refuseSplitTable(context, area);
    for (const table of grid.tables()) {
      const header = { ...table.area, rows: 1 };
      if (intersection(header, area) && !contains(area, table.area)) {
        throw new HostError('InvalidOperation', 'The header row of a table cannot be deleted.');
      }
    }
    if (area.columns > lastColumn) grid.deleteRows(area.sheet, area.row, area.rows);
    else grid.deleteCells(area, 'Up');
    context.moveReferences((one) => pulledUp(one, area));
    return;
  }
  if (area.rows > lastRow) grid.deleteColumns(area.sheet, area.column, area.columns);
  else grid.deleteCells(area, 'Left');
  context.moveReferences((one) => pushedRight(one, area, -area.columns));
}

/** Excel refuses to move a part of a table's columns, and to shift cells of a table while a filter hides some of them. */
function refuseSplitTable(context: ModelContext, area: Area): void {
  const band = { ...area, rows: lastRow + 1 - area.row };
  const moved = context.grid.tables().filter((table: GridTable) => intersection(band, table.area));
  const split = moved.find((table) => intersection(band, table.area)?.columns !== table.area.columns);
  if (split) throw invalidArgument(`This would move a part of the table ${split.name}.`);
  const filtered = moved.find((table) => context.grid.isFiltered(table.id));
  if (filtered && area.columns <= lastColumn) {
    throw new HostError('InvalidOperation', `Cells of the filtered table ${filtered.name} cannot be shifted.`);
  }
}

function inColumns(one: Area, area: Area): boolean {
  return (
    one.sheet === area.sheet && one.column >= area.column && one.column + one.columns <= area.column + area.columns
  );
}

function pushedDown(one: Area, area: Area, rows: number): Area {
  if (!inColumns(one, area) || one.rows > lastRow) return one;
  if (one.row >= area.row) return { ...one, row: one.row + rows };
  return one.row + one.rows > area.row ? { ...one, rows: one.rows + rows } : one;
}

function pulledUp(one: Area, area: Area): Area {
  if (!inColumns(one, area) || one.rows > lastRow) return one;
  const end = area.row + area.rows;
  if (one.row >= end) return { ...one, row: one.row - area.rows };
  const common = intersection(one, area);
  if (!common) return one;
  return { ...one, row: Math.min(one.row, area.row), rows: Math.max(1, one.rows - common.rows) };
}

function pushedRight(one: Area, area: Area, columns: number): Area {
  const inRows = one.sheet === area.sheet && one.row >= area.row && one.row + one.rows <= area.row + area.rows;
  return inRows && one.column >= area.column && one.columns <= lastColumn
    ? { ...one, column: Math.max(area.column, one.column + columns) }
    : one;
}
