import type { z } from 'zod';
import {
  maxChangedReceivables,
  type PortfolioChanges,
  type portfolioChangesQuerySchema,
} from '../../../contract/portfolioChanges';
import { isoDate } from '../../../domain/calendar/isoDate';
import { readCounter } from '../../storage/changeCounter';
import { clientsChangedAfter } from '../../storage/clientChanges';
import type { Tx } from '../../storage/database';
import { readCharging } from '../../storage/repositories/charging';
import { leftReceivables } from '../../storage/repositories/leftReceivables';
import { listedAt, matchingClients } from '../../storage/repositories/listing';
import { countOfClients, receivablePage } from '../../storage/repositories/receivables';
import { clientSummaries } from './clientSummaries';

type Query = z.output<typeof portfolioChangesQuerySchema>;

/**
 * What changed of a portfolio since a cursor, in a transaction that sees one moment. Clients come whole: those with a change of
 * their own or of a title after the cursor, and those whom the date alone brings in or takes out.
 */
export async function changedPortfolio(tx: Tx, companyId: string, query: Query, now: Date): Promise<PortfolioChanges> {
  const charging = await readCharging(tx, companyId, now);
  const { terms, today, policy } = charging;
  const asOf = query.asOf === undefined ? today : isoDate(query.asOf);
  const counter = await readCounter(tx, companyId);
  const head = { asOf, today, policyVersion: policy.version, cursor: counter.last };
  // Settings decide who is late; and numbers this database has not given yet are those of another, or of before a restoration.
  if (query.after < counter.settings || query.after > counter.last) return { ...head, ...everything };

  const matching = await matchingClients(tx, companyId, query);
  const listed = new Set(listedAt(matching, query, terms, asOf));
  const listedBefore = listedAt(matching, query, terms, isoDate(query.previousAsOf));
  const affected = new Set(await clientsChangedAfter(tx, companyId, query.after));
  addMoved(affected, listed, new Set(listedBefore));
  const clientIds = [...affected].sort();
  const staying = clientIds.filter((id) => listed.has(id));
  const leaving = clientIds.filter((id) => !listed.has(id));

  const left = await leftReceivables(tx, companyId, query.after, leaving, maxChangedReceivables + 1);
  const count = left.length + (await countOfClients(tx, companyId, staying));
  if (count > maxChangedReceivables) return { ...head, ...everything };
  const page = await receivablePage(tx, companyId, staying, null, maxChangedReceivables, terms, asOf);
  return {
    ...head,
    full: false,
    clientIds,
    clients: await clientSummaries(tx, charging, staying, asOf),
    receivables: page.rows,
    left,
  };
}

const everything = { full: true, clientIds: [], clients: [], receivables: [], left: [] };

/** Adds the clients that stand in one of the two lists only. */
function addMoved(affected: Set<string>, listed: ReadonlySet<string>, listedBefore: ReadonlySet<string>): void {
  for (const id of listed) if (!listedBefore.has(id)) affected.add(id);
  for (const id of listedBefore) if (!listed.has(id)) affected.add(id);
}
