import type { Area, CellInput, GridTable } from '../../grid';
import { asText } from '../cells/typedText';
import { integerArgument } from '../richApi/argumentReaders';
import { HostError, invalidArgument, itemNotFound } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import { columnFilter } from './filters';
import { keepTables } from './tableKeeper';
import type { ModelContext } from './modelContext';
import { deleteCells, insertCells } from './shiftedCells';
import { uniqueHeaders } from './tableNames';

/** `table.columns`: by name or id, or by place counted from 0. */
export function tableColumns(context: ModelContext, table: () => GridTable): HostObject {
  const place = (key: unknown): number => {
    if (typeof key === 'number') return context.grid.columnIds(table().id).indexOf(key);
    const wanted = String(key).toLowerCase();
    return table().columns.findIndex((name) => name.toLowerCase() === wanted);
  };
  const at = (index: number): HostObject => {
    const id = context.grid.columnIds(table().id)[index];
    if (id === undefined) throw itemNotFound('There is no such column.');
    return tableColumn(context, table, id);
  };
  return hostObject({
    type: 'TableColumnCollection',
    identity: null,
    items: () => context.grid.columnIds(table().id).map((id) => tableColumn(context, table, id)),
    itemAt: (key) => at(place(key)),
    read: { Count: () => table().columns.length },
    make: {
      GetItem: (args) => at(place(args[0])),
      GetItemOrNullObject: (args) => (place(args[0]) in table().columns ? at(place(args[0])) : null),
      GetItemAt: (args) => at(integerArgument(args, 0)),
      Add: (args) => at(addColumn(context, table(), args)),
    },
    call: { GetCount: () => table().columns.length },
  });
}

function tableColumn(context: ModelContext, table: () => GridTable, id: number): HostObject {
  const index = (): number => {
    const found = context.grid.columnIds(table().id).indexOf(id);
    if (found === -1) throw itemNotFound(`There is no column ${id}.`);
    return found;
  };
  const area = (): Area => ({ ...table().area, column: table().area.column + index(), columns: 1 });
  const body = (): Area => ({ ...area(), row: area().row + 1, rows: area().rows - 1 });
  return hostObject({
    type: 'TableColumn',
    identity: `column/${table().id}/${id}`,
    read: {
      Id: () => {
        index();
        return id;
      },
      Index: index,
      Name: () => table().columns[index()],
      Values: () => context.grid.read(area()),
    },
    write: {
      Name: (value) => {
        if (typeof value !== 'string' || value === '') throw invalidArgument('A column needs a name.');
        const header = { ...area(), rows: 1 };
        context.grid.write(header, [[asText(value)]]);
        keepTables(context.grid, header);
      },
    },
    child: { Filter: () => columnFilter(context, table, index) },
    make: {
      GetRange: () => context.objects.range(area()),
      GetHeaderRowRange: () => context.objects.range({ ...area(), rows: 1 }),
      GetDataBodyRange: () => context.objects.range(body()),
    },
    call: {
      Delete: () => {
        removeColumn(context, table(), index());
      },
    },
  });
}

/** `columns.add(index, values, name)`: values begin with the header, or hold the body alone when a name is given. */
function addColumn(context: ModelContext, table: GridTable, args: unknown[]): number {
  const [index, sent, name] = args;
  const count = table.columns.length;
  const place = typeof index === 'number' && index >= 0 ? index : count;
  if (place > count) throw invalidArgument('A column cannot stand there.');
  const { area } = table;
  const column = { ...area, column: area.column + place, columns: 1 };
  insertCells(context, column, 'Right');
  const columns = [...table.columns];
  columns.splice(place, 0, '');
  const grown: GridTable = {
    ...table,
    area: { ...area, columns: area.columns + 1 },
    columns: uniqueHeaders(columns.map((one, at) => (at === place && typeof name === 'string' ? name : one))),
  };
  context.grid.updateTable(grown);
  context.grid.write({ ...column, rows: 1 }, [[asText(grown.columns[place] ?? '')]]);
  if (sent !== null && sent !== undefined) {
    if (!Array.isArray(sent)) throw invalidArgument('Column values are an array of rows.');
    const start = sent.length === area.rows ? 0 : 1;
    if (sent.length + start !== area.rows) throw invalidArgument('The array does not match the table.');
    context.writes.addCells({ ...column, row: area.row + start, rows: sent.length }, sent as CellInput[][]);
    context.writes.flush();
  }
  return place;
}

function removeColumn(context: ModelContext, table: GridTable, place: number): void {
  if (table.columns.length === 1) throw new HostError('InvalidOperation', 'A table keeps one column at least.');
  const { area } = table;
  deleteCells(context, { ...area, column: area.column + place, columns: 1 }, 'Left');
  context.grid.updateTable({
    ...table,
    area: { ...area, columns: area.columns - 1 },
    columns: table.columns.filter((_, at) => at !== place),
  });
}
