import { err, ok, type Result } from '../result';
import { accountRulesOf } from './accountRules';
import { isBankCode, type BankCode } from './banks';
import { checkBoletoAccount, type AccountProblem, type BoletoAccount } from './boletoAccount';
import { freeFieldRuleOf, zeroModulus11 } from './freeFieldRules';

/** The bank's own part of a barcode, and the number it knows the boleto by. */
export interface FreeField {
  /** 25 digits. */
  freeField: string;
  /**
   * Nosso número without its digit: 17 digits at Banco do Brasil (with the convênio) and Caixa, 8 at Itaú, 11 at Bradesco, 12 at
   * Santander, 7 at Sicoob.
   */
  ourNumber: string;
  /** Its check digit, `P` possible at Bradesco; empty at Banco do Brasil, which has none for a convênio of 7 digits. */
  ourNumberDigit: string;
  /** As printed on the boleto: `109/00000001-5`. */
  ourNumberLabel: string;
}

export type FreeFieldError =
  | { code: 'badAccount'; problems: AccountProblem[] }
  /** The sequence is no whole number from 1 to `max`. */
  | { code: 'sequenceOutOfRange'; sequence: number; max: number };

/** Free field and nosso número of one boleto; `sequence` is the number the company gives it, from 1, never twice. */
export function freeFieldOf(
  bankCode: string,
  account: BoletoAccount,
  sequence: number,
): Result<FreeField, FreeFieldError> {
  const problems = checkBoletoAccount({ ...account, bankCode });
  if (problems.length > 0 || !isBankCode(bankCode)) return err({ code: 'badAccount', problems });
  const rule = freeFieldRuleOf(bankCode);
  const max = 10 ** rule.sequenceDigits - 1;
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > max) {
    return err({ code: 'sequenceOutOfRange', sequence, max });
  }
  const fields = accountFields(bankCode, account);
  const { wallet = '', agency = '', account: number = '', agreement = '' } = fields;
  const ourNumber = fill(rule.ourNumber, {
    ...fields,
    sequence: String(sequence).padStart(rule.sequenceDigits, '0'),
  });
  const digit = rule.digit?.({ ourNumber, wallet, agency, account: number, agreement }) ?? '';
  const all = { ...fields, ourNumber, digit, agreementDigit: rule.agreementDigit?.(agreement) ?? '' };
  const freeField = fill(rule.layout, all);
  return ok({
    freeField: rule.closed === true ? freeField + zeroModulus11(freeField) : freeField,
    ourNumber,
    ourNumberDigit: digit,
    ourNumberLabel: fill(rule.label, all),
  });
}

type Fields = Record<string, string>;

/** The fields the bank uses, filled up with zeros to their places. */
function accountFields(bankCode: BankCode, account: BoletoAccount): Fields {
  return Object.fromEntries(
    accountRulesOf(bankCode).map(({ field, digits, lengths, fallback }) => [
      field,
      (account[field] || (fallback ?? '')).padStart(lengths === undefined ? digits : 0, '0'),
    ]),
  );
}

function fill(template: string, fields: Fields): string {
  return template.replace(/\{(\w+)(?::(\d+)-(\d+))?\}/g, (_, name: string, from?: string, to?: string) => {
    const value = fields[name];
    if (value === undefined) throw new RangeError(`No field ${name}`);
    return from === undefined ? value : value.slice(Number(from) - 1, Number(to));
  });
}
