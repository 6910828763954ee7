import { z } from 'zod';
import { idSchema, isoDateSchema, nonNegativeCentsSchema, versionSchema } from './common';

/** Longest text of a template. Characters. */
export const longestEmailSubject = 150;
export const longestEmailBody = 20_000;

/** One line: nothing that could end a header of the message. */
const lineSchema = z
  .string()
  .trim()
  .regex(/^\P{Cc}*$/u);
const subjectSchema = lineSchema.min(1).max(longestEmailSubject);
const bodySchema = z.string().trim().min(1).max(longestEmailBody);

/**
 * Words between double braces that stand for something of the client or the company. A field of the debt (`inSubject` false) is
 * refused in a subject, which others may read. A field that is a `block` must stand alone on its line.
 */
export const emailFieldSchema = z.object({
  /** As it is written: `{{cliente}}`. */
  name: z.string(),
  /** Portuguese. */
  description: z.string(),
  inSubject: z.boolean(),
  block: z.boolean(),
});

export const emailTemplateSchema = z.object({
  id: idSchema,
  name: z.string(),
  subject: z.string(),
  body: z.string(),
  /** The one that a new e-mail begins with; a company has exactly one. */
  isDefault: z.boolean(),
  /** Steps of the régua that use it: such a one cannot be removed. */
  usedBySteps: z.int().min(0),
  version: versionSchema,
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
});

/** `GET /api/email-templates`: by name; `fields` are the ones that a template may carry. */
export const emailTemplatesSchema = z.object({
  templates: z.array(emailTemplateSchema),
  fields: z.array(emailFieldSchema),
});

/**
 * `POST /api/email-templates`, supervisors only. A fault of the text refuses it with `email_template_invalid` and one error for each:
 * pointer `/subject` or `/body`, `data` as `emailTemplateFaultSchema`.
 */
export const newEmailTemplateSchema = z.object({
  name: z.string().trim().min(1).max(80),
  subject: subjectSchema,
  body: bodySchema,
  isDefault: z.boolean().default(false),
});

/** `PUT /api/email-templates/{id}`, supervisors only; refused (412) if `version` is not the one that stands. */
export const emailTemplateUpdateSchema = newEmailTemplateSchema.extend({ version: versionSchema });

/** Where a template is wrong. `line` and `column` count from 1, `position` and `length` in characters of that text from 0. */
export const emailTemplateFaultSchema = z.object({
  kind: z.enum(['unknownField', 'unclosedField', 'debtFieldInSubject', 'debtWordInSubject', 'blockNotAlone']),
  /** What stands there. */
  text: z.string(),
  position: z.int().min(0),
  length: z.int().min(0),
  line: z.int().min(1),
  column: z.int().min(1),
});

/** `GET /api/email-settings`. */
export const emailSettingsSchema = z.object({
  /** Name beside the sender's address; empty: the company's. */
  senderName: z.string(),
  /** Where answers go; null: to the sender's address. */
  replyTo: z.string().nullable(),
  version: versionSchema,
  /** smtp: messages leave; outbox: no server is configured, they are kept in a folder and reach nobody. */
  delivery: z.enum(['smtp', 'outbox']),
  /** The sender's address, of the installation. */
  from: z.string(),
});

/** `PUT /api/email-settings`, supervisors only. */
export const emailSettingsUpdateSchema = z.object({
  senderName: lineSchema.max(100),
  replyTo: z.string().trim().max(254).nullable(),
  version: versionSchema,
});

/** What an e-mail takes along. */
const enclosuresFields = {
  /** The boletos of the titles, as PDF, where the bank confirmed them. */
  attachBoletos: z.boolean().default(true),
  /** A Pix copy-and-paste code for each title. */
  includePix: z.boolean().default(false),
};

/**
 * One e-mail to one client: `POST /api/clients/{id}/emails/preview` (writes nothing) and `POST /api/clients/{id}/emails`
 * (needs `Idempotency-Key`). `subject` and `body` are template text, with fields, as the person left them.
 */
export const emailDraftSchema = z.object({
  templateId: idSchema.nullable().default(null),
  subject: subjectSchema,
  body: bodySchema,
  /** Addresses separated by `;`. Left out: what is kept of the client. */
  to: z.string().trim().max(1_000).optional(),
  receivableIds: z.array(idSchema).min(1).max(500),
  ...enclosuresFields,
});

/** A title whose boleto or Pix code does not go along, and why (Portuguese). */
export const emailEnclosureLeftOutSchema = z.object({
  receivableId: idSchema,
  label: z.string(),
  enclosure: z.enum(['boleto', 'pix']),
  reason: z.string(),
});

export const emailAttachmentSchema = z.object({
  fileName: z.string(),
  receivableIds: z.array(idSchema),
  /** Bytes; null until it is made. */
  size: z.int().min(0).nullable(),
});

/** What would go, as the client would read it, at the company's today. */
export const emailPreviewSchema = z.object({
  asOf: isoDateSchema,
  to: z.array(z.string()),
  /** Why these addresses take no e-mail (Portuguese); null where they do. */
  toProblem: z.string().nullable(),
  from: z.string(),
  replyTo: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  /** A whole document without script and without anything from elsewhere: to be shown in a sandboxed frame. */
  html: z.string(),
  totalCents: nonNegativeCentsSchema,
  attachments: z.array(emailAttachmentSchema),
  leftOut: z.array(emailEnclosureLeftOutSchema),
  /** Portuguese sentences that do not stop it, e.g. held or prescribed titles, already written to this week. */
  warnings: z.array(z.string()),
});

