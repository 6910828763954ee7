import {
  clientDunningSchema,
  dunningSchema,
  dunningSimulationSchema,
  type ClientDunning,
  type Dunning,
  type DunningSimulation,
  type DunningUpdate,
} from '../contract/dunning';
import {
  emailBatchPreviewSchema,
  emailBatchSchema,
  emailMessageSchema,
  emailMessagesSchema,
  emailPreviewSchema,
  emailSettingsSchema,
  emailTemplateSchema,
  emailTemplatesSchema,
  type EmailBatch,
  type EmailBatchPreview,
  type EmailBatchRequest,
  type EmailDraft,
  type EmailMessage,
  type EmailMessages,
  type EmailPreview,
  type EmailSettings,
  type EmailSettingsUpdate,
  type EmailTemplate,
  type EmailTemplates,
  type EmailTemplateUpdate,
  type NewEmailTemplate,
} from '../contract/emails';
import { ok, type Result } from '../domain/result';
import type { ApiFailure } from './failure';
import { request, send, type Connection } from './request';

type Answer<T> = Promise<Result<T, ApiFailure>>;

interface Options {
  signal?: AbortSignal | undefined;
}

interface SendOptions extends Options {
  /** Made once per thing to be sent, so that asking again cannot send it twice. */
  idempotencyKey: string;
}

/** Collection e-mails, their templates and the régua, as the pane sees them. */
export interface EmailApi {
  emailTemplates: (options?: Options) => Answer<EmailTemplates>;
  addEmailTemplate: (template: NewEmailTemplate, options: SendOptions) => Answer<EmailTemplate>;
  changeEmailTemplate: (id: string, template: EmailTemplateUpdate, options?: Options) => Answer<EmailTemplate>;
  removeEmailTemplate: (id: string, options?: Options) => Answer<null>;
  emailSettings: (options?: Options) => Answer<EmailSettings>;
  changeEmailSettings: (settings: EmailSettingsUpdate, options?: Options) => Answer<EmailSettings>;
  /** What would go; writes nothing. */
  previewEmail: (clientId: string, draft: EmailDraft, options?: Options) => Answer<EmailPreview>;
  sendEmail: (clientId: string, draft: EmailDraft, options: SendOptions) => Answer<EmailMessage>;
  clientEmails: (clientId: string, options?: Options) => Answer<EmailMessages>;
  /** Who would get one; writes nothing. */
  previewEmailBatch: (batch: EmailBatchRequest, options?: Options) => Answer<EmailBatchPreview>;
  sendEmailBatch: (batch: EmailBatchRequest, options: SendOptions) => Answer<EmailBatch>;
  emailBatch: (id: string, options?: Options) => Answer<EmailBatch>;
  /** Takes back what still waits. */
  cancelEmailBatch: (id: string, options?: Options) => Answer<EmailBatch>;
  dunning: (options?: Options) => Answer<Dunning>;
  changeDunning: (dunning: DunningUpdate, options?: Options) => Answer<Dunning>;
  simulateDunning: (query: { includeOff: boolean }, options?: Options) => Answer<DunningSimulation>;
  clientDunning: (clientId: string, options?: Options) => Answer<ClientDunning>;
  changeClientDunning: (clientId: string, dunning: ClientDunning, options?: Options) => Answer<ClientDunning>;
}

const inPath = encodeURIComponent;

export const createEmailApi = (connection: Connection): EmailApi => ({
  emailTemplates: (options) =>
    request(connection, { method: 'GET', path: '/api/email-templates', signal: options?.signal }, emailTemplatesSchema),

  addEmailTemplate: (template, options) =>
    request(
      connection,
      { method: 'POST', path: '/api/email-templates', body: template, ...options },
      emailTemplateSchema,
    ),

  changeEmailTemplate: (id, template, options) =>
    request(
      connection,
      { method: 'PUT', path: `/api/email-templates/${inPath(id)}`, body: template, signal: options?.signal },
      emailTemplateSchema,
    ),

  removeEmailTemplate: async (id, options) => {
    const path = `/api/email-templates/${inPath(id)}`;
    const sent = await send(connection, { method: 'DELETE', path, signal: options?.signal });
    return sent.ok ? ok(null) : sent;
  },

  emailSettings: (options) =>
    request(connection, { method: 'GET', path: '/api/email-settings', signal: options?.signal }, emailSettingsSchema),

  changeEmailSettings: (settings, options) =>
    request(
      connection,
      { method: 'PUT', path: '/api/email-settings', body: settings, signal: options?.signal },
      emailSettingsSchema,
    ),

  previewEmail: (clientId, draft, options) =>
    request(
      connection,
      {
        method: 'POST',
        path: `/api/clients/${inPath(clientId)}/emails/preview`,
        body: draft,
        isRepeatable: true,
        signal: options?.signal,
      },
      emailPreviewSchema,
    ),

  sendEmail: (clientId, draft, options) =>
    request(
      connection,
      { method: 'POST', path: `/api/clients/${inPath(clientId)}/emails`, body: draft, ...options },
      emailMessageSchema,
    ),

  clientEmails: (clientId, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/clients/${inPath(clientId)}/emails`, signal: options?.signal },
      emailMessagesSchema,
    ),

  previewEmailBatch: (batch, options) =>
    request(
      connection,
      {
        method: 'POST',
        path: '/api/email-batches/preview',
        body: batch,
        isRepeatable: true,
        signal: options?.signal,
      },
      emailBatchPreviewSchema,
    ),

  sendEmailBatch: (batch, options) =>
    request(connection, { method: 'POST', path: '/api/email-batches', body: batch, ...options }, emailBatchSchema),

  emailBatch: (id, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/email-batches/${inPath(id)}`, signal: options?.signal },
      emailBatchSchema,
    ),

  cancelEmailBatch: (id, options) =>
    request(
      connection,
      {
        method: 'POST',
        path: `/api/email-batches/${inPath(id)}/cancellation`,
        body: {},
        isRepeatable: true,
        signal: options?.signal,
      },
      emailBatchSchema,
    ),

  dunning: (options) =>
    request(connection, { method: 'GET', path: '/api/dunning', signal: options?.signal }, dunningSchema),

  changeDunning: (dunning, options) =>
    request(connection, { method: 'PUT', path: '/api/dunning', body: dunning, signal: options?.signal }, dunningSchema),

  simulateDunning: ({ includeOff }, options) =>
    request(
      connection,
      { method: 'GET', path: '/api/dunning/simulation', query: { includeOff }, signal: options?.signal },
      dunningSimulationSchema,
    ),

  clientDunning: (clientId, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/clients/${inPath(clientId)}/dunning`, signal: options?.signal },
      clientDunningSchema,
    ),

  changeClientDunning: (clientId, dunning, options) =>
    request(
      connection,
      { method: 'PUT', path: `/api/clients/${inPath(clientId)}/dunning`, body: dunning, signal: options?.signal },
      clientDunningSchema,
    ),
});
