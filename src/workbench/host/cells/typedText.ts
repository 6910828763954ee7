import type { CellInput, CellValue } from '../../grid';

/** What a text becomes when it is typed, and the number format Excel gives a General cell with it. */
export interface Typed {
  input: CellInput;
  format?: string;
}

const number = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?$/;
const monthFirst = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const yearFirst = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;

/**
 * Reads a text as Excel does when an add-in sets `values` or `formulas`: always by en-US rules, whatever the language. `00123`
 * becomes 123, `1/2/2026` a date, `TRUE` a boolean, `=…` a formula, `'…` text. A cell formatted as `@` keeps every text.
 */
export function typedText(text: string, numberFormat: string): Typed {
  if (text === '') return { input: '' };
  if (text.startsWith("'")) return { input: asText(text.slice(1)) };
  if (numberFormat === '@') return { input: asText(text) };
  if (text.startsWith('=') && text.length > 1) return { input: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { input: upper === 'TRUE' };
  if (/\d/.test(trimmed) && number.test(trimmed)) return { input: Number(trimmed.replaceAll(',', '')) };
  const percent = /^(.*\d\.?)\s?%$/.exec(trimmed)?.[1];
  if (percent !== undefined && number.test(percent)) {
    return { input: Number(percent.replaceAll(',', '')) / 100, format: percent.includes('.') ? '0.00%' : '0%' };
  }
  const serial = dateSerial(trimmed);
  if (serial !== null) return { input: serial, format: 'm/d/yyyy' };
  // `+1+1` and `-A1` are formulas when typed; Excel adds the sign of equality.
  if (/^[+-][A-Za-z(\d]/.test(text) && /^[+-][\w$.(),:+*/^-]+$/.test(text) && isExpression(text.slice(1))) {
    return { input: `=${text}` };
  }
  return { input: asText(text) };
}

/** Marks a text so that the grid stores it as it is, also when it starts like a formula. */
export function asText(text: string): CellValue {
  return text.startsWith('=') || text.startsWith("'") ? `'${text}` : text;
}

function isExpression(text: string): boolean {
  const operand = String.raw`(?:\d+(?:\.\d+)?|\$?[A-Za-z]{1,3}\$?\d+)`;
  return new RegExp(`^${operand}(?:[-+*/^]${operand})*$`).test(text);
}

function dateSerial(text: string): number | null {
  const american = monthFirst.exec(text);
  const iso = yearFirst.exec(text);
  const [year, month, day] = american
    ? [Number(american[3]), Number(american[1]), Number(american[2])]
    : iso
      ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
      : [0, 0, 0];
  if (year < 1900 || year > 9999) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 31)) / 86_400_000);
  // Excel counts a 29 February 1900 that never was.
  return days > 59 ? days + 1 : days;
}
