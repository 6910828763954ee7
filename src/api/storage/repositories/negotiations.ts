import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Negotiation } from '../../../contract/negotiations';
import type { Acting } from '../../acting';
import type { PlannedOrigin } from '../../negotiations/negotiationPlan';
import { receivableLabel } from '../../../domain/receivableLabel';
import type { Tx } from '../database';
import { installmentComposition, negotiation, negotiationOrigin, payment, receivable } from '../schema';

export type NegotiationRecord = typeof negotiation.$inferSelect;

export async function insertNegotiation(tx: Tx, row: typeof negotiation.$inferInsert): Promise<void> {
  await tx.insert(negotiation).values(row);
}

/** The titles a negotiation took out, with the figures of that day, in the order of the request. */
export async function insertOrigins(
  tx: Tx,
  companyId: string,
  negotiationId: string,
  origins: readonly (PlannedOrigin & { receivableVersion: number })[],
): Promise<void> {
  await tx
    .insert(negotiationOrigin)
    .values(origins.map((origin, index) => ({ companyId, negotiationId, position: index + 1, ...origin })));
}

/** Compositions of instalments; cells that are zero in every component are not written. */
export async function insertCompositions(
  tx: Tx,
  companyId: string,
  compositions: readonly { receivableId: string; cells: Negotiation['installments'][number]['composition'] }[],
): Promise<void> {
  const list = compositions.flatMap(({ receivableId, cells }) =>
    cells
      .filter((cell) => cell.principalCents + cell.fineCents + cell.interestCents + cell.surchargeCents > 0)
      .map((cell) => ({ companyId, receivableId, ...cell })),
  );
  const rowsAtOnce = 5_000;
  for (let from = 0; from < list.length; from += rowsAtOnce) {
    await tx.insert(installmentComposition).values(list.slice(from, from + rowsAtOnce));
  }
}

export async function insertInstallments(
  tx: Tx,
  installments: readonly (typeof receivable.$inferInsert)[],
): Promise<void> {
  await tx.insert(receivable).values([...installments]);
}

/** Takes titles out of the receivables, or puts them back. They must be locked already. */
export async function setTitleState(
  tx: Tx,
  acting: Acting,
  ids: readonly string[],
  change: Partial<Pick<typeof receivable.$inferInsert, 'state' | 'stateReason' | 'renegotiatedById'>>,
): Promise<void> {
  await tx
    .update(receivable)
    .set({ ...change, version: sql`${receivable.version} + 1`, updatedAt: acting.now })
    .where(and(eq(receivable.companyId, acting.companyId), sql`${receivable.id} = any(${sql.param(ids)})`));
}

/** One negotiation's row; `lock` only after its titles are locked, since receipts take them in that order. */
export async function findNegotiation(
  tx: Tx,
  companyId: string,
  id: string,
  { lock }: { lock: boolean },
): Promise<NegotiationRecord | null> {
  const query = tx
    .select()
    .from(negotiation)
    .where(and(eq(negotiation.companyId, companyId), eq(negotiation.id, id)));
  const [found] = await (lock ? query.for('update') : query);
  return found ?? null;
}

export async function updateNegotiation(
  tx: Tx,
  acting: Acting,
  id: string,
  change: Partial<Pick<NegotiationRecord, 'state' | 'reversedAt' | 'reversedBy' | 'reversalReason'>>,
): Promise<void> {
  await tx
    .update(negotiation)
    .set({ ...change, version: sql`${negotiation.version} + 1` })
    .where(and(eq(negotiation.companyId, acting.companyId), eq(negotiation.id, id)));
}

/** Ids of the instalments a negotiation made and of the titles it took out. */
export async function titleIdsOf(
  tx: Tx,
  companyId: string,
  negotiationId: string,
): Promise<{ installments: string[]; origins: string[] }> {
  const installments = await tx
    .select({ id: receivable.id })
    .from(receivable)
    .where(and(eq(receivable.companyId, companyId), eq(receivable.negotiationId, negotiationId)));
  const origins = await tx
    .select({ id: negotiationOrigin.receivableId })
    .from(negotiationOrigin)
    .where(and(eq(negotiationOrigin.companyId, companyId), eq(negotiationOrigin.negotiationId, negotiationId)));
  return { installments: installments.map(({ id }) => id), origins: origins.map(({ id }) => id) };
}

/** Ids of those titles that have a receipt not taken back. */
export async function idsWithPayments(tx: Tx, companyId: string, receivableIds: readonly string[]): Promise<string[]> {
  const found = await tx
    .selectDistinct({ id: payment.receivableId })
    .from(payment)
    .where(
      and(
        eq(payment.companyId, companyId),
        sql`${payment.receivableId} = any(${sql.param(receivableIds)})`,
        isNull(payment.reversedAt),
      ),
    );
  return found.map(({ id }) => id);
}

