import type { WebhookBody, WebhookEventType } from '../../contract/webhooks';
import type { Negotiation } from '../../contract/negotiations';
import type { Acting } from '../acting';
import type { Tx } from '../storage/database';
import { readNegotiation } from '../storage/repositories/negotiations';
import { insertEvent, subscribersTo } from '../storage/repositories/webhooks';

type PaidBody = Extract<WebhookBody, { type: 'receivable.paid' }>;
type NegotiationEventType = Exclude<WebhookEventType, PaidBody['type']>;

/**
 * Tells the company's webhooks what became of a negotiation, as it stands now in the caller's transaction: they hear of it if and
 * when that commits.
 */
export async function recordNegotiationEvent(
  tx: Tx,
  acting: Acting,
  type: NegotiationEventType,
  negotiationId: string,
): Promise<void> {
  const subscribers = await subscribersTo(tx, acting.companyId, type);
  if (subscribers.length === 0) return;
  const negotiation = await readNegotiation(tx, acting.companyId, negotiationId);
  if (negotiation === null) throw new Error('an event about a negotiation that is not there');
  const data = factsOf(acting.companyId, negotiation);
  await insertEvent(tx, acting, { type, timestamp: acting.now.toISOString(), data }, subscribers);
}

/** The same, of a title that a receipt here settled. */
export async function recordPaidEvent(
  tx: Tx,
  acting: Acting,
  data: Omit<PaidBody['data'], 'companyId'>,
): Promise<void> {
  const subscribers = await subscribersTo(tx, acting.companyId, 'receivable.paid');
  if (subscribers.length === 0) return;
  const timestamp = acting.now.toISOString();
  const body = { type: 'receivable.paid' as const, timestamp, data: { companyId: acting.companyId, ...data } };
  await insertEvent(tx, acting, body, subscribers);
}

function factsOf(companyId: string, negotiation: Negotiation) {
  const { id, number, clientId, state, balance, origins, installments } = negotiation;
  return {
    companyId,
    negotiationId: id,
    number,
    clientId,
    state,
    totalCents: balance.totalCents,
    originIds: origins.map(({ receivableId }) => receivableId),
    installments: installments.map(({ receivableId, dueDate, amountCents }) => ({
      receivableId,
      dueDate,
      amountCents,
    })),
  };
}
