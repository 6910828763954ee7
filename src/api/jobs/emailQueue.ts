import type PgBoss from 'pg-boss';
import type { Clock } from '../clock';
import { runDunning } from '../dunning/runDunning';
import { deliverEmail, giveUpEmail } from '../email/deliverEmail';
import type { Mailer } from '../email/mailer';
import type { Database } from '../storage/database';
import { markMessagesQueued, unqueuedMessages, type WaitingMessage } from '../storage/repositories/emailMessages';
import type { QueuePace } from './queue';
import { repeatedly } from './repeatedly';

const queues = { emails: 'emails', givenUp: 'emails-given-up', dunning: 'dunning' } as const;

/** Handed to the queue in one go. */
const atOnce = 500;
/** Attempts under way together: as many connections as a mail server takes from one sender without complaint. */
const together = 5;

export interface EmailQueueOptions {
  boss: PgBoss;
  database: Database;
  clock: Clock;
  mailer: Mailer;
  onError: (error: Error) => void;
  pace: QueuePace;
}

/**
 * Takes the messages that committed transactions left, attempts each until its fate is known, and gives up in the end. Looks every
 * hour at what the régua has to send.
 */
export async function emailQueue(options: EmailQueueOptions): Promise<{ stop(): Promise<void> }> {
  const { boss, database, clock, mailer, onError, pace } = options;
  await boss.createQueue(queues.givenUp);
  const retries = { retryLimit: pace.retries, retryDelay: pace.retryDelaySeconds, retryBackoff: true };
  const terms = { ...retries, expireInSeconds: pace.expireSeconds, deadLetter: queues.givenUp };
  await boss.createQueue(queues.emails, { name: queues.emails, ...terms });

  const pollingIntervalSeconds = Math.min(1, pace.pollSeconds);
  await boss.work<WaitingMessage>(queues.emails, { batchSize: together, pollingIntervalSeconds }, async (jobs) => {
    await Promise.all(
      jobs.map(async ({ id, data }) => {
        // One that failed is put back by itself, so that it does not take the rest of the batch with it.
        if ((await deliverEmail(database, clock, mailer, data)) === 'retry') await boss.fail(queues.emails, id);
      }),
    );
  });
  await boss.work<WaitingMessage>(queues.givenUp, { batchSize: 20 }, async (jobs) => {
    for (const { data } of jobs) await giveUpEmail(database, clock, data);
  });

  await boss.createQueue(queues.dunning);
  await boss.work(queues.dunning, async () => void (await runDunning(database, clock(), onError)));
  // Hourly, as hours of contact begin at others in each state; and at the start, for a server that is off at night.
  await boss.schedule(queues.dunning, '10 * * * *');
  await boss.send(queues.dunning, {}, { singletonSeconds: 60 });

  // A job has the id of its message, so that handing it over twice, after a crash or by two processes, makes one.
  return repeatedly(pace.pollSeconds * 1_000, onError, async () => {
    for (;;) {
      const waiting = await database.asOwner((tx) => unqueuedMessages(tx, atOnce));
      if (waiting.length === 0) return;
      await boss.insert(waiting.map((data) => ({ id: data.messageId, name: queues.emails, data, ...terms })));
      const ids = waiting.map(({ messageId }) => messageId);
      await database.asOwner((tx) => markMessagesQueued(tx, ids));
      if (waiting.length < atOnce) return;
    }
  });
}
