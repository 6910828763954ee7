import { z } from 'zod';
import { agingBucketSchema, idSchema, isoDateSchema, nonNegativeCentsSchema, versionSchema } from './common';

export const portfolioQuerySchema = z.object({
  asOf: isoDateSchema.optional(),
  /** Inclusive: 1 means every title late by one day or more. */
  minDaysOverdue: z.coerce.number().int().min(0).default(1),
  /** Also clients with nothing due yet. */
  includeCurrent: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
  /** Part of a client's name, document or key, or of a title's number. Accents and case do not matter. */
  search: z.string().trim().max(200).optional(),
});

export type PortfolioQuery = z.input<typeof portfolioQuerySchema>;

export const clientSummarySchema = z.object({
  id: idSchema,
  version: versionSchema,
  sourceKey: z.string(),
  name: z.string(),
  document: z.string().nullable(),
  isConsumer: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  responsible: z.string().nullable(),
  openCount: z.int(),
  overdueCount: z.int(),
  maxDaysOverdue: z.int(),
  bucket: agingBucketSchema,
  oldestDueDate: isoDateSchema.nullable(),
  balanceCents: nonNegativeCentsSchema,
  overdueBalanceCents: nonNegativeCentsSchema,
  fineCents: nonNegativeCentsSchema,
  interestCents: nonNegativeCentsSchema,
  /** balance + fine + interest of every open title of the client. */
  totalCents: nonNegativeCentsSchema,
  /** The same of the overdue titles alone. */
  overdueTotalCents: nonNegativeCentsSchema,
  /** Credits, advances and rebates that no title uses: never taken off the debt by themselves. */
  creditCents: nonNegativeCentsSchema,
  lastContactOn: isoDateSchema.nullable(),
  lastContactStatus: z.string().nullable(),
  nextContactOn: isoDateSchema.nullable(),
});

export const portfolioSchema = z.object({
  asOf: isoDateSchema,
  today: isoDateSchema,
  policyVersion: versionSchema,
  cursor: z.int().min(0),
  totals: z.object({
    clients: z.int(),
    receivables: z.int(),
    balanceCents: nonNegativeCentsSchema,
    fineCents: nonNegativeCentsSchema,
    interestCents: nonNegativeCentsSchema,
    totalCents: nonNegativeCentsSchema,
  }),
  /** All six buckets, in order, empty ones too. */
  aging: z.array(z.object({ bucket: agingBucketSchema, receivables: z.int(), totalCents: nonNegativeCentsSchema })),
  clients: z.array(clientSummarySchema),
});

export type ClientSummary = z.infer<typeof clientSummarySchema>;
export type Portfolio = z.infer<typeof portfolioSchema>;
