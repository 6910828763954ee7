import type { ImportField } from '../../contract/imports';
import { cents, centsFromReais, type Cents } from '../../domain/money/cents';
import { formatMoney } from '../../domain/money/formatMoney';
import { importFieldName } from '../../strings/imports';
import { parseFileMoney } from './fileMoney';
import type { RowReader } from './rowReader';

export interface RowAmounts {
  /** Without sign. */
  faceValueCents: Cents;
  balanceCents: Cents;
  /** The row takes from the debt instead of adding to it. */
  negative: boolean;
  /** The file itself says what is left (balance or amount paid). */
  explicit: boolean;
}

/** Face value and what is left of it. Null when an amount is wrong or missing, which the issues say. */
export function readAmounts(reader: RowReader): RowAmounts | null {
  const amount = readMoney(reader, 'amount');
  const balance = readMoney(reader, 'balance');
  const paidAmount = readMoney(reader, 'paidAmount');
  if (amount === 'wrong' || balance === 'wrong' || paidAmount === 'wrong') return null;
  const signed = amount ?? balance;
  if (signed === null) {
    reader.error('amount', 'missingValue', { field: importFieldName('amount') });
    return null;
  }
  const negative = signed < 0 || (balance ?? 0) < 0;
  const faceValueCents = cents(Math.abs(signed));
  if (balance !== null) {
    const left = cents(Math.abs(balance));
    if (!negative && left > faceValueCents) reader.warning('balance', 'balanceOverFaceValue');
    return { faceValueCents, balanceCents: left, negative, explicit: true };
  }
  if (paidAmount !== null && paidAmount !== 0) {
    const left = cents(Math.max(0, faceValueCents - Math.abs(paidAmount)));
    return { faceValueCents, balanceCents: left, negative, explicit: true };
  }
  return { faceValueCents, balanceCents: faceValueCents, negative, explicit: false };
}

function readMoney(reader: RowReader, field: ImportField): Cents | null | 'wrong' {
  const value = reader.value(field);
  const text = reader.text(field);
  if (text === '') return null;
  if (typeof value === 'number') return ofNumber(reader, field, value);
  const { mark } = reader.format;
  const parsed = parseFileMoney(text, mark);
  if (parsed.ok) return parsed.value;
  switch (parsed.error) {
    case 'invalid':
      reader.error(field, 'invalidMoney');
      break;
    case 'fractionOfCent':
      reader.error(field, 'fractionOfCent');
      break;
    case 'outOfRange':
      reader.error(field, 'moneyOutOfRange');
      break;
    case 'otherMark':
      reader.error(field, 'mixedMoney', mark === ',' ? { found: '.', expected: ',' } : { found: ',', expected: '.' });
      break;
    case 'ambiguous': {
      const digits = text.replace(/\D/g, '');
      const grouped = formatMoney(cents(Number(digits) * 100));
      reader.error(field, 'ambiguousMoney', { grouped, decimal: text.replace(/[^\d.,]/g, '').replace('.', ',') });
      break;
    }
  }
  return 'wrong';
}

function ofNumber(reader: RowReader, field: ImportField, value: number): Cents | 'wrong' {
  const parsed = centsFromReais(value);
  if (parsed.ok) return parsed.value;
  reader.error(field, parsed.error.code === 'fractionOfCent' ? 'fractionOfCent' : 'moneyOutOfRange');
  return 'wrong';
}
