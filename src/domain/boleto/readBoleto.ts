import type { IsoDate } from '../calendar/isoDate';
import { cents, type Cents } from '../money/cents';
import { err, ok, type Result } from '../result';
import { generalDigit } from './barcode';
import { dueDateOf, type DueDateUnknown } from './dueDateFactor';
import { modulus10 } from './modulus';

export interface BoletoReading {
  /** 44 digits. */
  barcode: string;
  bankCode: string;
  /** Null where the boleto has none (factor 0000). */
  dueDate: IsoDate | null;
  /** Null where the amount is left open (all zeros). */
  amountCents: Cents | null;
  freeField: string;
}

export type BoletoError =
  | { code: 'empty' | 'notDigits' }
  /** Neither 44 (barcode) nor 47 (linha) digits. */
  | { code: 'wrongLength'; digits: number }
  /** A tax or utility bill (guia de arrecadação, begins with 8): no bank issued it. */
  | { code: 'utilityBill' }
  /** Check digits of fields 1 to 3 of the linha that do not match; 4 is the general digit, also of a barcode. */
  | { code: 'wrongDigits'; fields: (1 | 2 | 3 | 4)[] }
  /** Position 4 is not 9 (real). */
  | { code: 'notReais'; currency: string }
  | DueDateUnknown;

/** A barcode or linha digitável as it is typed or pasted, with dots and spaces; its due date is read around `referenceDate`. */
export function readBoleto(text: string, referenceDate: IsoDate): Result<BoletoReading, BoletoError> {
  const barcode = readBarcode(text);
  if (!barcode.ok) return barcode;
  const factor = Number(barcode.value.slice(5, 9));
  const dueDate = factor === 0 ? ok(null) : dueDateOf(factor, referenceDate);
  if (!dueDate.ok) return dueDate;
  const amount = Number(barcode.value.slice(9, 19));
  return ok({
    barcode: barcode.value,
    bankCode: barcode.value.slice(0, 3),
    dueDate: dueDate.value,
    amountCents: amount === 0 ? null : cents(amount),
    freeField: barcode.value.slice(19),
  });
}

/** The 44 digits behind a barcode or linha digitável, with every check digit compared; no date is needed. */
export function readBarcode(text: string): Result<string, BoletoError> {
  // what comes by chat or from a PDF brings invisible characters (Cf) along
  const digits = text.replace(/[\s.\-\p{Cf}]/gu, '');
  if (digits === '') return err({ code: 'empty' });
  if (!/^\d+$/.test(digits)) return err({ code: 'notDigits' });
  if (digits.startsWith('8') && (digits.length === 44 || digits.length === 48)) return err({ code: 'utilityBill' });
  if (digits.length !== 44 && digits.length !== 47) return err({ code: 'wrongLength', digits: digits.length });
  const barcode = digits.length === 44 ? digits : barcodeOfLinha(digits);
  const wrong = digits.length === 44 ? [] : wrongFields(digits);
  if (generalDigit(barcode.slice(0, 4) + barcode.slice(5)) !== barcode[4]) wrong.push(4);
  if (wrong.length > 0) return err({ code: 'wrongDigits', fields: wrong });
  if (barcode[3] !== '9') return err({ code: 'notReais', currency: barcode[3] ?? '' });
  return ok(barcode);
}

function barcodeOfLinha(linha: string): string {
  return linha.slice(0, 4) + linha.slice(32) + linha.slice(4, 9) + linha.slice(10, 20) + linha.slice(21, 31);
}

function wrongFields(linha: string): (1 | 2 | 3 | 4)[] {
  const fields = [linha.slice(0, 10), linha.slice(10, 21), linha.slice(21, 32)];
  const numbers = [1, 2, 3] as const;
  return numbers.filter((number) => {
    const field = fields[number - 1] ?? '';
    return modulus10(field.slice(0, -1)) !== field.slice(-1);
  });
}
