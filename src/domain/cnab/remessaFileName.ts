import type { RemessaHeader } from './remessa';

/**
 * `CB341_12345_000012.REM`, with `_TESTE` before the dot until the bank has approved the files. No rule of the two banks for the
 * name was found: this one tells bank, account and number, in ASCII and without blanks.
 */
export function remessaFileName(bankCode: string, header: RemessaHeader): string {
  const account = header.account.account.replace(/[^0-9A-Za-z]/g, '');
  const number = String(header.fileNumber).padStart(6, '0');
  return `CB${bankCode}_${account}_${number}${header.test ? '_TESTE' : ''}.REM`;
}
