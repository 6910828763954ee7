import { postalAddressOf } from '../../domain/address/postalAddress';
import { err, ok, type Result } from '../../domain/result';
import { pixRefusals } from '../../strings/pix';
import type { Reason } from '../reason';
import type { Tx } from '../storage/database';
import { bankAccountsOf } from '../storage/repositories/bankAccounts';
import type { Company } from '../storage/repositories/charging';

export interface PixAccount {
  label: string;
  key: string;
  city: string;
}

/** Where Pix of the company go: the default account, or the first in use that has a key; its city, or else the company's. */
export async function pixAccountOf(tx: Tx, company: Company): Promise<Result<PixAccount, Reason>> {
  const accounts = await bankAccountsOf(tx, company.id);
  const account = accounts.find(({ active, pixKey }) => active && pixKey !== '');
  if (account === undefined) return err({ code: 'pix_key_missing', detail: pixRefusals.noKey });
  const city = account.pixCity === '' ? cityOf(company.address) : account.pixCity;
  if (city === '') return err({ code: 'pix_key_missing', detail: pixRefusals.noCity(account.label) });
  return ok({ label: account.label, key: account.pixKey, city });
}

function cityOf(line: string): string {
  const address = postalAddressOf({ address: line, district: null, city: null, state: null, postalCode: null });
  return address.ok ? address.value.city : '';
}
