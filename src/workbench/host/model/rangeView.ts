import type { Area, Grid } from '../../grid';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { ModelContext } from './modelContext';
import { hiddenColumns, hiddenRows } from './visibleCells';
import { valueTypes } from './valueTypes';

/** `Excel.RangeView`: the rows and columns of a range that are not hidden. */
export function rangeView(context: ModelContext, area: Area): HostObject {
  const visible = <T>(read: (grid: Grid) => T[][]): T[][] => {
    const { grid } = context;
    const rows = hiddenRows(grid, area);
    const columns = hiddenColumns(grid, area);
    return read(grid)
      .filter((_, row) => !rows[row])
      .map((line) => line.filter((_, column) => !columns[column]));
  };
  return hostObject({
    type: 'RangeView',
    identity: null,
    read: {
      RowCount: () => hiddenRows(context.grid, area).filter((hidden) => !hidden).length,
      ColumnCount: () => hiddenColumns(context.grid, area).filter((hidden) => !hidden).length,
      Values: () => visible((grid) => grid.read(area)),
      Formulas: () => visible((grid) => grid.readFormulas(area)),
      Text: () => visible((grid) => grid.readTexts(area)),
      NumberFormat: () => visible((grid) => grid.numberFormats(area)),
      ValueTypes: () => visible((grid) => valueTypes(grid, area)),
    },
  });
}
