import { and, eq, sql } from 'drizzle-orm';
import { isoDate, type IsoDate } from '../../../domain/calendar/isoDate';
import type { ChargeTerms } from '../../../domain/charges/chargesOf';
import { daysOverdue } from '../../../domain/charges/daysOverdue';
import type { Tx } from '../database';
import { client, receivable } from '../schema';
import { bareDocument, searchable } from '../searchText';

export interface ListingFilter {
  /** Inclusive. */
  minDaysOverdue: number;
  /** Every client with an open title, overdue or not. */
  includeCurrent: boolean;
  search?: string | undefined;
  clientId?: string | undefined;
}

/** Ids of the clients a portfolio lists at a date. */
export async function listedClients(
  tx: Tx,
  companyId: string,
  filter: ListingFilter,
  terms: ChargeTerms,
  asOf: IsoDate,
): Promise<string[]> {
  return listedAt(await matchingClients(tx, companyId, filter), filter, terms, asOf);
}

/** A client with open titles that the filter's words let in, whatever the date. */
export interface MatchingClient {
  id: string;
  oldestDueDate: string;
}

/**
 * Those of the clients that are late enough at a date. A client is as late as its oldest open title, since an earlier due date
 * never means fewer days; how late that is, the domain's rule of business days says.
 */
export function listedAt(
  clients: readonly MatchingClient[],
  filter: ListingFilter,
  terms: ChargeTerms,
  asOf: IsoDate,
): string[] {
  const isLate = ({ oldestDueDate }: MatchingClient) =>
    filter.includeCurrent || daysOverdue(isoDate(oldestDueDate), asOf, terms) >= filter.minDaysOverdue;
  return clients.filter(isLate).map(({ id }) => id);
}

/** Clients with open titles, by the words of the filter alone. */
export function matchingClients(tx: Tx, companyId: string, filter: ListingFilter): Promise<MatchingClient[]> {
  return tx
    .select({ id: client.id, oldestDueDate: sql<string>`min(${receivable.dueDate})` })
    .from(receivable)
    .innerJoin(client, and(eq(client.companyId, receivable.companyId), eq(client.id, receivable.clientId)))
    .where(
      and(
        eq(receivable.companyId, companyId),
        eq(receivable.state, 'open'),
        filter.clientId === undefined ? undefined : eq(client.id, filter.clientId),
      ),
    )
    .groupBy(client.companyId, client.id)
    .having(matching(filter.search));
}

function matching(search: string | undefined) {
  const text = searchable(search ?? '');
  if (text === '') return undefined;
  const bare = bareDocument(text);
  // Only what can be a document: the digits of "=1+1" are not looked for in everybody's CNPJ.
  const isDocument = /^(?=.*\d)[\da-z./\s-]+$/.test(text);
  const byDocument = isDocument ? sql`or strpos(${client.searchText}, ${bare}) > 0` : sql``;
  return sql`(strpos(${client.searchText}, ${text}) > 0 ${byDocument}
    or bool_or(strpos(lower(${receivable.number}), ${text}) > 0))`;
}
