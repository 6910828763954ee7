import { lastColumn, lastRow } from '../cells/address';
import { areaArgument, optionalInteger } from '../richApi/argumentReaders';
import { hostObject, type HostObject } from '../richApi/hostObject';
import { itemNotFound } from '../richApi/hostError';
import { areaOfAddress, type ModelContext } from './modelContext';

/** `worksheet.freezePanes`. */
export function freezePanes(context: ModelContext, sheet: string): HostObject {
  const location = (): HostObject | null => {
    const { rows, columns } = context.grid.frozen(sheet);
    if (rows === 0 && columns === 0) return null;
    return context.objects.range({
      sheet,
      row: 0,
      column: 0,
      rows: rows === 0 ? lastRow + 1 : rows,
      columns: columns === 0 ? lastColumn + 1 : columns,
    });
  };
  return hostObject({
    type: 'WorksheetFreezePanes',
    identity: null,
    make: {
      GetLocation: () => {
        const found = location();
        if (!found) throw itemNotFound('Nothing is frozen.');
        return found;
      },
      GetLocationOrNullObject: location,
    },
    call: {
      FreezeRows: (args) => {
        context.grid.freeze(sheet, optionalInteger(args, 0, 1), 0);
      },
      FreezeColumns: (args) => {
        context.grid.freeze(sheet, 0, optionalInteger(args, 0, 1));
      },
      FreezeAt: (args) => {
        const area = areaArgument(args[0], (address) => areaOfAddress(context, address, sheet));
        const rows = area.row + area.rows;
        const columns = area.column + area.columns;
        context.grid.freeze(sheet, rows > lastRow ? 0 : rows, columns > lastColumn ? 0 : columns);
      },
      Unfreeze: () => {
        context.grid.freeze(sheet, 0, 0);
      },
    },
  });
}
