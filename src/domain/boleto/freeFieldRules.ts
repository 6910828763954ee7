import type { BankCode } from './banks';
import { modulus10, modulus11, rest11 } from './modulus';

/**
 * How a bank composes nosso número and free field (barcode 20–44). Templates name fields of the account, already filled up to their
 * digits, and `sequence`, `nossoNumero`, `digit`, `agreementDigit`; `{nossoNumero:3-5}` takes places 3 to 5.
 */
export interface FreeFieldRule {
  sequenceDigits: number;
  nossoNumero: string;
  /** The digit of nosso número; a bank without one prints none. */
  digit: ((fields: DigitFields) => string) | null;
  agreementDigit?: (agreement: string) => string;
  layout: string;
  /** Whether a 25th digit over the 24 of the layout closes the free field. */
  closed?: boolean;
  /** As printed on the boleto. */
  label: string;
}

interface DigitFields {
  nossoNumero: string;
  wallet: string;
  agency: string;
  account: string;
  agreement: string;
}

/** Itaú's wallets whose nosso número digit leaves out agency and account. */
const itauBareWallets = ['126', '131', '146', '150', '168'];

/** The layouts of the banks' manuals, checked against published boletos (tests/vectors/nossoNumeros.json). */
const rules: Record<BankCode, FreeFieldRule> = {
  '001': {
    sequenceDigits: 10,
    nossoNumero: '{agreement}{sequence}',
    // a convênio of 7 digits has none
    digit: null,
    layout: '000000{nossoNumero}{wallet}',
    label: '{nossoNumero}',
  },
  '033': {
    sequenceDigits: 12,
    nossoNumero: '{sequence}',
    digit: ({ nossoNumero }) => zeroModulus11(nossoNumero),
    layout: '9{agreement}{nossoNumero}{digit}0{wallet}',
    label: '{nossoNumero}-{digit}',
  },
  '104': {
    sequenceDigits: 15,
    // 4: issued by the company itself
    nossoNumero: '{wallet}4{sequence}',
    digit: ({ nossoNumero }) => zeroModulus11(nossoNumero),
    // seven places for the beneficiary: a code of 6 digits brings its own, one of 7 has none
    agreementDigit: (agreement) => (agreement.length === 6 ? zeroModulus11(agreement) : ''),
    layout:
      '{agreement}{agreementDigit}{nossoNumero:3-5}{nossoNumero:1-1}{nossoNumero:6-8}{nossoNumero:2-2}{nossoNumero:9-17}',
    closed: true,
    label: '{nossoNumero}-{digit}',
  },
  '237': {
    sequenceDigits: 11,
    nossoNumero: '{sequence}',
    digit: ({ wallet, nossoNumero }) => {
      const rest = rest11(wallet + nossoNumero, [2, 3, 4, 5, 6, 7]);
      return modulus11(rest, rest === 1 ? 'P' : '0');
    },
    layout: '{agency}{wallet}{nossoNumero}{account}0',
    label: '{wallet}/{nossoNumero}-{digit}',
  },
  '341': {
    sequenceDigits: 8,
    nossoNumero: '{sequence}',
    digit: ({ agency, account, wallet, nossoNumero }) =>
      modulus10((itauBareWallets.includes(wallet) ? '' : agency + account) + wallet + nossoNumero),
    layout: '{wallet}{nossoNumero}{digit}{agency}{account}{accountDigit}000',
    label: '{wallet}/{nossoNumero}-{digit}',
  },
  '756': {
    sequenceDigits: 7,
    nossoNumero: '{sequence}',
    digit: ({ agency, agreement, nossoNumero }) => {
      const digits = agency + agreement.padStart(10, '0') + nossoNumero;
      return modulus11(rest11([...digits].reverse().join(''), [3, 1, 9, 7]), '0');
    },
    // 001: a boleto of its own, no instalment of one registered together
    layout: '{wallet}{agency}{modality}{agreement}{nossoNumero}{digit}001',
    label: '{nossoNumero}-{digit}',
  },
};

export function freeFieldRuleOf(bankCode: BankCode): FreeFieldRule {
  return rules[bankCode];
}

/** Modulus 11 with weights 2 to 9, 0 where there is no single digit. */
export function zeroModulus11(digits: string): string {
  return modulus11(rest11(digits), '0');
}
