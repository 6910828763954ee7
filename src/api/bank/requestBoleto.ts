import type { z } from 'zod';
import type { BoletoOption, boletoRequestSchema } from '../../contract/bank';
import { isoDate } from '../../domain/calendar/isoDate';
import { chargesOf } from '../../domain/charges/chargesOf';
import { instructionReasons } from '../../strings/banking';
import { problemDetails } from '../../strings/problems';
import type { Acting } from '../acting';
import { notOpen } from '../payments/recordPayment';
import { Refusal } from '../refusal';
import { refuseFor } from '../refuseFor';
import { recordAudit } from '../storage/audit';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { bankAccountsOf, usualAccount, type BankAccountRecord } from '../storage/repositories/bankAccounts';
import { insertInstructions } from '../storage/repositories/bankInstructions';
import { changeBoleto } from '../storage/repositories/boletos';
import { readCharging, type Charging } from '../storage/repositories/charging';
import { holdPolicy, titlesInHand, type TitleInHand } from '../storage/repositories/lockedTitles';
import { boletoAction } from './boletoAction';
import { boletosInHand, boletoThatCounts, situationOf } from './boletosInHand';
import { whyNot } from './boletoOptions';
import { draftBoletos } from './draftBoletos';
import { endBoleto, type BoletoInHand } from './endBoleto';
import { barcodeWith } from './registration';
import { accountFor } from './waiting';

export type BoletoRequest = z.output<typeof boletoRequestSchema>;

interface Asked {
  title: TitleInHand;
  inHand: BoletoInHand | null;
  account: BankAccountRecord | null;
  charging: Charging;
}

/**
 * Does what a person chose for the boleto of an open title, in the caller's transaction; what the bank has to know waits for the next
 * remessa. Throws a `Refusal` where the title left, or the boleto does not stand so that this is possible.
 */
export async function requestBoleto(
  tx: Tx,
  acting: Acting,
  receivableId: string,
  request: BoletoRequest,
): Promise<void> {
  const { companyId } = acting;
  await holdPolicy(tx, companyId);
  const [title] = await titlesInHand(tx, companyId, [receivableId], { lock: true });
  if (title === undefined) throw new Refusal('not_found', { detail: problemDetails.noSuchReceivable });
  if (title.record.state !== 'open') throw refuseFor([await notOpen(tx, title)]);
  const inHand = boletoThatCounts(await boletosInHand(tx, companyId, [receivableId]));
  const accounts = await bankAccountsOf(tx, companyId);
  const account = inHand === null ? await usualAccount(tx, companyId) : accountFor(inHand.boleto, accounts);
  const asked = { title, inHand, account, charging: await readCharging(tx, companyId, acting.now) };
  refuseUnless(request.kind, asked);
  await doAs(tx, acting, asked, request);
  const details = { kind: request.kind, boletoId: inHand?.boleto.id ?? null };
  await recordAudit(tx, acting, { action: 'boleto.requested', entity: 'receivable', entityId: receivableId, details });
  await recordChanges(tx, acting, [{ kind: 'updated', receivable: title.record }]);
}

function refuseUnless(kind: BoletoOption['kind'], { inHand, account }: Asked): void {
  const detail = whyNot(kind, inHand, account);
  if (detail !== null) throw new Refusal('boleto_option_not_allowed', { pointer: '/kind', detail });
}

async function doAs(tx: Tx, acting: Acting, asked: Asked, request: BoletoRequest): Promise<void> {
  const { inHand } = asked;
  switch (request.kind) {
    case 'register':
      refusePast(request.newDueDate, asked, null);
      return register(tx, acting, asked, request.newDueDate);
    case 'replace': {
      if (inHand === null) return;
      refusePast(request.newDueDate, asked, null);
      await endBoleto(tx, acting, inHand, 'cancelAtBank', instructionReasons.replaced);
      return draft(tx, acting, asked, request.newDueDate, instructionReasons.replacement);
    }
    case 'changeDueDate': {
      if (inHand === null) return;
      const { newDueDate } = request;
      refusePast(newDueDate, asked, inHand.boleto.dueDate);
      const { id: boletoId, receivableId } = inHand.boleto;
      const reason = instructionReasons.dueDate;
      return insertInstructions(tx, acting, [{ boletoId, receivableId, kind: 'changeDueDate', newDueDate, reason }]);
    }
    case 'cancel': {
      if (inHand === null) return;
      const action = boletoAction(situationOf(inHand));
      if (action === null || action === 'none') return;
      return endBoleto(tx, acting, inHand, action, request.reason);
    }
    case 'stayProtest': {
      if (inHand === null) return;
      const { id: boletoId, receivableId } = inHand.boleto;
      return insertInstructions(tx, acting, [{ boletoId, receivableId, kind: 'stayProtest', reason: request.reason }]);
    }
  }
}

/** A bank registers nothing that is due already, and puts no due date forward. */
function refusePast(newDueDate: string, { charging: { today } }: Asked, current: string | null): void {
  if (newDueDate >= today && (current === null || newDueDate > current)) return;
  throw new Refusal('boleto_due_not_allowed', {
    pointer: '/newDueDate',
    data: { newDueDate, today, dueDate: current },
  });
}

/** A draft that waits is priced anew; else another is made. */
async function register(tx: Tx, acting: Acting, asked: Asked, newDueDate: string): Promise<void> {
  const { inHand } = asked;
  if (inHand?.boleto.state !== 'draft') return draft(tx, acting, asked, newDueDate, instructionReasons.newBoleto);
  const { id, bankCode, barcode } = inHand.boleto;
  const priced = { dueDate: newDueDate, amountCents: totalAt(asked, newDueDate) };
  // It has its number where a file that carried it was discarded.
  const numbered = barcode === null ? {} : { barcode: barcodeWith(bankCode, priced, barcode.slice(19)) };
  await changeBoleto(tx, acting, id, { ...priced, ...numbered });
}

function draft(tx: Tx, acting: Acting, asked: Asked, dueDate: string, reason: string): Promise<void> {
  const { title, account } = asked;
  const made = { receivableId: title.record.id, dueDate, amountCents: totalAt(asked, dueDate) };
  return draftBoletos(tx, acting, [made], reason, account ?? undefined);
}

function totalAt({ title, charging }: Asked, day: string): number {
  return chargesOf(title.chargeable, charging.terms, isoDate(day)).totalCents;
}
