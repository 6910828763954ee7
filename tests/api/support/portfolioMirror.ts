import type { ClientSummary, Portfolio } from '../../../src/contract/portfolio';
import { portfolioChangesSchema, type PortfolioChanges } from '../../../src/contract/portfolioChanges';
import type { ReceivableRow, ReceivablesHeader } from '../../../src/contract/receivables';
import type { Settings } from '../../../src/contract/settings';
import { agingBucket } from '../../../src/domain/aging/bucket';
import { isoDate } from '../../../src/domain/calendar/isoDate';
import { chargeTermsOf } from '../../../src/domain/charges/chargeTermsOf';
import { chargeableTitleOf } from '../../../src/domain/charges/chargeableTitleOf';
import { chargesOf, type ChargeTerms } from '../../../src/domain/charges/chargesOf';
import type { ApiContext } from './apiContext';

/** A portfolio kept outside the backend, as the sheet keeps it. */
export interface Mirror {
  filter: string;
  cursor: number;
  asOf: string;
  policyVersion: number;
  terms: ChargeTerms;
  clients: Map<string, ClientSummary>;
  receivables: Map<string, ReceivableRow>;
}

async function get<T>(context: ApiContext, url: string): Promise<T> {
  const { status, body } = await context.call<T>('analista', 'GET', url);
  if (status !== 200) throw new Error(`GET ${url}: ${JSON.stringify(body)}`);
  return body;
}

const withFilter = (path: string, filter: string, more: Record<string, string | number>): string => {
  const query = new URLSearchParams(filter);
  for (const [name, value] of Object.entries(more)) query.set(name, String(value));
  return `${path}?${query.toString()}`;
};

/** Loads everything, as `Carregar carteira` does. */
export async function loadMirror(context: ApiContext, filter: string, asOf: string): Promise<Mirror> {
  const { policy, holidays } = await get<Settings>(context, '/api/settings');
  const portfolio = await get<Portfolio>(context, withFilter('/api/portfolio', filter, { asOf }));
  const { text } = await context.call('analista', 'GET', withFilter('/api/receivables', filter, { asOf }));
  const [header, ...chunks] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const { columns, cursor } = header as ReceivablesHeader;
  const rows = (chunks as { rows: unknown[][] }[])
    .flatMap(({ rows: cells }) => cells)
    .map((cells) => Object.fromEntries(columns.map(({ key }, at) => [key, cells[at]])) as ReceivableRow);
  return {
    filter,
    asOf,
    cursor: Math.min(portfolio.cursor, cursor),
    policyVersion: portfolio.policyVersion,
    terms: chargeTermsOf(
      policy,
      holidays.map(({ date }) => date),
    ),
    clients: new Map(portfolio.clients.map((client) => [client.id, client])),
    receivables: new Map(rows.map((row) => [row.id, row])),
  };
}

/** Asks what changed since the mirror was made, at another date or the same. */
export async function changesOfMirror(context: ApiContext, mirror: Mirror, asOf: string): Promise<PortfolioChanges> {
  const { filter, cursor, asOf: previousAsOf } = mirror;
  const url = withFilter('/api/portfolio/changes', filter, { after: cursor, previousAsOf, asOf });
  const changes = await get<PortfolioChanges>(context, url);
  expect(portfolioChangesSchema.parse(changes)).toEqual(changes);
  return changes;
}

/** Brings the mirror up to date by the changes alone; what only the date moves is computed here, as formulas do in the sheet. */
export function applyChanges(mirror: Mirror, changes: PortfolioChanges): Mirror {
  const clients = new Map(mirror.clients);
  const receivables = new Map(mirror.receivables);
  for (const id of changes.clientIds) clients.delete(id);
  for (const client of changes.clients) clients.set(client.id, client);
  for (const { receivableId } of changes.left) receivables.delete(receivableId);
  for (const row of changes.receivables) receivables.set(row.id, row);
  const { asOf, cursor, policyVersion } = changes;
  return recharged({ ...mirror, asOf, cursor, policyVersion, clients, receivables });
}

function recharged(mirror: Mirror): Mirror {
  const asOf = isoDate(mirror.asOf);
  const receivables = new Map(
    [...mirror.receivables].map(([id, row]) => {
      const { daysOverdue, fineCents, interestCents, totalCents } = chargesOf(
        chargeableTitleOf(row),
        mirror.terms,
        asOf,
      );
      return [id, { ...row, daysOverdue, bucket: agingBucket(daysOverdue), fineCents, interestCents, totalCents }];
    }),
  );
  const clients = new Map(
    [...mirror.clients].map(([id, client]) => [
      id,
      summedUp(
        client,
        [...receivables.values()].filter(({ clientId }) => clientId === id),
      ),
    ]),
  );
  return { ...mirror, clients, receivables };
}

function summedUp(client: ClientSummary, rows: readonly ReceivableRow[]): ClientSummary {
  const overdue = rows.filter(({ daysOverdue }) => daysOverdue > 0);
  const sum = (list: readonly ReceivableRow[], key: 'balanceCents' | 'fineCents' | 'interestCents' | 'totalCents') =>
    list.reduce((total, row) => total + row[key], 0);
  const maxDaysOverdue = Math.max(0, ...rows.map(({ daysOverdue }) => daysOverdue));
  return {
    ...client,
    openCount: rows.length,
    overdueCount: overdue.length,
    maxDaysOverdue,
    bucket: agingBucket(maxDaysOverdue),
    oldestDueDate: rows.map(({ dueDate }) => dueDate).sort()[0] ?? null,
    balanceCents: sum(rows, 'balanceCents'),
    overdueBalanceCents: sum(overdue, 'balanceCents'),
    fineCents: sum(rows, 'fineCents'),
    interestCents: sum(rows, 'interestCents'),
    totalCents: sum(rows, 'totalCents'),
    overdueTotalCents: sum(overdue, 'totalCents'),
  };
}

/** What a person sees of it, for comparing two. */
export function contentOf({ asOf, policyVersion, clients, receivables }: Mirror) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    asOf,
    policyVersion,
    clients: [...clients.values()].sort(byId),
    receivables: [...receivables.values()].sort(byId),
  };
}
