import { receivableLabel } from '../../domain/receivableLabel';
import { cancelledText, emailEntry, emailStateText } from '../../strings/emails';
import type { Clock } from '../clock';
import { boletoPdfFor, type PdfFile } from '../documents/boletoPdfFor';
import type { Database, Tx } from '../storage/database';
import { readCharging } from '../storage/repositories/charging';
import { recordContact } from '../storage/repositories/contacts';
import {
  changeMessage,
  lockMessage,
  titleNames,
  titleNoLongerOpen,
  type MessageChange,
  type StoredMessage,
  type WaitingMessage,
} from '../storage/repositories/emailMessages';
import { emailSettingsOf } from '../storage/repositories/emailTemplates';
import { problemTitles } from '../../strings/problems';
import type { Mailer, MailOutcome, OutgoingEmail } from './mailer';

/** done: nothing is left to do for this message. retry: it waits for another attempt. */
export type DeliveryResult = 'done' | 'retry';

/**
 * One attempt of a message. The row is marked *sending* and committed before the first word to the server, and what the server
 * said is written after it: at most once. A row that is found *sending* belongs to a process that ended in between; whether the
 * message left nobody knows, so it is said so and never sent again by itself.
 */
export async function deliverEmail(
  database: Database,
  clock: Clock,
  mailer: Mailer,
  waiting: WaitingMessage,
): Promise<DeliveryResult> {
  const { companyId } = waiting;
  const claimed = await database.asCompany(companyId, (tx) => claim(tx, clock(), mailer, waiting));
  if (claimed === null) return 'done';
  const outcome = await mailer.send(claimed);
  return database.asCompany(companyId, (tx) => record(tx, clock(), mailer, waiting, outcome));
}

/** No further attempts: patience ended, or the last attempt never came back. */
export async function giveUpEmail(database: Database, clock: Clock, waiting: WaitingMessage): Promise<void> {
  await database.asCompany(waiting.companyId, async (tx) => {
    const message = await lockMessage(tx, waiting);
    if (message?.state === 'queued') await settle(tx, clock(), message, { state: 'givenUp' });
    if (message?.state === 'sending') await settle(tx, clock(), message, { state: 'uncertain' });
  });
}

/** Takes the message for this attempt; null where there is nothing to send. */
async function claim(tx: Tx, now: Date, mailer: Mailer, waiting: WaitingMessage): Promise<OutgoingEmail | null> {
  const message = await lockMessage(tx, waiting);
  if (message?.state === 'sending') await settle(tx, now, message, { state: 'uncertain' });
  if (message?.state !== 'queued') return null;
  const pdf = await whatGoesAlong(tx, now, message);
  if (!pdf.ok) {
    await settle(tx, now, message, { state: 'cancelled', lastError: pdf.reason });
    return null;
  }
  await changeMessage(tx, message, {
    state: 'sending',
    delivery: mailer.delivery,
    attempts: message.attempts + 1,
    attemptedAt: now,
    attachments: pdf.files.map(({ fileName, content }) => ({
      fileName,
      receivableIds: message.boletoReceivableIds,
      size: content.length,
    })),
  });
  const { company } = await readCharging(tx, message.companyId, now);
  const { senderName, replyTo } = await emailSettingsOf(tx, message.companyId);
  return {
    id: message.id,
    from: { name: senderName === '' ? company.name : senderName, address: mailer.from },
    replyTo,
    to: message.recipients,
    subject: message.subject,
    text: message.bodyText,
    html: message.bodyHtml,
    date: now,
    attachments: pdf.files,
  };
}

/** The boletos as they stand now, unless what the message says is no longer so. */
async function whatGoesAlong(
  tx: Tx,
  now: Date,
  message: StoredMessage,
): Promise<{ ok: true; files: PdfFile[] } | { ok: false; reason: string }> {
  const { companyId, receivableIds, boletoReceivableIds } = message;
  const closed = await titleNoLongerOpen(tx, companyId, receivableIds);
  if (closed !== null) {
    const name = (await titleNames(tx, companyId, [closed])).get(closed);
    return { ok: false, reason: cancelledText.titleChanged(name === undefined ? '' : receivableLabel(name)) };
  }
  if (boletoReceivableIds.length === 0) return { ok: true, files: [] };
  const pdf = await boletoPdfFor(tx, { companyId, now }, boletoReceivableIds);
  if (pdf.ok) return { ok: true, files: [pdf.value] };
  const [{ code, detail }] = pdf.error;
  return { ok: false, reason: cancelledText.boletoChanged(detail ?? problemTitles[code]) };
}

async function record(
  tx: Tx,
  now: Date,
  mailer: Mailer,
  waiting: WaitingMessage,
  outcome: MailOutcome,
): Promise<DeliveryResult> {
  const message = await lockMessage(tx, waiting);
  // Somebody took this attempt for dead meanwhile; what is known now is better than that.
  if (message === null || (message.state !== 'sending' && message.state !== 'uncertain')) return 'done';
  const { delivery } = mailer;
  switch (outcome.kind) {
    case 'sent':
      await settle(tx, now, message, { state: 'sent', delivery, lastError: outcome.notFor, sentAt: now });
      return 'done';
    case 'refused':
      await settle(tx, now, message, { state: 'failed', lastError: outcome.reason });
      return 'done';
    case 'uncertain':
      await settle(tx, now, message, { state: 'uncertain' });
      return 'done';
    case 'later':
      await changeMessage(tx, message, { state: 'queued', lastError: outcome.reason });
      return 'retry';
  }
}

/** Writes the fate of a message, there and in the client's history. */
async function settle(tx: Tx, now: Date, message: StoredMessage, change: MessageChange): Promise<void> {
  const settled = await changeMessage(tx, message, change);
  const names = await titleNames(tx, message.companyId, message.receivableIds);
  const { companyId, actor, createdBy: author } = message;
  await recordContact(
    tx,
    { companyId, actor, author, now },
    {
      clientId: message.clientId,
      kind: 'email',
      text: emailEntry({
        stateText: emailStateText(settled),
        subject: settled.subject,
        to: settled.recipients,
        labels: [...names.values()].map(receivableLabel),
        attachments: settled.attachments.map(({ fileName }) => fileName),
      }),
    },
  );
}
