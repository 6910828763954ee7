import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Webhook, WebhookBody, WebhookDelivery, WebhookEventType } from '../../../contract/webhooks';
import type { Acting } from '../../acting';
import { webhookText } from '../../../strings/webhooks';
import { rows, type Tx } from '../database';
import { webhookDelivery, webhookEndpoint, webhookEvent } from '../erpSchema';
import { newId } from '../newId';

/** Ids of the company's webhooks that want to hear of such an event. */
export async function subscribersTo(tx: Tx, companyId: string, type: WebhookEventType): Promise<string[]> {
  const found = await tx
    .select({ id: webhookEndpoint.id })
    .from(webhookEndpoint)
    .where(
      and(
        eq(webhookEndpoint.companyId, companyId),
        isNull(webhookEndpoint.removedAt),
        sql`${type} = any(${webhookEndpoint.events})`,
      ),
    );
  return found.map(({ id }) => id);
}

/** Writes an event and one delivery for each of these webhooks; the queue takes them once the transaction is through. */
export async function insertEvent(
  tx: Tx,
  acting: Pick<Acting, 'companyId' | 'now'>,
  body: WebhookBody,
  endpointIds: readonly string[],
): Promise<void> {
  const { companyId, now } = acting;
  const eventId = newId();
  await tx.insert(webhookEvent).values({ companyId, id: eventId, type: body.type, body, occurredAt: now });
  await tx
    .insert(webhookDelivery)
    .values(endpointIds.map((endpointId) => ({ companyId, id: newId(), eventId, endpointId, createdAt: now })));
}

export async function insertEndpoint(
  tx: Tx,
  acting: Acting,
  endpoint: { url: string; secret: string; events: WebhookEventType[]; description: string },
): Promise<Webhook> {
  const { companyId, author: createdBy, now: createdAt } = acting;
  const row = { companyId, id: newId(), ...endpoint, createdAt, createdBy, removedAt: null };
  await tx.insert(webhookEndpoint).values(row);
  return toWebhook(row, 0);
}

/** The company's webhooks, oldest first, without those removed. */
export async function webhooksOf(tx: Tx, companyId: string): Promise<Webhook[]> {
  const found = await tx
    .select()
    .from(webhookEndpoint)
    .where(and(eq(webhookEndpoint.companyId, companyId), isNull(webhookEndpoint.removedAt)))
    .orderBy(webhookEndpoint.id);
  const counts = await tx
    .select({ endpointId: webhookDelivery.endpointId, count: sql<number>`count(*)::int` })
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.companyId, companyId), eq(webhookDelivery.state, 'givenUp')))
    .groupBy(webhookDelivery.endpointId);
  const givenUp = new Map(counts.map(({ endpointId, count }) => [endpointId, count]));
  return found.map((row) => toWebhook(row, givenUp.get(row.id) ?? 0));
}

export async function webhookExists(tx: Tx, companyId: string, id: string): Promise<boolean> {
  const found = await tx
    .select({ id: webhookEndpoint.id })
    .from(webhookEndpoint)
    .where(
      and(eq(webhookEndpoint.companyId, companyId), eq(webhookEndpoint.id, id), isNull(webhookEndpoint.removedAt)),
    );
  return found.length > 0;
}

/** Sends nothing more there, gives up what was waiting, and keeps the history. The secret is forgotten. */
export async function removeEndpoint(tx: Tx, acting: Acting, id: string): Promise<void> {
  await tx
    .update(webhookEndpoint)
    .set({ removedAt: acting.now, secret: '' })
    .where(and(eq(webhookEndpoint.companyId, acting.companyId), eq(webhookEndpoint.id, id)));
  await tx
    .update(webhookDelivery)
    .set({ state: 'givenUp', lastError: webhookText.removed })
    .where(
      and(
        eq(webhookDelivery.companyId, acting.companyId),
        eq(webhookDelivery.endpointId, id),
        eq(webhookDelivery.state, 'pending'),
      ),
    );
}

/** Deliveries to a webhook, newest first. */
export async function deliveriesOf(
  tx: Tx,
  companyId: string,
  endpointId: string,
  { state, limit }: { state?: WebhookDelivery['state'] | undefined; limit: number },
): Promise<WebhookDelivery[]> {
  const found = await tx
    .select({ delivery: webhookDelivery, type: webhookEvent.type })
    .from(webhookDelivery)
    .innerJoin(
      webhookEvent,
      and(eq(webhookEvent.companyId, webhookDelivery.companyId), eq(webhookEvent.id, webhookDelivery.eventId)),
    )
    .where(
      and(
        eq(webhookDelivery.companyId, companyId),
        eq(webhookDelivery.endpointId, endpointId),
        state === undefined ? undefined : eq(webhookDelivery.state, state),
      ),
    )
    .orderBy(desc(webhookDelivery.id))
    .limit(limit);
  return found.map(({ delivery, type }) => toDelivery(delivery, type));
}

