import type { ReversalResult } from '../../contract/negotiations';
import { reversalEntry } from '../../strings/history';
import { titleRefusals } from '../../strings/titleRefusals';
import type { Acting } from '../acting';
import { boletoAction, boletoReversal, isAtBank } from '../bank/boletoAction';
import { boletosInHand, situationOf } from '../bank/boletosInHand';
import { endBoleto, restoreBoleto, type BoletoInHand } from '../bank/endBoleto';
import type { Reason } from '../reason';
import { receivableLabel } from '../../domain/receivableLabel';
import { Refusal } from '../refusal';
import { refuseFor } from '../refuseFor';
import { recordAudit } from '../storage/audit';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { negotiationBoletos } from '../storage/repositories/boletos';
import { pendingInstructions } from '../storage/repositories/bankInstructions';
import { readCharging } from '../storage/repositories/charging';
import { recordContact } from '../storage/repositories/contacts';
import { holdPolicy, titlesInHand, type TitleInHand } from '../storage/repositories/lockedTitles';
import {
  findNegotiation,
  idsWithPayments,
  readNegotiation,
  setTitleState,
  titleIdsOf,
  updateNegotiation,
  type NegotiationRecord,
} from '../storage/repositories/negotiations';
import { receivableRows } from '../storage/repositories/receivables';
import { recordNegotiationEvent } from '../webhooks/recordEvent';
import { negotiationLabel } from '../../domain/negotiation/negotiationLabel';

interface Reversible {
  negotiation: NegotiationRecord;
  installments: TitleInHand[];
  origins: TitleInHand[];
  boletos: BoletoInHand[];
}

/** State reason of an instalment whose negotiation was undone. */
const reversedReason = 'negotiationReversed';

/**
 * Undoes a negotiation in the caller's transaction: its instalments are cancelled, the old titles stand again as they were, and
 * so do their boletos as far as nothing is on its way to the bank; the rest is listed to be registered again. Throws a `Refusal`
 * when something was paid, a boleto of it is at the bank, or an instalment moved on.
 */
