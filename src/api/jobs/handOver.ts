import type { Database } from '../storage/database';
import { markQueued, unqueuedDeliveries, type WaitingDelivery } from '../storage/repositories/webhooks';

const atOnce = 500;

/**
 * Gives the queue the deliveries that committed transactions left. A job has the id of its delivery, so that giving it twice,
 * after a crash or by two processes at once, makes one.
 */
export async function handOver(
  database: Database,
  enqueue: (waiting: readonly WaitingDelivery[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const waiting = await database.asOwner((tx) => unqueuedDeliveries(tx, atOnce));
    if (waiting.length === 0) return;
    await enqueue(waiting);
    await database.asOwner((tx) =>
      markQueued(
        tx,
        waiting.map(({ deliveryId }) => deliveryId),
      ),
    );
    if (waiting.length < atOnce) return;
  }
}
