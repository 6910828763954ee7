import type { Area, SortField } from '../../grid';
import { choice, flagArgument, record } from '../richApi/argumentReaders';
import { invalidArgument } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { ModelContext } from './modelContext';

/** `range.sort`. Sorting by columns, colour or icon is not known here. */
export function rangeSort(context: ModelContext, here: () => Area): HostObject {
  return hostObject({
    type: 'RangeSort',
    identity: null,
    call: {
      Apply: (args) => {
        choice(args[3] ?? 'Rows', ['Rows']);
        const area = here();
        const skipped = flagArgument(args, 2) ? 1 : 0;
        sortRows(context, { ...area, row: area.row + skipped, rows: area.rows - skipped }, args[0]);
      },
    },
  });
}

/** `table.sort`: the rows of the body. A person's sort counts as much as the add-in's. */
export function tableSort(context: ModelContext, id: () => string, body: () => Area): HostObject {
  const fields = (): SortField[] => context.grid.tableSort(id());
  return hostObject({
    type: 'TableSort',
    identity: null,
    read: {
      Fields: () => fields().map(({ key, ascending }) => ({ key, ascending, sortOn: 'Value', dataOption: 'Normal' })),
      MatchCase: () => false,
      Method: () => 'PinYin',
    },
    call: {
      Apply: (args) => {
        context.grid.setTableSort(id(), sortRows(context, body(), args[0]));
      },
      Clear: () => {
        context.grid.setTableSort(id(), []);
      },
      Reapply: () => {
        if (fields().length > 0 && body().rows > 1) context.grid.sort(body(), fields());
      },
    },
  });
}

/** Gives the fields that were sorted by. */
function sortRows(context: ModelContext, area: Area, sent: unknown): SortField[] {
  if (!Array.isArray(sent) || sent.length === 0) throw invalidArgument('At least one sort field is needed.');
  const fields = sent.map((field: unknown) => {
    const { key, ascending = true, sortOn = 'Value' } = record(field);
    choice(sortOn, ['Value']);
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key >= area.columns) {
      throw invalidArgument('A sort key is a column of the range, counted from 0.');
    }
    return { key, ascending: ascending !== false };
  });
  if (area.rows > 1) context.grid.sort(area, fields);
  return fields;
}
