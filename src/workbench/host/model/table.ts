import type { Area, GridTable } from '../../grid';
import { intersection } from '../cells/areas';
import { asText } from '../cells/typedText';
import { eventType, registrationMethods } from '../events/eventInterests';
import { areaArgument } from '../richApi/argumentReaders';
import { HostError, invalidArgument, itemNotFound } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import { autoFilter } from './filters';
import { areaOfAddress, type ModelContext } from './modelContext';
import { flag } from './rangeFormat';
import { tableSort } from './sorting';
import { tableColumns } from './tableColumns';
import { checkName, uniqueHeaders } from './tableNames';
import { tableRows } from './tableRows';

/** The table with this id, or ItemNotFound when it was deleted meanwhile. */
export function gridTable(context: ModelContext, id: string): GridTable {
  const table = context.grid.tables().find((one) => one.id === id);
  if (!table) throw itemNotFound('The table does not exist.');
  return table;
}

export function bodyArea({ area }: GridTable): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

/** `Excel.Table`. Totals rows are not known here. */
export function table(context: ModelContext, id: string): HostObject {
  const now = (): GridTable => gridTable(context, id);
  const change = (part: Partial<GridTable>): void => {
    context.grid.updateTable({ ...now(), ...part });
  };
  return hostObject({
    type: 'Table',
    identity: `table/${id}`,
    id,
    read: {
      Id: () => now().id,
      Name: () => now().name,
      Style: () => now().style,
      ShowFilterButton: () => now().showFilterButton,
      ShowHeaders: () => true,
      ShowTotals: () => false,
    },
    write: {
      Name: (value) => {
        change({ name: checkName(context.grid, value, now().name) });
      },
      Style: (value) => {
        if (typeof value !== 'string' || !/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(value)) {
          throw invalidArgument(`${String(value)} is no table style.`);
        }
        change({ style: value });
      },
      ShowFilterButton: (value) => {
        change({ showFilterButton: flag(value) });
      },
    },
    child: {
      Columns: () => tableColumns(context, now),
      Rows: () => tableRows(context, now),
      Sort: () =>
        tableSort(
          context,
          () => now().id,
          () => bodyArea(now()),
        ),
      AutoFilter: () => autoFilter(context, now),
      Worksheet: () => context.objects.worksheet(now().area.sheet),
    },
    make: {
      GetRange: () => context.objects.range(now().area),
      GetHeaderRowRange: () => context.objects.range({ ...now().area, rows: 1 }),
      GetDataBodyRange: () => context.objects.range(bodyArea(now())),
      ConvertToRange: () => {
        const { area } = now();
        context.grid.deleteTable(id, true);
        return context.objects.range(area);
      },
    },
    call: {
      Resize: (args) => {
        const { area } = now();
        const next = areaArgument(args[0], (address) => areaOfAddress(context, address, area.sheet));
        resize(context, now(), next);
      },
      ClearFilters: () => {
        context.grid.clearFilters(now().id);
      },
      Delete: () => {
        context.grid.deleteTable(now().id, false);
      },
      ...registrationMethods(context.interests, () => id, {
        DataChanged: eventType.tableChanged,
        SelectionChanged: eventType.tableSelectionChanged,
      }),
    },
  });
}

/** Excel keeps the header in its row and wants the new area to meet the old one, two rows at least, and no other table. */
function resize(context: ModelContext, old: GridTable, area: Area): void {
  const { grid } = context;
  if (area.sheet !== old.area.sheet || area.row !== old.area.row || !intersection(area, old.area) || area.rows < 2) {
    throw invalidArgument('The header row of a table stays in its row, and the new area meets the old one.');
  }
  if (grid.tables().some((table) => table.id !== old.id && intersection(table.area, area))) {
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
  }
  const header = { ...area, rows: 1 };
  const columns = uniqueHeaders(grid.readTexts(header)[0] ?? []);
  const values = grid.read(header)[0] ?? [];
  if (columns.some((name, at) => name !== values[at])) grid.write(header, [columns.map(asText)]);
  grid.updateTable({ ...old, area, columns });
}
