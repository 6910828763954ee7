import { and, asc, desc, eq } from 'drizzle-orm';
import type { Contact } from '../../../contract/contacts';
import type { Acting } from '../../acting';
import { stampClients } from '../clientChanges';
import type { Tx } from '../database';
import { newId } from '../newId';
import { contact, contactStatus, payment } from '../schema';

export interface NewContactEntry {
  clientId: string;
  kind: Contact['kind'];
  text: string;
  status?: { code: string; label: string };
  returnOn?: string | null;
  negotiationId?: string | null;
  payment?: { id: string; receivableId: string };
}

/**
 * Writes one entry of a client's history, by a person or by the system in that person's name. What a person noted is told to the
 * sheets at once; the other kinds come with changes of titles, which tell.
 */
export async function recordContact(tx: Tx, acting: Acting, entry: NewContactEntry): Promise<Contact> {
  const row = {
    companyId: acting.companyId,
    id: newId(),
    clientId: entry.clientId,
    kind: entry.kind,
    status: entry.status?.code ?? null,
    statusLabel: entry.status?.label ?? null,
    returnOn: entry.returnOn ?? null,
    body: entry.text,
    author: acting.author,
    occurredAt: acting.now,
    negotiationId: entry.negotiationId ?? null,
    paymentId: entry.payment?.id ?? null,
  };
  await tx.insert(contact).values(row);
  if (entry.kind === 'note' || entry.kind === 'email') await stampClients(tx, acting.companyId, [entry.clientId]);
  return toContact(row, entry.payment === undefined ? null : { ...entry.payment, isReversed: false });
}

/** History of a client, newest first. */
export async function contactsOf(tx: Tx, companyId: string, clientId: string): Promise<Contact[]> {
  const found = await tx
    .select({ contact, payment: { receivableId: payment.receivableId, reversedAt: payment.reversedAt } })
    .from(contact)
    .leftJoin(payment, and(eq(payment.companyId, contact.companyId), eq(payment.id, contact.paymentId)))
    .where(and(eq(contact.companyId, companyId), eq(contact.clientId, clientId)))
    .orderBy(desc(contact.occurredAt), desc(contact.id));
  return found.map(({ contact: row, payment: receipt }) =>
    toContact(
      row,
      row.paymentId === null || receipt === null
        ? null
        : { id: row.paymentId, receivableId: receipt.receivableId, isReversed: receipt.reversedAt !== null },
    ),
  );
}

/** The company's list of statuses in use, in its order. */
export function contactStatusesOf(tx: Tx, companyId: string): Promise<{ code: string; label: string }[]> {
  return tx
    .select({ code: contactStatus.code, label: contactStatus.label })
    .from(contactStatus)
    .where(and(eq(contactStatus.companyId, companyId), eq(contactStatus.active, true)))
    .orderBy(asc(contactStatus.position), asc(contactStatus.code));
}

function toContact(row: typeof contact.$inferSelect, receipt: Contact['payment']): Contact {
  const { id, clientId, kind, status, statusLabel, returnOn, body, author, occurredAt, negotiationId } = row;
  return {
    id,
    clientId,
    kind,
    status,
    statusLabel,
    returnOn,
    text: body,
    author,
    occurredAt: occurredAt.toISOString(),
    negotiationId,
    payment: receipt,
  };
}
