import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { clientDetailsSchema, clientQuerySchema, type ClientDetails } from '../../../contract/clients';
import { idSchema } from '../../../contract/common';
import { isoDate } from '../../../domain/calendar/isoDate';
import { problemDetails } from '../../../strings/problems';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { readCharging } from '../../storage/repositories/charging';
import { findClient } from '../../storage/repositories/clients';
import { openCreditsOf } from '../../storage/repositories/credits';
import { receivableRowsOfClient } from '../../storage/repositories/receivables';
import { clientSummaries } from '../portfolio/clientSummaries';

/** `GET /api/clients/{id}`: one client with its open titles and their charges at a date. */
export const clients: FastifyPluginCallbackZod = (app, _options, done) => {
  const schema = {
    params: z.object({ id: idSchema }),
    querystring: clientQuerySchema,
    response: { 200: clientDetailsSchema, ...problemResponses },
  };
  app.get('/api/clients/:id', { schema }, (request) =>
    withCompany(
      request,
      async (tx): Promise<ClientDetails> => {
        const { companyId } = request.person;
        const charging = await readCharging(tx, companyId, app.clock());
        const asOf = request.query.asOf === undefined ? charging.today : isoDate(request.query.asOf);
        const client = await findClient(tx, companyId, request.params.id);
        const [summary] = await clientSummaries(tx, charging, [request.params.id], asOf);
        if (client === null || summary === undefined) {
          throw new Refusal('not_found', { detail: problemDetails.noSuchClient });
        }
        const { tradeName, contactName, whatsapp, address, notes } = client;
        return {
          asOf,
          policyVersion: charging.policy.version,
          client: { ...summary, tradeName, contactName, whatsapp, address, notes },
          credits: await openCreditsOf(tx, companyId, client.id),
          receivables: await receivableRowsOfClient(tx, companyId, client.id, charging.terms, asOf),
        };
      },
      { snapshot: true },
    ),
  );
  done();
};
