import type { CellError } from '../../grid';
import type { FunctionArgument, FunctionMetadata, FunctionParameter, FunctionScalar } from '../hostContract';
import { isError } from './functionResults';

/** What is sent for one call, or the error that stands instead: Excel does not call a function with an error as argument. */
export type PreparedArguments = { ok: true; values: unknown[] } | { ok: false; error: CellError };

/**
 * Makes of a formula's arguments what the function gets, by its metadata: a cell in place of a range of one cell, numbers from texts
 * that are numbers, null for what is omitted.
 */
export function prepareArguments(metadata: FunctionMetadata, args: FunctionArgument[]): PreparedArguments {
  const { parameters } = metadata;
  const values: unknown[] = [];
  for (let at = 0; at < Math.max(parameters.length, args.length); at += 1) {
    const parameter = parameters[at] ?? (parameters.at(-1)?.repeating === true ? parameters.at(-1) : undefined);
    if (!parameter) return failure('#VALUE!');
    const argument = args[at];
    if (argument === undefined) {
      if (parameter.optional !== true && parameter.repeating !== true) return failure('#VALUE!');
      values.push(null);
      continue;
    }
    const prepared = isMatrixParameter(parameter) ? matrixOf(argument) : scalarOf(argument, parameter.type ?? 'any');
    if (!prepared.ok) return prepared;
    values.push(...prepared.values);
  }
  return { ok: true, values };
}

export function isMatrixParameter(parameter: FunctionParameter | undefined): boolean {
  return parameter?.dimensionality === 'matrix';
}

export const isMatrix = (argument: FunctionArgument | undefined): argument is FunctionScalar[][] =>
  Array.isArray(argument);

function matrixOf(argument: FunctionArgument): PreparedArguments {
  const cells = isMatrix(argument) ? argument : [[argument]];
  const error = cells.flat().find(isError);
  return error ? { ok: false, error } : { ok: true, values: [cells.map((line) => line.map((cell) => cell ?? ''))] };
}

function scalarOf(argument: FunctionArgument, type: string): PreparedArguments {
  const value = isMatrix(argument) ? (argument[0]?.[0] ?? null) : argument;
  if (isError(value)) return { ok: false, error: value };
  if (value === null || type === 'any') return { ok: true, values: [value] };
  if (type === 'number') {
    const number = typeof value === 'string' ? numberOf(value) : Number(value);
    return number === null ? failure('#VALUE!') : { ok: true, values: [number] };
  }
  if (type === 'string') {
    return { ok: true, values: [typeof value === 'boolean' ? String(value).toUpperCase() : String(value)] };
  }
  if (type === 'boolean') {
    const known = typeof value === 'string' ? { TRUE: true, FALSE: false }[value.toUpperCase()] : Boolean(value);
    return known === undefined ? failure('#VALUE!') : { ok: true, values: [known] };
  }
  return { ok: true, values: [value] };
}

function numberOf(text: string): number | null {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : null;
}

const failure = (code: string): PreparedArguments => ({ ok: false, error: { code, message: '' } });
