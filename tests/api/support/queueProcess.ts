import { startQueue } from '../../../src/api/jobs/queue';
import { openDatabase } from '../../../src/api/storage/database';

/** A process that runs nothing but the queue, to be killed. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('DATABASE_URL says which database');
  const database = await openDatabase({ kind: 'postgresql', url });
  await startQueue({
    database,
    clock: () => new Date(),
    allowLoopback: true,
    onError: (error) => void process.stderr.write(`${error.message}\n`),
    pace: {
      pollSeconds: 0.5,
      callTimeoutSeconds: 60,
      retryDelaySeconds: 1,
      retries: 3,
      expireSeconds: 2,
      superviseSeconds: 1,
    },
  });
}

void main();
