import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Acting } from '../../acting';
import { bankAlert } from '../bankingSchema';
import type { Tx } from '../database';
import { client, negotiation, receivable } from '../schema';

export type AlertRecord = typeof bankAlert.$inferSelect;
export type NewAlert = Omit<
  typeof bankAlert.$inferInsert,
  'companyId' | 'raisedAt' | 'resolvedAt' | 'resolvedBy' | 'note'
>;

export async function insertAlerts(tx: Tx, acting: Acting, alerts: readonly NewAlert[]): Promise<void> {
  if (alerts.length === 0) return;
  const { companyId, now: raisedAt } = acting;
  await tx.insert(bankAlert).values(alerts.map((alert) => ({ ...alert, companyId, raisedAt })));
}

/** Alerts with what they are about, newest first. */
export function alertsOf(
  tx: Tx,
  companyId: string,
  { state, clientId, id }: { state: 'open' | 'resolved' | 'all'; clientId?: string | undefined; id?: string },
) {
  const resolved = { open: isNull(bankAlert.resolvedAt), resolved: isNotNull(bankAlert.resolvedAt), all: undefined };
  return tx
    .select({
      alert: bankAlert,
      title: receivable,
      clientName: client.name,
      negotiationNumber: negotiation.number,
      negotiationState: negotiation.state,
    })
    .from(bankAlert)
    .leftJoin(receivable, and(eq(receivable.companyId, bankAlert.companyId), eq(receivable.id, bankAlert.receivableId)))
    .leftJoin(client, and(eq(client.companyId, bankAlert.companyId), eq(client.id, bankAlert.clientId)))
    .leftJoin(
      negotiation,
      and(eq(negotiation.companyId, bankAlert.companyId), eq(negotiation.id, bankAlert.negotiationId)),
    )
    .where(
      and(
        eq(bankAlert.companyId, companyId),
        resolved[state],
        clientId === undefined ? undefined : eq(bankAlert.clientId, clientId),
        id === undefined ? undefined : eq(bankAlert.id, id),
      ),
    )
    .orderBy(desc(bankAlert.raisedAt), desc(bankAlert.id))
    .limit(1_000);
}

/** Marks an alert as decided; false where somebody did so before, or there is none. */
export async function resolveAlert(tx: Tx, acting: Acting, id: string, note: string): Promise<boolean> {
  const changed = await tx
    .update(bankAlert)
    .set({ resolvedAt: acting.now, resolvedBy: acting.author, note })
    .where(and(eq(bankAlert.companyId, acting.companyId), eq(bankAlert.id, id), isNull(bankAlert.resolvedAt)))
    .returning({ id: bankAlert.id });
  return changed.length > 0;
}

/** Negotiations that stand still: a boleto of a title they took out was paid, and nobody decided yet what that means. */
export async function stoppedNegotiations(tx: Tx, companyId: string): Promise<Set<string>> {
  const found = await tx
    .selectDistinct({ id: bankAlert.negotiationId })
    .from(bankAlert)
    .where(
      and(
        eq(bankAlert.companyId, companyId),
        eq(bankAlert.kind, 'oldBoletoPaid'),
        isNull(bankAlert.resolvedAt),
        isNotNull(bankAlert.negotiationId),
      ),
    );
  return new Set(found.flatMap(({ id }) => (id === null ? [] : [id])));
}

/** How many alerts of each account are open. */
export async function openAlertCounts(tx: Tx, companyId: string): Promise<Map<string, number>> {
  const found = await tx
    .select({ accountId: bankAlert.accountId, count: sql<number>`count(*)::int` })
    .from(bankAlert)
    .where(and(eq(bankAlert.companyId, companyId), isNull(bankAlert.resolvedAt), isNotNull(bankAlert.accountId)))
    .groupBy(bankAlert.accountId);
  return new Map(found.map(({ accountId, count }) => [accountId ?? '', count]));
}
