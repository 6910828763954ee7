import type { ReturnLine } from '../../contract/bank';
import type { CnabLayoutId } from '../../domain/cnab/layoutId';
import type { ReturnOccurrence } from '../../domain/cnab/returnFile';
import { occurrenceText, reasonText } from '../../strings/bankReasons';
import type { Acting } from '../acting';
import type { NewChange } from '../storage/changes';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import type { NewAlert } from '../storage/repositories/bankAlerts';
import type { BankAccountRecord } from '../storage/repositories/bankAccounts';
import { changeInstruction, type InstructionRecord } from '../storage/repositories/bankInstructions';
import { changeBoleto, type BoletoChange } from '../storage/repositories/boletos';
import type { Charging } from '../storage/repositories/charging';
import type { ReceivableRecord, TitleInHand } from '../storage/repositories/lockedTitles';
import { boletoAction } from './boletoAction';
import { endBoleto, type BoletoInHand } from './endBoleto';

/** A retorno being applied. What is gathered here is written last of all, since it takes numbers of the feed. */
export interface Reading {
  tx: Tx;
  acting: Acting;
  account: BankAccountRecord;
  layoutId: CnabLayoutId;
  returnId: string;
  fileName: string;
  charging: Charging;
  alerts: NewAlert[];
  /** Receipts, in their order. */
  receipts: NewChange[];
  /** Open titles whose boleto stands otherwise now. */
  touched: Map<string, ReceivableRecord>;
}

/** What an occurrence is about. */
export interface Subject extends BoletoInHand {
  title: TitleInHand;
}

/** What became of an occurrence. */
export interface Said {
  outcome: ReturnLine['outcome'];
  /** Portuguese: what was done, after the bank's own words. */
  text: string;
  settled?: boolean;
}

/** The bank's words: what happened, and why. */
export function wordsOf({ layoutId }: Pick<Reading, 'layoutId'>, { code, reasons }: ReturnOccurrence): string {
  const why = reasons.map((reason) => reasonText(layoutId, code, reason)).join('; ');
  return why === '' ? `${occurrenceText(layoutId, code)}.` : `${occurrenceText(layoutId, code)}: ${why}.`;
}

/** Writes what an answer makes of a boleto; the sheet hears of it where the title stands in it. */
export async function setBoleto(
  { tx, acting, touched }: Reading,
  subject: Subject,
  change: BoletoChange,
): Promise<void> {
  await changeBoleto(tx, acting, subject.boleto.id, change);
  const { record } = subject.title;
  if (record.state === 'open') touched.set(record.id, record);
}

/** Ends the pending instruction with the bank's answer; one that never went out is taken back. */
export async function answer(
  { tx, acting }: Reading,
  pending: InstructionRecord | null,
  state: 'confirmed' | 'rejected',
  words: string,
): Promise<void> {
  if (pending === null) return;
  const settled = pending.state === 'sent' ? state : ('withdrawn' as const);
  await changeInstruction(tx, acting.companyId, pending.id, { state: settled, answer: words, answeredAt: acting.now });
}

/**
 * Once the bank's answer left a boleto registered with nothing pending: what was only waiting for that answer, or a title that left
 * meanwhile, ends it. Returns whether something was queued.
 */
export async function endIfAwaited(
  { tx, acting }: Reading,
  { boleto, title }: Subject,
  now: Pick<BoletoInHand['boleto'], 'protestState'>,
  reason: string,
): Promise<boolean> {
  if (!boleto.cancelWhenConfirmed && title.record.state === 'open') return false;
  const standing = { ...boleto, ...now, state: 'registered' as const };
  const action = boletoAction({ ...standing, pending: null });
  if (action === null || action === 'none') return false;
  await endBoleto(tx, acting, { boleto: standing, pending: null }, action, reason);
  return true;
}

/** Keeps for a person what the program does not decide. */
export function raise(
  { alerts, account, returnId }: Reading,
  kind: NewAlert['kind'],
  occurrence: ReturnOccurrence,
  about: { subject?: Subject; detail: string; amountCents?: number },
): void {
  const { subject } = about;
  const record = subject?.title.record;
  alerts.push({
    id: newId(),
    kind,
    accountId: account.id,
    returnId,
    boletoId: subject?.boleto.id ?? null,
    receivableId: record?.id ?? null,
    clientId: record?.clientId ?? null,
    negotiationId: record?.renegotiatedById ?? record?.negotiationId ?? null,
    ourNumber: subject?.boleto.ourNumberLabel ?? occurrence.ourNumber,
    amountCents: about.amountCents ?? (occurrence.paidCents > 0 ? occurrence.paidCents : null),
    occurredOn: occurrence.occurredOn,
    detail: about.detail,
  });
}
