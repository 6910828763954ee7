/** What a person's typing becomes in a cell. */
export interface TypedCell {
  value: string | number | boolean;
  /** Number format that an unformatted cell gets with it, as an English pattern. */
  pattern?: string;
}

const grouped = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const plain = /^[+-]?(?:\d+(?:,\d*)?|,\d+)$/;
const pointed = /^[+-]?\d+\.\d+$/;
const brazilianDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

function typedNumber(text: string): number | null {
  if (grouped.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (plain.test(text)) return Number(text.replace(',', '.'));
  return pointed.test(text) ? Number(text) : null;
}

/** Serial of the 1900 system; null for a day that does not exist. */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 31)) / 86_400_000);
  // Excel counts a 29 February 1900 that never was.
  return days > 59 ? days + 1 : days;
}

function typedDate(text: string): number | null {
  const brazilian = brazilianDate.exec(text);
  if (brazilian) {
    const year = Number(brazilian[3]);
    // Excel reads 00–29 as 2000–2029 and 30–99 as 1930–1999.
    return serialOf(
      year > 99 ? year : year < 30 ? 2000 + year : 1900 + year,
      Number(brazilian[2]),
      Number(brazilian[1]),
    );
  }
  const iso = isoDate.exec(text);
  return iso ? serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

/**
 * Reads what was typed as Excel does in Brazil: `1.234,56`, `2,5%`, `31/12/2026`, `VERDADEIRO`; null where it is plain text. In a cell
 * formatted as a percentage a bare number from 1 on means per cent.
 */
export function readTyped(text: string, pattern: string): TypedCell | null {
  const trimmed = text.trim().replace(/^R\$\s*/, '');
  if (trimmed === '' || pattern === '@') return null;
  const upper = trimmed.toUpperCase();
  if (upper === 'VERDADEIRO' || upper === 'FALSO') return { value: upper === 'VERDADEIRO' };
  const percent = /^(.*\S)\s*%$/.exec(trimmed)?.[1];
  if (percent !== undefined) {
    const value = typedNumber(percent);
    return value === null ? null : { value: value / 100, pattern: percent.includes(',') ? '0.00%' : '0%' };
  }
  const value = typedNumber(trimmed);
  if (value !== null) return { value: pattern.endsWith('%') && Math.abs(value) >= 1 ? value / 100 : value };
  const date = typedDate(trimmed);
  return date === null ? null : { value: date, pattern: 'dd/mm/yyyy' };
}

/** `=MÁX(1,5;A1)` with Brazilian separators as Univer reads formulas; a formula without `;` stands as it is. */
export function readTypedFormula(formula: string): string {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  if (!parts.some((part, index) => index % 2 === 0 && part.includes(';'))) return formula;
  return parts
    .map((part, index) => (index % 2 === 0 ? part.replace(/(\d),(\d)/g, '$1.$2').replaceAll(';', ',') : part))
    .join('');
}
