import type { Area } from '../../grid';
import { intersection } from '../cells/areas';
import { lastColumn, lastRow } from '../cells/address';
import { eventType, registrationMethods } from '../events/eventInterests';
import { flagArgument, integerArgument, optionalInteger, textArgument } from '../richApi/argumentReaders';
import { HostError, invalidArgument } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import { freezePanes } from './freezePanes';
import { areaOfAddress, sheetName, type ModelContext } from './modelContext';
import { namedArea } from './names';
import { checkSheetName } from './worksheets';

/** `Excel.Worksheet`. */
export function worksheet(context: ModelContext, id: string): HostObject {
  const whole: Area = { sheet: id, row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 };
  const exists = (): string => {
    sheetName(context, id);
    return id;
  };
  const area = (address: unknown): Area => {
    exists();
    if (address === null || address === undefined) return whole;
    if (typeof address !== 'string') throw invalidArgument('An address is text.');
    return namedArea(context, address) ?? areaOfAddress(context, address, id);
  };
  const used = (args: unknown[]): Area | null => context.grid.usedArea(exists(), flagArgument(args, 0));
  const onlyVisible = (): boolean => context.gridNow.sheets().filter((sheet) => sheet.visible).length === 1;
  return hostObject({
    type: 'Worksheet',
    identity: `sheet/${id}`,
    id,
    read: {
      Id: () => exists(),
      Name: () => sheetName(context, id),
      Position: () => context.gridNow.sheets().findIndex((sheet) => sheet.id === exists()),
      Visibility: () =>
        context.gridNow.sheets().find((sheet) => sheet.id === exists())?.visible === false ? 'Hidden' : 'Visible',
    },
    write: {
      Name: (value) => {
        context.grid.renameSheet(exists(), checkSheetName(context, value, id));
      },
    },
    child: {
      Tables: () => {
        exists();
        return context.objects.tables(id, (at) => at.sheet === id);
      },
      FreezePanes: () => freezePanes(context, exists()),
    },
    make: {
      GetRange: (args) => context.objects.range(area(args[0])),
      GetRanges: (args) => {
        const addresses = textArgument(args, 0).split(/[,;]/);
        return context.objects.rangeAreas(addresses.map((address) => area(address.trim())));
      },
      GetRangeByIndexes: (args) =>
        context.objects.range({
          sheet: exists(),
          row: integerArgument(args, 0),
          column: integerArgument(args, 1),
          rows: integerArgument(args, 2),
          columns: integerArgument(args, 3),
        }),
      GetCell: (args) =>
        context.objects.range({
          sheet: exists(),
          row: optionalInteger(args, 0, 0),
          column: optionalInteger(args, 1, 0),
          rows: 1,
          columns: 1,
        }),
      GetUsedRange: (args) => context.objects.range(used(args) ?? { ...whole, rows: 1, columns: 1 }),
      GetUsedRangeOrNullObject: (args) => {
        const found = used(args);
        return found && context.objects.range(found);
      },
    },
    call: {
      Activate: () => {
        context.grid.activate(exists());
      },
      Calculate: () => {
        context.grid.recalculate();
      },
      Delete: () => {
        if (onlyVisible()) throw new HostError('InvalidOperation', 'The last visible sheet cannot be deleted.');
        for (const table of context.grid.tables()) {
          if (intersection(table.area, whole)) context.grid.deleteTable(table.id, false);
        }
        context.grid.deleteSheet(exists());
      },
      ...registrationMethods(context.interests, exists, {
        DataChanged: eventType.worksheetChanged,
        SelectionChanged: eventType.worksheetSelectionChanged,
        Activated: eventType.worksheetActivated,
        Deactivated: eventType.worksheetDeactivated,
      }),
    },
  });
}
