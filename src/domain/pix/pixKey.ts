import { isEmailAddress } from '../contact/emailAddress';
import { parseDocument } from '../documents/document';
import { err, ok, type Result } from '../result';

export type PixKeyKind = 'cpf' | 'cnpj' | 'email' | 'phone' | 'random';

export interface PixKey {
  kind: PixKeyKind;
  /** As the DICT holds it: documents without marks, e-mail and random key in lower case, phone as +55 and digits. */
  value: string;
}

export interface PixKeyError {
  code: 'empty' | 'notAPixKey';
  input: string;
}

/**
 * A Pix key as a person types it. A phone is taken only with +55 or its area code in brackets: eleven bare digits are a CPF or
 * nothing, as a mistyped CPF must never become somebody's phone.
 */
export function parsePixKey(text: string): Result<PixKey, PixKeyError> {
  const trimmed = text.trim();
  if (trimmed === '') return err({ code: 'empty', input: text });
  const document = parseDocument(trimmed);
  if (document.ok) return ok({ kind: document.value.kind, value: document.value.bare });
  const phone = phoneOf(trimmed);
  if (phone !== null) return ok({ kind: 'phone', value: phone });
  const lower = trimmed.toLowerCase();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(lower)) return ok({ kind: 'random', value: lower });
  if (isEmailAddress(lower) && /^[\x21-\x7e]{1,77}$/.test(lower)) return ok({ kind: 'email', value: lower });
  return err({ code: 'notAPixKey', input: text });
}

/** Area code and mobile number, `+5511987654321`. */
function phoneOf(text: string): string | null {
  if (!/^(\+55|\(\d{2}\))[\d\s().-]*$/.test(text)) return null;
  const digits = text.replace(/^\+55/, '').replace(/\D/g, '');
  return /^[1-9][1-9]9\d{8}$/.test(digits) ? `+55${digits}` : null;
}
