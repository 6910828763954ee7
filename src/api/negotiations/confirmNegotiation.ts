import type { z } from 'zod';
import type { newNegotiationSchema, NegotiationResult } from '../../contract/negotiations';
import { nextBusinessDay } from '../../domain/calendar/businessDay';
import { isoDate } from '../../domain/calendar/isoDate';
import { negotiationEntry } from '../../strings/history';
import { instructionReasons } from '../../strings/banking';
import { titleRefusals } from '../../strings/titleRefusals';
import type { Acting } from '../acting';
import { boletosInHand } from '../bank/boletosInHand';
import { draftBoletos } from '../bank/draftBoletos';
import { endBoleto } from '../bank/endBoleto';
import type { Person } from '../identity';
import type { Reason } from '../reason';
import { receivableLabel } from '../../domain/receivableLabel';
import { refuseFor } from '../refuseFor';
import { recordAudit } from '../storage/audit';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import { nextNegotiationNumber, recordNegotiationBoletos } from '../storage/repositories/boletos';
import { recordContact } from '../storage/repositories/contacts';
import {
  insertCompositions,
  insertInstallments,
  insertNegotiation,
  insertOrigins,
  readNegotiation,
  setTitleState,
} from '../storage/repositories/negotiations';
import { receivableRows } from '../storage/repositories/receivables';
import { recordNegotiationEvent } from '../webhooks/recordEvent';
import { assessDraft, tooLarge, type AssessedDraft } from './assessDraft';
import { boletoDecisions, type BoletoDecision } from './boletoEffects';
import { planNegotiation } from './negotiationPlan';
import { negotiationLabel } from '../../domain/negotiation/negotiationLabel';
import { negotiationSource } from '../../domain/negotiation/negotiationSource';

export type ConfirmedDraft = z.output<typeof newNegotiationSchema>;

type Plan = ReturnType<typeof planNegotiation>;

/**
 * Makes a negotiation true in the caller's transaction: the old titles leave the receivables, the instalments take their place,
 * boletos are cancelled or marked to be, history, feed and audit are written. Throws a `Refusal` with every reason where a rule
 * of the product is broken or something changed since the person saw it.
 */
export async function confirmNegotiation(
  tx: Tx,
  person: Person,
  acting: Acting,
  draft: ConfirmedDraft,
): Promise<NegotiationResult> {
  const assessment = await assessDraft(tx, person, acting.now, draft, { lock: true });
  if (assessment === null) throw refuseFor([tooLarge]);
  const [first, ...rest] = [...assessment.reasons, ...confirmationReasons(draft, assessment)];
  if (first !== undefined) throw refuseFor([first, ...rest]);

  const plan = planNegotiation(draft, assessment.planTitles, assessment.terms);
  const negotiationId = newId();
  const number = await nextNegotiationNumber(tx, acting.companyId);
  await writeNegotiation(tx, acting, draft, assessment, { negotiationId, number });
  await insertOrigins(
    tx,
    acting.companyId,
    negotiationId,
    plan.origins.map((origin, index) => ({
      ...origin,
      receivableVersion: assessment.titles[index]?.record.version ?? 1,
    })),
  );
  const boletos = await endOldBoletos(tx, acting, assessment, { negotiationId, number });
  const oldIds = assessment.titles.map(({ record }) => record.id);
  await setTitleState(tx, acting, oldIds, { state: 'renegotiated', renegotiatedById: negotiationId });
  const installments = await writeInstallments(tx, acting, draft, assessment, plan, { negotiationId, number });
  await writeTraces(tx, acting, draft, assessment, { negotiationId, number, installments, boletos });

  const { today, terms } = assessment.charging;
  const newIds = installments.map(({ id }) => id);
  const negotiation = await readNegotiation(tx, acting.companyId, negotiationId);
  if (negotiation === null) throw new Error('the negotiation just written is gone');
  return {
    negotiation,
    removedReceivableIds: oldIds,
    receivables: await receivableRows(tx, acting.companyId, newIds, terms, today),
    boletos: boletos.map(({ effect }) => effect),
    newBoletos: draft.installments.filter(({ method }) => method === 'boleto').length,
  };
}

function confirmationReasons(draft: ConfirmedDraft, { charging, assessed, partial }: AssessedDraft): Reason[] {
  const reasons: Reason[] = [];
  const expected = draft.expectedDebt;
  const actual = assessed.debt;
  const same =
    expected.principalCents === actual.principalCents &&
    expected.fineCents === actual.fineCents &&
    expected.interestCents === actual.interestCents &&
    expected.totalCents === actual.totalCents;
  if (!same && !partial) {
    const detail = titleRefusals.amountsChanged(expected.totalCents, actual.totalCents);
    reasons.push({ code: 'amounts_changed', pointer: '/expectedDebt', detail, data: { expected, actual } });
  }
  const { acceptedOn } = draft.acceptance;
  if (acceptedOn > charging.today) {
    const data = { acceptedOn, today: charging.today };
    reasons.push({ code: 'acceptance_in_future', pointer: '/acceptance/acceptedOn', data });
  }
  return reasons;
}

interface Numbered {
  negotiationId: string;
  number: number;
}

