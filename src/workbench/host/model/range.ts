import type { Area } from '../../grid';
import { bounding, contains, intersection } from '../cells/areas';
import { lastColumn, lastRow } from '../cells/address';
import {
  areaArgument,
  choice,
  flagArgument,
  integerArgument,
  matrixArgument,
  optionalInteger,
  record,
} from '../richApi/argumentReaders';
import { HostError, invalidArgument, itemNotFound } from '../richApi/hostError';
import { hostObject, type HostMembers, type HostObject } from '../richApi/hostObject';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { areaOfAddress, fullAddress, type ModelContext } from './modelContext';
import { rangeFormat } from './rangeFormat';
import { rangeSort } from './sorting';
import { rangeView } from './rangeView';
import { deleteCells, insertCells } from './shiftedCells';
import { valueTypes } from './valueTypes';
import { hiddenColumns, hiddenRows, visibleAreas } from './visibleCells';

const isWhole = (area: Area): boolean => area.rows > lastRow || area.columns > lastColumn;

/** `Excel.Range` over one area. */
export function range(context: ModelContext, area: Area): HostObject {
  if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1) throw invalidArgument('Outside the sheet.');
  if (area.row + area.rows > lastRow + 1 || area.column + area.columns > lastColumn + 1) {
    throw invalidArgument('Outside the sheet.');
  }
  const members: HostMembers = { type: 'Range', area };
  // Kept ranges move with their cells, so the area is asked for anew in every member.
  const here = (): Area => members.area ?? area;
  const part = (change: Partial<Area>): HostObject => range(context, { ...here(), ...change });
  const onSheet = (value: unknown): Area =>
    areaArgument(value, (address) => areaOfAddress(context, address, here().sheet));
  const common = (args: unknown[]): Area | null => intersection(here(), onSheet(args[0]));
  const used = (args: unknown[]): Area | null => {
    const all = context.grid.usedArea(here().sheet, flagArgument(args, 0));
    return all && intersection(all, here());
  };
  const cellsOf = <T>(read: (at: Area) => T): T | null => (isWhole(here()) ? null : read(here()));
  const bounded = (): Area => {
    if (isWhole(here())) throw invalidArgument('Cells of a whole row or column cannot be set.');
    return here();
  };
  const special = (args: unknown[]): HostObject | null => {
    if (args[0] !== 'Visible') throw new HostError('ApiNotFound', `Special cells ${String(args[0])} are not known.`);
    const areas = visibleAreas(context.grid, here());
    return areas.length === 0 ? null : context.objects.rangeAreas(areas);
  };
  const spill = (): Area | null => context.grid.spillArea(here().sheet, here().row, here().column);

  members.read = {
    Address: () => fullAddress(context, here()),
    AddressLocal: () => fullAddress(context, here()),
    CellCount: () => (here().rows * here().columns > 2 ** 31 - 1 ? -1 : here().rows * here().columns),
    ColumnCount: () => here().columns,
    ColumnIndex: () => here().column,
    RowCount: () => here().rows,
    RowIndex: () => here().row,
    IsEntireColumn: () => here().rows > lastRow,
    IsEntireRow: () => here().columns > lastColumn,
    Values: () => cellsOf((at) => context.grid.read(at)),
    Formulas: () => cellsOf((at) => context.grid.readFormulas(at)),
    Text: () => cellsOf((at) => context.grid.readTexts(at)),
    NumberFormat: () => cellsOf((at) => context.grid.numberFormats(at)),
    ValueTypes: () => cellsOf((at) => valueTypes(context.grid, at)),
    HasSpill: () => spill() !== null,
    ColumnHidden: () => same(hiddenColumns(context.grid, here())),
    RowHidden: () => same(hiddenRows(context.grid, here())),
  };
  members.write = {
    Values: (value) => {
      context.writes.addCells(bounded(), matrixArgument(value, here().rows, here().columns));
    },
    Formulas: (value) => {
      context.writes.addCells(bounded(), matrixArgument(value, here().rows, here().columns));
    },
    NumberFormat: (value) => {
      context.writes.addFormats(bounded(), matrixArgument(value, here().rows, here().columns));
    },
    ColumnHidden: (value) => {
      if (typeof value !== 'boolean') throw invalidArgument('columnHidden is true or false.');
      for (let at = 0; at < here().columns; at += 1) {
        context.grid.setColumnHidden(here().sheet, here().column + at, value);
      }
    },
    RowHidden: (value) => {
      if (typeof value !== 'boolean') throw invalidArgument('rowHidden is true or false.');
      if (here().rows > lastRow) throw invalidArgument('All rows of a sheet cannot be hidden.');
      context.grid.setRowsHidden(here().sheet, here().row, here().rows, value);
    },
  };
  members.child = {
    Worksheet: () => context.objects.worksheet(here().sheet),
    Format: () => rangeFormat(context, here),
    ConditionalFormats: () => conditionalFormats(context, here),
    DataValidation: () => dataValidation(context, here),
    Sort: () => rangeSort(context, here),
  };
  members.make = {
    GetCell: (args) =>
      part({
        row: here().row + integerArgument(args, 0),
        column: here().column + integerArgument(args, 1),
        rows: 1,
        columns: 1,
      }),
    GetRow: (args) => part({ row: here().row + inside(integerArgument(args, 0), here().rows), rows: 1 }),
    GetColumn: (args) => part({ column: here().column + inside(integerArgument(args, 0), here().columns), columns: 1 }),
    GetLastRow: () => part({ row: here().row + here().rows - 1, rows: 1 }),
    GetLastColumn: () => part({ column: here().column + here().columns - 1, columns: 1 }),
    GetLastCell: () =>
      part({
        row: here().row + here().rows - 1,
        column: here().column + here().columns - 1,
        rows: 1,
        columns: 1,
      }),
    GetEntireColumn: () => part({ row: 0, rows: lastRow + 1 }),
    GetEntireRow: () => part({ column: 0, columns: lastColumn + 1 }),
    GetResizedRange: (args) =>
      part({ rows: here().rows + integerArgument(args, 0), columns: here().columns + integerArgument(args, 1) }),
    GetAbsoluteResizedRange: (args) => part({ rows: integerArgument(args, 0), columns: integerArgument(args, 1) }),
    GetOffsetRange: (args) =>
      part({ row: here().row + integerArgument(args, 0), column: here().column + integerArgument(args, 1) }),
    GetRowsBelow: (args) => part({ row: here().row + here().rows, rows: optionalInteger(args, 0, 1) }),
    GetRowsAbove: (args) => {
      const rows = optionalInteger(args, 0, 1);
      return part({ row: here().row - rows, rows });
    },
    GetBoundingRect: (args) => {
      const other = onSheet(args[0]);
      if (other.sheet !== here().sheet) throw invalidArgument('The ranges stand on different sheets.');
      return range(context, bounding(here(), other));
    },
    GetIntersection: (args) => range(context, found(common(args))),
    GetIntersectionOrNullObject: (args) => orNull(context, common(args)),
    GetUsedRange: (args) => range(context, used(args) ?? { ...here(), rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (args) => orNull(context, used(args)),
    GetSpillingToRange: () => range(context, found(spill())),
    GetSpillingToRangeOrNullObject: () => orNull(context, spill()),
    GetVisibleView: () => rangeView(context, here()),
    GetSpecialCells: (args) => {
      const cells = special(args);
      if (!cells) throw itemNotFound('There are no such cells.');
      return cells;
    },
    GetSpecialCellsOrNullObject: special,
    GetTables: (args) =>
      context.objects.tables(here().sheet, (at) =>
        flagArgument(args, 0) ? contains(here(), at) : intersection(here(), at) !== null,
      ),
    Insert: (args) => {
      const at = here();
      insertCells(context, at, choice(args[0], ['Down', 'Right']));
      return range(context, at);
    },
  };
  members.call = {
    _ValidateArraySize: (args) => {
      if (integerArgument(args, 0) !== here().rows || integerArgument(args, 1) !== here().columns) {
        throw invalidArgument('The array does not match the size of the range.');
      }
    },
    Clear: (args) => {
      context.grid.clear(here(), choice(args[0] ?? 'All', ['All', 'Contents', 'Formats']));
    },
    Delete: (args) => {
      deleteCells(context, here(), choice(args[0], ['Up', 'Left']));
    },
    Select: () => {
      context.grid.activate(here().sheet);
      context.grid.select([here()]);
    },
    Calculate: () => {
      context.grid.recalculate();
    },
    GetRowProperties: (args) => {
      const wanted = Object.keys(record(args[0]));
      if (wanted.some((name) => name !== 'rowHidden')) {
        throw new HostError('ApiNotFound', `Row properties ${wanted.join(', ')} are not known.`);
      }
      return hiddenRows(context.grid, bounded()).map((rowHidden) => ({ rowHidden }));
    },
  };
  return hostObject(members);
}

/** The range, or a null object. */
export function orNull(context: ModelContext, area: Area | null): HostObject | null {
  return area && range(context, area);
}

function found(area: Area | null): Area {
  if (!area) throw itemNotFound('There is no such range.');
  return area;
}

function inside(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument('Outside the range.');
  return index;
}

/** The common value, or null where the cells differ. */
function same(flags: boolean[]): boolean | null {
  const [first = false] = flags;
  return flags.every((flag) => flag === first) ? first : null;
}
