import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import type { BankAccountTerms } from '../../../contract/bank';
import type { BoletoAccount } from '../../../domain/boleto/boletoAccount';
import type { Acting } from '../../acting';
import { bankAccount } from '../bankingSchema';
import type { Tx } from '../database';
import { newId } from '../newId';
import { boleto } from '../schema';

export type BankAccountRecord = typeof bankAccount.$inferSelect;

/** The company's accounts: the default one first, then those in use, by name. */
export function bankAccountsOf(tx: Tx, companyId: string): Promise<BankAccountRecord[]> {
  return tx
    .select()
    .from(bankAccount)
    .where(eq(bankAccount.companyId, companyId))
    .orderBy(desc(bankAccount.isDefault), desc(bankAccount.active), asc(bankAccount.label), asc(bankAccount.id));
}

/**
 * One account. `lock` keeps its numbers and its last retorno from others until the transaction ends; take it after the policy and
 * before any title. Not `for update`: that would keep out a negotiation, whose new boletos refer to it.
 */
export async function findBankAccount(
  tx: Tx,
  companyId: string,
  id: string,
  { lock }: { lock: boolean },
): Promise<BankAccountRecord | null> {
  const query = tx
    .select()
    .from(bankAccount)
    .where(and(eq(bankAccount.companyId, companyId), eq(bankAccount.id, id)));
  const [found] = await (lock ? query.for('no key update') : query);
  return found ?? null;
}

/** Where new boletos go: the default account, or the only one in use. */
export async function usualAccount(tx: Tx, companyId: string): Promise<BankAccountRecord | null> {
  const accounts = (await bankAccountsOf(tx, companyId)).filter(({ active }) => active);
  return accounts.find(({ isDefault }) => isDefault) ?? (accounts.length === 1 ? (accounts[0] ?? null) : null);
}

export interface AccountNumbers {
  nextSequence: number;
  nextRemittanceNumber: number;
}

export async function insertBankAccount(
  tx: Tx,
  acting: Acting,
  terms: BankAccountTerms,
  numbers: AccountNumbers,
): Promise<string> {
  const id = newId();
  if (terms.isDefault) await unmarkDefault(tx, acting.companyId, id);
  await tx.insert(bankAccount).values({
    companyId: acting.companyId,
    id,
    ...terms,
    ...numbers,
    createdAt: acting.now,
    createdBy: acting.author,
    updatedAt: acting.now,
  });
  return id;
}

export async function updateBankAccount(tx: Tx, acting: Acting, id: string, terms: BankAccountTerms): Promise<void> {
  if (terms.isDefault) await unmarkDefault(tx, acting.companyId, id);
  await tx
    .update(bankAccount)
    .set({ ...terms, version: sql`${bankAccount.version} + 1`, updatedAt: acting.now })
    .where(and(eq(bankAccount.companyId, acting.companyId), eq(bankAccount.id, id)));
}

async function unmarkDefault(tx: Tx, companyId: string, exceptId: string): Promise<void> {
  await tx
    .update(bankAccount)
    .set({ isDefault: false, version: sql`${bankAccount.version} + 1` })
    .where(and(eq(bankAccount.companyId, companyId), eq(bankAccount.isDefault, true), ne(bankAccount.id, exceptId)));
}

/** Writes which numbers come next. The account must be locked. */
export async function setNextNumbers(tx: Tx, companyId: string, id: string, numbers: AccountNumbers): Promise<void> {
  await tx
    .update(bankAccount)
    .set(numbers)
    .where(and(eq(bankAccount.companyId, companyId), eq(bankAccount.id, id)));
}

/** Notes until which day the bank's word is known here; an older retorno does not move it back. The account must be locked. */
export async function noteReturn(tx: Tx, acting: Acting, id: string, day: string): Promise<void> {
  await tx
    .update(bankAccount)
    .set({ lastReturnOn: sql`greatest(${bankAccount.lastReturnOn}, ${day}::date)`, lastReturnReadAt: acting.now })
    .where(and(eq(bankAccount.companyId, acting.companyId), eq(bankAccount.id, id)));
}

/** Whether a boleto of this account ever went to the bank. */
export async function accountInUse(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const found = await tx
    .select({ id: boleto.id })
    .from(boleto)
    .where(and(eq(boleto.companyId, companyId), eq(boleto.accountId, id), sql`${boleto.ourNumber} is not null`))
    .limit(1);
  return found.length > 0;
}

/** What of an account enters a boleto. */
export function boletoAccountOf(record: BankAccountRecord): BoletoAccount {
  const { bankCode, agency, agencyDigit, account, accountDigit, wallet, walletVariation, agreement, modality } = record;
  return { bankCode, agency, agencyDigit, account, accountDigit, wallet, walletVariation, agreement, modality };
}
