import type { z } from 'zod';
import type { BankAccountTerms, bankAccountUpdateSchema, newBankAccountSchema } from '../../contract/bank';
import { checkBoletoAccount } from '../../domain/boleto/boletoAccount';
import { accountProblemSentence } from '../../strings/bank';
import type { Acting } from '../acting';
import type { Reason } from '../reason';
import { Refusal } from '../refusal';
import { refuseFor } from '../refuseFor';
import { recordAudit } from '../storage/audit';
import type { Tx } from '../storage/database';
import {
  accountInUse,
  findBankAccount,
  insertBankAccount,
  updateBankAccount,
  type BankAccountRecord,
} from '../storage/repositories/bankAccounts';
import { lockCompany } from '../storage/repositories/settings';

/** Adds an account. Throws a `Refusal` naming every field with which its bank could not issue boletos. */
export async function addBankAccount(
  tx: Tx,
  acting: Acting,
  { nextSequence, nextRemittanceNumber, ...terms }: z.output<typeof newBankAccountSchema>,
): Promise<string> {
  refuseIncomplete(terms);
  await lockCompany(tx, acting.companyId);
  const id = await insertBankAccount(tx, acting, terms, { nextSequence, nextRemittanceNumber });
  const details = { bankCode: terms.bankCode };
  await recordAudit(tx, acting, { action: 'bankAccount.created', entity: 'bankAccount', entityId: id, details });
  return id;
}

/** What a bank knows an account by, and the barcodes of boletos that are out hold. */
const identity = ['bankCode', 'agency', 'account', 'accountDigit', 'wallet', 'agreement', 'modality'] as const;

/** Changes an account. Throws a `Refusal` where somebody changed it meanwhile, or what identifies it while boletos of it are out. */
export async function changeBankAccount(
  tx: Tx,
  acting: Acting,
  id: string,
  { version, ...terms }: z.output<typeof bankAccountUpdateSchema>,
): Promise<void> {
  const { companyId } = acting;
  refuseIncomplete(terms);
  await lockCompany(tx, companyId);
  const before = await findBankAccount(tx, companyId, id, { lock: true });
  if (before === null) throw new Refusal('not_found');
  if (before.version !== version) {
    throw new Refusal('bank_account_stale', { pointer: '/version', data: { version: before.version } });
  }
  const moved = identity.find((field) => before[field] !== terms[field]);
  if (moved !== undefined && (await accountInUse(tx, companyId, id))) {
    throw new Refusal('bank_account_in_use', { pointer: `/${moved}` });
  }
  await updateBankAccount(tx, acting, id, terms);
  const details = { changed: changedFields(before, terms) };
  await recordAudit(tx, acting, { action: 'bankAccount.changed', entity: 'bankAccount', entityId: id, details });
}

function changedFields(before: BankAccountRecord, terms: BankAccountTerms): string[] {
  return Object.entries(terms).flatMap(([field, value]) =>
    before[field as keyof BankAccountTerms] === value ? [] : [field],
  );
}

function refuseIncomplete(terms: BankAccountTerms): void {
  const reasons = checkBoletoAccount(terms).map((problem): Reason => ({
    code: 'validation_failed',
    pointer: `/${problem.field}`,
    detail: accountProblemSentence(problem),
  }));
  const [first, ...rest] = reasons;
  if (first !== undefined) throw refuseFor([first, ...rest]);
}
