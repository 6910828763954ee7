import { err, ok, type Result } from '../domain/result';
import { cellErrors } from '../strings/cellErrors';

/** Whether a cell holds nothing that could be a text. Hosts hand over a blank cell as null, as empty text or as zero. */
export function isBlankText(value: unknown): boolean {
  return value === null || value === undefined || value === 0 || (typeof value === 'string' && value.trim() === '');
}

/**
 * Text of a cell. A number is refused: Excel drops zeros on the left and every digit past the 15th, so that a code which became one
 * is no longer the code.
 */
export function textArgument(value: unknown, argument: string): Result<string, string> {
  if (isBlankText(value)) return err(cellErrors.textMissing(argument));
  if (typeof value === 'string') return ok(value);
  return err(typeof value === 'number' ? cellErrors.textIsNumber(argument) : cellErrors.notText(argument));
}
