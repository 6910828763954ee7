import type { BoletoAccount } from '../boleto/boletoAccount';
import type { ReturnFile } from './returnFile';

/** Whether a retorno is about this account: by its convênio where the layout has one, else by agency and account. */
export function returnIsOf(file: Pick<ReturnFile, 'bankCode' | 'account'>, account: BoletoAccount): boolean {
  if (file.bankCode !== account.bankCode) return false;
  const same = (a: string, b: string) => Number(a) === Number(b) && a !== '';
  const { agreement, agency } = file.account;
  if (Number(agreement) > 0) return same(agreement, account.agreement);
  return same(agency, account.agency) && same(file.account.account, account.account);
}
