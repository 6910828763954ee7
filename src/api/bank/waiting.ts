import { postalAddressOf } from '../../domain/address/postalAddress';
import { checkBoletoAccount } from '../../domain/boleto/boletoAccount';
import { maxBoletoCents } from '../../domain/boleto/barcode';
import { cnabLayoutOf } from '../../domain/cnab/layoutId';
import { parseDocument } from '../../domain/documents/document';
import { blockedReasons } from '../../strings/banking';
import type { Tx } from '../storage/database';
import { stoppedNegotiations } from '../storage/repositories/bankAlerts';
import { bankAccountsOf, boletoAccountOf, type BankAccountRecord } from '../storage/repositories/bankAccounts';
import type { InstructionInHand } from '../storage/repositories/bankInstructions';
import { boletosOf, type BoletoRecord } from '../storage/repositories/boletos';

/** What besides the instruction itself decides whether it can go out. */
export interface WaitingContext {
  accounts: readonly BankAccountRecord[];
  /** Negotiations that a person has to decide about first. */
  stopped: ReadonlySet<string>;
  /** Every boleto of the titles in question, by title. */
  boletos: ReadonlyMap<string, BoletoRecord[]>;
  today: string;
}

export async function readWaitingContext(
  tx: Tx,
  companyId: string,
  instructions: readonly InstructionInHand[],
  today: string,
): Promise<WaitingContext> {
  const boletos = new Map<string, BoletoRecord[]>();
  const ids = [...new Set(instructions.map(({ title }) => title.id))];
  for (const boleto of await boletosOf(tx, companyId, ids)) {
    boletos.set(boleto.receivableId, [...(boletos.get(boleto.receivableId) ?? []), boleto]);
  }
  return {
    accounts: await bankAccountsOf(tx, companyId),
    stopped: await stoppedNegotiations(tx, companyId),
    boletos,
    today,
  };
}

/**
 * The account whose file takes an instruction: the boleto's own; for a draft without one the usual account, for a boleto from before
 * there were accounts the only one of its bank. Null: none fits.
 */
export function accountFor(boleto: BoletoRecord, accounts: readonly BankAccountRecord[]): BankAccountRecord | null {
  if (boleto.accountId !== null) return accounts.find(({ id }) => id === boleto.accountId) ?? null;
  const inUse = accounts.filter(({ active }) => active);
  const fitting = boleto.ourNumber === null ? inUse : inUse.filter(({ bankCode }) => bankCode === boleto.bankCode);
  return fitting.find(({ isDefault }) => isDefault) ?? (fitting.length === 1 ? (fitting[0] ?? null) : null);
}

/** Portuguese: why an instruction cannot go out in a file of this account yet; null where it can. */
export function blockedReason(
  { instruction, boleto, title, client }: InstructionInHand,
  account: BankAccountRecord | null,
  context: WaitingContext,
): string | null {
  if (account === null) return blockedReasons.noAccount;
  const off = filesOff(account);
  if (off !== null) return off;
  if (boleto.ourNumber === null && instruction.kind !== 'register') return blockedReasons.noNumber;
  const document = parseDocument(client.document ?? '');
  if (!document.ok) return blockedReasons.noDocument;
  if (/\D/.test(document.value.bare)) return blockedReasons.documentWithLetters;
  const address = postalAddressOf(client);
  if (!address.ok) return blockedReasons.noAddress(address.error);
  if (instruction.kind !== 'register') return null;
  if (title.state !== 'open') return blockedReasons.titleNotOpen(title.state);
  if (title.negotiationId !== null && context.stopped.has(title.negotiationId)) return blockedReasons.agreementStopped;
  const others = (context.boletos.get(title.id) ?? []).filter(({ id }) => id !== boleto.id);
  if (others.some(({ state }) => isAlive(state))) return blockedReasons.earlierBoleto;
  if (boleto.amountCents < 1 || boleto.amountCents > maxBoletoCents) return blockedReasons.amount;
  if (boleto.dueDate < context.today) return blockedReasons.dueInPast;
  return null;
}

const isAlive = (state: BoletoRecord['state']): boolean =>
  ['sent', 'registered', 'cancelQueued', 'cancelSent'].includes(state);

/** Portuguese: why no remessa can be made for an account; null where it can. */
export function filesOff(account: BankAccountRecord): string | null {
  if (!account.active) return blockedReasons.accountInactive;
  if (cnabLayoutOf(account.bankCode) === null) return blockedReasons.bankOff;
  return checkBoletoAccount(boletoAccountOf(account)).length > 0 ? blockedReasons.accountIncomplete : null;
}
