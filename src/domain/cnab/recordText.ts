import { err, ok, type Result } from '../result';
import type { CnabRecord } from './field';
import { fieldText, type Fact, type FactRefusal } from './fieldText';

export interface RecordRefusal<K extends string> extends FactRefusal {
  key: K;
  value: string;
}

/** One line of a file, exactly as long as the record; all fields that do not fit at once. */
export function recordText<K extends string>(
  record: CnabRecord<K>,
  facts: Partial<Record<K, Fact>>,
): Result<string, RecordRefusal<K>[]> {
  const refusals: RecordRefusal<K>[] = [];
  let line = '';
  for (const field of record.fields) {
    const fact = field.key === undefined ? null : (facts[field.key] ?? null);
    const text = fieldText(field, fact);
    if (text.ok) line += text.value;
    else if (field.key === undefined) throw new RangeError(`Nothing to write in ${record.name}: ${field.name}`);
    else refusals.push({ ...text.error, key: field.key, value: fact === null ? '' : String(fact) });
  }
  return refusals.length > 0 ? err(refusals) : ok(line);
}
