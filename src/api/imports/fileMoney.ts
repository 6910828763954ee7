import type { Cents } from '../../domain/money/cents';
import { parseMoney } from '../../domain/money/parseMoney';
import { err, ok, type Result } from '../../domain/result';

export type DecimalMark = ',' | '.';

export type FileMoneyError = 'invalid' | 'fractionOfCent' | 'outOfRange' | 'ambiguous' | 'otherMark';

/** What one cell says about the file's decimal mark: a mark, nothing, or "either" (`1.234`). */
type Evidence = DecimalMark | 'none' | 'either';

/**
 * The decimal mark of a whole file, from all its amounts: what most of the cells that can tell say. Null when none can tell.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | null {
  let comma = 0;
  let dot = 0;
  for (const cell of cells) {
    const evidence = evidenceOf(plainDigits(cell)?.digits ?? '');
    if (evidence === ',') comma += 1;
    if (evidence === '.') dot += 1;
  }
  if (comma === 0 && dot === 0) return null;
  return comma >= dot ? ',' : '.';
}

/**
 * An amount of a file as centavos: `1.234,56`, `1,234.56`, `R$ 10`, `(1,00)`, `1,00-`. With a null mark (nothing in the file
 * tells it) a cell that could be read both ways is refused.
 */
export function parseFileMoney(cell: string, mark: DecimalMark | null): Result<Cents, FileMoneyError> {
  const plain = plainDigits(cell);
  if (plain === null) return err('invalid');
  const evidence = evidenceOf(plain.digits);
  if (mark === null && evidence === 'either') return err('ambiguous');
  const decimal = mark ?? (evidence === '.' ? '.' : ',');
  if (!fits(plain.digits, decimal))
    return err(fits(plain.digits, decimal === ',' ? '.' : ',') ? 'otherMark' : 'invalid');
  const [whole = '', fraction = ''] = plain.digits.split(decimal);
  const cents = fraction.replace(/0+$/, '').padEnd(2, '0');
  if (cents.length > 2) return err('fractionOfCent');
  const text = `${plain.negative ? '-' : ''}${whole.replace(/[.,]/g, '') || '0'},${cents}`;
  const parsed = parseMoney(text, ',');
  if (parsed.ok) return ok(parsed.value);
  return err(parsed.error.code === 'outOfRange' ? 'outOfRange' : 'invalid');
}

function plainDigits(cell: string): { digits: string; negative: boolean } | null {
  let text = cell.replace(/[\s\u00a0\u202f]/g, '').replace(/[\u2212\u2013]/g, '-');
  let negative = false;
  const parenthesised = /^\((.*)\)$/.exec(text);
  if (parenthesised) {
    negative = true;
    text = parenthesised[1] ?? '';
  }
  text = text.replace(/^-?(R\$|BRL)-?/i, (prefix) => (prefix.includes('-') ? '-' : ''));
  const signed = /^(-?)\+?([\d.,]+)(-?)$/.exec(text);
  if (!signed || !/\d/.test(text)) return null;
  if (signed[1] === '-' || signed[3] === '-') negative = true;
  return { digits: signed[2] ?? '', negative };
}

function evidenceOf(digits: string): Evidence {
  const commas = digits.split(',').length - 1;
  const dots = digits.split('.').length - 1;
  if (commas > 0 && dots > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (commas === 0 && dots === 0) return 'none';
  if (commas > 1) return '.';
  if (dots > 1) return ',';
  const mark: DecimalMark = commas === 1 ? ',' : '.';
  const [whole = '', fraction = ''] = digits.split(mark);
  // Three digits after a single mark may be thousands, unless nothing or a zero stands before it.
  const maybeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return maybeThousands ? 'either' : mark;
}

function fits(digits: string, mark: DecimalMark): boolean {
  return mark === ','
    ? /^(\d+|\d{1,3}(\.\d{3})+)?(,\d*)?$/.test(digits)
    : /^(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/.test(digits);
}
