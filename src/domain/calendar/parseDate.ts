import { err, ok, type Result } from '../result';
import { isoDateFromSerial } from './excelSerial';
import { addDays, isoDateOf, parseIsoDate, yearOf, type DateError, type IsoDate } from './isoDate';

const firstYear = 1900;
const lastYear = 2199;
const farthestOffset = 3_660;

/**
 * Date typed or pasted by a person: `31/12/2026`, `31-12-26`, `31.12.2026`, `31122026`, `311226`, `20261231`, ISO, an Excel serial
 * of five digits, or `+30` days from today. `order` says how day and month stand (Brazil: `dmy`). A time of midnight behind the
 * date is dropped, any other time refused. Two-digit years fall within 50 years of today.
 */
export function parseDate(
  text: string,
  options: { today: IsoDate; order?: 'dmy' | 'mdy' },
): Result<IsoDate, DateError> {
  const bare = text.trim().replace(/[T ]00:00(:00(\.0+)?)?$/, '');
  if (bare === '') return err({ code: 'empty', input: text });

  const offset = /^\+\s?(\d{1,4})$/.exec(bare);
  if (offset) {
    const days = Number(offset[1]);
    return days > farthestOffset ? err({ code: 'outOfRange', input: text }) : ok(addDays(options.today, days));
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(bare)) return withinYears(parseIsoDate(bare), text);
  if (/^\d{5}$/.test(bare)) return isoDateFromSerial(Number(bare));

  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(bare) ?? /^(\d{2})()(\d{2})(\d{4}|\d{2})$/.exec(bare);
  if (!parts) return err({ code: 'notADate', input: text });
  const first = Number(parts[1]);
  const second = Number(parts[3]);
  const year = fullYear(parts[4] ?? '', options.today);
  const [day, month] = options.order === 'mdy' ? [second, first] : [first, second];
  const read = withinYears(isoDateOf(year, month, day, text), text);
  if (read.ok || !/^\d{8}$/.test(bare)) return read;

  // no text of eight digits is a date both ways between 1900 and 2199
  const backwards = isoDateOf(Number(bare.slice(0, 4)), Number(bare.slice(4, 6)), Number(bare.slice(6)), text);
  return withinYears(backwards, text).ok ? backwards : read;
}

function withinYears(date: Result<IsoDate, DateError>, input: string): Result<IsoDate, DateError> {
  if (!date.ok) return err({ code: date.error.code, input });
  const year = yearOf(date.value);
  return year < firstYear || year > lastYear ? err({ code: 'outOfRange', input }) : date;
}

function fullYear(digits: string, today: IsoDate): number {
  if (digits.length === 4) return Number(digits);
  const now = yearOf(today);
  const year = Math.floor(now / 100) * 100 + Number(digits);
  if (year - now > 50) return year - 100;
  return now - year >= 50 ? year + 100 : year;
}
