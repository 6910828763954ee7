import { smtpMailer } from '../../../src/api/email/smtpMailer';
import { startQueue } from '../../../src/api/jobs/queue';
import { openDatabase } from '../../../src/api/storage/database';

/** A process that runs nothing but the queue, to be killed. */
async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('DATABASE_URL says which database');
  const database = await openDatabase({ kind: 'postgresql', url });
  const smtp = process.env['SMTP_URL'];
  const from = 'cobranca@ipe.example';
  await startQueue({
    database,
    clock: () => new Date(),
    allowLoopback: true,
    ...(smtp === undefined ? {} : { mailer: smtpMailer({ url: smtp, from, silenceMs: 60_000, attemptMs: 60_000 }) }),
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
