import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import {
  negotiationDraftSchema,
  negotiationPreviewSchema,
  negotiationResultSchema,
  negotiationSchema,
  newNegotiationSchema,
  newReversalSchema,
  reversalResultSchema,
} from '../../../contract/negotiations';
import { actingOf } from '../../acting';
import { confirmNegotiation } from '../../negotiations/confirmNegotiation';
import { previewNegotiation } from '../../negotiations/previewNegotiation';
import { reverseNegotiation } from '../../negotiations/reverseNegotiation';
import { withCompany } from '../../plugins/company';
import { idempotently } from '../../plugins/idempotency';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { requireVersion } from '../../requireVersion';
import { readNegotiation } from '../../storage/repositories/negotiations';

const paramsSchema = z.object({ id: idSchema });

/** Preview, confirmation, reading and reversal of negotiations. */
export const negotiations: FastifyPluginCallbackZod = (app, _options, done) => {
  app.post(
    '/api/negotiations/preview',
    { schema: { body: negotiationDraftSchema, response: { 200: negotiationPreviewSchema, ...problemResponses } } },
    (request) =>
      withCompany(request, (tx) => previewNegotiation(tx, request.person, app.clock(), request.body), {
        snapshot: true,
      }),
  );

  app.post(
    '/api/negotiations',
    { schema: { body: newNegotiationSchema, response: { 201: negotiationResultSchema, ...problemResponses } } },
    (request, reply) =>
      idempotently(request, reply, async (tx) => ({
        status: 201,
        body: await confirmNegotiation(tx, request.person, actingOf(request), request.body),
      })),
  );

  app.get(
    '/api/negotiations/:id',
    { schema: { params: paramsSchema, response: { 200: negotiationSchema, ...problemResponses } } },
    async (request) => {
      const { companyId } = request.person;
      const found = await withCompany(request, (tx) => readNegotiation(tx, companyId, request.params.id), {
        snapshot: true,
      });
      if (found === null) throw new Refusal('not_found');
      return found;
    },
  );

  app.post(
    '/api/negotiations/:id/reversal',
    {
      preValidation: requireVersion,
      schema: {
        params: paramsSchema,
        body: newReversalSchema,
        response: { 200: reversalResultSchema, ...problemResponses },
      },
    },
    (request) =>
      withCompany(request, (tx) => reverseNegotiation(tx, actingOf(request), request.params.id, request.body)),
  );
  done();
};
