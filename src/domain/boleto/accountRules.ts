import type { BankCode } from './banks';

export type AccountField = 'agency' | 'account' | 'accountDigit' | 'wallet' | 'agreement' | 'modality';

/** How one field of an account enters the free field of its bank. */
export interface FieldRule {
  field: AccountField;
  /** Longest number of digits. Shorter values are filled with zeros on the left. */
  digits: number;
  /** The only numbers of digits that are right; then nothing is filled up. */
  lengths?: readonly number[];
  /** The only values the free field below is right for. */
  only?: readonly string[];
  /** Values that use another free field. */
  not?: readonly string[];
  /** What stands where the field is empty; without it the field is required. */
  fallback?: string;
}

/** Itaú's wallets whose free field carries the issuer's own number instead of agency and account. */
const itauOtherWallets = ['106', '107', '122', '142', '143', '195', '196', '198'];

const rules: Record<BankCode, readonly FieldRule[]> = {
  '001': [
    { field: 'agreement', digits: 7, lengths: [7] },
    { field: 'wallet', digits: 2, lengths: [2] },
  ],
  '033': [
    { field: 'agreement', digits: 7 },
    { field: 'wallet', digits: 3, only: ['101', '102', '201'] },
  ],
  '104': [
    { field: 'agreement', digits: 7, lengths: [6, 7] },
    { field: 'wallet', digits: 1, only: ['1', '2'] },
  ],
  '237': [
    { field: 'agency', digits: 4 },
    { field: 'account', digits: 7 },
    { field: 'wallet', digits: 2 },
  ],
  '341': [
    { field: 'agency', digits: 4 },
    { field: 'account', digits: 5 },
    { field: 'accountDigit', digits: 1 },
    { field: 'wallet', digits: 3, lengths: [3], not: itauOtherWallets },
  ],
  '756': [
    { field: 'agency', digits: 4 },
    { field: 'agreement', digits: 7 },
    { field: 'wallet', digits: 1 },
    { field: 'modality', digits: 2, fallback: '01' },
  ],
};

export function accountRulesOf(bankCode: BankCode): readonly FieldRule[] {
  return rules[bankCode];
}
