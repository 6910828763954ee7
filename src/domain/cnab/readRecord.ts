import { isoDateOf } from '../calendar/isoDate';
import { err, ok, type Result } from '../result';
import { sizeOf, type CnabField, type CnabRecord } from './field';
import type { Fact } from './fieldText';

/** A field that is not what the layout says, by its column from 1. */
export interface BadField {
  column: number;
  field: string;
  expected: string;
  found: string;
}

/** What a line holds under the names of ours; texts trimmed, dates null where blank or zero. The line has the record's length. */
export function readRecord<K extends string>(record: CnabRecord<K>, line: string): Result<Record<K, Fact>, BadField> {
  const facts: Partial<Record<K, Fact>> = {};
  for (const field of record.fields) {
    const text = line.slice(field.from - 1, field.to);
    if (field.is !== undefined && text !== paddedConstant(field, field.is)) {
      return err({ column: field.from, field: field.name, expected: field.is, found: text.trimEnd() });
    }
    if (field.key === undefined) continue;
    const fact = factOf(field, text);
    if (!fact.ok) return err(fact.error);
    facts[field.key] = fact.value;
  }
  return ok(facts as Record<K, Fact>);
}

function factOf(field: CnabField, text: string): Result<Fact, BadField> {
  if (field.kind === 'text') return ok(text.trim());
  // a bank leaves what it does not use blank, whatever the picture says
  if (text.trim() === '') return ok(field.kind === 'date' ? null : field.kind === 'digits' ? '' : 0);
  const wrong = text.search(/[^0-9]/);
  if (wrong >= 0) {
    return err({ column: field.from + wrong, field: field.name, expected: field.picture, found: text });
  }
  switch (field.kind) {
    case 'digits':
      return ok(text);
    case 'count':
    case 'cents': {
      const number = Number(text);
      return Number.isSafeInteger(number)
        ? ok(number)
        : err({ column: field.from, field: field.name, expected: field.picture, found: text });
    }
    case 'date':
      return dateOf(field, text);
  }
}

function dateOf(field: CnabField, text: string): Result<Fact, BadField> {
  if (/^0+$/.test(text)) return ok(null);
  const short = sizeOf(field) === 6;
  const year = short ? 2000 + Number(text.slice(4)) : Number(text.slice(4));
  const date = isoDateOf(year, Number(text.slice(2, 4)), Number(text.slice(0, 2)), text);
  if (date.ok) return ok(date.value);
  return err({ column: field.from, field: field.name, expected: short ? 'DDMMAA' : 'DDMMAAAA', found: text });
}

function paddedConstant(field: CnabField, constant: string): string {
  return field.kind === 'text' ? constant.padEnd(sizeOf(field)) : constant.padStart(sizeOf(field), '0');
}