async function writeNegotiation(
  tx: Tx,
  acting: Acting,
  draft: ConfirmedDraft,
  { assessed, charging }: AssessedDraft,
  { negotiationId, number }: Numbered,
): Promise<void> {
  const { debt, discountCents, totalCents } = assessed.balance;
  await insertNegotiation(tx, {
    companyId: acting.companyId,
    id: negotiationId,
    number,
    clientId: draft.clientId,
    state: 'confirmed',
    asOf: charging.today,
    policyVersion: charging.policy.version,
    principalCents: debt.principalCents,
    fineCents: debt.fineCents,
    interestCents: debt.interestCents,
    discountCents,
    totalCents,
    acceptedBy: draft.acceptance.acceptedBy,
    acceptedOn: draft.acceptance.acceptedOn,
    acceptedChannel: draft.acceptance.channel,
    note: draft.note,
    createdAt: acting.now,
    createdBy: acting.author,
  });
}

async function endOldBoletos(
  tx: Tx,
  acting: Acting,
  { titles }: AssessedDraft,
  { negotiationId, number }: Numbered,
): Promise<BoletoDecision[]> {
  const ids = titles.map(({ record }) => record.id);
  const decisions = boletoDecisions(titles, await boletosInHand(tx, acting.companyId, ids));
  const reason = instructionReasons.renegotiated(negotiationLabel(number));
  const touched = [];
  for (const decision of decisions) {
    const { action, boleto } = decision;
    if (action === 'none') continue;
    await endBoleto(tx, acting, decision, action, reason);
    touched.push({ companyId: acting.companyId, negotiationId, boletoId: boleto.id, action });
  }
  await recordNegotiationBoletos(tx, touched);
  return decisions;
}

interface WrittenInstallment {
  id: string;
  number: string;
  dueDate: string;
  amountCents: number;
}

async function writeInstallments(
  tx: Tx,
  acting: Acting,
  draft: ConfirmedDraft,
  { titles, charging }: AssessedDraft,
  plan: Plan,
  { negotiationId, number }: Numbered,
): Promise<WrittenInstallment[]> {
  const label = negotiationLabel(number);
  const records = titles.map(({ record }) => record);
  const written = draft.installments.map((installment, index) => ({
    ...installment,
    id: newId(),
    number: `${label}/${index + 1}`,
    planned: plan.installments[index],
  }));
  await insertInstallments(
    tx,
    written.map(({ id, number: sourceKey, method, dueDate, amountCents, planned }, index) => ({
      companyId: acting.companyId,
      id,
      clientId: draft.clientId,
      source: negotiationSource,
      sourceKey,
      number: sourceKey,
      installmentNumber: index + 1,
      installmentCount: draft.installments.length,
      orderNumber: commonOf(records.map((record) => record.orderNumber)),
      branch: commonOf(records.map((record) => record.branch)),
      issueDate: charging.today,
      originalDueDate: dueDate,
      dueDate,
      effectiveDueDate: nextBusinessDay(isoDate(dueDate), charging.terms.holidays),
      faceValueCents: amountCents,
      balanceCents: amountCents,
      chargeBaseCents: planned?.chargeBaseCents ?? 0,
      state: 'open' as const,
      paymentMethod: method,
      responsible: commonOf(records.map((record) => record.responsible)),
      negotiationId,
      createdAt: acting.now,
      updatedAt: acting.now,
    })),
  );
  await insertCompositions(
    tx,
    acting.companyId,
    written.map(({ id, planned }) => ({ receivableId: id, cells: planned?.composition ?? [] })),
  );
  const drafts = written
    .filter(({ method }) => method === 'boleto')
    .map(({ id, dueDate, amountCents }) => ({ receivableId: id, dueDate, amountCents }));
  await draftBoletos(tx, acting, drafts, instructionReasons.installment(label));
  return written.map(({ id, number: own, dueDate, amountCents }) => ({ id, number: own, dueDate, amountCents }));
}

/** What all the old titles agree on passes to the new ones. */
function commonOf(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

async function writeTraces(
  tx: Tx,
  acting: Acting,
  draft: ConfirmedDraft,
  { titles, assessed }: AssessedDraft,
  made: Numbered & { installments: WrittenInstallment[]; boletos: BoletoDecision[] },
): Promise<void> {
  const { negotiationId, number, installments, boletos } = made;
  await recordContact(tx, acting, {
    clientId: draft.clientId,
    kind: 'negotiation',
    negotiationId,
    text: negotiationEntry({
      label: negotiationLabel(number),
      receivables: titles.map(({ record }) => receivableLabel(record)),
      debtCents: assessed.debt.totalCents,
      discountCents: assessed.balance.discountCents,
      totalCents: assessed.balance.totalCents,
      installments: draft.installments,
      acceptance: draft.acceptance,
      note: draft.note,
    }),
  });
  await recordAudit(tx, acting, {
    action: 'negotiation.confirmed',
    entity: 'negotiation',
    entityId: negotiationId,
    details: {
      number,
      receivables: titles.map(({ record }) => ({ id: record.id, version: record.version })),
      installments: installments.map(({ id }) => id),
      boletos: boletos.map(({ boleto, action }) => ({ id: boleto.id, before: boleto.state, action })),
      balance: assessed.balance,
    },
  });
  await recordNegotiationEvent(tx, acting, 'negotiation.confirmed', negotiationId);
  await recordChanges(tx, acting, [
    ...titles.map(({ record }) => ({
      kind: 'renegotiated' as const,
      receivable: { ...record, state: 'renegotiated' as const, negotiationId },
    })),
    ...installments.map(({ id, number: own, dueDate, amountCents }) => ({
      kind: 'created' as const,
      receivable: {
        id,
        clientId: draft.clientId,
        source: negotiationSource,
        sourceKey: own,
        number: own,
        dueDate,
        balanceCents: amountCents,
        state: 'open' as const,
        negotiationId,
      },
    })),
  ]);
}
