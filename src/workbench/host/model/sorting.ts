import type { Area } from '../../grid';
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

/** `table.sort`: the rows of the body. */
export function tableSort(context: ModelContext, body: () => Area): HostObject {
  return hostObject({
    type: 'TableSort',
    identity: null,
    call: {
      Apply: (args) => {
        sortRows(context, body(), args[0]);
      },
    },
  });
}

function sortRows(context: ModelContext, area: Area, sent: unknown): void {
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
}
