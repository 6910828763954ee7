import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { portfolioQuerySchema, portfolioSchema, type ClientSummary, type Portfolio } from '../../../contract/portfolio';
import { agingBucket, agingBuckets } from '../../../domain/aging/bucket';
import { isoDate } from '../../../domain/calendar/isoDate';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { changeCursor } from '../../storage/changeCounter';
import { readCharging } from '../../storage/repositories/charging';
import { listedClients } from '../../storage/repositories/listing';
import { clientSummaries } from './clientSummaries';

/** `GET /api/portfolio`: the clients in collection with their debts added up at a date. */
export const portfolio: FastifyPluginCallbackZod = (app, _options, done) => {
  const schema = { querystring: portfolioQuerySchema, response: { 200: portfolioSchema, ...problemResponses } };
  app.get('/api/portfolio', { schema }, (request) =>
    withCompany(
      request,
      async (tx): Promise<Portfolio> => {
        const { companyId } = request.person;
        const charging = await readCharging(tx, companyId, app.clock());
        const asOf = request.query.asOf === undefined ? charging.today : isoDate(request.query.asOf);
        const listed = await listedClients(tx, companyId, request.query, charging.terms, asOf);
        const aging = agingBuckets.map((bucket) => ({ bucket, receivables: 0, totalCents: 0 }));
        const clients = await clientSummaries(tx, charging, listed, asOf, ({ daysOverdue, totalCents }) => {
          const bucket = aging.find((each) => each.bucket === agingBucket(daysOverdue));
          if (bucket === undefined) throw new Error('a bucket that is not in the list');
          bucket.receivables += 1;
          bucket.totalCents += totalCents;
        });
        return {
          asOf,
          today: charging.today,
          policyVersion: charging.policy.version,
          cursor: await changeCursor(tx, companyId),
          totals: totalsOf(clients),
          aging,
          clients,
        };
      },
      { snapshot: true },
    ),
  );
  done();
};

function totalsOf(clients: readonly ClientSummary[]): Portfolio['totals'] {
  const sum = (value: (client: ClientSummary) => number) => clients.reduce((total, client) => total + value(client), 0);
  return {
    clients: clients.length,
    receivables: sum((client) => client.openCount),
    balanceCents: sum((client) => client.balanceCents),
    fineCents: sum((client) => client.fineCents),
    interestCents: sum((client) => client.interestCents),
    totalCents: sum((client) => client.totalCents),
  };
}
