import { err, ok, type Result } from '../result';
import { isBankCode, type BankCode } from './banks';
import { accountRulesOf, type AccountField } from './accountRules';
import { checkBoletoAccount, type AccountProblem, type BoletoAccount } from './boletoAccount';
import { modulus10, rest11 } from './modulus';

/** The bank's own part of a barcode, and the number it knows the boleto by. */
export interface FreeField {
  /** 25 digits. */
  freeField: string;
  /** Nosso número without its digit: 17 digits at Banco do Brasil (with the convênio) and Caixa, 8 at Itaú, 11 at Bradesco, 12 at Santander, 7 at Sicoob. */
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

type Digits = (field: AccountField) => string;

interface FreeFieldRule {
  sequenceDigits: number;
  build: (digits: Digits, sequence: string) => FreeField;
}

/** Itaú's wallets whose nosso número digit leaves out agency and account. */
const itauBareWallets = ['126', '131', '146', '150', '168'];

/** Positions within the free field, that is barcode 20–44. */
const rules: Record<BankCode, FreeFieldRule> = {
  // 000000 · convênio 7 · sequence 10 · carteira 2
  '001': {
    sequenceDigits: 10,
    build: (digits, sequence) => {
      const ourNumber = digits('agreement') + sequence;
      return {
        freeField: `000000${ourNumber}${digits('wallet')}`,
        ourNumber,
        ourNumberDigit: '',
        ourNumberLabel: ourNumber,
      };
    },
  },
  // 9 · beneficiário 7 · nosso número 12 and digit · 0 · carteira 3
  '033': {
    sequenceDigits: 12,
    build: (digits, sequence) => {
      const rest = rest11(sequence);
      const digit = rest === 10 ? '1' : rest < 2 ? '0' : String(11 - rest);
      return {
        freeField: `9${digits('agreement')}${sequence}${digit}0${digits('wallet')}`,
        ourNumber: sequence,
        ourNumberDigit: digit,
        ourNumberLabel: `${sequence}-${digit}`,
      };
    },
  },
  // beneficiário 6 and digit · nosso número 3–5 · its 1st · its 6–8 · its 2nd · its 9–17 · digit of the 24 (SIGCB)
  '104': {
    sequenceDigits: 15,
    build: (digits, sequence) => {
      // 4: issued by the company itself
      const [registration, issuer] = [digits('wallet'), '4'];
      const ourNumber = registration + issuer + sequence;
      const digit = overNineIsZero(ourNumber);
      const beneficiary = digits('agreement');
      const head =
        beneficiary +
        overNineIsZero(beneficiary) +
        sequence.slice(0, 3) +
        registration +
        sequence.slice(3, 6) +
        issuer +
        sequence.slice(6);
      return {
        freeField: head + overNineIsZero(head),
        ourNumber,
        ourNumberDigit: digit,
        ourNumberLabel: `${ourNumber}-${digit}`,
      };
    },
  },
  // agência 4 · carteira 2 · nosso número 11 · conta 7 · 0
  '237': {
    sequenceDigits: 11,
    build: (digits, sequence) => {
      const wallet = digits('wallet');
      const rest = rest11(wallet + sequence, [2, 3, 4, 5, 6, 7]);
      const digit = rest === 1 ? 'P' : rest === 0 ? '0' : String(11 - rest);
      return {
        freeField: `${digits('agency')}${wallet}${sequence}${digits('account')}0`,
        ourNumber: sequence,
        ourNumberDigit: digit,
        ourNumberLabel: `${wallet}/${sequence}-${digit}`,
      };
    },
  },
  // carteira 3 · nosso número 8 and digit · agência 4 · conta 5 and digit · 000
  '341': {
    sequenceDigits: 8,
    build: (digits, sequence) => {
      const wallet = digits('wallet');
      const place = digits('agency') + digits('account');
      const digit = modulus10((itauBareWallets.includes(wallet) ? '' : place) + wallet + sequence);
      return {
        freeField: `${wallet}${sequence}${digit}${place}${digits('accountDigit')}000`,
        ourNumber: sequence,
        ourNumberDigit: digit,
        ourNumberLabel: `${wallet}/${sequence}-${digit}`,
      };
    },
  },
  // carteira 1 · cooperativa 4 · modalidade 2 · cliente 7 · nosso número 7 and digit · parcela 3
  '756': {
    sequenceDigits: 7,
    build: (digits, sequence) => {
      const cooperative = digits('agency');
      const client = digits('agreement');
      const digit = sicoobDigit(cooperative + client.padStart(10, '0') + sequence);
      return {
        freeField: `${digits('wallet')}${cooperative}${digits('modality')}${client}${sequence}${digit}001`,
        ourNumber: sequence,
        ourNumberDigit: digit,
        ourNumberLabel: `${sequence}-${digit}`,
      };
    },
  },
};

/** Free field and nosso número of one boleto; `sequence` is the number the company gives it, from 1. */
export function freeFieldOf(
  bankCode: string,
  account: BoletoAccount,
  sequence: number,
): Result<FreeField, FreeFieldError> {
  const problems = checkBoletoAccount({ ...account, bankCode });
  if (problems.length > 0 || !isBankCode(bankCode)) return err({ code: 'badAccount', problems });
  const { sequenceDigits, build } = rules[bankCode];
  const max = 10 ** sequenceDigits - 1;
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > max) {
    return err({ code: 'sequenceOutOfRange', sequence, max });
  }
  const byField = new Map(
    accountRulesOf(bankCode).map(({ field, digits, fallback }) => [
      field,
      (account[field] || (fallback ?? '')).padStart(digits, '0'),
    ]),
  );
  return ok(build((field) => byField.get(field) ?? '', String(sequence).padStart(sequenceDigits, '0')));
}

/** Modulus 11 of Caixa: 11 less the rest, 0 for 10 and 11. */
function overNineIsZero(digits: string): string {
  const digit = 11 - rest11(digits);
  return digit > 9 ? '0' : String(digit);
}

/** Sicoob: weights 3, 1, 9, 7 from the left over 21 digits; a rest of 0 or 1 gives 0. */
function sicoobDigit(digits: string): string {
  const weights = [3, 1, 9, 7];
  const rest = [...digits].reduce((sum, digit, place) => sum + Number(digit) * (weights[place % 4] ?? 0), 0) % 11;
  return rest < 2 ? '0' : String(11 - rest);
}
