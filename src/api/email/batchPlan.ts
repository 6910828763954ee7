import type { z } from 'zod';
import type { EmailBatchItem, EmailLeftOutReason, emailBatchRequestSchema } from '../../contract/emails';
import type { ReceivableRow } from '../../contract/receivables';
import { isoDate } from '../../domain/calendar/isoDate';
import { isPrescribed } from '../../domain/charges/prescription';
import { recipientsOf } from '../../domain/email/recipients';
import { leftOutReasons, recipientsProblem } from '../../strings/emails';
import type { Tx } from '../storage/database';
import type { Charging } from '../storage/repositories/charging';
import { clientsById, type StoredClient } from '../storage/repositories/clients';
import { receivableRowsOfClients } from '../storage/repositories/receivables';
import { totalOf } from './emailBlocks';

/** What is decided about one client of a mailing to many. `letter`: an e-mail goes. */
export interface PlannedItem {
  item: EmailBatchItem;
  letter: { client: StoredClient; titles: ReceivableRow[]; to: string[] } | null;
}

/** Who gets an e-mail about which titles, and who does not and why; in the order of the clients asked for, each once. */
export async function planBatch(
  tx: Tx,
  charging: Charging,
  { clientIds, titles: which }: Pick<z.output<typeof emailBatchRequestSchema>, 'clientIds' | 'titles'>,
): Promise<PlannedItem[]> {
  const { company, terms, today } = charging;
  const ids = [...new Set(clientIds)];
  const clients = new Map((await clientsById(tx, company.id, ids)).map((client) => [client.id, client]));
  const titles = new Map<string, ReceivableRow[]>();
  for (const row of await receivableRowsOfClients(tx, company.id, ids, terms, today)) {
    if (which === 'overdue' && row.daysOverdue === 0) continue;
    titles.set(row.clientId, [...(titles.get(row.clientId) ?? []), row]);
  }
  return ids.map((id) => planItem(id, clients.get(id), titles.get(id) ?? [], charging));
}

function planItem(
  clientId: string,
  client: StoredClient | undefined,
  titles: readonly ReceivableRow[],
  { today }: Charging,
): PlannedItem {
  const none = { clientId, clientName: client?.name ?? '', to: [], totalCents: 0, titleCount: 0 };
  const leaveOut = (code: Exclude<EmailLeftOutReason, 'invalidAddress'>): PlannedItem => ({
    item: { ...none, leftOut: { code, reason: leftOutReasons[code] } },
    letter: null,
  });
  if (client === undefined) return leaveOut('unknownClient');
  if (titles.length === 0) return leaveOut('noTitles');
  const collected = titles.filter(({ hold, dueDate }) => hold === null && !isPrescribed(isoDate(dueDate), today));
  if (collected.length === 0) return leaveOut('noTitlesToCollect');
  const to = recipientsOf(client.email);
  if (!to.ok) {
    if (to.error.code === 'none') return leaveOut('noAddress');
    const reason = recipientsProblem(to.error);
    return { item: { ...none, leftOut: { code: 'invalidAddress', reason } }, letter: null };
  }
  const item = { ...none, to: to.value, totalCents: totalOf(collected), titleCount: collected.length, leftOut: null };
  return { item, letter: { client, titles: collected, to: to.value } };
}
