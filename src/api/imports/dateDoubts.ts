import type { ImportField } from '../../contract/imports';
import { isoDateFromSerial } from '../../domain/calendar/excelSerial';
import type { Issues } from './issues';
import type { Table } from './readTable';

const dateFields = ['dueDate', 'originalDueDate', 'issueDate', 'paidOn'] as const satisfies readonly ImportField[];

/** So many different dates whose day is never past 12 are hardly chance. */
const manyDates = 8;

interface DatesSeen {
  /** Texts in which either part may be the month, and the two differ. */
  either: Set<string>;
  /** Texts that can only be day first. */
  dayFirst: number;
  serials: number;
  /** Serial numbers whose day is past 12. */
  serialsPast12: number;
}

/**
 * Tells where day and month may have been swapped: a file whose every date could be read both ways, and a sheet in which some
 * dates became real ones while others stayed text, as Excel leaves them when it opens dd/mm as mm/dd.
 */
export function reportDateDoubts(table: Table, issues: Issues): void {
  const either = new Set<string>();
  let dayFirst = 0;
  for (const field of dateFields) {
    if (!table.has(field)) continue;
    const seen = datesOf(table, field);
    for (const text of seen.either) either.add(text);
    dayFirst += seen.dayFirst;
    const mixed = seen.dayFirst > 0 && seen.serials > 0 && seen.serialsPast12 === 0;
    if (mixed) issues.warning('mixedDates', { column: table.header(field) });
  }
  if (dayFirst === 0 && either.size >= manyDates) issues.warning('ambiguousDates');
}

function datesOf(table: Table, field: ImportField): DatesSeen {
  const seen: DatesSeen = { either: new Set(), dayFirst: 0, serials: 0, serialsPast12: 0 };
  for (const row of table.rows) {
    const value = table.value(row, field);
    if (typeof value === 'number') {
      const date = isoDateFromSerial(value);
      if (!date.ok) continue;
      seen.serials += 1;
      if (Number(date.value.slice(8)) > 12) seen.serialsPast12 += 1;
      continue;
    }
    const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(table.cell(row, field));
    if (!parts) continue;
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    if (first > 12 && second <= 12) seen.dayFirst += 1;
    else if (first <= 12 && second <= 12 && first !== second) seen.either.add(parts[0]);
  }
  return seen;
}
