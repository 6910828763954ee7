import type { Area, GridTable } from '../../grid';
import { integerArgument, optionalInteger } from '../richApi/argumentReaders';
import { invalidArgument } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { ModelContext } from './modelContext';
import { deleteCells, insertCells } from './shiftedCells';

/** `table.rows`, counted from 0 below the header. */
export function tableRows(context: ModelContext, table: () => GridTable): HostObject {
  const count = (): number => table().area.rows - 1;
  const at = (index: number): HostObject => {
    if (index < 0 || index >= count()) throw invalidArgument('There is no such row.');
    return tableRow(context, table, index);
  };
  return hostObject({
    type: 'TableRowCollection',
    identity: null,
    items: () => Array.from({ length: count() }, (_, index) => tableRow(context, table, index)),
    read: { Count: count },
    make: {
      GetItemAt: (args) => at(integerArgument(args, 0)),
      Add: (args) => at(addRows(context, table(), args)),
    },
    call: {
      GetCount: count,
      DeleteRowsAt: (args) => {
        removeRows(context, table(), integerArgument(args, 0), optionalInteger(args, 1, 1));
      },
    },
  });
}

function tableRow(context: ModelContext, table: () => GridTable, index: number): HostObject {
  const area = (): Area => ({ ...table().area, row: table().area.row + 1 + index, rows: 1 });
  return hostObject({
    type: 'TableRow',
    identity: null,
    read: { Index: () => index, Values: () => context.grid.read(area()) },
    write: {
      Values: (value) => {
        context.writes.addCells(area(), lines(value, table().area.columns, 1));
      },
    },
    make: { GetRange: () => context.objects.range(area()) },
    call: {
      Delete: () => {
        removeRows(context, table(), index, 1);
      },
    },
  });
}

/** Gives the place of the first new row. */
function addRows(context: ModelContext, table: GridTable, args: unknown[]): number {
  const { area } = table;
  const values = lines(args[1], area.columns, null);
  const last = area.rows - 1;
  const place = typeof args[0] === 'number' && args[0] >= 0 ? args[0] : last;
  if (place > last) throw invalidArgument('A row cannot stand there.');
  const added = { ...area, row: area.row + 1 + place, rows: values.length };
  insertCells(context, added, 'Down');
  context.grid.updateTable({ ...table, area: { ...area, rows: area.rows + values.length } });
  context.writes.addCells(added, values);
  context.writes.flush();
  return place;
}

/** A table keeps one empty row when its last row goes. */
function removeRows(context: ModelContext, table: GridTable, first: number, count: number): void {
  const { area } = table;
  const rows = area.rows - 1;
  if (first < 0 || count < 1 || first + count > rows) throw invalidArgument('There are no such rows.');
  const kept = count === rows ? 1 : 0;
  if (kept > 0) context.grid.clear({ ...area, row: area.row + 1, rows: 1 }, 'Contents');
  if (count > kept) {
    deleteCells(context, { ...area, row: area.row + 1 + first + kept, rows: count - kept }, 'Up');
  }
  context.grid.updateTable({ ...table, area: { ...area, rows: area.rows - count + kept } });
}

function lines(value: unknown, columns: number, rows: number | null): unknown[][] {
  if (value === null || value === undefined) {
    return [Array<null>(columns).fill(null)];
  }
  const list = Array.isArray(value) ? (value as unknown[]) : [[value]];
  const fits = list.length > 0 && list.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits || (rows !== null && list.length !== rows)) throw invalidArgument('The array does not match the table.');
  return list as unknown[][];
}
