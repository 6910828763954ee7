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

/**
 * Ids of the clients a portfolio lists. A client is as late as its oldest open title, since an earlier due date never means
 * fewer days; how late that is, the domain's rule of business days says.
 */
export async function listedClients(
  tx: Tx,
  companyId: string,
  filter: ListingFilter,
  terms: ChargeTerms,
  asOf: IsoDate,
): Promise<string[]> {
  const found = await tx
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
  return found
    .filter(
      ({ oldestDueDate }) =>
        filter.includeCurrent || daysOverdue(isoDate(oldestDueDate), asOf, terms) >= filter.minDaysOverdue,
    )
    .map(({ id }) => id);
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
