import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { WebhookBody } from '../../contract/webhooks';
import { webhookEventTypes } from '../../contract/webhooks';
import { instant } from './columns';

/* What goes to other systems and comes back from them, as migration 0005 makes it. */

export const receivableLink = pgTable(
  'receivable_link',
  {
    companyId: text('company_id').notNull(),
    source: text('source').notNull(),
    sourceKey: text('source_key').notNull(),
    receivableId: text('receivable_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.source, table.sourceKey] })],
);

export const webhookEndpoint = pgTable(
  'webhook_endpoint',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    url: text('url').notNull(),
    secret: text('secret').notNull(),
    events: text('events', { enum: webhookEventTypes }).array().notNull(),
    description: text('description').notNull().default(''),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const webhookEvent = pgTable(
  'webhook_event',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    type: text('type', { enum: webhookEventTypes }).notNull(),
    body: jsonb('body').$type<WebhookBody>().notNull(),
    occurredAt: instant('occurred_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    eventId: text('event_id').notNull(),
    endpointId: text('endpoint_id').notNull(),
    state: text('state', { enum: ['pending', 'delivered', 'givenUp'] })
      .notNull()
      .default('pending'),
    queued: boolean('queued').notNull().default(false),
    attempts: integer('attempts').notNull().default(0),
    lastAttemptAt: instant('last_attempt_at'),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);
