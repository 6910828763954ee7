import fc from 'fast-check';
import type { BoletoAccount } from '../../../src/domain/boleto/boletoAccount';
import { bankCodes, type BankCode } from '../../../src/domain/boleto/banks';
import { modulus10 } from '../../../src/domain/boleto/modulus';

const empty: Omit<BoletoAccount, 'bankCode'> = {
  agency: '',
  agencyDigit: null,
  account: '',
  accountDigit: null,
  wallet: '',
  agreement: '',
};

/** An account at each bank from which boletos can be issued. */
export const goodAccounts: Record<BankCode, BoletoAccount> = {
  '001': { ...empty, bankCode: '001', wallet: '17', walletVariation: '019', agreement: '1234567' },
  '033': { ...empty, bankCode: '033', wallet: '101', agreement: '1234567' },
  '104': { ...empty, bankCode: '104', wallet: '1', agreement: '1242669' },
  '237': { ...empty, bankCode: '237', agency: '1234', account: '123456', wallet: '09' },
  '341': { ...empty, bankCode: '341', agency: '407', account: '55292', accountDigit: '6', wallet: '109' },
  '756': { ...empty, bankCode: '756', agency: '4277', wallet: '1', agreement: '172278', modality: '01' },
};

function digits(min: number, max = min): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(`^\\d{${min},${max}}$`));
}

/** Any account that `checkBoletoAccount` lets through. */
export const anyGoodAccount: fc.Arbitrary<BoletoAccount> = fc
  .record({
    bankCode: fc.constantFrom(...bankCodes),
    agency: digits(1, 4),
    account: digits(1, 5),
    six: digits(6),
    seven: digits(7),
    twoWallet: digits(2),
  })
  .map(({ bankCode, agency, account, six, seven, twoWallet }) => {
    const good = goodAccounts[bankCode];
    switch (bankCode) {
      case '001':
        return { ...good, agreement: seven, wallet: twoWallet };
      case '033':
        return { ...good, agreement: seven };
      case '104':
        return { ...good, agreement: Number(six) % 2 === 0 ? six : seven };
      case '237':
        return { ...good, agency, account, wallet: twoWallet };
      case '341':
        return {
          ...good,
          agency,
          account,
          accountDigit: modulus10(agency.padStart(4, '0') + account.padStart(5, '0')),
        };
      case '756':
        return { ...good, agency, agreement: six };
    }
  });
