import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  alertResolutionSchema,
  alertsQuerySchema,
  alertsSchema,
  bankAlertSchema,
  newReturnSchema,
  returnResultSchema,
  returnsSchema,
  type ReturnResult,
} from '../../../contract/bank';
import { idSchema } from '../../../contract/common';
import { actingOf, type Acting } from '../../acting';
import { applyReturn } from '../../bank/applyReturn';
import { decideAlert, readAlerts } from '../../bank/readAlerts';
import { readReturnResult, readReturns } from '../../bank/readReturns';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import type { Tx } from '../../storage/database';

const paramsSchema = z.object({ id: idSchema });

/** Some 50,000 lines in base64. */
const bodyLimit = 28 * 1_048_576;

const resultSchema = { 200: returnResultSchema, ...problemResponses };

/** What came back from the bank, and what a person has to decide about it. */
export const returns: FastifyPluginCallbackZod = (app, _options, done) => {
  app.post(
    '/api/bank/returns',
    { bodyLimit, schema: { body: newReturnSchema, response: resultSchema } },
    async (request) => {
      const result = await withCompany(request, (tx) => applied(tx, actingOf(request), request.body));
      if (!result.alreadyRead) await app.database.analyze();
      return result;
    },
  );

  app.post(
    '/api/bank/returns/preview',
    { bodyLimit, schema: { body: newReturnSchema, response: resultSchema } },
    async (request) => {
      // The very work itself, taken back: so a preview cannot say anything else than what will happen.
      const preview = new Preview();
      await withCompany(request, async (tx) => {
        preview.result = await applied(tx, actingOf(request), request.body);
        throw preview;
      }).catch((error: unknown) => {
        if (error !== preview) throw error;
      });
      if (preview.result === null) throw new Error('a preview without a result');
      return preview.result;
    },
  );

  app.get('/api/bank/returns', { schema: { response: { 200: returnsSchema, ...problemResponses } } }, (request) =>
    withCompany(request, async (tx) => ({ returns: await readReturns(tx, request.person.companyId) }), {
      snapshot: true,
    }),
  );

  app.get('/api/bank/returns/:id', { schema: { params: paramsSchema, response: resultSchema } }, (request) =>
    withCompany(
      request,
      (tx) => readReturnResult(tx, request.person.companyId, { id: request.params.id, alreadyRead: true }),
      { snapshot: true },
    ),
  );

  app.get(
    '/api/bank/alerts',
    { schema: { querystring: alertsQuerySchema, response: { 200: alertsSchema, ...problemResponses } } },
    (request) =>
      withCompany(request, async (tx) => ({ alerts: await readAlerts(tx, request.person.companyId, request.query) }), {
        snapshot: true,
      }),
  );

  app.post(
    '/api/bank/alerts/:id/resolution',
    {
      schema: {
        params: paramsSchema,
        body: alertResolutionSchema,
        response: { 200: bankAlertSchema, ...problemResponses },
      },
    },
    (request) => withCompany(request, (tx) => decideAlert(tx, actingOf(request), request.params.id, request.body.note)),
  );
  done();
};

async function applied(tx: Tx, acting: Acting, body: z.output<typeof newReturnSchema>): Promise<ReturnResult> {
  const bytes = Buffer.from(body.contentBase64, 'base64');
  const done = await applyReturn(tx, acting, { fileName: body.fileName, bytes });
  return readReturnResult(tx, acting.companyId, done);
}

/** Ends a transaction that must leave nothing behind. */
class Preview extends Error {
  result: ReturnResult | null = null;
}