export async function reverseNegotiation(
  tx: Tx,
  acting: Acting,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<ReversalResult> {
  const { companyId } = acting;
  const reversible = await takeInHand(tx, companyId, id);
  const [first, ...rest] = await reasonsAgainst(tx, companyId, reversible, version);
  if (first !== undefined) throw refuseFor([first, ...rest]);

  const { negotiation, installments, origins, boletos } = reversible;
  const installmentIds = installments.map(({ record }) => record.id);
  const originIds = origins.map(({ record }) => record.id);
  await setTitleState(tx, acting, installmentIds, { state: 'cancelled', stateReason: reversedReason });
  for (const inHand of boletos) {
    const action = boletoAction(situationOf(inHand));
    if (action !== null && action !== 'none') await endBoleto(tx, acting, inHand, action, reason);
  }
  await setTitleState(tx, acting, originIds, { state: 'open', renegotiatedById: null });
  const registerAgain = await restoreBoletos(tx, acting, id);
  await updateNegotiation(tx, acting, id, {
    state: 'reversed',
    reversedAt: acting.now,
    reversedBy: acting.author,
    reversalReason: reason,
  });
  const toRegisterAgain = origins
    .filter(({ record }) => registerAgain.has(record.id))
    .map(({ record }) => ({ receivableId: record.id, label: receivableLabel(record) }));
  await recordContact(tx, acting, {
    clientId: negotiation.clientId,
    kind: 'reversal',
    negotiationId: id,
    text: reversalEntry({
      label: negotiationLabel(negotiation.number),
      reason,
      restored: origins.map(({ record }) => receivableLabel(record)),
      toRegisterAgain: toRegisterAgain.map(({ label }) => label),
    }),
  });
  await recordAudit(tx, acting, {
    action: 'negotiation.reversed',
    entity: 'negotiation',
    entityId: id,
    details: { number: negotiation.number, installments: installmentIds, restored: originIds },
  });
  await recordNegotiationEvent(tx, acting, 'negotiation.reversed', id);
  await recordChanges(tx, acting, [
    ...installments.map(({ record }) => ({
      kind: 'removed' as const,
      receivable: { ...record, state: 'cancelled' as const, negotiationId: id },
    })),
    ...origins.map(({ record }) => ({
      kind: 'restored' as const,
      receivable: { ...record, state: 'open' as const, negotiationId: id },
    })),
  ]);
  const { terms, today } = await readCharging(tx, companyId, acting.now);
  const reversed = await readNegotiation(tx, companyId, id);
  if (reversed === null) throw new Error('the negotiation just reversed is gone');
  return {
    negotiation: reversed,
    removedReceivableIds: installmentIds,
    receivables: await receivableRows(tx, companyId, originIds, terms, today),
    toRegisterAgain,
  };
}

/** Titles first and the negotiation after them, the order in which receipts lock too. */
async function takeInHand(tx: Tx, companyId: string, id: string): Promise<Reversible> {
  await holdPolicy(tx, companyId);
  const ids = await titleIdsOf(tx, companyId, id);
  const titles = await titlesInHand(tx, companyId, [...ids.installments, ...ids.origins], { lock: true });
  const negotiation = await findNegotiation(tx, companyId, id, { lock: true });
  if (negotiation === null) throw new Refusal('not_found');
  const isInstallment = new Set(ids.installments);
  return {
    negotiation,
    installments: titles.filter(({ record }) => isInstallment.has(record.id)),
    origins: titles.filter(({ record }) => !isInstallment.has(record.id)),
    boletos: await boletosInHand(tx, companyId, ids.installments),
  };
}

async function reasonsAgainst(
  tx: Tx,
  companyId: string,
  { negotiation, installments, origins, boletos }: Reversible,
  version: number,
): Promise<Reason[]> {
  const { state } = negotiation;
  if (state === 'reversed') {
    return [{ code: 'negotiation_not_reversible', detail: titleRefusals.alreadyReversed, data: { state } }];
  }
  const reasons: Reason[] = [];
  const paidIds = await idsWithPayments(tx, companyId, idsOf(installments));
  const paid = installments.filter(({ record }) => paidIds.includes(record.id) || record.state === 'paid');
  if (paid.length > 0) {
    const data = { receivableIds: idsOf(paid) };
    reasons.push({ code: 'negotiation_has_payments', detail: titleRefusals.hasPayments(labelsOf(paid)), data });
  }
  const bankIds = boletos.filter(({ boleto }) => isAtBank(boleto.state)).map(({ boleto }) => boleto.receivableId);
  const atBank = installments.filter(({ record }) => bankIds.includes(record.id));
  if (atBank.length > 0) {
    const data = { receivableIds: idsOf(atBank) };
    reasons.push({ code: 'negotiation_boleto_at_bank', detail: titleRefusals.boletoAtBank(labelsOf(atBank)), data });
  }
  const moved = installments.filter(({ record }) => record.state !== 'open' && record.state !== 'paid');
  if (moved.length > 0) {
    const data = { state, receivableIds: idsOf(moved) };
    reasons.push({
      code: 'negotiation_not_reversible',
      detail: titleRefusals.installmentsMoved(labelsOf(moved)),
      data,
    });
  }
  const elsewhere = origins.some(
    ({ record }) => record.state !== 'renegotiated' || record.renegotiatedById !== negotiation.id,
  );
  if (reasons.length === 0 && (state !== 'confirmed' || elsewhere)) {
    reasons.push({ code: 'negotiation_not_reversible', data: { state } });
  }
  if (version !== negotiation.version) {
    const data = { seenVersion: version, version: negotiation.version, state };
    reasons.push({ code: 'negotiation_stale', pointer: '/version', data });
  }
  return reasons;
}

/** Puts back what can be put back; returns the titles whose boleto has to be registered again. */
async function restoreBoletos(tx: Tx, acting: Acting, negotiationId: string): Promise<Set<string>> {
  const registerAgain = new Set<string>();
  const touched = await negotiationBoletos(tx, acting.companyId, negotiationId);
  const pending = await pendingInstructions(
    tx,
    acting.companyId,
    touched.map(({ boleto }) => boleto.id),
  );
  for (const { action, boleto } of touched) {
    if (boletoReversal(action, boleto) === 'registerAgain') registerAgain.add(boleto.receivableId);
    else await restoreBoleto(tx, acting, { boleto, pending: pending.get(boleto.id) ?? null });
  }
  return registerAgain;
}

const idsOf = (titles: readonly TitleInHand[]): string[] => titles.map(({ record }) => record.id);

const labelsOf = (titles: readonly TitleInHand[]): string =>
  titles.map(({ record }) => receivableLabel(record)).join(', ');
