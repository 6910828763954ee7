import type { Change } from '../../contract/changes';
import { formatBrDate, isoDate } from '../../domain/calendar/isoDate';
import { changeColumns, type ChangeCell } from '../../strings/changeColumns';
import { localTime } from './localTime';

const byteOrderMark = '\ufeff';

/**
 * Changes as the Excel of a Brazilian computer opens them: UTF-8 with its mark, semicolons, decimal commas without thousands,
 * dd/mm/aaaa. Text that a spreadsheet would run as a formula is quoted with an apostrophe.
 */
export function changesCsv(changes: readonly Change[], timeZone: string): string {
  const lines = [
    changeColumns.map(({ header }) => field(header)),
    ...changes.map((change) => changeColumns.map(({ cell }) => cellText(cell(change), timeZone))),
  ];
  return byteOrderMark + lines.map((cells) => `${cells.join(';')}\r\n`).join('');
}

function cellText(cell: ChangeCell, timeZone: string): string {
  if (cell.value === null) return '';
  switch (cell.kind) {
    case 'text':
      return field(withoutFormula(cell.value));
    case 'integer':
      return String(cell.value);
    case 'money':
      return decimalComma(cell.value);
    case 'date':
      return formatBrDate(isoDate(cell.value));
    case 'instant': {
      const { date, hour, minute } = localTime(timeZone, cell.value);
      return `${formatBrDate(isoDate(date))} ${twoDigits(hour)}:${twoDigits(minute)}`;
    }
  }
}

function field(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `=1+1`, `+55…`, `-X`, `@SOMA` and the like, also after spaces or control characters, would be run by a spreadsheet. */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** Centavos as `1234,56`. */
function decimalComma(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
