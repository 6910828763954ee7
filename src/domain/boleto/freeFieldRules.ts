import type { BankCode } from './banks';
import { modulus10, modulus11, rest11 } from './modulus';

/**
 * How a bank composes nosso número and free field (barcode 20–44). Templates name fields of the account, already filled up to their
 * digits, and `sequence`, `ourNumber`, `digit`, `agreementDigit`; `{ourNumber:3-5}` takes places 3 to 5.
 */
export interface FreeFieldRule {
  sequenceDigits: number;
  ourNumber: string;
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
  ourNumber: string;
  wallet: string;
  agency: string;
  account: string;
  agreement: string;
}

/** Itaú's wallets whose nosso número digit leaves out agency and account. */
const itauBareWallets = ['126', '131', '146', '150', '168'];

/** The layouts of the banks' manuals, checked against published boletos (tests/vectors/ourNumbers.json). */
const rules: Record<BankCode, FreeFieldRule> = {
  '001': {
    sequenceDigits: 10,
    ourNumber: '{agreement}{sequence}',
    // a convênio of 7 digits has none
    digit: null,
    layout: '000000{ourNumber}{wallet}',
    label: '{ourNumber}',
  },
  '033': {
    sequenceDigits: 12,
    ourNumber: '{sequence}',
    digit: ({ ourNumber }) => zeroModulus11(ourNumber),
    layout: '9{agreement}{ourNumber}{digit}0{wallet}',
    label: '{ourNumber}-{digit}',
  },
  '104': {
    sequenceDigits: 15,
    // 4: issued by the company itself
    ourNumber: '{wallet}4{sequence}',
    digit: ({ ourNumber }) => zeroModulus11(ourNumber),
    // seven places for the beneficiary: a code of 6 digits brings its own, one of 7 has none
    agreementDigit: (agreement) => (agreement.length === 6 ? zeroModulus11(agreement) : ''),
    layout: '{agreement}{agreementDigit}{ourNumber:3-5}{ourNumber:1-1}{ourNumber:6-8}{ourNumber:2-2}{ourNumber:9-17}',
    closed: true,
    label: '{ourNumber}-{digit}',
  },
  '237': {
    sequenceDigits: 11,
    ourNumber: '{sequence}',
    digit: ({ wallet, ourNumber }) => {
      const rest = rest11(wallet + ourNumber, [2, 3, 4, 5, 6, 7]);
      return modulus11(rest, rest === 1 ? 'P' : '0');
    },
    layout: '{agency}{wallet}{ourNumber}{account}0',
    label: '{wallet}/{ourNumber}-{digit}',
  },
  '341': {
    sequenceDigits: 8,
    ourNumber: '{sequence}',
    digit: ({ agency, account, wallet, ourNumber }) =>
      modulus10((itauBareWallets.includes(wallet) ? '' : agency + account) + wallet + ourNumber),
    layout: '{wallet}{ourNumber}{digit}{agency}{account}{accountDigit}000',
    label: '{wallet}/{ourNumber}-{digit}',
  },
  '756': {
    sequenceDigits: 7,
    ourNumber: '{sequence}',
    digit: ({ agency, agreement, ourNumber }) => {
      const digits = agency + agreement.padStart(10, '0') + ourNumber;
      return modulus11(rest11([...digits].reverse().join(''), [3, 1, 9, 7]), '0');
    },
    // 001: a boleto of its own, no instalment of one registered together
    layout: '{wallet}{agency}{modality}{agreement}{ourNumber}{digit}001',
    label: '{ourNumber}-{digit}',
  },
};

export function freeFieldRuleOf(bankCode: BankCode): FreeFieldRule {
  return rules[bankCode];
}

/** Modulus 11 with weights 2 to 9, 0 where there is no single digit. */
export function zeroModulus11(digits: string): string {
  return modulus11(rest11(digits), '0');
}
