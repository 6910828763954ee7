import type { BoletoAccount } from '../../domain/boleto/boletoAccount';

/** Banks that print the account as code of the beneficiary; the others print the agreement. */
const byAccount = ['001', '237', '341'];

/** Caixa's code has a digit that only the barcode holds: its 26th place. */
const caixa = '104';

/** *Agência / Código do beneficiário* as the bank prints it: `1234 / 56789-0`. */
export function agencyAndCode(account: BoletoAccount, barcode: string): string {
  const agency = withDigit(account.agency, account.agencyDigit);
  if (byAccount.includes(account.bankCode)) return `${agency} / ${withDigit(account.account, account.accountDigit)}`;
  const digit = account.bankCode === caixa && account.agreement.length === 6 ? barcode.slice(25, 26) : null;
  return `${agency} / ${withDigit(account.agreement, digit)}`;
}

function withDigit(number: string, digit: string | null): string {
  return digit === null || digit === '' ? number : `${number}-${digit}`;
}
