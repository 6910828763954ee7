import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import {
  emailTemplateSchema,
  emailTemplatesSchema,
  emailTemplateUpdateSchema,
  newEmailTemplateSchema,
  type EmailTemplate,
} from '../../../contract/emails';
import { emailFields } from '../../../domain/email/emailField';
import { emailFieldDescriptions, emailRefusals } from '../../../strings/emails';
import { actingOf, type Acting } from '../../acting';
import { readableTemplate } from '../../email/readableTemplate';
import { withCompany } from '../../plugins/company';
import { idempotentlyIfAsked } from '../../plugins/idempotency';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { requireSupervisor } from '../../requireSupervisor';
import { requireVersion } from '../../requireVersion';
import { recordAudit } from '../../storage/audit';
import type { Tx } from '../../storage/database';
import {
  beginEmails,
  deleteTemplate,
  insertTemplate,
  isTemplateNameTaken,
  readTemplate,
  templatesOf,
  updateTemplate,
} from '../../storage/repositories/emailTemplates';

const params = z.object({ id: idSchema });

/** The company's templates of e-mail. Everybody reads them, supervisors change them. */
export const emailTemplates: FastifyPluginCallbackZod = (app, _options, done) => {
  const path = '/api/email-templates';
  app.get(path, { schema: { response: { 200: emailTemplatesSchema, ...problemResponses } } }, (request) =>
    withCompany(request, async (tx) => {
      const { companyId } = request.person;
      await beginEmails(tx, companyId, app.clock());
      const fields = emailFields.map((field) => ({ ...field, description: emailFieldDescriptions[field.name] }));
      return { templates: await templatesOf(tx, companyId), fields };
    }),
  );

  app.post(
    path,
    {
      preHandler: requireSupervisor,
      schema: { body: newEmailTemplateSchema.strict(), response: { 201: emailTemplateSchema, ...problemResponses } },
    },
    (request, reply) =>
      idempotentlyIfAsked<EmailTemplate>(request, reply, async (tx) => {
        const acting = actingOf(request);
        readableTemplate(request.body);
        await beginEmails(tx, acting.companyId, acting.now);
        await requireFreeName(tx, acting, request.body.name, '');
        const id = await insertTemplate(tx, acting, request.body);
        await recordAudit(tx, acting, { action: 'emailTemplate.created', entity: 'emailTemplate', entityId: id });
        return { status: 201, body: await requireTemplate(tx, request, id) };
      }),
  );

  app.put(
    `${path}/:id`,
    {
      preValidation: requireVersion,
      preHandler: requireSupervisor,
      schema: {
        params,
        body: emailTemplateUpdateSchema.strict(),
        response: { 200: emailTemplateSchema, ...problemResponses },
      },
    },
    (request) =>
      withCompany(request, async (tx) => {
        const acting = actingOf(request);
        const { id } = request.params;
        const { version, ...content } = request.body;
        readableTemplate(content);
        const current = await requireTemplate(tx, request, id);
        if (current.isDefault && !content.isDefault) {
          throw new Refusal('email_template_is_default', {
            detail: emailRefusals.defaultNeeded,
            pointer: '/isDefault',
          });
        }
        await requireFreeName(tx, acting, content.name, id);
        if (!(await updateTemplate(tx, acting, id, version, content))) {
          throw new Refusal('email_template_stale', { data: { current } });
        }
        await recordAudit(tx, acting, { action: 'emailTemplate.changed', entity: 'emailTemplate', entityId: id });
        return requireTemplate(tx, request, id);
      }),
  );

  app.delete(
    `${path}/:id`,
    { preHandler: requireSupervisor, schema: { params, response: { 204: z.void(), ...problemResponses } } },
    async (request, reply) => {
      await withCompany(request, async (tx) => {
        const acting = actingOf(request);
        const { id } = request.params;
        const { isDefault, usedBySteps } = await requireTemplate(tx, request, id);
        if (isDefault) throw new Refusal('email_template_is_default', { detail: emailRefusals.templateIsDefault });
        if (usedBySteps > 0) throw new Refusal('email_template_in_use', { data: { steps: usedBySteps } });
        await deleteTemplate(tx, acting.companyId, id);
        await recordAudit(tx, acting, { action: 'emailTemplate.removed', entity: 'emailTemplate', entityId: id });
      });
      void reply.status(204);
    },
  );
  done();
};

async function requireFreeName(tx: Tx, { companyId }: Acting, name: string, exceptId: string): Promise<void> {
  if (await isTemplateNameTaken(tx, companyId, name, exceptId)) {
    throw new Refusal('email_template_name_taken', { pointer: '/name' });
  }
}

async function requireTemplate(tx: Tx, request: FastifyRequest, id: string): Promise<EmailTemplate> {
  const found = await readTemplate(tx, request.person.companyId, id);
  if (found === null) throw new Refusal('not_found', { detail: emailRefusals.noSuchTemplate });
  return found;
}
