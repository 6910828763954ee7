import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { cents, civilDate, instant } from './columns';

/* Pix statements and their receipts, as migration 0007 makes them. */

export const pixStatement = pgTable(
  'pix_statement',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    fileName: text('file_name').notNull(),
    readAt: instant('read_at').notNull().defaultNow(),
    readBy: text('read_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const pixReceipt = pgTable(
  'pix_receipt',
  {
    companyId: text('company_id').notNull(),
    endToEndId: text('end_to_end_id').notNull(),
    statementId: text('statement_id').notNull(),
    line: integer('line').notNull(),
    paidOn: civilDate('paid_on').notNull(),
    amountCents: cents('amount_cents').notNull(),
    txid: text('txid'),
    payerName: text('payer_name'),
    outcome: text('outcome', {
      enum: ['settled', 'partial', 'unmatched', 'renegotiated', 'notOpen', 'overTotal', 'refused'],
    }).notNull(),
    message: text('message').notNull(),
    receivableId: text('receivable_id'),
    paymentId: text('payment_id'),
    alertId: text('alert_id'),
    resolutionNote: text('resolution_note'),
    resolvedBy: text('resolved_by'),
    resolvedAt: instant('resolved_at'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.endToEndId] })],
);
