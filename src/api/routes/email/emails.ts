import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import {
  emailDraftSchema,
  emailMessageSchema,
  emailMessagesSchema,
  emailPreviewSchema,
  type EmailMessage,
  type EmailPreview,
} from '../../../contract/emails';
import type { ReceivableRow } from '../../../contract/receivables';
import { isoDate } from '../../../domain/calendar/isoDate';
import { isPrescribed } from '../../../domain/charges/prescription';
import { recipientsOf, type RecipientsError } from '../../../domain/email/recipients';
import { receivableLabel } from '../../../domain/receivableLabel';
import type { Result } from '../../../domain/result';
import { documentFileNames } from '../../../strings/documents';
import { emailRefusals, emailWarnings, recipientsProblem } from '../../../strings/emails';
import { problemDetails } from '../../../strings/problems';
import { actingOf } from '../../acting';
import { plainFileName } from '../../documents/fileName';
import { composeEmail, type ComposedEmail } from '../../email/composeEmail';
import { readableTemplate } from '../../email/readableTemplate';
import { withCompany } from '../../plugins/company';
import { idempotently } from '../../plugins/idempotency';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { recordAudit } from '../../storage/audit';
import type { Tx } from '../../storage/database';
import { readCharging, type Charging } from '../../storage/repositories/charging';
import { findClient, type StoredClient } from '../../storage/repositories/clients';
import { insertMessage, messagesOfClient, messagesSince, toMessage } from '../../storage/repositories/emailMessages';
import { beginEmails, emailSettingsOf } from '../../storage/repositories/emailTemplates';
import { receivableRows } from '../../storage/repositories/receivables';

const params = z.object({ id: idSchema });
const longestList = 100;
/** Milliseconds. */
const week = 7 * 24 * 60 * 60 * 1_000;

/** E-mails to one client: as they would go, on their way, and what became of them. */
export const emails: FastifyPluginCallbackZod = (app, _options, done) => {
  const path = '/api/clients/:id/emails';
  app.post(
    `${path}/preview`,
    { schema: { params, body: emailDraftSchema.strict(), response: { 200: emailPreviewSchema, ...problemResponses } } },
    (request) => withCompany(request, (tx) => previewOf(tx, request, request.params.id, request.body)),
  );

  app.post(
    path,
    { schema: { params, body: emailDraftSchema.strict(), response: { 201: emailMessageSchema, ...problemResponses } } },
    (request, reply) =>
      idempotently<EmailMessage>(request, reply, async (tx) => {
        const acting = actingOf(request);
        const { client, to, composed } = await drafted(tx, request, request.params.id, request.body);
        if (!to.ok) {
          throw new Refusal('email_address_invalid', { detail: recipientsProblem(to.error), pointer: '/to' });
        }
        const message = await insertMessage(tx, acting, { clientId: client.id, to: to.value, composed });
        const details = { clientId: client.id, titles: composed.receivableIds.length, totalCents: composed.totalCents };
        await recordAudit(tx, acting, { action: 'email.sent', entity: 'email', entityId: message.id, details });
        return { status: 201, body: toMessage(message) };
      }),
  );

  app.get(path, { schema: { params, response: { 200: emailMessagesSchema, ...problemResponses } } }, (request) =>
    withCompany(
      request,
      async (tx) => {
        const { companyId } = request.person;
        const client = await requireClient(tx, companyId, request.params.id);
        return { messages: await messagesOfClient(tx, companyId, client.id, longestList) };
      },
      { snapshot: true },
    ),
  );
  done();
};

interface Drafted {
  charging: Charging;
  client: StoredClient;
  titles: ReceivableRow[];
  to: Result<string[], RecipientsError>;
  composed: ComposedEmail;
}

/** The draft as it would go now. Refuses what no e-mail can be made of; the addresses are left to the caller. */
async function drafted(
  tx: Tx,
  request: FastifyRequest,
  clientId: string,
  draft: z.output<typeof emailDraftSchema>,
): Promise<Drafted> {
  const { companyId, name } = request.person;
  const now = request.server.clock();
  const template = readableTemplate(draft);
  const client = await requireClient(tx, companyId, clientId);
  await beginEmails(tx, companyId, now);
  const charging = await readCharging(tx, companyId, now);
  const ids = [...new Set(draft.receivableIds)];
  const titles = await receivableRows(tx, companyId, ids, charging.terms, charging.today);
  if (titles.length < ids.length || titles.some((title) => title.clientId !== client.id)) {
    throw new Refusal('receivable_not_open', { detail: emailRefusals.titlesNotOfClient, pointer: '/receivableIds' });
  }
  const { attachBoletos, includePix } = draft;
  const wishes = { attachBoletos, includePix };
  const composed = await composeEmail(tx, charging, { client, titles, template, wishes, sender: name, now });
  return { charging, client, titles, to: recipientsOf(draft.to ?? client.email), composed };
}

async function previewOf(
  tx: Tx,
  request: FastifyRequest,
  clientId: string,
  draft: z.output<typeof emailDraftSchema>,
): Promise<EmailPreview> {
  const found = await drafted(tx, request, clientId, draft);
  const { composed, to } = found;
  const { mailPlace } = request.server;
  const { replyTo } = await emailSettingsOf(tx, request.person.companyId);
  return {
    asOf: composed.asOf,
    to: to.ok ? to.value : [],
    toProblem: to.ok ? null : recipientsProblem(to.error),
    from: mailPlace.from,
    replyTo,
    subject: composed.subject,
    text: composed.text,
    html: composed.html,
    totalCents: composed.totalCents,
    attachments: attachmentsOf(composed),
    leftOut: composed.leftOut,
    warnings: await warningsOf(tx, request, found),
  };
}

/** The file that will be made when the message leaves. */
function attachmentsOf({ boletos }: ComposedEmail) {
  const [first] = boletos;
  if (first === undefined) return [];
  const { boleto, boletos: several } = documentFileNames;
  const name = boletos.length === 1 ? boleto(first.documentNumber) : several(boletos.length);
  const receivableIds = boletos.map(({ receivableId }) => receivableId);
  return [{ fileName: `${plainFileName(name)}.pdf`, receivableIds, size: null }];
}

async function warningsOf(tx: Tx, request: FastifyRequest, { charging, client, titles }: Drafted): Promise<string[]> {
  const { clock, mailPlace } = request.server;
  const held = titles.filter(({ hold }) => hold !== null).map(receivableLabel);
  const prescribed = titles
    .filter(({ dueDate }) => isPrescribed(isoDate(dueDate), charging.today))
    .map(receivableLabel);
  const since = new Date(clock().getTime() - week);
  const recent = (await messagesSince(tx, charging.company.id, [client.id], since)).get(client.id) ?? 0;
  return [
    ...(mailPlace.delivery === 'outbox' ? [emailWarnings.outbox] : []),
    ...(held.length > 0 ? [emailWarnings.held(held)] : []),
    ...(prescribed.length > 0 ? [emailWarnings.prescribed(prescribed)] : []),
    ...(recent > 0 ? [emailWarnings.recent(recent)] : []),
    ...(charging.company.address === '' ? [emailWarnings.noCreditorAddress] : []),
  ];
}

async function requireClient(tx: Tx, companyId: string, id: string): Promise<StoredClient> {
  const client = await findClient(tx, companyId, id);
  if (client === null) throw new Refusal('not_found', { detail: problemDetails.noSuchClient });
  return client;
}
