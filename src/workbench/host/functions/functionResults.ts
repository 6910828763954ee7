import type { FunctionResult, FunctionScalar } from '../hostContract';
import type { CellError } from '../../grid';

/** Cell texts of the codes that office.js sends with a failed call. */
const codes: Record<number, string> = {
  1: '#N/A',
  2: '#VALUE!',
  3: '#VALUE!',
  4: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

/** Codes whose sentence Excel shows; a plain exception (2, 3) loses its words in office.js already. */
const spoken = new Set([1, 7]);

export interface InvocationResult {
  id: number;
  result: FunctionResult;
}

/** Reads `SetInvocationArrayResults` (rows) and `SetInvocationResults` (objects); what is neither is left out. */
export function invocationResults(sent: unknown): InvocationResult[] {
  if (!Array.isArray(sent)) return [];
  return sent.flatMap((entry: unknown): InvocationResult[] => {
    if (Array.isArray(entry)) {
      const [id, ok, value, code] = entry as unknown[];
      return typeof id === 'number' ? [{ id, result: result(ok !== true, value, code) }] : [];
    }
    if (typeof entry !== 'object' || entry === null) return [];
    const { id, failed, value, errorCode } = entry as Record<string, unknown>;
    return typeof id === 'number' ? [{ id, result: result(failed === true, value, errorCode) }] : [];
  });
}

function result(failed: boolean, value: unknown, code: unknown): FunctionResult {
  if (failed) {
    const number = typeof code === 'number' ? code : 0;
    const message = spoken.has(number) && typeof value === 'string' ? value : '';
    return { ok: false, error: { code: codes[number] ?? '#VALUE!', message } };
  }
  if (Array.isArray(value)) return matrix(value);
  const cell = scalar(value);
  return isError(cell) ? { ok: false, error: cell } : { ok: true, value: cell };
}

function matrix(value: unknown[]): FunctionResult {
  const rows = value.map((line) => (Array.isArray(line) ? line.map(scalar) : null));
  const [first] = rows;
  if (!first || first.length === 0 || rows.some((line) => line?.length !== first.length)) {
    return { ok: false, error: { code: '#VALUE!', message: '' } };
  }
  return { ok: true, value: rows as FunctionScalar[][] };
}

function scalar(value: unknown): FunctionScalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  const { type, basicValue, message } = value as Record<string, unknown>;
  if (type === 'Error' && typeof basicValue === 'string') {
    return { code: basicValue, message: typeof message === 'string' ? message : '' };
  }
  return typeof basicValue === 'string' || typeof basicValue === 'number' || typeof basicValue === 'boolean'
    ? basicValue
    : null;
}

export function isError(value: FunctionScalar): value is CellError {
  return typeof value === 'object' && value !== null;
}
