import type { Area } from '../../grid';
import { columnName, quotedSheet } from '../cells/address';
import { areaArgument, textArgument } from '../richApi/argumentReaders';
import { itemNotFound } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import { areaOfAddress, sheetName, type ModelContext } from './modelContext';
import { checkName } from './tableNames';

/** The area behind a name of the workbook or the body of a table, so that `getRange('Parametros')` works; null for other texts. */
export function namedArea(context: ModelContext, name: string): Area | null {
  const wanted = name.toLowerCase();
  const found = context.grid.names().find((one) => one.name.toLowerCase() === wanted);
  if (found) return found.area;
  const table = context.grid.tables().find((one) => one.name.toLowerCase() === wanted);
  return table ? { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 } : null;
}

/** `workbook.names`: names of ranges; names of formulas and constants are not known here. */
export function names(context: ModelContext): HostObject {
  const find = (key: unknown): string | undefined => {
    const wanted = String(key).toLowerCase();
    return context.grid.names().find((one) => one.name.toLowerCase() === wanted)?.name;
  };
  const get = (key: unknown): HostObject => {
    const name = find(key);
    if (name === undefined) throw itemNotFound(`There is no name ${String(key)}.`);
    return namedItem(context, name);
  };
  return hostObject({
    type: 'NamedItemCollection',
    identity: null,
    items: () => context.grid.names().map((one) => namedItem(context, one.name)),
    itemAt: get,
    make: {
      GetItem: (args) => get(args[0]),
      GetItemOrNullObject: (args) => {
        const name = find(args[0]);
        return name === undefined ? null : namedItem(context, name);
      },
      Add: (args) => {
        const name = checkName(context.grid, textArgument(args, 0), null);
        context.grid.setName(
          name,
          areaArgument(args[1], (reference) => areaOfAddress(context, reference, null)),
        );
        return namedItem(context, name);
      },
    },
    call: { GetCount: () => context.grid.names().length },
  });
}

function namedItem(context: ModelContext, name: string): HostObject {
  const area = (): Area => {
    const found = context.grid.names().find((one) => one.name === name);
    if (!found) throw itemNotFound(`The name ${name} was deleted.`);
    return found.area;
  };
  const reference = (): string => `=${quotedSheet(sheetName(context, area().sheet))}!${absolute(area())}`;
  return hostObject({
    type: 'NamedItem',
    identity: `name/${name}`,
    read: {
      Name: () => name,
      Type: () => 'Range',
      Formula: reference,
      Value: () => reference().slice(1),
      Visible: () => true,
      Scope: () => 'Workbook',
    },
    write: {
      Formula: (value) => {
        context.grid.setName(
          name,
          areaArgument(value, (text) => areaOfAddress(context, text, null)),
        );
      },
    },
    make: {
      GetRange: () => context.objects.range(area()),
      GetRangeOrNullObject: () => context.objects.range(area()),
    },
    call: {
      Delete: () => {
        area();
        context.grid.setName(name, null);
      },
    },
  });
}

/** `$A$1:$C$3`. */
function absolute({ row, column, rows, columns }: Area): string {
  const corner = (r: number, c: number): string => `$${columnName(c)}$${r + 1}`;
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}
