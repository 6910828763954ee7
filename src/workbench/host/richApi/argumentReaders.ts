import type { Area } from '../../grid';
import { invalidArgument } from './hostError';
import { HostObject } from './hostObject';

export function textArgument(args: unknown[], at: number): string {
  const value = args[at];
  if (typeof value !== 'string') throw invalidArgument(`Argument ${at + 1} must be text.`);
  return value;
}

export function integerArgument(args: unknown[], at: number): number {
  const value = args[at];
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(`Argument ${at + 1} must be whole.`);
  return value;
}

export function optionalInteger(args: unknown[], at: number, fallback: number): number {
  return args[at] === null || args[at] === undefined ? fallback : integerArgument(args, at);
}

export function optionalText<T extends string>(args: unknown[], at: number, fallback: T): string {
  return args[at] === null || args[at] === undefined ? fallback : textArgument(args, at);
}

export function flagArgument(args: unknown[], at: number): boolean {
  return args[at] === true;
}

/** One of the listed words, as Excel's enumerations are; anything else is InvalidArgument. */
export function choice<const T extends readonly string[]>(value: unknown, words: T): T[number] {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument(`Expected one of ${words.join(', ')}.`);
  return found;
}

/** The area of a range object, or of an address which `parse` reads. */
export function areaArgument(value: unknown, parse: (address: string) => Area): Area {
  if (value instanceof HostObject) {
    if (!value.members.area) throw invalidArgument('A range is expected.');
    return value.members.area;
  }
  if (typeof value !== 'string') throw invalidArgument('A range or an address is expected.');
  return parse(value);
}

/** A value of a 2-D array argument; a single value stands for every cell. */
export function matrixArgument(value: unknown, rows: number, columns: number): unknown[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const list: unknown[] = value;
  const fits = list.length === rows && list.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) throw invalidArgument('The array does not match the size of the range.');
  return list as unknown[][];
}

export function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument('An object is expected.');
  return value as Record<string, unknown>;
}
