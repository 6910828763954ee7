import type { IObjectMatrixPrimitiveType } from '@univerjs/core';

/** Visits every cell that a sparse matrix of Univer names. */
export function forEachCell<T>(
  matrix: IObjectMatrixPrimitiveType<T>,
  visit: (row: number, column: number, cell: T) => void,
): void {
  for (const [row, line] of Object.entries(matrix as Record<string, Record<string, T> | undefined>)) {
    for (const [column, cell] of Object.entries(line ?? {})) visit(Number(row), Number(column), cell);
  }
}
