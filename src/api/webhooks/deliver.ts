import type { Clock } from '../clock';
import type { Database } from '../storage/database';
import { deliveryToSend, recordAttempt, type WaitingDelivery } from '../storage/repositories/webhooks';
import { sendWebhook } from './sendWebhook';

export interface DeliveryOptions {
  allowLoopback: boolean;
  timeoutMs: number;
}

/**
 * One attempt of a delivery. True where nothing is left to do: it was accepted, or nobody waits for it any more. The call itself
 * is made outside of any transaction.
 */
export async function deliver(
  database: Database,
  clock: Clock,
  delivery: WaitingDelivery,
  { allowLoopback, timeoutMs }: DeliveryOptions,
): Promise<boolean> {
  const toSend = await database.asCompany(delivery.companyId, (tx) => deliveryToSend(tx, delivery));
  if (toSend === null) return true;
  const { url, secret, eventId, body } = toSend;
  const now = clock();
  const outcome = await sendWebhook(
    { url, secret, id: eventId, body: JSON.stringify(body) },
    { allowLoopback, timeoutMs, now },
  );
  const { accepted, status } = outcome;
  const attempt = { at: now, accepted, status, error: outcome.accepted ? null : outcome.error };
  await database.asCompany(delivery.companyId, (tx) => recordAttempt(tx, delivery, attempt));
  return accepted;
}
