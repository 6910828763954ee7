import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { emailSettingsSchema, emailSettingsUpdateSchema, type EmailSettings } from '../../../contract/emails';
import { isEmailAddress } from '../../../domain/contact/emailAddress';
import { emailRefusals } from '../../../strings/emails';
import { actingOf } from '../../acting';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { requireSupervisor } from '../../requireSupervisor';
import { requireVersion } from '../../requireVersion';
import { recordAudit } from '../../storage/audit';
import type { Tx } from '../../storage/database';
import { beginEmails, emailSettingsOf, updateEmailSettings } from '../../storage/repositories/emailTemplates';

/** Whose name e-mails carry and where answers go. */
export const emailSettings: FastifyPluginCallbackZod = (app, _options, done) => {
  const path = '/api/email-settings';
  const settingsOf = async (tx: Tx, companyId: string): Promise<EmailSettings> => {
    const { senderName, replyTo, version } = await emailSettingsOf(tx, companyId);
    return { senderName, replyTo, version, delivery: app.mailPlace.delivery, from: app.mailPlace.from };
  };

  app.get(path, { schema: { response: { 200: emailSettingsSchema, ...problemResponses } } }, (request) =>
    withCompany(request, async (tx) => {
      await beginEmails(tx, request.person.companyId, app.clock());
      return settingsOf(tx, request.person.companyId);
    }),
  );

  app.put(
    path,
    {
      preValidation: requireVersion,
      preHandler: requireSupervisor,
      schema: { body: emailSettingsUpdateSchema.strict(), response: { 200: emailSettingsSchema, ...problemResponses } },
    },
    (request) =>
      withCompany(request, async (tx) => {
        const acting = actingOf(request);
        const { companyId } = acting;
        const { version, senderName } = request.body;
        const replyTo = request.body.replyTo === '' ? null : request.body.replyTo;
        if (replyTo !== null && !isEmailAddress(replyTo)) {
          throw new Refusal('email_address_invalid', { detail: emailRefusals.replyTo, pointer: '/replyTo' });
        }
        await beginEmails(tx, companyId, acting.now);
        if (!(await updateEmailSettings(tx, companyId, version, { senderName, replyTo }))) {
          throw new Refusal('email_settings_stale', { data: { current: await settingsOf(tx, companyId) } });
        }
        await recordAudit(tx, acting, {
          action: 'emailSettings.changed',
          entity: 'emailSettings',
          entityId: companyId,
        });
        return settingsOf(tx, companyId);
      }),
  );
  done();
};
