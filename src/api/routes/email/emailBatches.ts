import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import {
  emailBatchPreviewSchema,
  emailBatchRequestSchema,
  emailBatchSchema,
  type EmailBatch,
  type EmailState,
} from '../../../contract/emails';
import { cancelledText, emailRefusals } from '../../../strings/emails';
import { actingOf } from '../../acting';
import { planBatch } from '../../email/batchPlan';
import { composeEmail } from '../../email/composeEmail';
import { readableTemplate } from '../../email/readableTemplate';
import { withCompany } from '../../plugins/company';
import { idempotently } from '../../plugins/idempotency';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { recordAudit } from '../../storage/audit';
import type { Tx } from '../../storage/database';
import { readCharging } from '../../storage/repositories/charging';
import { cancelWaiting, findBatch, insertBatch, insertMessage } from '../../storage/repositories/emailMessages';
import { beginEmails, findTemplate } from '../../storage/repositories/emailTemplates';

const params = z.object({ id: idSchema });

/** One e-mail to each of many clients: who would get one, the sending, its progress, and taking back what still waits. */
export const emailBatches: FastifyPluginCallbackZod = (app, _options, done) => {
  const path = '/api/email-batches';
  const body = emailBatchRequestSchema.strict();
  app.post(
    `${path}/preview`,
    { schema: { body, response: { 200: emailBatchPreviewSchema, ...problemResponses } } },
    (request) =>
      withCompany(
        request,
        async (tx) => {
          const charging = await readCharging(tx, request.person.companyId, app.clock());
          const planned = await planBatch(tx, charging, request.body);
          return { items: planned.map(({ item }) => item) };
        },
        { snapshot: true },
      ),
  );

  app.post(path, { schema: { body, response: { 201: emailBatchSchema, ...problemResponses } } }, (request, reply) =>
    idempotently<EmailBatch>(request, reply, async (tx) => {
      const acting = actingOf(request);
      const { companyId, now, author: sender } = acting;
      const { templateId, attachBoletos, includePix } = request.body;
      await beginEmails(tx, companyId, now);
      const stored = await findTemplate(tx, companyId, templateId);
      if (stored === null) {
        throw new Refusal('not_found', { detail: emailRefusals.noSuchTemplate, pointer: '/templateId' });
      }
      const template = readableTemplate(stored);
      const charging = await readCharging(tx, companyId, now);
      const planned = await planBatch(tx, charging, request.body);
      const batchId = await insertBatch(
        tx,
        acting,
        planned.map(({ item }) => item),
      );
      const wishes = { attachBoletos, includePix };
      for (const { letter } of planned) {
        if (letter === null) continue;
        const { client, titles, to } = letter;
        const composed = await composeEmail(tx, charging, { client, titles, template, wishes, sender, now });
        await insertMessage(tx, acting, { clientId: client.id, to, composed, batchId });
      }
      const details = { clients: planned.length, messages: planned.filter(({ letter }) => letter !== null).length };
      await recordAudit(tx, acting, { action: 'emailBatch.sent', entity: 'emailBatch', entityId: batchId, details });
      return { status: 201, body: await requireBatch(tx, request, batchId) };
    }),
  );

  app.get(`${path}/:id`, { schema: { params, response: { 200: emailBatchSchema, ...problemResponses } } }, (request) =>
    withCompany(request, (tx) => requireBatch(tx, request, request.params.id), { snapshot: true }),
  );

  app.post(
    `${path}/:id/cancellation`,
    { schema: { params, response: { 200: emailBatchSchema, ...problemResponses } } },
    (request) =>
      withCompany(request, async (tx) => {
        const acting = actingOf(request);
        const { id } = request.params;
        await requireBatch(tx, request, id);
        await cancelWaiting(tx, acting.companyId, id, cancelledText.byPerson);
        await recordAudit(tx, acting, { action: 'emailBatch.cancelled', entity: 'emailBatch', entityId: id });
        return requireBatch(tx, request, id);
      }),
  );
  done();
};

async function requireBatch(tx: Tx, request: FastifyRequest, id: string): Promise<EmailBatch> {
  const found = await findBatch(tx, request.person.companyId, id);
  if (found === null) throw new Refusal('not_found', { detail: emailRefusals.noSuchBatch });
  const { batch, messages } = found;
  const byClient = new Map(messages.map((message) => [message.clientId, message]));
  const count = (...states: EmailState[]) => messages.filter(({ state }) => states.includes(state)).length;
  const waiting = count('queued', 'sending');
  return {
    id: batch.id,
    createdAt: batch.createdAt.toISOString(),
    createdBy: batch.createdBy,
    counts: {
      total: messages.length,
      done: messages.length - waiting,
      waiting,
      sent: count('sent'),
      failed: count('failed', 'givenUp'),
      uncertain: count('uncertain'),
      cancelled: count('cancelled'),
      leftOut: batch.items.filter(({ leftOut }) => leftOut !== null).length,
    },
    items: batch.items.map((item) => {
      const message = byClient.get(item.clientId);
      const { id: messageId = null, state = null, stateText = null } = message ?? {};
      return { ...item, messageId, state, stateText };
    }),
  };
}
