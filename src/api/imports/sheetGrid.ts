import type { SheetTable } from '../../contract/imports';
import { headerWithin, type CellGrid } from './cellGrid';

/** The cells of a sheet as a grid that knows where in the sheet they stand. */
export function sheetGrid({ sheetName, firstRow, firstColumn, rows }: SheetTable): CellGrid {
  const numbered = rows.map((cells, index) => ({ line: firstRow + index + 1, cells }));
  const firstFilled = numbered.findIndex(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
  return {
    sheetName,
    firstColumn,
    head: firstFilled < 0 ? [] : numbered.slice(firstFilled, firstFilled + headerWithin),
    rows: () => numbered,
  };
}
