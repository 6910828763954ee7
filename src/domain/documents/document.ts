import { err, ok, type Result } from '../result';
import { bareCnpj, formatCnpj, isValidCnpj } from './cnpj';
import { bareCpf, formatCpf, isValidCpf } from './cpf';

export interface Document {
  kind: 'cpf' | 'cnpj';
  /** Without marks, upper case: as it is stored. */
  bare: string;
  /** As it is shown. */
  formatted: string;
}

export interface DocumentError {
  code: 'empty' | 'notADocument' | 'wrongCheckDigits';
  input: string;
}

/** CPF or CNPJ as a person or a file writes it, told apart by length. */
export function parseDocument(text: string): Result<Document, DocumentError> {
  if (text.trim() === '') return err({ code: 'empty', input: text });
  const cpf = bareCpf(text);
  if (cpf !== null) {
    if (!isValidCpf(cpf)) return err({ code: 'wrongCheckDigits', input: text });
    return ok({ kind: 'cpf', bare: cpf, formatted: formatCpf(cpf) });
  }
  const cnpj = bareCnpj(text);
  if (cnpj === null) return err({ code: 'notADocument', input: text });
  if (!isValidCnpj(cnpj)) return err({ code: 'wrongCheckDigits', input: text });
  return ok({ kind: 'cnpj', bare: cnpj, formatted: formatCnpj(cnpj) });
}
