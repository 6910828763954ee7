import type { ClientSummary } from '../../../contract/portfolio';
import { agingBucket } from '../../../domain/aging/bucket';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { civilDateIn } from '../../clock';
import type { Tx } from '../../storage/database';
import type { Charging } from '../../storage/repositories/charging';
import { creditTotals } from '../../storage/repositories/credits';
import { clientsById, lastContacts, type LastContact, type StoredClient } from '../../storage/repositories/clients';
import { chargeablePage, chargesOfRecord, type ChargeableRecord } from '../../storage/repositories/receivables';

const rowsAtOnce = 20_000;

/** Sums over the open titles of one client. */
interface Sums {
  openCount: number;
  overdueCount: number;
  maxDaysOverdue: number;
  oldestDueDate: string | null;
  balanceCents: number;
  overdueBalanceCents: number;
  fineCents: number;
  interestCents: number;
  totalCents: number;
  overdueTotalCents: number;
}

export interface ChargedTitle {
  daysOverdue: number;
  totalCents: number;
}

/**
 * Clients with their open titles added up at a date, the largest overdue total first. `onTitle` sees every title's charges.
 * Titles are read by pages of ids, so that neither a cursor stays open nor the portfolio stands in memory.
 */
export async function clientSummaries(
  tx: Tx,
  charging: Charging,
  clientIds: readonly string[],
  asOf: IsoDate,
  onTitle: (title: ChargedTitle) => void = () => undefined,
): Promise<ClientSummary[]> {
  const companyId = charging.company.id;
  const sums = new Map(clientIds.map((id) => [id, noSums()]));
  let afterId = '';
  for (;;) {
    const page = await chargeablePage(tx, companyId, clientIds, afterId, rowsAtOnce);
    for (const record of page) onTitle(add(sums, record, charging, asOf));
    const last = page.at(-1);
    if (last === undefined || page.length < rowsAtOnce) break;
    afterId = last.id;
  }
  const stored = await clientsById(tx, companyId, clientIds);
  const contacts = await lastContacts(tx, companyId, clientIds);
  const credits = await creditTotals(tx, companyId, clientIds);
  return stored
    .map((client) =>
      summaryOf(
        client,
        sums.get(client.id) ?? noSums(),
        contacts.get(client.id),
        credits.get(client.id) ?? 0,
        charging,
      ),
    )
    .sort((a, b) => b.overdueTotalCents - a.overdueTotalCents || a.name.localeCompare(b.name, 'pt-BR'));
}

function noSums(): Sums {
  return {
    openCount: 0,
    overdueCount: 0,
    maxDaysOverdue: 0,
    oldestDueDate: null,
    balanceCents: 0,
    overdueBalanceCents: 0,
    fineCents: 0,
    interestCents: 0,
    totalCents: 0,
    overdueTotalCents: 0,
  };
}

function add(sums: Map<string, Sums>, record: ChargeableRecord, charging: Charging, asOf: IsoDate): ChargedTitle {
  const sum = sums.get(record.clientId);
  if (sum === undefined) throw new Error('a title of a client that was not asked for');
  const charges = chargesOfRecord(record, charging.terms, asOf);
  sum.openCount += 1;
  sum.balanceCents += record.balanceCents;
  sum.fineCents += charges.fineCents;
  sum.interestCents += charges.interestCents;
  sum.totalCents += charges.totalCents;
  sum.maxDaysOverdue = Math.max(sum.maxDaysOverdue, charges.daysOverdue);
  if (sum.oldestDueDate === null || record.dueDate < sum.oldestDueDate) sum.oldestDueDate = record.dueDate;
  if (charges.daysOverdue > 0) {
    sum.overdueCount += 1;
    sum.overdueBalanceCents += record.balanceCents;
    sum.overdueTotalCents += charges.totalCents;
  }
  return charges;
}

function summaryOf(
  client: StoredClient,
  sums: Sums,
  contact: LastContact | undefined,
  creditCents: number,
  { company }: Charging,
): ClientSummary {
  return {
    id: client.id,
    version: client.version,
    sourceKey: client.sourceKey,
    name: client.name,
    document: client.document,
    isConsumer: client.isConsumer,
    phone: client.phone,
    email: client.email,
    city: client.city,
    state: client.state,
    responsible: client.responsible,
    ...sums,
    bucket: agingBucket(sums.maxDaysOverdue),
    creditCents,
    lastContactOn: contact === undefined ? null : civilDateIn(company.timeZone, contact.occurredAt),
    lastContactStatus: contact?.statusLabel ?? null,
    nextContactOn: contact?.returnOn ?? null,
  };
}
