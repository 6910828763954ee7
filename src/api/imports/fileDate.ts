import { parseIsoDate, type IsoDate } from '../../domain/calendar/isoDate';
import { err, ok, type Result } from '../../domain/result';
import type { ResolvedOptions } from './resolvedOptions';

export type FileDateFormat = ResolvedOptions['dateFormat'];

export type FileDateError = 'invalidDate' | 'impossibleDate' | 'implausibleDate' | 'monthFirstDate';

interface Parts {
  year: number;
  month: number;
  day: number;
}

/**
 * A date cell of a file; null for the blanks ERPs write (`''`, `00/00/0000`, `  /  /    `). `auto` reads dd/mm/aaaa, ISO and
 * aaaammdd, never month first: that has to be declared. A time of day after the date is dropped.
 */
export function parseFileDate(cell: string, format: FileDateFormat): Result<IsoDate | null, FileDateError> {
  const text = cell
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}\S*$/i, '')
    .trim();
  if (/^[\s0/.:-]*$/.test(text)) return ok(null);
  const parts = partsOf(text, format);
  if (parts === null) return err('invalidDate');
  const iso = `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
  const date = parseIsoDate(iso);
  if (!date.ok) {
    const wouldBeMonthFirst =
      format === 'auto' && dayFirst(text) !== null && parts.month > 12 && parts.month <= 31 && parts.day <= 12;
    return err(wouldBeMonthFirst ? 'monthFirstDate' : 'impossibleDate');
  }
  return isPlausibleDate(date.value) ? ok(date.value) : err('implausibleDate');
}

/** No title is due before 1980 or after 2100: such a date is a slip. */
export function isPlausibleDate(date: IsoDate): boolean {
  return date >= '1980-01-01' && date <= '2100-12-31';
}

function partsOf(text: string, format: FileDateFormat): Parts | null {
  switch (format) {
    case 'auto':
      return yearFirst(text) ?? compact(text) ?? dayFirst(text);
    case 'dd/mm/yyyy':
      return dayFirst(text);
    case 'm/d/yyyy': {
      const swapped = dayFirst(text);
      return swapped && { year: swapped.year, month: swapped.day, day: swapped.month };
    }
    case 'yyyy-mm-dd':
      return yearFirst(text);
    case 'yyyymmdd':
      return compact(text);
  }
}

function yearFirst(text: string): Parts | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function compact(text: string): Parts | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function dayFirst(text: string): Parts | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (!match) return null;
  const year = match[3] ?? '';
  return {
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    month: Number(match[2]),
    day: Number(match[1]),
  };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** How a format is called in a sentence. */
export function dateFormatName(format: FileDateFormat): string {
  const names: Record<FileDateFormat, string> = {
    auto: 'dd/mm/aaaa, aaaa-mm-dd ou aaaammdd',
    'dd/mm/yyyy': 'dd/mm/aaaa',
    'm/d/yyyy': 'm/d/aaaa',
    'yyyy-mm-dd': 'aaaa-mm-dd',
    yyyymmdd: 'aaaammdd',
  };
  return names[format];
}
