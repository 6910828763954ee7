import { accountRulesOf, type AccountField, type FieldRule } from './accountRules';
import { isBankCode } from './banks';
import { modulus10 } from './modulus';

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
  /**
   * Convênio of 7 digits at Banco do Brasil, código do beneficiário at Santander and Caixa (6 or 7 digits, without a digit), código
   * do cliente **with** its digit at Sicoob; empty at Itaú and Bradesco, which need none.
   */
  agreement: string;
  /** Modalidade (Sicoob); 01 where left out. */
  modality?: string | null;
}

/** `unsupported`: another free field than the one known here. `wrongDigit`: the check digit of the account does not match. */
export type AccountProblemCode =
  'unknownBank' | 'missing' | 'notDigits' | 'tooLong' | 'wrongLength' | 'unsupported' | 'wrongDigit';

export interface AccountProblem {
  field: 'bankCode' | AccountField;
  code: AccountProblemCode;
  /** Numbers of digits the field may have: the longest for `tooLong`, all for `wrongLength`; empty elsewhere. */
  digits: readonly number[];
}

/** What stands in the way of boletos of this account, by field; empty where they can be issued. */
export function checkBoletoAccount(account: BoletoAccount): AccountProblem[] {
  if (!isBankCode(account.bankCode)) return [{ field: 'bankCode', code: 'unknownBank', digits: [] }];
  const problems = accountRulesOf(account.bankCode).flatMap((rule) => {
    const problem = problemOf(rule, account[rule.field] ?? '');
    return problem === null ? [] : [problem];
  });
  if (problems.length === 0 && account.bankCode === '341' && !isItauDigit(account)) {
    return [{ field: 'accountDigit', code: 'wrongDigit', digits: [] }];
  }
  return problems;
}

function problemOf(rule: FieldRule, text: string): AccountProblem | null {
  const { field, digits, lengths } = rule;
  if (text === '') return rule.fallback === undefined ? { field, code: 'missing', digits: [] } : null;
  if (!/^\d+$/.test(text)) return { field, code: 'notDigits', digits: [] };
  if (lengths?.includes(text.length) === false) return { field, code: 'wrongLength', digits: lengths };
  if (text.length > digits) return { field, code: 'tooLong', digits: [digits] };
  const supported = rule.only?.includes(text) !== false && rule.not?.includes(text) !== true;
  return supported ? null : { field, code: 'unsupported', digits: [] };
}

/** At Itaú agency and account have one digit in common (modulus 10), printed in every barcode: a slip there would make all of them unpayable. */
function isItauDigit({ agency, account, accountDigit }: BoletoAccount): boolean {
  return modulus10(agency.padStart(4, '0') + account.padStart(5, '0')) === accountDigit;
}
