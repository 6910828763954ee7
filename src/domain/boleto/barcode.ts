import type { IsoDate } from '../calendar/isoDate';
import type { Cents } from '../money/cents';
import { err, ok, type Result } from '../result';
import { factorOf, type DueDateOutOfRange } from './dueDateFactor';
import { modulus11, rest11 } from './modulus';

/** 99.999.999,99: one digit more would run into the due date's factor. */
export const maxBoletoCents = 9_999_999_999;

export interface BarcodeParts {
  /** Three digits; any bank's, not only those of the bank table. */
  bankCode: string;
  /** Null: payable at any time, factor 0000. */
  dueDate: IsoDate | null;
  /** Null: open amount, the payer fills it in. */
  amountCents: Cents | null;
  /** 25 digits, from `freeFieldOf`. */
  freeField: string;
}

export type BarcodeError =
  | { code: 'badBankCode'; bankCode: string }
  | { code: 'badFreeField'; freeField: string }
  /** Not from 0,01 to 99.999.999,99. */
  | { code: 'amountOutOfRange'; amountCents: number; max: number }
  | DueDateOutOfRange;

/** Barcode of a boleto, 44 digits: bank 1–3, currency 9, general digit, factor 6–9, value 10–19, free field 20–44 (BCB, Carta-Circular 2.926/2000). */
export function barcodeOf({ bankCode, dueDate, amountCents, freeField }: BarcodeParts): Result<string, BarcodeError> {
  if (!/^\d{3}$/.test(bankCode)) return err({ code: 'badBankCode', bankCode });
  if (!/^\d{25}$/.test(freeField)) return err({ code: 'badFreeField', freeField });
  if (amountCents !== null && (amountCents < 1 || amountCents > maxBoletoCents)) {
    return err({ code: 'amountOutOfRange', amountCents, max: maxBoletoCents });
  }
  const factor = dueDate === null ? ok(0) : factorOf(dueDate);
  if (!factor.ok) return factor;
  const head = `${bankCode}9`;
  const tail = String(factor.value).padStart(4, '0') + String(amountCents ?? 0).padStart(10, '0') + freeField;
  return ok(head + generalDigit(head + tail) + tail);
}

/** Digit in position 5, over the other 43: modulus 11, with 1 instead of 0, 10 and 11. */
export function generalDigit(others: string): string {
  return modulus11(rest11(others), '1');
}
