import { eventType, registrationMethods, workbookTarget } from '../events/eventInterests';
import { flagArgument } from '../richApi/argumentReaders';
import { HostError, invalidArgument, itemNotFound } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import { sheetByKey, type ModelContext } from './modelContext';

/** `workbook.worksheets`. */
export function worksheets(context: ModelContext): HostObject {
  const sheets = (): { id: string; visible: boolean }[] => context.gridNow.sheets();
  const get = (key: unknown): HostObject => {
    const id = sheetByKey(context, String(key));
    if (id === null) throw itemNotFound(`There is no sheet ${String(key)}.`);
    return context.objects.worksheet(id);
  };
  const edge = (args: unknown[], at: number): HostObject => {
    const shown = sheets().filter((sheet) => sheet.visible || !flagArgument(args, 0));
    const sheet = shown.at(at);
    if (!sheet) throw itemNotFound('There is no such sheet.');
    return context.objects.worksheet(sheet.id);
  };
  return hostObject({
    type: 'WorksheetCollection',
    identity: null,
    items: () => sheets().map((sheet) => context.objects.worksheet(sheet.id)),
    itemAt: get,
    make: {
      GetItem: (args) => get(args[0]),
      GetItemOrNullObject: (args) => {
        const id = sheetByKey(context, String(args[0]));
        return id === null ? null : context.objects.worksheet(id);
      },
      GetActiveWorksheet: () => context.objects.worksheet(context.grid.activeSheet()),
      GetFirst: (args) => edge(args, 0),
      GetLast: (args) => edge(args, -1),
      Add: (args) => {
        const name =
          args[0] === null || args[0] === undefined ? freeName(context) : checkSheetName(context, args[0], null);
        return context.objects.worksheet(context.grid.addSheet(name));
      },
    },
    call: {
      GetCount: (args) => sheets().filter((sheet) => sheet.visible || !flagArgument(args, 0)).length,
      ...registrationMethods(context.interests, () => workbookTarget, {
        DataChanged: eventType.worksheetChanged,
        SelectionChanged: eventType.worksheetSelectionChanged,
        Activated: eventType.worksheetActivated,
        Deactivated: eventType.worksheetDeactivated,
        Added: eventType.worksheetAdded,
        Deleted: eventType.worksheetDeleted,
      }),
    },
  });
}

/** Excel's rules for the name of a sheet; `own` is the sheet that may keep its name. */
export function checkSheetName(context: ModelContext, name: unknown, own: string | null): string {
  if (typeof name !== 'string' || name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) {
    throw invalidArgument(`${String(name)} cannot be the name of a sheet.`);
  }
  if (name.toLowerCase() === 'history') throw invalidArgument('Excel keeps this name for itself.');
  const taken = context.gridNow
    .sheets()
    .some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('ItemAlreadyExists', `There is a sheet ${name} already.`);
  return name;
}

function freeName(context: ModelContext): string {
  for (let number = 1; ; number += 1) {
    const name = `Planilha${number}`;
    if (sheetByKey(context, name) === null) return name;
  }
}
