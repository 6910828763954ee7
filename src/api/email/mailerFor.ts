import type { Config } from '../config';
import type { Mailer } from './mailer';
import { noSender } from './mailPlace';
import { outboxFolder, outboxMailer } from './outboxMailer';
import { smtpMailer } from './smtpMailer';

/** Shorter than the queue's own patience with an attempt, so that one under way is never taken for dead. Milliseconds. */
const patience = { silenceMs: 15_000, attemptMs: 45_000 };

/** The mail server that the configuration names, or the outbox. */
export function mailerFor({ mail, dataDir }: Pick<Config, 'mail' | 'dataDir'>): Mailer {
  const from = mail.from ?? noSender;
  return mail.smtpUrl === null
    ? outboxMailer(outboxFolder(dataDir), from)
    : smtpMailer({ url: mail.smtpUrl, from, ...patience });
}
