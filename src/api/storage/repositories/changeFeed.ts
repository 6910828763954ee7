import { and, asc, eq, gt, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Change, ChangeKind, ChangeScope } from '../../../contract/changes';
import { negotiationSource } from '../../../domain/negotiation/negotiationSource';
import type { Tx } from '../database';
import { receivableLink } from '../erpSchema';
import { change, client, installmentComposition, negotiation, payment, receivable } from '../schema';

export interface ChangeRange {
  after: number;
  /** With this number; null: to the end. */
  until: number | null;
  scope: ChangeScope;
  limit: number;
}

/** What the ERP has to do something about. An update is of data that came from there, or of work that stays here. */
const kindsForErp: readonly ChangeKind[] = [
  'created',
  'renegotiated',
  'restored',
  'removed',
  'paid',
  'payment',
  'paymentReversed',
];

const forErp = and(
  eq(change.origin, 'here'),
  inArray(change.kind, [...kindsForErp]),
  // Also of feeds from before the origin was kept: what an import made is no news to the ERP.
  or(ne(change.kind, 'created'), eq(change.source, negotiationSource)),
  or(ne(change.kind, 'restored'), isNotNull(change.negotiationId)),
);

/**
 * Changes in order, at most `limit` of them. A negotiation's stand together: first what left, then what was created, since one
 * transaction wrote them.
 */
export async function readChanges(tx: Tx, companyId: string, range: ChangeRange): Promise<Change[]> {
  const found = await tx
    .select({
      row: change,
      clientSourceKey: client.sourceKey,
      clientDocument: client.document,
      clientName: client.name,
      installmentNumber: receivable.installmentNumber,
      installmentCount: receivable.installmentCount,
      faceValueCents: receivable.faceValueCents,
      negotiationNumber: negotiation.number,
      payment,
    })
    .from(change)
    .innerJoin(client, and(eq(client.companyId, change.companyId), eq(client.id, change.clientId)))
    .innerJoin(receivable, and(eq(receivable.companyId, change.companyId), eq(receivable.id, change.receivableId)))
    .leftJoin(negotiation, and(eq(negotiation.companyId, change.companyId), eq(negotiation.id, change.negotiationId)))
    .leftJoin(payment, and(eq(payment.companyId, change.companyId), eq(payment.id, change.paymentId)))
    .where(
      and(
        eq(change.companyId, companyId),
        gt(change.sequence, range.after),
        range.until === null ? undefined : lte(change.sequence, range.until),
        range.scope === 'erp' ? forErp : undefined,
      ),
    )
    .orderBy(asc(change.sequence))
    .limit(range.limit);
  const ids = [...new Set(found.map(({ row }) => row.receivableId))];
  const origins = await originsOf(tx, companyId, ids);
  const erpKeys = await erpKeysOf(tx, companyId, ids);
  return found.map(({ row, payment: receipt, ...about }) => ({
    sequence: row.sequence,
    kind: row.kind,
    origin: row.origin,
    occurredAt: row.occurredAt.toISOString(),
    receivableId: row.receivableId,
    clientId: row.clientId,
    ...about,
    source: row.source,
    sourceKey: row.sourceKey,
    number: row.number,
    dueDate: row.dueDate,
    balanceCents: row.balanceCents,
    state: row.state,
    negotiationId: row.negotiationId,
    origins: origins.get(row.receivableId) ?? [],
    erpKey: erpKeys.get(row.receivableId) ?? null,
    payment: receipt === null ? null : toPayment(receipt),
  }));
}

function toPayment(receipt: typeof payment.$inferSelect): NonNullable<Change['payment']> {
  const { id, paidOn, method, amountCents, principalCents, fineCents, interestCents } = receipt;
  return { paymentId: id, paidOn, method, amountCents, principalCents, fineCents, interestCents };
}

/** The titles each of these instalments stands for; nothing for other titles. */
async function originsOf(tx: Tx, companyId: string, ids: readonly string[]): Promise<Map<string, Change['origins']>> {
  const found = await tx
    .select({
      installmentId: installmentComposition.receivableId,
      receivableId: receivable.id,
      number: receivable.number,
      source: receivable.source,
      sourceKey: receivable.sourceKey,
    })
    .from(installmentComposition)
    .innerJoin(
      receivable,
      and(
        eq(receivable.companyId, installmentComposition.companyId),
        eq(receivable.id, installmentComposition.originReceivableId),
      ),
    )
    .where(
      and(
        eq(installmentComposition.companyId, companyId),
        sql`${installmentComposition.receivableId} = any(${sql.param(ids)})`,
      ),
    )
    .orderBy(asc(receivable.dueDate), asc(receivable.number), asc(receivable.id));
  const byInstallment = new Map<string, Change['origins']>();
  for (const { installmentId, ...origin } of found) {
    byInstallment.set(installmentId, [...(byInstallment.get(installmentId) ?? []), origin]);
  }
  return byInstallment;
}

/** The last key an ERP gave each of these titles. */
async function erpKeysOf(tx: Tx, companyId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await tx
    .select({ receivableId: receivableLink.receivableId, sourceKey: receivableLink.sourceKey })
    .from(receivableLink)
    .where(and(eq(receivableLink.companyId, companyId), sql`${receivableLink.receivableId} = any(${sql.param(ids)})`))
    .orderBy(asc(receivableLink.createdAt), asc(receivableLink.sourceKey));
  return new Map(found.map(({ receivableId, sourceKey }) => [receivableId, sourceKey]));
}
