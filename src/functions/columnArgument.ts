import { err, ok, type Result } from '../domain/result';
import { cellErrors } from '../strings/cellErrors';

/** A range of one column as "value at row"; one single cell stands for every row, an argument left out for none. */
export function columnArgument(
  matrix: unknown[][] | null | undefined,
  argument: string,
  rows: number,
): Result<(row: number) => unknown, string> {
  if (matrix === null || matrix === undefined) return ok(() => null);
  if (matrix.some((cells) => cells.length !== 1)) return err(cellErrors.oneColumn(argument));
  if (matrix.length === 1) return ok(() => matrix[0]?.[0]);
  if (matrix.length !== rows) return err(cellErrors.rangesDiffer('saldos', argument));
  return ok((row) => matrix[row]?.[0]);
}
