import type { BankAccount, NewBankAccount } from '../../../contract/bank';
import { checkBoletoAccount } from '../../../domain/boleto/boletoAccount';
import { cents, type Cents } from '../../../domain/money/cents';
import { parsePixKey } from '../../../domain/pix/pixKey';
import { accountProblemSentence, bankText } from '../../../strings/bank';

const text = bankText.accounts.form;

/** An account as it is being typed. */
export interface AccountDraft {
  label: string;
  bankCode: string;
  agency: string;
  agencyDigit: string;
  account: string;
  accountDigit: string;
  wallet: string;
  walletVariation: string;
  agreement: string;
  modality: string;
  nextSequence: string;
  nextRemittanceNumber: string;
  pixKey: string;
  pixCity: string;
  protestAfterDays: string;
  registerFeeCents: Cents | null;
  cancelFeeCents: Cents | null;
  changeFeeCents: Cents | null;
  isDefault: boolean;
  active: boolean;
  homologated: boolean;
}

export type AccountField = keyof AccountDraft;

/** What is wrong, by field. */
export type AccountComplaints = Partial<Record<AccountField, string>>;

const fee = (value: number | null): Cents | null => (value === null ? null : cents(value));

export const draftOf = (account: BankAccount | null): AccountDraft => ({
  label: account?.label ?? '',
  bankCode: account?.bankCode ?? '',
  agency: account?.agency ?? '',
  agencyDigit: account?.agencyDigit ?? '',
  account: account?.account ?? '',
  accountDigit: account?.accountDigit ?? '',
  wallet: account?.wallet ?? '',
  walletVariation: account?.walletVariation ?? '',
  agreement: account?.agreement ?? '',
  modality: account?.modality ?? '',
  nextSequence: String(account?.nextSequence ?? 1),
  nextRemittanceNumber: String(account?.nextRemittanceNumber ?? 1),
  pixKey: account?.pixKey ?? '',
  pixCity: account?.pixCity ?? '',
  protestAfterDays: String(account?.protestAfterDays ?? ''),
  registerFeeCents: fee(account?.registerFeeCents ?? null),
  cancelFeeCents: fee(account?.cancelFeeCents ?? null),
  changeFeeCents: fee(account?.changeFeeCents ?? null),
  isDefault: account?.isDefault ?? false,
  active: account?.active ?? true,
  homologated: account?.homologated ?? false,
});

const isNumberFromOne = (typed: string): boolean => /^[1-9]\d{0,14}$/.test(typed.trim());

const isProtestDays = (typed: string): boolean => typed.trim() === '' || /^[1-9]\d?$/.test(typed.trim());

const withoutMarks = (typed: string): string => typed.replace(/[\s.\-/]/g, '').toUpperCase();

/** What a draft says, in the contract's words; to be sent once nothing is wrong with it. */
export const termsOf = (draft: AccountDraft): NewBankAccount => ({
  label: draft.label.trim(),
  bankCode: draft.bankCode,
  agency: withoutMarks(draft.agency),
  agencyDigit: withoutMarks(draft.agencyDigit),
  account: withoutMarks(draft.account),
  accountDigit: withoutMarks(draft.accountDigit),
  wallet: withoutMarks(draft.wallet),
  walletVariation: withoutMarks(draft.walletVariation),
  agreement: withoutMarks(draft.agreement),
  modality: withoutMarks(draft.modality),
  pixKey: draft.pixKey.trim(),
  pixCity: draft.pixCity.trim(),
  protestAfterDays: draft.protestAfterDays.trim() === '' ? null : Number(draft.protestAfterDays),
  registerFeeCents: draft.registerFeeCents,
  cancelFeeCents: draft.cancelFeeCents,
  changeFeeCents: draft.changeFeeCents,
  isDefault: draft.isDefault,
  active: draft.active,
  homologated: draft.homologated,
  nextSequence: Number(draft.nextSequence),
  nextRemittanceNumber: Number(draft.nextRemittanceNumber),
});

/** Everything that stands in the way of saving, by field; `isNew` also looks at the first numbers. */
export const complaintsOf = (draft: AccountDraft, isNew: boolean): AccountComplaints => {
  const complaints: AccountComplaints = {};
  const terms = termsOf(draft);
  for (const problem of checkBoletoAccount({
    bankCode: terms.bankCode,
    agency: terms.agency,
    agencyDigit: terms.agencyDigit ?? '',
    account: terms.account,
    accountDigit: terms.accountDigit ?? '',
    wallet: terms.wallet,
    walletVariation: terms.walletVariation ?? '',
    agreement: terms.agreement ?? '',
    modality: terms.modality ?? '',
  })) {
    complaints[problem.field] = accountProblemSentence(problem);
  }
  if (terms.label === '') complaints.label = text.labelMissing;
  if (terms.pixKey !== '' && !parsePixKey(draft.pixKey).ok) complaints.pixKey = text.pixKeyInvalid;
  if (terms.pixKey !== '' && terms.pixCity === '') complaints.pixCity = text.pixCityMissing;
  if (!isProtestDays(draft.protestAfterDays)) complaints.protestAfterDays = text.protestRange;
  if (isNew && !isNumberFromOne(draft.nextSequence)) complaints.nextSequence = text.numberMissing;
  if (isNew && !isNumberFromOne(draft.nextRemittanceNumber)) complaints.nextRemittanceNumber = text.numberMissing;
  return complaints;
};
