import { err, ok, type Result } from '../result';
import { cents, maxCents, type Cents, type MoneyError } from './cents';

/**
 * Amount typed or pasted by a person, read digit by digit: `R$`, no-break spaces, Unicode minus and `(1,00)` are understood.
 *
 * With both marks the last one is the decimal mark; a mark that stands more than once groups thousands; a lone comma is the
 * decimal mark; a lone dot is too, unless three digits follow it: then `decimalSeparator` decides, and without one the text is
 * `ambiguous`. A declared `.` likewise makes a lone comma before three digits a thousands mark.
 */
export function parseMoney(text: string, decimalSeparator?: ',' | '.'): Result<Cents, MoneyError> {
  const fail = (code: MoneyError['code']) => err({ code, input: text });
  const bare = text
    .replace(/[\s\u00a0\u202f\u2009]/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^([-+(]?)R\$/i, '$1');
  if (bare === '') return fail('empty');

  const match = /^(?:\(([\d.,]+)\)|([-+]?)([\d.,]+)|([\d.,]+)(-))$/.exec(bare);
  if (!match) return fail('notANumber');
  const negative = match[1] !== undefined || match[2] === '-' || match[5] === '-';
  const digits = match[1] ?? match[3] ?? match[4] ?? '';

  const mark = decimalMark(digits, decimalSeparator);
  if (mark === 'ambiguous') return fail('ambiguous');
  const at = mark === null ? -1 : digits.lastIndexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  if (!isWhole(whole) || !/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return fail('notANumber');

  const significant = fraction.replace(/0+$/, '');
  if (significant.length > 2) return fail('fractionOfCent');
  const centavos = (whole.replace(/[.,]/g, '') + significant.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
  if (centavos.length > 16 || Number(centavos) > maxCents) return fail('outOfRange');
  return ok(cents(negative ? -Number(centavos) : Number(centavos)));
}

function decimalMark(digits: string, declared: ',' | '.' | undefined): ',' | '.' | null | 'ambiguous' {
  const commas = digits.split(',').length - 1;
  const dots = digits.split('.').length - 1;
  if (commas > 0 && dots > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (commas > 1 || dots > 1) return null;
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  if (commas === 1) return declared === '.' && couldGroup ? null : ',';
  if (dots === 1) {
    if (!couldGroup || declared === '.') return '.';
    return declared === ',' ? null : 'ambiguous';
  }
  return null;
}

/** Digits alone, or groups of three parted by one kind of mark. */
function isWhole(text: string): boolean {
  return /^\d*$/.test(text) || /^\d{1,3}(\.\d{3})+$/.test(text) || /^\d{1,3}(,\d{3})+$/.test(text);
}
