import type { FunctionArgument, FunctionCall, FunctionMetadata, FunctionResult, FunctionScalar } from '../hostContract';
import { isMatrix, isMatrixParameter } from './functionArguments';

interface Lift {
  rows: number;
  columns: number;
  calls: FunctionCall[];
}

/** A range given where one value is expected: Excel calls the function for every cell and spills. Null for an ordinary call. */
export function liftedCalls(metadata: FunctionMetadata, call: FunctionCall): Lift | null {
  const lifted = call.args.map((argument, at) =>
    isMatrix(argument) && !isMatrixParameter(metadata.parameters[at]) && (argument.length > 1 || width(argument) > 1)
      ? argument
      : null,
  );
  const matrices = lifted.filter((one) => one !== null);
  if (matrices.length === 0) return null;
  const rows = Math.max(...matrices.map((one) => one.length));
  const columns = Math.max(...matrices.map(width));
  const calls = Array.from({ length: rows * columns }, (_, cell): FunctionCall => ({
    ...call,
    args: call.args.map((argument, at): FunctionArgument => {
      const matrix = lifted[at];
      return matrix ? pick(matrix, Math.floor(cell / columns), cell % columns) : argument;
    }),
  }));
  return { rows, columns, calls };
}

/** The results of lifted calls as one matrix. */
export function joinedResult({ rows, columns }: Lift, results: FunctionResult[]): FunctionResult {
  const cells = results.map((result): FunctionScalar => {
    if (!result.ok) return result.error;
    return Array.isArray(result.value) ? (result.value[0]?.[0] ?? null) : result.value;
  });
  return {
    ok: true,
    value: Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns)),
  };
}

const width = (matrix: FunctionScalar[][]): number => matrix[0]?.length ?? 0;

function pick(matrix: FunctionScalar[][], row: number, column: number): FunctionScalar {
  const line = matrix[matrix.length === 1 ? 0 : row];
  const cell = line?.[width(matrix) === 1 ? 0 : column];
  return cell === undefined ? { code: '#N/A', message: '' } : cell;
}