/** A negotiation with its origins, instalments and compositions, as the contract has it; null where there is none. */
export async function readNegotiation(tx: Tx, companyId: string, id: string): Promise<Negotiation | null> {
  const row = await findNegotiation(tx, companyId, id, { lock: false });
  if (row === null) return null;
  const origins = await tx
    .select({ origin: negotiationOrigin, title: receivable })
    .from(negotiationOrigin)
    .innerJoin(
      receivable,
      and(eq(receivable.companyId, negotiationOrigin.companyId), eq(receivable.id, negotiationOrigin.receivableId)),
    )
    .where(and(eq(negotiationOrigin.companyId, companyId), eq(negotiationOrigin.negotiationId, id)))
    .orderBy(asc(negotiationOrigin.position));
  const installments = await tx
    .select()
    .from(receivable)
    .where(and(eq(receivable.companyId, companyId), eq(receivable.negotiationId, id)))
    .orderBy(asc(receivable.installmentNumber), asc(receivable.id));
  const cells = await compositionsOf(
    tx,
    companyId,
    installments.map((title) => title.id),
  );
  return {
    ...headOf(row),
    origins: origins.map(({ origin, title }) => ({
      receivableId: title.id,
      label: receivableLabel(title),
      dueDate: title.dueDate,
      daysOverdue: origin.daysOverdue,
      principalCents: origin.principalCents,
      fineCents: origin.fineCents,
      interestCents: origin.interestCents,
      fineDiscountCents: origin.fineDiscountCents,
      interestDiscountCents: origin.interestDiscountCents,
      surchargeCents: origin.surchargeCents,
    })),
    installments: installments.map((title, index) => ({
      receivableId: title.id,
      number: title.installmentNumber ?? index + 1,
      method: title.paymentMethod ?? 'boleto',
      dueDate: title.dueDate,
      amountCents: title.faceValueCents,
      composition: cells.get(title.id) ?? [],
    })),
  };
}

function headOf(row: NegotiationRecord): Omit<Negotiation, 'origins' | 'installments'> {
  const { principalCents, fineCents, interestCents, discountCents, totalCents } = row;
  const debt = { principalCents, fineCents, interestCents, totalCents: principalCents + fineCents + interestCents };
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    clientId: row.clientId,
    state: row.state,
    asOf: row.asOf,
    policyVersion: row.policyVersion,
    balance: { debt, discountCents, totalCents, installmentsCents: totalCents, differenceCents: 0 },
    acceptance: {
      acceptedBy: row.acceptedBy ?? row.createdBy,
      acceptedOn: row.acceptedOn ?? row.asOf,
      channel: row.acceptedChannel ?? 'other',
    },
    note: row.note,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    reversedAt: row.reversedAt?.toISOString() ?? null,
  };
}

async function compositionsOf(tx: Tx, companyId: string, receivableIds: readonly string[]) {
  const found = await tx
    .select({ cell: installmentComposition })
    .from(installmentComposition)
    .innerJoin(
      receivable,
      and(
        eq(receivable.companyId, installmentComposition.companyId),
        eq(receivable.id, installmentComposition.receivableId),
      ),
    )
    .innerJoin(
      negotiationOrigin,
      and(
        eq(negotiationOrigin.companyId, installmentComposition.companyId),
        eq(negotiationOrigin.negotiationId, receivable.negotiationId),
        eq(negotiationOrigin.receivableId, installmentComposition.originReceivableId),
      ),
    )
    .where(
      and(
        eq(installmentComposition.companyId, companyId),
        sql`${installmentComposition.receivableId} = any(${sql.param(receivableIds)})`,
      ),
    )
    .orderBy(asc(negotiationOrigin.position));
  const cells = new Map<string, Negotiation['installments'][number]['composition']>();
  for (const { cell } of found) {
    const { originReceivableId, principalCents, fineCents, interestCents, surchargeCents } = cell;
    const list = cells.get(cell.receivableId) ?? [];
    list.push({ originReceivableId, principalCents, fineCents, interestCents, surchargeCents });
    cells.set(cell.receivableId, list);
  }
  return cells;
}

/** State of every instalment a negotiation made. */
export async function installmentStates(tx: Tx, companyId: string, negotiationId: string) {
  const found = await tx
    .select({ state: receivable.state })
    .from(receivable)
    .where(and(eq(receivable.companyId, companyId), eq(receivable.negotiationId, negotiationId)));
  return found.map(({ state }) => state);
}

/** Confirmed negotiations with an open instalment due before a day, and overdue today. */
export async function overdueNegotiations(
  tx: Tx,
  companyId: string,
  { dueBefore, today }: { dueBefore: string; today: string },
): Promise<string[]> {
  const found = await tx
    .selectDistinct({ id: negotiation.id })
    .from(negotiation)
    .innerJoin(
      receivable,
      and(eq(receivable.companyId, negotiation.companyId), eq(receivable.negotiationId, negotiation.id)),
    )
    .where(
      and(
        eq(negotiation.companyId, companyId),
        eq(negotiation.state, 'confirmed'),
        eq(receivable.state, 'open'),
        lt(receivable.dueDate, dueBefore),
        lt(receivable.effectiveDueDate, today),
      ),
    )
    .orderBy(asc(negotiation.id));
  return found.map(({ id }) => id);
}
