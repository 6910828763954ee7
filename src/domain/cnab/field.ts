import type { SourceId } from './layouts/sources';

/**
 * How a field is written and read: text (picture X), digits that may begin with zeros, a count, centavos (two decimals, no comma),
 * or a date (DDMMAA or DDMMAAAA by the length of the field).
 */
export type FieldKind = 'text' | 'digits' | 'count' | 'cents' | 'date';

/** One field of a record as the bank's manual lists it. `K` are the names of ours that may stand in it. */
export interface CnabField<K extends string = string> {
  /** As in the manual. */
  name: string;
  /** First and last position, from 1. */
  from: number;
  to: number;
  /** `X(30)`, `9(5)`, `9(11)V9(2)`. */
  picture: string;
  kind: FieldKind;
  /** Always this. */
  is?: string;
  /** What of ours stands here. A field with neither `is` nor `key` is filled with blanks or zeros, and not read. */
  key?: K;
  /** A longer text is cut here; elsewhere it is refused. */
  cut?: boolean;
  /** Refused where empty. */
  required?: boolean;
  /** Portuguese: what still has to be checked with the bank. */
  verify?: string;
  source: SourceId;
}

export interface CnabRecord<K extends string = string> {
  /** Portuguese, as a heading of the manual. */
  name: string;
  length: 240 | 400;
  fields: readonly CnabField<K>[];
}

type Options<K extends string> = Partial<
  Pick<CnabField<K>, 'is' | 'key' | 'cut' | 'required' | 'verify' | 'source' | 'kind'>
>;

/** Name, first position, last position, picture, and the rest. */
export type FieldRow<K extends string> = readonly [string, number, number, string, Options<K>?];

/** A record from its rows; the kind of a field follows from its picture unless the row says otherwise. */
export function record<K extends string>(
  name: string,
  length: 240 | 400,
  source: SourceId,
  rows: readonly FieldRow<K>[],
): CnabRecord<K> {
  return {
    name,
    length,
    fields: rows.map(([fieldName, from, to, picture, options]) => ({
      name: fieldName,
      from,
      to,
      picture,
      kind: picture.startsWith('X') ? 'text' : picture.endsWith('V9(2)') ? 'cents' : 'digits',
      source,
      ...options,
    })),
  };
}

/** Characters of a field. */
export function sizeOf(field: CnabField): number {
  return field.to - field.from + 1;
}
