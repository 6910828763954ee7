import { isBankCode, type BankCode } from './banks';
import { accountRulesOf, type AccountField, type FieldRule } from './accountRules';

/**
 * What a company agreed with its bank, in digits without marks. A bank uses only some of the fields (`accountRules`); the rest
 * may be empty, or null where it is optional.
 */
export interface BoletoAccount {
  bankCode: string;
  /** Without its digit; at Sicoob the cooperative. */
  agency: string;
  /** A digit or `X`; empty or null where the bank has none. */
  agencyDigit: string | null;
  /** Without its digit. */
  account: string;
  /** A digit, `X` or `P`; empty or null where unknown. */
  accountDigit: string | null;
  /** Carteira: 17 at Banco do Brasil, 109 at Itaú, 09 at Bradesco, 101 at Santander, 1 at Caixa and Sicoob. */
  wallet: string;
  /** Variação da carteira (Banco do Brasil), not part of the barcode. */
  walletVariation?: string | null;
  /** Convênio at Banco do Brasil, código do beneficiário elsewhere, without its digit; empty where the bank needs none. */
  agreement: string;
  /** Modalidade (Sicoob); 01 where left out. */
  modality?: string | null;
}

export type AccountProblemCode = 'unknownBank' | 'missing' | 'notDigits' | 'tooLong' | 'wrongLength' | 'unsupported';

export interface AccountProblem {
  field: 'bankCode' | AccountField;
  code: AccountProblemCode;
  /** Digits of the field: at most for `tooLong`, exactly for `wrongLength`; null elsewhere. */
  digits: number | null;
}

/** What a boleto of this account would lack, by field; empty where boletos can be issued. */
export function checkBoletoAccount(account: BoletoAccount): AccountProblem[] {
  if (!isBankCode(account.bankCode)) return [{ field: 'bankCode', code: 'unknownBank', digits: null }];
  return problemsOf(account, account.bankCode);
}

function problemsOf(account: BoletoAccount, bankCode: BankCode): AccountProblem[] {
  return accountRulesOf(bankCode).flatMap((rule) => {
    const problem = problemOf(rule, account[rule.field] ?? '');
    return problem === null ? [] : [problem];
  });
}

function problemOf(rule: FieldRule, text: string): AccountProblem | null {
  const { field, digits } = rule;
  if (text === '') return rule.fallback === undefined ? { field, code: 'missing', digits: null } : null;
  if (!/^\d+$/.test(text)) return { field, code: 'notDigits', digits: null };
  if (rule.exact === true && text.length !== digits) return { field, code: 'wrongLength', digits };
  if (text.length > digits) return { field, code: 'tooLong', digits };
  if (rule.only !== undefined && !rule.only.includes(text)) return { field, code: 'unsupported', digits: null };
  if (rule.not?.includes(text) === true) return { field, code: 'unsupported', digits: null };
  return null;
}
