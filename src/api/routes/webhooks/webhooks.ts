import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import {
  newWebhookSchema,
  webhookCreatedSchema,
  webhookDeliveriesQuerySchema,
  webhookDeliveriesSchema,
  webhookDeliverySchema,
  webhooksSchema,
} from '../../../contract/webhooks';
import { webhookText } from '../../../strings/webhooks';
import { actingOf } from '../../acting';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { requireSupervisor } from '../../requireSupervisor';
import { Refusal } from '../../refusal';
import { recordAudit } from '../../storage/audit';
import type { Tx } from '../../storage/database';
import {
  deliveriesOf,
  insertEndpoint,
  removeEndpoint,
  sendAgain,
  webhookExists,
  webhooksOf,
} from '../../storage/repositories/webhooks';
import { addressRefusal } from '../../webhooks/addressRefusal';

export interface WebhooksOptions {
  /** Development: webhooks may go to this computer. */
  allowLoopback: boolean;
}

const paramsSchema = z.object({ id: idSchema });

/** Where the company's other systems are told what happened here, and what became of telling them. Supervisors only. */
export const webhooks: FastifyPluginCallbackZod<WebhooksOptions> = (app, { allowLoopback }, done) => {
  app.addHook('preHandler', requireSupervisor);

  app.get('/api/webhooks', { schema: { response: { 200: webhooksSchema, ...problemResponses } } }, (request) =>
    withCompany(request, async (tx) => ({ webhooks: await webhooksOf(tx, request.person.companyId) }), {
      snapshot: true,
    }),
  );

  app.post(
    '/api/webhooks',
    {
      schema: {
        body: newWebhookSchema.strict(),
        response: { 201: webhookCreatedSchema, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { url, events, description } = request.body;
      const refusal = addressRefusal(url, { allowLoopback });
      if (refusal !== null) throw new Refusal('validation_failed', { detail: refusal, pointer: '/url' });
      const secret = `whsec_${randomBytes(32).toString('base64')}`;
      const webhook = await withCompany(request, async (tx) => {
        const acting = actingOf(request);
        const endpoint = { url, secret, events: [...new Set(events)], description };
        const made = await insertEndpoint(tx, acting, endpoint);
        const details = { host: new URL(url).host, events: made.events };
        await recordAudit(tx, acting, { action: 'webhook.created', entity: 'webhook', entityId: made.id, details });
        return made;
      });
      void reply.status(201);
      return { webhook, secret };
    },
  );

  app.delete(
    '/api/webhooks/:id',
    {
      schema: {
        params: paramsSchema,
        response: { 204: z.void(), ...problemResponses },
      },
    },
    async (request, reply) => {
      await withCompany(request, async (tx) => {
        const { id } = request.params;
        const acting = actingOf(request);
        await requireWebhook(tx, request, id);
        await removeEndpoint(tx, acting, id);
        await recordAudit(tx, acting, { action: 'webhook.removed', entity: 'webhook', entityId: id });
      });
      void reply.status(204);
    },
  );

  app.get(
    '/api/webhooks/:id/deliveries',
    {
      schema: {
        params: paramsSchema,
        querystring: webhookDeliveriesQuerySchema,
        response: { 200: webhookDeliveriesSchema, ...problemResponses },
      },
    },
    (request) =>
      withCompany(
        request,
        async (tx) => {
          const { id } = request.params;
          await requireWebhook(tx, request, id);
          return { deliveries: await deliveriesOf(tx, request.person.companyId, id, request.query) };
        },
        { snapshot: true },
      ),
  );

  app.post(
    '/api/webhooks/:id/deliveries/:deliveryId/resend',
    {
      schema: {
        params: paramsSchema.extend({ deliveryId: idSchema }),
        response: { 201: webhookDeliverySchema, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { id, deliveryId } = request.params;
      const delivery = await withCompany(request, async (tx) => {
        await requireWebhook(tx, request, id);
        return sendAgain(tx, actingOf(request), id, deliveryId);
      });
      if (delivery === null) throw new Refusal('not_found', { detail: webhookText.noSuchDelivery });
      void reply.status(201);
      return delivery;
    },
  );
  done();
};

async function requireWebhook(tx: Tx, request: FastifyRequest, id: string): Promise<void> {
  if (!(await webhookExists(tx, request.person.companyId, id))) {
    throw new Refusal('not_found', { detail: webhookText.noSuchWebhook });
  }
}
