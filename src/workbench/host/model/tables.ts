import type { Area, GridTable } from '../../grid';
import { intersection } from '../cells/areas';
import { asText } from '../cells/typedText';
import { eventType, registrationMethods, workbookTarget } from '../events/eventInterests';
import { areaArgument, flagArgument, integerArgument } from '../richApi/argumentReaders';
import { invalidArgument, itemNotFound } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import { areaOfAddress, type ModelContext } from './modelContext';
import { insertCells } from './shiftedCells';
import { uniqueHeaders } from './tableNames';

/** `workbook.tables`, `worksheet.tables`, `range.getTables()`. */
export function tables(context: ModelContext, sheet: string | null, passes: (area: Area) => boolean): HostObject {
  const here = (): GridTable[] => context.grid.tables().filter((table) => passes(table.area));
  const find = (key: unknown): GridTable | undefined => {
    const wanted = String(key).toLowerCase();
    return (
      here().find((table) => table.name.toLowerCase() === wanted) ??
      here().find((table) => table.id.toLowerCase() === wanted || `{${table.id}}`.toLowerCase() === wanted)
    );
  };
  const get = (key: unknown): HostObject => {
    const table = find(key);
    if (!table) throw itemNotFound(`There is no table ${String(key)}.`);
    return context.objects.table(table.id);
  };
  const at = (index: number): HostObject => {
    const table = here()[index];
    if (!table) throw invalidArgument('There is no such table.');
    return context.objects.table(table.id);
  };
  return hostObject({
    type: 'TableCollection',
    identity: null,
    items: () => here().map((table) => context.objects.table(table.id)),
    itemAt: get,
    read: { Count: () => here().length },
    make: {
      GetItem: (args) => get(args[0]),
      GetItemOrNullObject: (args) => {
        const table = find(args[0]);
        return table ? context.objects.table(table.id) : null;
      },
      GetItemAt: (args) => at(integerArgument(args, 0)),
      GetFirst: () => at(0),
      Add: (args) => {
        const area = areaArgument(args[0], (address) => areaOfAddress(context, address, sheet));
        return context.objects.table(addTable(context, area, flagArgument(args, 1)));
      },
    },
    call: {
      GetCount: () => here().length,
      ...registrationMethods(context.interests, () => sheet ?? workbookTarget, {
        DataChanged: eventType.tableChanged,
      }),
    },
  });
}

/** Makes a table of the area and gives its id. Without headers a row of them is put above, as Excel does. */
function addTable(context: ModelContext, sent: Area, hasHeaders: boolean): string {
  const { grid } = context;
  const area =
    sent.rows === 1 && hasHeaders ? { ...sent, rows: 2 } : { ...sent, rows: sent.rows + (hasHeaders ? 0 : 1) };
  if (grid.tables().some((table) => intersection(table.area, area))) {
    throw invalidArgument('A table cannot overlap another table.');
  }
  if (!hasHeaders) insertCells(context, { ...sent, rows: 1 }, 'Down');
  const header = { ...area, rows: 1 };
  const columns = uniqueHeaders(hasHeaders ? (grid.readTexts(header)[0] ?? []) : Array<string>(area.columns).fill(''));
  const values = grid.read(header)[0] ?? [];
  // Headers are text: formulas and numbers under them give way to what they show.
  if (columns.some((name, at) => name !== values[at])) grid.write(header, [columns.map(asText)]);
  const taken = new Set(grid.tables().flatMap((table) => [table.id, table.name.toLowerCase()]));
  let number = 1;
  while (taken.has(`T${number}`) || taken.has(`tabela${number}`)) number += 1;
  const id = `T${number}`;
  grid.addTable({ id, name: `Tabela${number}`, area, columns, style: 'TableStyleMedium2', showFilterButton: true });
  return id;
}
