import type { GridTable } from '../../grid';
import { record } from '../richApi/argumentReaders';
import { invalidArgument } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { ModelContext } from './modelContext';

/** `table.columns.getItem(…).filter`. Criteria go to the grid as `Excel.FilterCriteria`; null shows every row again. */
export function columnFilter(context: ModelContext, table: () => GridTable, column: () => number): HostObject {
  const apply = (criteria: Record<string, unknown> | null): void => {
    context.grid.filterColumn(table().id, column(), criteria);
  };
  return hostObject({
    type: 'Filter',
    identity: null,
    read: { Criteria: () => context.grid.columnFilter(table().id, column()) },
    call: {
      Apply: (args) => {
        apply(record(args[0]));
      },
      ApplyValuesFilter: (args) => {
        if (!Array.isArray(args[0])) throw invalidArgument('The values to show are an array.');
        apply({ filterOn: 'Values', values: args[0] });
      },
      ApplyCustomFilter: (args) => {
        const [criterion1, criterion2, operator] = args;
        if (typeof criterion1 !== 'string') throw invalidArgument('A criterion is text.');
        apply({
          filterOn: 'Custom',
          criterion1,
          ...(typeof criterion2 === 'string' ? { criterion2, operator: operator ?? 'And' } : {}),
        });
      },
      Clear: () => {
        apply(null);
      },
    },
  });
}

/** `table.autoFilter`. */
export function autoFilter(context: ModelContext, table: () => GridTable): HostObject {
  return hostObject({
    type: 'AutoFilter',
    identity: null,
    read: {
      Enabled: () => table().showFilterButton,
      IsDataFiltered: () => context.grid.isFiltered(table().id),
    },
    call: {
      ClearCriteria: () => {
        context.grid.clearFilters(table().id);
      },
    },
  });
}
