import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { EmailAttachment, EmailBatchItem, EmailEnclosureLeftOut } from '../../contract/emails';
import { cents, civilDate, instant } from './columns';

/* Collection e-mails and the régua, as migration 0008 makes them. */

export const emailSettings = pgTable('email_settings', {
  companyId: text('company_id').primaryKey(),
  senderName: text('sender_name').notNull().default(''),
  replyTo: text('reply_to'),
  version: integer('version').notNull().default(1),
});

export const emailTemplate = pgTable(
  'email_template',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    isDefault: boolean('is_default').notNull().default(false),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    updatedBy: text('updated_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const dunningSettings = pgTable('dunning_settings', {
  companyId: text('company_id').primaryKey(),
  enabled: boolean('enabled').notNull().default(false),
  weeklyCap: integer('weekly_cap').notNull().default(2),
  version: integer('version').notNull().default(1),
});

export const dunningStep = pgTable(
  'dunning_step',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    days: integer('days').notNull(),
    templateId: text('template_id'),
    enabled: boolean('enabled').notNull().default(false),
    attachBoletos: boolean('attach_boletos').notNull().default(true),
    includePix: boolean('include_pix').notNull().default(false),
    removedAt: instant('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const dunningClientOff = pgTable(
  'dunning_client_off',
  {
    companyId: text('company_id').notNull(),
    clientId: text('client_id').notNull(),
    since: instant('since').notNull().defaultNow(),
    setBy: text('set_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.clientId] })],
);

export const emailBatch = pgTable(
  'email_batch',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    items: jsonb('items').$type<EmailBatchItem[]>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const emailMessage = pgTable(
  'email_message',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    clientId: text('client_id').notNull(),
    batchId: text('batch_id'),
    dunningStepId: text('dunning_step_id'),
    state: text('state', { enum: ['queued', 'sending', 'sent', 'failed', 'givenUp', 'uncertain', 'cancelled'] })
      .notNull()
      .default('queued'),
    delivery: text('delivery', { enum: ['smtp', 'outbox'] }),
    recipients: text('recipients').array().notNull(),
    subject: text('subject').notNull(),
    bodyText: text('body_text').notNull(),
    bodyHtml: text('body_html').notNull(),
    asOf: civilDate('as_of').notNull(),
    totalCents: cents('total_cents').notNull(),
    receivableIds: text('receivable_ids').array().notNull(),
    boletoReceivableIds: text('boleto_receivable_ids').array().notNull(),
    attachments: jsonb('attachments').$type<EmailAttachment[]>().notNull().default([]),
    leftOut: jsonb('left_out').$type<EmailEnclosureLeftOut[]>().notNull().default([]),
    queued: boolean('queued').notNull().default(false),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    actor: text('actor').notNull(),
    attemptedAt: instant('attempted_at'),
    sentAt: instant('sent_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const dunningSent = pgTable(
  'dunning_sent',
  {
    companyId: text('company_id').notNull(),
    receivableId: text('receivable_id').notNull(),
    stepId: text('step_id').notNull(),
    messageId: text('message_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.receivableId, table.stepId] })],
);
