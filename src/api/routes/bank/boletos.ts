import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  boletoRequestSchema,
  clientBoletosSchema,
  titleBoletoStatusSchema,
  type TitleBoletoStatus,
} from '../../../contract/bank';
import { idSchema } from '../../../contract/common';
import { problemDetails } from '../../../strings/problems';
import { actingOf } from '../../acting';
import { readBoletoStatus } from '../../bank/boletoStatus';
import { requestBoleto } from '../../bank/requestBoleto';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import type { Tx } from '../../storage/database';
import { openTitleIds } from '../../storage/repositories/receivables';

const paramsSchema = z.object({ id: idSchema });
const statusResponses = { 200: titleBoletoStatusSchema, ...problemResponses };

/** The boletos of titles, as Detalhes shows them, and what a person asks about them. */
export const boletos: FastifyPluginCallbackZod = (app, _options, done) => {
  app.get('/api/receivables/:id/boleto', { schema: { params: paramsSchema, response: statusResponses } }, (request) =>
    withCompany(request, (tx) => statusOf(tx, request.person.companyId, request.params.id, app.clock()), {
      snapshot: true,
    }),
  );

  app.post(
    '/api/receivables/:id/boleto',
    { schema: { params: paramsSchema, body: boletoRequestSchema, response: statusResponses } },
    (request) =>
      withCompany(request, async (tx) => {
        const acting = actingOf(request);
        await requestBoleto(tx, acting, request.params.id, request.body);
        return statusOf(tx, acting.companyId, request.params.id, acting.now);
      }),
  );

  app.get(
    '/api/clients/:id/boletos',
    { schema: { params: paramsSchema, response: { 200: clientBoletosSchema, ...problemResponses } } },
    (request) =>
      withCompany(
        request,
        async (tx) => {
          const { companyId } = request.person;
          const ids = await openTitleIds(tx, companyId, request.params.id);
          return { titles: await readBoletoStatus(tx, companyId, ids, app.clock()) };
        },
        { snapshot: true },
      ),
  );
  done();
};

async function statusOf(tx: Tx, companyId: string, id: string, now: Date): Promise<TitleBoletoStatus> {
  const [status] = await readBoletoStatus(tx, companyId, [id], now);
  if (status === undefined) throw new Refusal('not_found', { detail: problemDetails.noSuchReceivable });
  return status;
}
