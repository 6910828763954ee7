import type { Result } from '../domain/result';

/** `#VALUE!` with its Portuguese sentence, to be thrown or put into a matrix. Only `#VALUE!` and `#N/A` can carry one. */
export function cellError(message: string): unknown {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** The value, or the cell error: a custom function tells Excel of an error by throwing it. */
export function orCellError<T>(result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw cellError(result.error);
}
