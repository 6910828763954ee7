import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import { newPaymentSchema, paymentResultSchema, paymentReversalSchema } from '../../../contract/payments';
import { actingOf } from '../../acting';
import { recordPayment } from '../../payments/recordPayment';
import { reversePayment } from '../../payments/reversePayment';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { requireVersion } from '../../requireVersion';

/** Receipts by hand, and taking the last one back. */
export const payments: FastifyPluginCallbackZod = (app, _options, done) => {
  app.post(
    '/api/receivables/:id/payments',
    {
      preValidation: requireVersion,
      schema: {
        params: z.object({ id: idSchema }),
        body: newPaymentSchema,
        response: { 201: paymentResultSchema, ...problemResponses },
      },
    },
    async (request, reply) => {
      void reply.status(201);
      return withCompany(request, (tx) => recordPayment(tx, actingOf(request), request.params.id, request.body));
    },
  );

  app.post(
    '/api/receivables/:id/payments/:paymentId/reversal',
    {
      schema: {
        params: z.object({ id: idSchema, paymentId: idSchema }),
        body: paymentReversalSchema,
        response: { 200: paymentResultSchema, ...problemResponses },
      },
    },
    (request) => {
      const { params, body } = request;
      return withCompany(request, (tx) =>
        reversePayment(tx, actingOf(request), params.id, params.paymentId, body.reason),
      );
    },
  );
  done();
};