/** Another delivery of the event of an earlier one; null where there is no such delivery. */
export async function sendAgain(
  tx: Tx,
  acting: Acting,
  endpointId: string,
  deliveryId: string,
): Promise<WebhookDelivery | null> {
  const { companyId, now: createdAt } = acting;
  const [earlier] = await tx
    .select({ eventId: webhookDelivery.eventId, type: webhookEvent.type })
    .from(webhookDelivery)
    .innerJoin(
      webhookEvent,
      and(eq(webhookEvent.companyId, webhookDelivery.companyId), eq(webhookEvent.id, webhookDelivery.eventId)),
    )
    .where(
      and(
        eq(webhookDelivery.companyId, companyId),
        eq(webhookDelivery.endpointId, endpointId),
        eq(webhookDelivery.id, deliveryId),
      ),
    );
  if (earlier === undefined) return null;
  const values = { companyId, id: newId(), eventId: earlier.eventId, endpointId, createdAt };
  const [made] = await tx.insert(webhookDelivery).values(values).returning();
  if (made === undefined) throw new Error('the delivery just written is gone');
  return toDelivery(made, earlier.type);
}

export interface WaitingDelivery {
  companyId: string;
  deliveryId: string;
}

/** Deliveries of every company that the queue does not have yet, oldest first. As owner. */
export async function unqueuedDeliveries(tx: Tx, limit: number): Promise<WaitingDelivery[]> {
  const found = await tx
    .select({ companyId: webhookDelivery.companyId, deliveryId: webhookDelivery.id })
    .from(webhookDelivery)
    .where(eq(webhookDelivery.queued, false))
    .orderBy(webhookDelivery.id)
    .limit(limit);
  return found;
}

/** As owner. */
export async function markQueued(tx: Tx, deliveryIds: readonly string[]): Promise<void> {
  await tx
    .update(webhookDelivery)
    .set({ queued: true })
    .where(inArray(webhookDelivery.id, [...deliveryIds]));
}

export interface DeliveryToSend {
  eventId: string;
  url: string;
  secret: string;
  body: WebhookBody;
}

/** What a delivery sends and where; null once it is no longer waiting. */
export async function deliveryToSend(
  tx: Tx,
  { companyId, deliveryId }: WaitingDelivery,
): Promise<DeliveryToSend | null> {
  const [found] = await tx
    .select({
      eventId: webhookEvent.id,
      url: webhookEndpoint.url,
      secret: webhookEndpoint.secret,
      body: webhookEvent.body,
    })
    .from(webhookDelivery)
    .innerJoin(
      webhookEvent,
      and(eq(webhookEvent.companyId, webhookDelivery.companyId), eq(webhookEvent.id, webhookDelivery.eventId)),
    )
    .innerJoin(
      webhookEndpoint,
      and(eq(webhookEndpoint.companyId, webhookDelivery.companyId), eq(webhookEndpoint.id, webhookDelivery.endpointId)),
    )
    .where(
      and(
        eq(webhookDelivery.companyId, companyId),
        eq(webhookDelivery.id, deliveryId),
        eq(webhookDelivery.state, 'pending'),
        isNull(webhookEndpoint.removedAt),
      ),
    );
  return found ?? null;
}

/** Keeps what became of an attempt. One given up meanwhile stays so, unless it arrived after all. */
export async function recordAttempt(
  tx: Tx,
  { companyId, deliveryId }: WaitingDelivery,
  attempt: { at: Date; accepted: boolean; status: number | null; error: string | null },
): Promise<void> {
  await tx
    .update(webhookDelivery)
    .set({
      attempts: sql`${webhookDelivery.attempts} + 1`,
      lastAttemptAt: attempt.at,
      lastStatus: attempt.status,
      lastError: attempt.error,
      ...(attempt.accepted ? { state: 'delivered' as const } : {}),
    })
    .where(and(eq(webhookDelivery.companyId, companyId), eq(webhookDelivery.id, deliveryId)));
}

/** No further attempts, unless somebody sends it again. */
export async function giveUpDelivery(tx: Tx, { companyId, deliveryId }: WaitingDelivery): Promise<void> {
  await tx
    .update(webhookDelivery)
    .set({ state: 'givenUp', lastError: sql`coalesce(${webhookDelivery.lastError}, ${webhookText.interrupted})` })
    .where(
      and(
        eq(webhookDelivery.companyId, companyId),
        eq(webhookDelivery.id, deliveryId),
        eq(webhookDelivery.state, 'pending'),
      ),
    );
}

/** Ids of all companies. As owner. */
export async function companyIds(tx: Tx): Promise<string[]> {
  const found = await rows<{ id: string }>(tx, sql`select id from company order by id`);
  return found.map(({ id }) => id);
}

function toWebhook(row: typeof webhookEndpoint.$inferSelect, givenUp: number): Webhook {
  const { id, url, events, description, createdAt, createdBy } = row;
  return { id, url, events, description, createdAt: createdAt.toISOString(), createdBy, givenUp };
}

function toDelivery(row: typeof webhookDelivery.$inferSelect, type: WebhookEventType): WebhookDelivery {
  const { id, eventId, state, attempts, lastStatus, lastError } = row;
  return {
    id,
    eventId,
    type,
    state,
    attempts,
    createdAt: row.createdAt.toISOString(),
    lastAttemptAt: row.lastAttemptAt?.toISOString() ?? null,
    lastStatus,
    lastError,
  };
}