/**
 * queued: waits, also after an attempt that may be made again (`lastError` says what happened). sending: under way. failed: refused
 * for good. givenUp: attempted until patience ended. uncertain: the program ended between sending and writing it down; never sent
 * again by itself. cancelled: taken back before it left.
 */
export const emailStateSchema = z.enum(['queued', 'sending', 'sent', 'failed', 'givenUp', 'uncertain', 'cancelled']);

export const emailMessageSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  batchId: idSchema.nullable(),
  /** Of the régua; null: a person sent it. */
  dunningStepId: idSchema.nullable(),
  state: emailStateSchema,
  /** The state in words, with the reason (Portuguese). */
  stateText: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  totalCents: nonNegativeCentsSchema,
  receivableIds: z.array(idSchema),
  attachments: z.array(emailAttachmentSchema),
  leftOut: z.array(emailEnclosureLeftOutSchema),
  attempts: z.int().min(0),
  /** Portuguese; of the last attempt that failed. */
  lastError: z.string().nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  sentAt: z.iso.datetime().nullable(),
});

/** `GET /api/clients/{id}/emails`: newest first, at most 100. */
export const emailMessagesSchema = z.object({ messages: z.array(emailMessageSchema) });

/**
 * Many clients at once, one e-mail each: `POST /api/email-batches/preview` (writes nothing) and `POST /api/email-batches` (needs
 * `Idempotency-Key`). Held and prescribed titles stay out.
 */
export const emailBatchRequestSchema = z.object({
  templateId: idSchema,
  clientIds: z.array(idSchema).min(1).max(2_000),
  /** overdue: titles past due; open: also those not yet due. */
  titles: z.enum(['overdue', 'open']).default('overdue'),
  ...enclosuresFields,
});

export const emailLeftOutReasonSchema = z.enum([
  'unknownClient',
  'noAddress',
  'invalidAddress',
  'noTitles',
  /** Titles there are, but each is held or prescribed. */
  'noTitlesToCollect',
]);

export const emailBatchItemSchema = z.object({
  clientId: idSchema,
  /** Empty where there is no such client. */
  clientName: z.string(),
  /** Empty where nothing goes. */
  to: z.array(z.string()),
  totalCents: nonNegativeCentsSchema,
  titleCount: z.int().min(0),
  /** Null: an e-mail goes (or went). */
  leftOut: z.object({ code: emailLeftOutReasonSchema, reason: z.string() }).nullable(),
});

/** In the order of the clients asked for. */
export const emailBatchPreviewSchema = z.object({ items: z.array(emailBatchItemSchema) });

/** `POST /api/email-batches`, `GET /api/email-batches/{id}`, `POST /api/email-batches/{id}/cancellation` (takes back what still waits). */
export const emailBatchSchema = z.object({
  id: idSchema,
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Of its messages. `done` is what will not change by itself any more: sent, failed, givenUp, uncertain, cancelled. */
  counts: z.object({
    total: z.int().min(0),
    done: z.int().min(0),
    waiting: z.int().min(0),
    sent: z.int().min(0),
    failed: z.int().min(0),
    uncertain: z.int().min(0),
    cancelled: z.int().min(0),
    leftOut: z.int().min(0),
  }),
  items: z.array(
    emailBatchItemSchema.extend({
      messageId: idSchema.nullable(),
      state: emailStateSchema.nullable(),
      stateText: z.string().nullable(),
    }),
  ),
});

export type EmailField = z.infer<typeof emailFieldSchema>;
export type EmailTemplate = z.infer<typeof emailTemplateSchema>;
export type EmailTemplates = z.infer<typeof emailTemplatesSchema>;
export type NewEmailTemplate = z.input<typeof newEmailTemplateSchema>;
export type EmailTemplateUpdate = z.input<typeof emailTemplateUpdateSchema>;
export type EmailTemplateFault = z.infer<typeof emailTemplateFaultSchema>;
export type EmailSettings = z.infer<typeof emailSettingsSchema>;
export type EmailSettingsUpdate = z.infer<typeof emailSettingsUpdateSchema>;
export type EmailDraft = z.input<typeof emailDraftSchema>;
export type EmailPreview = z.infer<typeof emailPreviewSchema>;
export type EmailAttachment = z.infer<typeof emailAttachmentSchema>;
export type EmailEnclosureLeftOut = z.infer<typeof emailEnclosureLeftOutSchema>;
export type EmailState = z.infer<typeof emailStateSchema>;
export type EmailMessage = z.infer<typeof emailMessageSchema>;
export type EmailMessages = z.infer<typeof emailMessagesSchema>;
export type EmailBatchRequest = z.input<typeof emailBatchRequestSchema>;
export type EmailLeftOutReason = z.infer<typeof emailLeftOutReasonSchema>;
export type EmailBatchItem = z.infer<typeof emailBatchItemSchema>;
export type EmailBatchPreview = z.infer<typeof emailBatchPreviewSchema>;
export type EmailBatch = z.infer<typeof emailBatchSchema>;
