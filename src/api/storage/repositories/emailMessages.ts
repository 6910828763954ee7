import { and, asc, desc, eq, gte, inArray, notInArray, sql } from 'drizzle-orm';
import type { EmailAttachment, EmailBatchItem, EmailMessage, EmailState } from '../../../contract/emails';
import { emailStateText } from '../../../strings/emails';
import type { Acting } from '../../acting';
import type { ComposedEmail } from '../../email/composeEmail';
import { rows, type Tx } from '../database';
import { emailBatch, emailMessage } from '../emailSchema';
import { newId } from '../newId';

export type StoredMessage = typeof emailMessage.$inferSelect;

export interface NewMessage {
  clientId: string;
  to: readonly string[];
  composed: ComposedEmail;
  batchId?: string;
  dunningStepId?: string;
}

/** Writes a message that waits; the queue takes it once the transaction is through. */
export async function insertMessage(tx: Tx, acting: Acting, message: NewMessage): Promise<StoredMessage> {
  const { composed } = message;
  const [made] = await tx
    .insert(emailMessage)
    .values({
      companyId: acting.companyId,
      id: newId(),
      clientId: message.clientId,
      batchId: message.batchId ?? null,
      dunningStepId: message.dunningStepId ?? null,
      recipients: [...message.to],
      subject: composed.subject,
      bodyText: composed.text,
      bodyHtml: composed.html,
      asOf: composed.asOf,
      totalCents: composed.totalCents,
      receivableIds: composed.receivableIds,
      boletoReceivableIds: composed.boletos.map((boleto) => boleto.receivableId),
      leftOut: composed.leftOut,
      createdAt: acting.now,
      createdBy: acting.author,
      actor: acting.actor,
    })
    .returning();
  if (made === undefined) throw new Error('the message just written is gone');
  return made;
}

export interface WaitingMessage {
  companyId: string;
  messageId: string;
}

/** The message, locked until the transaction ends. */
export async function lockMessage(tx: Tx, { companyId, messageId }: WaitingMessage): Promise<StoredMessage | null> {
  const [found] = await tx
    .select()
    .from(emailMessage)
    .where(and(eq(emailMessage.companyId, companyId), eq(emailMessage.id, messageId)))
    .for('update');
  return found ?? null;
}

/** Newest first. */
export async function messagesOfClient(
  tx: Tx,
  companyId: string,
  clientId: string,
  limit: number,
): Promise<EmailMessage[]> {
  const found = await tx
    .select()
    .from(emailMessage)
    .where(and(eq(emailMessage.companyId, companyId), eq(emailMessage.clientId, clientId)))
    .orderBy(desc(emailMessage.createdAt), desc(emailMessage.id))
    .limit(limit);
  return found.map(toMessage);
}

export interface MessageChange {
  state: EmailState;
  delivery?: 'smtp' | 'outbox';
  attachments?: EmailAttachment[];
  attempts?: number;
  lastError?: string | null;
  attemptedAt?: Date;
  sentAt?: Date;
}

/** Of a message that the caller has locked. */
export async function changeMessage(tx: Tx, message: StoredMessage, change: MessageChange): Promise<StoredMessage> {
  const [changed] = await tx
    .update(emailMessage)
    .set(change)
    .where(and(eq(emailMessage.companyId, message.companyId), eq(emailMessage.id, message.id)))
    .returning();
  if (changed === undefined) throw new Error('the message that was locked is gone');
  return changed;
}

/** Messages of every company that the queue does not have yet, oldest first. As owner. */
export function unqueuedMessages(tx: Tx, limit: number): Promise<WaitingMessage[]> {
  return tx
    .select({ companyId: emailMessage.companyId, messageId: emailMessage.id })
    .from(emailMessage)
    .where(eq(emailMessage.queued, false))
    .orderBy(asc(emailMessage.id))
    .limit(limit);
}

/** As owner. */
export async function markMessagesQueued(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .update(emailMessage)
    .set({ queued: true })
    .where(inArray(emailMessage.id, [...ids]));
}

/** How many messages each of these clients was sent, or is about to be, since an instant. */
export async function messagesSince(
  tx: Tx,
  companyId: string,
  clientIds: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  const found = await tx
    .select({ clientId: emailMessage.clientId, count: sql<number>`count(*)::int` })
    .from(emailMessage)
    .where(
      and(
        eq(emailMessage.companyId, companyId),
        sql`${emailMessage.clientId} = any(${sql.param(clientIds)})`,
        gte(emailMessage.createdAt, since),
        notInArray(emailMessage.state, ['failed', 'givenUp', 'cancelled']),
      ),
    )
    .groupBy(emailMessage.clientId);
  return new Map(found.map(({ clientId, count }) => [clientId, count]));
}

/** The first of these titles that is no longer open; null where all are. */
export async function titleNoLongerOpen(tx: Tx, companyId: string, ids: readonly string[]): Promise<string | null> {
  const [found] = await rows<{ id: string }>(
    tx,
    sql`select r.id from receivable r
        where r.company_id = ${companyId} and r.id = any(${sql.param(ids)}) and r.state <> 'open'
        order by r.due_date, r.id limit 1`,
  );
  return found?.id ?? null;
}

/** Number and instalment of titles, in any state, by id. */
export async function titleNames(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
): Promise<Map<string, { number: string; installmentNumber: number | null }>> {
  const found = await rows<{ id: string; number: string; installment_number: number | null }>(
    tx,
    sql`select id, number, installment_number from receivable
        where company_id = ${companyId} and id = any(${sql.param(ids)})`,
  );
  return new Map(
    found.map(({ id, number, installment_number }) => [id, { number, installmentNumber: installment_number }]),
  );
}

export async function insertBatch(tx: Tx, acting: Acting, items: EmailBatchItem[]): Promise<string> {
  const id = newId();
  const { companyId, now: createdAt, author: createdBy } = acting;
  await tx.insert(emailBatch).values({ companyId, id, items, createdAt, createdBy });
  return id;
}

export async function findBatch(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<{ batch: typeof emailBatch.$inferSelect; messages: EmailMessage[] } | null> {
  const [batch] = await tx
    .select()
    .from(emailBatch)
    .where(and(eq(emailBatch.companyId, companyId), eq(emailBatch.id, id)));
  if (batch === undefined) return null;
  const messages = await tx
    .select()
    .from(emailMessage)
    .where(and(eq(emailMessage.companyId, companyId), eq(emailMessage.batchId, id)));
  return { batch, messages: messages.map(toMessage) };
}

/** Takes back the messages of a batch that still wait. Those under way are not waited for. */
export async function cancelWaiting(tx: Tx, companyId: string, batchId: string, reason: string): Promise<void> {
  await tx
    .update(emailMessage)
    .set({ state: 'cancelled', lastError: reason })
    .where(
      and(eq(emailMessage.companyId, companyId), eq(emailMessage.batchId, batchId), eq(emailMessage.state, 'queued')),
    );
}

export function toMessage(row: StoredMessage): EmailMessage {
  const { id, clientId, batchId, dunningStepId, state, recipients, subject, totalCents, receivableIds } = row;
  const { attachments, leftOut, attempts, lastError, createdBy } = row;
  return {
    id,
    clientId,
    batchId,
    dunningStepId,
    state,
    stateText: emailStateText(row),
    to: recipients,
    subject,
    totalCents,
    receivableIds,
    attachments,
    leftOut,
    attempts,
    lastError,
    createdAt: row.createdAt.toISOString(),
    createdBy,
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}
