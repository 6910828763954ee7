import type { Area, Grid } from '../../grid';

/** `Excel.RangeValueType` of every cell. */
export function valueTypes(grid: Grid, area: Area): string[][] {
  const values = grid.read(area);
  const errors = grid.readErrors(area);
  const formulas = grid.readFormulas(area);
  return values.map((line, row) =>
    line.map((value, column) => {
      if (errors[row]?.[column]) return 'Error';
      if (typeof value === 'number') return 'Double';
      if (typeof value === 'boolean') return 'Boolean';
      // A formula may give an empty text, which is no empty cell.
      return value === '' && formulas[row]?.[column] === '' ? 'Empty' : 'String';
    }),
  );
}
