import PgBoss from 'pg-boss';
import type { Clock } from '../clock';
import type { Mailer } from '../email/mailer';
import { breakNegotiations } from '../negotiations/breakNegotiations';
import type { Database, QueueConnection } from '../storage/database';
import { giveUpDelivery, type WaitingDelivery } from '../storage/repositories/webhooks';
import { deliver } from '../webhooks/deliver';
import { emailQueue } from './emailQueue';
import { handOver } from './handOver';
import { purgeKeys } from './purgeKeys';
import { repeatedly } from './repeatedly';

const queues = {
  deliveries: 'webhook-deliveries',
  givenUp: 'webhook-deliveries-given-up',
  brokenNegotiations: 'broken-negotiations',
  oldKeys: 'old-keys',
} as const;

/** How patient the queue is. Seconds. */
export interface QueuePace {
  /** Between two looks for work. */
  pollSeconds: number;
  /** Of a call to a receiver. */
  callTimeoutSeconds: number;
  /** After the first failed attempt; every further wait is about twice the one before. */
  retryDelaySeconds: number;
  retries: number;
  /** An attempt under way for longer belongs to a process that died; another one makes it again. */
  expireSeconds: number;
  /** Between two looks for such attempts. */
  superviseSeconds: number;
}

/** Nine retries with waits of up to a minute, two, four …: given up after four to eight hours. */
export const usualPace: QueuePace = {
  pollSeconds: 2,
  callTimeoutSeconds: 15,
  retryDelaySeconds: 30,
  retries: 9,
  expireSeconds: 60,
  superviseSeconds: 60,
};

export interface QueueOptions {
  database: Database;
  clock: Clock;
  /** Development: webhooks may go to this computer. */
  allowLoopback: boolean;
  /** How e-mails leave; where there is none they wait. */
  mailer?: Mailer;
  /** Told of every failure of the queue itself; it goes on. */
  onError: (error: Error) => void;
  pace?: QueuePace;
}

export interface Queue {
  /** Takes nothing more, and resolves once what is under way is done. */
  stop(): Promise<void>;
}

/**
 * Starts the work that nobody waits for: e-mails, the régua, deliveries of webhooks, the hourly look at negotiations and the daily
 * purge of keys. Any number of processes may
 * run it on one database: each piece of work is taken by one. Its tables stand in the schema `queue`, made at the first start.
 */
export async function startQueue({
  database,
  clock,
  allowLoopback,
  mailer,
  onError,
  pace = usualPace,
}: QueueOptions): Promise<Queue> {
  const statements = awaitable(database.queueConnection);
  const boss = new PgBoss({
    db: statements.connection,
    schema: 'queue',
    maintenanceIntervalSeconds: pace.superviseSeconds,
    pollingIntervalSeconds: pace.pollSeconds,
  });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(queues.givenUp);
  const retries = { retryLimit: pace.retries, retryDelay: pace.retryDelaySeconds, retryBackoff: true };
  const terms = { ...retries, expireInSeconds: pace.expireSeconds, deadLetter: queues.givenUp };
  await boss.createQueue(queues.deliveries, { name: queues.deliveries, ...terms });
  await boss.createQueue(queues.brokenNegotiations);
  await boss.createQueue(queues.oldKeys);

  await boss.work<WaitingDelivery>(queues.deliveries, { batchSize: 20 }, async (jobs) => {
    await Promise.all(jobs.map((job) => attempt(job)));
  });
  const attempt = async ({ id, data }: PgBoss.Job<WaitingDelivery>): Promise<void> => {
    const options = { allowLoopback, timeoutMs: pace.callTimeoutSeconds * 1_000 };
    // One that failed is put back by itself, so that it does not take the rest of the batch with it.
    if (!(await deliver(database, clock, data, options))) await boss.fail(queues.deliveries, id);
  };
  await boss.work<WaitingDelivery>(queues.givenUp, { batchSize: 20 }, async (jobs) => {
    for (const { data } of jobs) await database.asCompany(data.companyId, (tx) => giveUpDelivery(tx, data));
  });
  await boss.work(queues.brokenNegotiations, async () => void (await breakNegotiations(database, clock())));
  // Hourly, as a day begins at another hour in each time zone; and at the start, for a server that is off at night.
  await boss.schedule(queues.brokenNegotiations, '5 * * * *');
  await boss.send(queues.brokenNegotiations, {}, { singletonSeconds: 60 });
  await boss.work(queues.oldKeys, () => purgeKeys(database, clock));
  await boss.schedule(queues.oldKeys, '35 4 * * *');
  await boss.send(queues.oldKeys, {}, { singletonSeconds: 60 });

  const emails = mailer === undefined ? null : await emailQueue({ boss, database, clock, mailer, onError, pace });

  const handingOver = repeatedly(pace.pollSeconds * 1_000, onError, () =>
    handOver(database, (waiting) =>
      boss.insert(waiting.map((data) => ({ id: data.deliveryId, name: queues.deliveries, data, ...terms }))),
    ),
  );
  return {
    stop: async () => {
      await handingOver.stop();
      await emails?.stop();
      await boss.stop({ graceful: true, wait: true, timeout: (pace.callTimeoutSeconds + 5) * 1_000 });
      await statements.settled();
    },
  };
}

/** The library does not wait for its own last statements, which the database must not be closed under. */
function awaitable(connection: QueueConnection): { connection: QueueConnection; settled(): Promise<void> } {
  const pending = new Set<Promise<unknown>>();
  return {
    connection: {
      executeSql: (text, values) => {
        const running = connection.executeSql(text, values);
        const done = () => void pending.delete(running);
        pending.add(running);
        running.then(done, done);
        return running;
      },
    },
    settled: async () => void (await Promise.allSettled(pending)),
  };
}
