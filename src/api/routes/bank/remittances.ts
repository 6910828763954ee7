import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  discardSchema,
  newRemittanceSchema,
  remittanceDetailsSchema,
  remittanceFileSchema,
  remittanceSchema,
  remittancesQuerySchema,
  remittancesSchema,
  waitingSchema,
} from '../../../contract/bank';
import { idSchema } from '../../../contract/common';
import { actingOf } from '../../acting';
import { discardRemittance } from '../../bank/discardRemittance';
import { makeRemittance } from '../../bank/makeRemittance';
import { readRemittanceDetails, readRemittances } from '../../bank/readRemittances';
import { readWaiting } from '../../bank/readWaiting';
import { withdrawInstruction } from '../../bank/withdrawInstruction';
import { withCompany } from '../../plugins/company';
import { idempotently } from '../../plugins/idempotency';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { findRemittance } from '../../storage/repositories/bankFiles';
import { requireSupervisor } from '../../requireSupervisor';

const fileType = 'application/octet-stream';
const fileResponse = { description: 'O arquivo, byte a byte', content: { [fileType]: { schema: z.unknown() } } };

const paramsSchema = z.object({ id: idSchema });

/** What waits to go to the bank, and the files it went out in. */
export const remittances: FastifyPluginCallbackZod = (app, _options, done) => {
  app.get('/api/bank/waiting', { schema: { response: { 200: waitingSchema, ...problemResponses } } }, (request) =>
    withCompany(
      request,
      async (tx) => ({ instructions: await readWaiting(tx, request.person.companyId, app.clock()) }),
      { snapshot: true },
    ),
  );

  app.post(
    '/api/bank/instructions/:id/withdrawal',
    { schema: { params: paramsSchema, response: { 204: z.void(), ...problemResponses } } },
    async (request, reply) => {
      await withCompany(request, (tx) => withdrawInstruction(tx, actingOf(request), request.params.id));
      void reply.status(204);
    },
  );

  app.post(
    '/api/bank/accounts/:id/remittances',
    {
      schema: {
        params: paramsSchema,
        body: newRemittanceSchema,
        response: { 201: remittanceFileSchema, ...problemResponses },
      },
    },
    (request, reply) =>
      idempotently(request, reply, async (tx) => {
        const { params, body } = request;
        const made = await makeRemittance(tx, actingOf(request), params.id, body.instructionIds);
        return { status: 201, body: made };
      }),
  );

  app.get(
    '/api/bank/remittances',
    { schema: { querystring: remittancesQuerySchema, response: { 200: remittancesSchema, ...problemResponses } } },
    (request) =>
      withCompany(
        request,
        async (tx) => ({ remittances: await readRemittances(tx, request.person.companyId, request.query) }),
        { snapshot: true },
      ),
  );

  app.get(
    '/api/bank/remittances/:id',
    { schema: { params: paramsSchema, response: { 200: remittanceDetailsSchema, ...problemResponses } } },
    (request) =>
      withCompany(request, (tx) => readRemittanceDetails(tx, request.person.companyId, request.params.id), {
        snapshot: true,
      }),
  );

  app.get(
    '/api/bank/remittances/:id/file',
    { schema: { params: paramsSchema, response: { 200: fileResponse, ...problemResponses } } },
    async (request, reply) => {
      const found = await withCompany(
        request,
        (tx) => findRemittance(tx, request.person.companyId, request.params.id),
        {
          snapshot: true,
        },
      );
      if (found === null) throw new Refusal('not_found');
      return reply
        .header('content-disposition', `attachment; filename="${found.fileName}"`)
        .type(fileType)
        .serializer((content: unknown) => content as string)
        .send(Buffer.from(found.content, 'latin1'));
    },
  );

  app.post(
    '/api/bank/remittances/:id/discard',
    {
      preHandler: requireSupervisor,
      schema: { params: paramsSchema, body: discardSchema, response: { 200: remittanceSchema, ...problemResponses } },
    },
    (request) =>
      withCompany(request, (tx) => discardRemittance(tx, actingOf(request), request.params.id, request.body.reason)),
  );
  done();
};
