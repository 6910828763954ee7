import { integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { cents, civilDate, instant } from './columns';

/* Tables of migration 0004, which imports fill. */

export const clientCredit = pgTable(
  'client_credit',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    clientId: text('client_id').notNull(),
    source: text('source').notNull(),
    sourceKey: text('source_key').notNull(),
    kind: text('kind', { enum: ['credit', 'advance', 'rebate'] }).notNull(),
    number: text('number').notNull(),
    type: text('type'),
    issueDate: civilDate('issue_date'),
    amountCents: cents('amount_cents').notNull(),
    linkKey: text('link_key'),
    linkedReceivableId: text('linked_receivable_id'),
    state: text('state', { enum: ['open', 'closed'] }).notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.companyId, table.id] }),
    unique().on(table.companyId, table.source, table.sourceKey),
  ],
);

export const importLayout = pgTable(
  'import_layout',
  {
    companyId: text('company_id').notNull(),
    fingerprint: text('fingerprint').notNull(),
    sources: text('sources').array().notNull(),
    map: jsonb('map').notNull(),
    dateFormat: text('date_format').notNull(),
    decimalMark: text('decimal_mark').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    updatedBy: text('updated_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.fingerprint] })],
);
