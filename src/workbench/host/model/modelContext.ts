import type { Area, Grid } from '../../grid';
import type { EventInterests } from '../events/eventInterests';
import type { EventReferences } from '../events/eventReferences';
import type { SettingsStore } from '../hostContract';
import type { PendingWrites } from '../richApi/pendingWrites';
import { invalidArgument, itemNotFound } from '../richApi/hostError';
import type { HostObject } from '../richApi/hostObject';
import { localAddress, parseAddress, quotedSheet } from '../cells/address';

/** Makers of objects that refer to one another; one place joins them, so that files need not import in circles. */
export interface ModelObjects {
  range(area: Area): HostObject;
  rangeAreas(areas: Area[]): HostObject;
  worksheet(sheet: string): HostObject;
  table(id: string): HostObject;
  /** Tables whose area passes; `sheet` names the sheet that `add` works on, null for the workbook. */
  tables(sheet: string | null, passes: (area: Area) => boolean): HostObject;
}

/** What every object of the model needs. */
export interface ModelContext {
  /** The grid, after waiting writes went in. */
  readonly grid: Grid;
  /** The grid as it is, for questions that waiting writes cannot change (sheets). */
  readonly gridNow: Grid;
  readonly writes: PendingWrites;
  readonly settings: SettingsStore;
  readonly interests: EventInterests;
  readonly eventReferences: EventReferences;
  /** Kept ranges follow inserted and deleted cells. */
  moveReferences(move: (area: Area) => Area): void;
  removeReference(id: string): void;
  readonly locale: string;
  readonly objects: ModelObjects;
}

export function sheetName(context: ModelContext, id: string): string {
  const sheet = context.gridNow.sheets().find((one) => one.id === id);
  if (!sheet) throw itemNotFound('The sheet does not exist.');
  return sheet.name;
}

/** `Títulos!A1:C3`, as `range.address` gives it. */
export function fullAddress(context: ModelContext, area: Area): string {
  return `${quotedSheet(sheetName(context, area.sheet))}!${localAddress(area)}`;
}

/** Reads an address; without a sheet it stands on `sheet`. With another sheet than that it is InvalidArgument. */
export function areaOfAddress(context: ModelContext, address: string, sheet: string | null): Area {
  const parsed = parseAddress(address.trim().replace(/^=/, ''));
  if (!parsed) throw invalidArgument(`The address ${address} cannot be read.`);
  const { sheetName: name, ...cells } = parsed;
  if (name === null) {
    if (sheet === null) throw invalidArgument(`The address ${address} names no sheet.`);
    return { sheet, ...cells };
  }
  const found = sheetByKey(context, name);
  if (found === null || (sheet !== null && found !== sheet)) {
    throw invalidArgument(`The address ${address} lies on another sheet.`);
  }
  return { sheet: found, ...cells };
}

/** Id of the sheet with this name (case does not matter) or id. */
export function sheetByKey(context: ModelContext, key: string): string | null {
  const sheets = context.gridNow.sheets();
  const wanted = key.toLowerCase();
  return (
    sheets.find((sheet) => sheet.name.toLowerCase() === wanted)?.id ??
    sheets.find((sheet) => sheet.id === key.replace(/^\{(.*)\}$/, '$1') || sheet.id === key)?.id ??
    null
  );
}
