import type { RemessaKey } from './cnabLayout';

/** Where a caller finds what a field of the layout was given: `payer.name`, `account.agency`. */
const paths: Partial<Record<RemessaKey, string>> = {
  companyName: 'company.name',
  companyDocumentType: 'company.document',
  companyDocument: 'company.document',
  agency: 'account.agency',
  agencyDigit: 'account.agencyDigit',
  account: 'account.account',
  accountDigit: 'account.accountDigit',
  agreement: 'account.agreement',
  wallet: 'account.wallet',
  walletCode: 'account.wallet',
  walletVariation: 'account.walletVariation',
  generatedOn: 'date',
  generatedAt: 'time',
  kindCode: 'kind',
  finePercent: 'fineRate',
  fineCode: 'fineRate',
  fineFrom: 'dueDate',
  interestFrom: 'dueDate',
  protestCode: 'protestAfterDays',
  protestDays: 'protestAfterDays',
  payerDocumentType: 'payer.document',
  payerDocument: 'payer.document',
  payerName: 'payer.name',
  payerStreet: 'payer.street',
  payerDistrict: 'payer.district',
  payerPostalCode: 'payer.postalCode',
  payerCity: 'payer.city',
  payerState: 'payer.state',
  // a file with more details than its counter has places
  detailNumber: 'instructions',
  lineNumber: 'instructions',
  batchLines: 'instructions',
  fileLines: 'instructions',
};

export function remessaPath(key: RemessaKey): string {
  return paths[key] ?? key;
}
