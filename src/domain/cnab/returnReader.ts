import type { IsoDate } from '../calendar/isoDate';
import { cents, type Cents } from '../money/cents';
import { err, ok, type Result } from '../result';
import type { CnabLayout, ReturnKey, ReturnRecordName } from './cnabLayout';
import type { Fact } from './fieldText';
import { readRecord } from './readRecord';
import type { OccurrenceKind, ReturnError, ReturnErrorCode } from './returnFile';

export type ReturnFacts = Record<ReturnKey, Fact>;

/** One line as a record of the layout; `index` from 0. */
export function readLine(
  layout: CnabLayout,
  name: ReturnRecordName,
  lines: readonly string[],
  index: number,
): Result<ReturnFacts, ReturnError> {
  const record = layout.return[name];
  if (record === null) throw new RangeError(`${layout.id} has no ${name}`);
  const read = readRecord(record, lines[index] ?? '');
  if (read.ok) return ok(read.value);
  const { column, field, expected, found } = read.error;
  return err({ code: 'badField', line: index + 1, column, field, expected, found });
}

export function failure(
  code: ReturnErrorCode,
  index: number,
  column: number,
  field: string | null,
  expected: string | number | null,
  found: string | number | null,
): { ok: false; error: ReturnError } {
  return err({
    code,
    line: index + 1,
    column,
    field,
    expected: expected === null ? null : String(expected),
    found: found === null ? null : String(found),
  });
}

export function textOf(facts: ReturnFacts, key: ReturnKey): string {
  return String(facts[key] ?? '');
}

export function centsOf(facts: ReturnFacts, key: ReturnKey): Cents {
  return cents(Number(facts[key] ?? 0));
}

export function countOf(facts: ReturnFacts, key: ReturnKey): number {
  return Number(facts[key] ?? 0);
}

export function dateOf(facts: ReturnFacts, key: ReturnKey): IsoDate | null {
  return facts[key] === null || facts[key] === '' ? null : (facts[key] as IsoDate);
}

/** `0012345` → `12345`. */
export function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}

/** Codes of two characters side by side, without those that say nothing. */
export function codesOf(text: string, size: number): string[] {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? [])
    .map((code) => code.trim())
    .filter((code) => code !== '' && !/^0+$/.test(code));
}

/** What a code means in this layout; a reason may say it more exactly. */
export function kindOf(layout: CnabLayout, code: string, reasons: readonly string[]): OccurrenceKind {
  const meaning = layout.occurrences[code];
  if (meaning === undefined) return 'other';
  const byReason = reasons.flatMap((reason) => meaning.byReason?.[reason] ?? []);
  return byReason[0] ?? meaning.kind;
}

export function isPayment(kind: OccurrenceKind): boolean {
  return kind === 'paid' || kind === 'paidAfterCancel';
}
