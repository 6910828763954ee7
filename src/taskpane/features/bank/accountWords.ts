import type { BankAccount } from '../../../contract/bank';
import { bankText } from '../../../strings/bank';

const withDigit = (number: string, digit: string): string => (digit === '' ? number : `${number}-${digit}`);

/** `ag. 1234-3 · conta 56789-0`. */
export const agencyAndAccount = (
  account: Pick<BankAccount, 'agency' | 'agencyDigit' | 'account' | 'accountDigit'>,
): string =>
  bankText.out.agency(withDigit(account.agency, account.agencyDigit), withDigit(account.account, account.accountDigit));
