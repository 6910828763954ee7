import { z } from 'zod';
import {
  agingBucketSchema,
  boletoStateSchema,
  centsSchema,
  holdSchema,
  idSchema,
  isoDateSchema,
  nonNegativeCentsSchema,
  paymentMethodSchema,
  rateSchema,
  versionSchema,
} from './common';

/**
 * One open title with its charges at `asOf`.
 *
 * `balanceCents` is what is left of the title itself; charges fall on `chargeBaseCents` of it (an instalment born of a
 * negotiation carries old charges that bear none). `fineBaseCents` is `chargeBaseCents` until the fine was assessed by a partial
 * payment, then 0. `fineOpenCents`/`interestOpenCents` are charges assessed by earlier payments and still unpaid. Interest runs
 * from `interestFrom` (last payment) or from `dueDate`. So, at any date after the due date:
 * `fine = fineOpen + round(fineBase × rate)`, `interest = interestOpen + round(chargeBase × rate × days ÷ 30)`,
 * `total = balance + fine + interest`.
 */
export const receivableRowSchema = z.object({
  id: idSchema,
  version: versionSchema,
  clientId: idSchema,
  clientName: z.string(),
  clientDocument: z.string().nullable(),
  /** A natural person, whom the law of consumers protects (multa of at most 2 %). */
  clientIsConsumer: z.boolean(),
  source: z.string(),
  sourceKey: z.string(),
  number: z.string(),
  installmentNumber: z.int().nullable(),
  installmentCount: z.int().nullable(),
  orderNumber: z.string().nullable(),
  branch: z.string().nullable(),
  type: z.string().nullable(),
  issueDate: isoDateSchema.nullable(),
  originalDueDate: isoDateSchema,
  dueDate: isoDateSchema,
  effectiveDueDate: isoDateSchema,
  faceValueCents: nonNegativeCentsSchema,
  balanceCents: nonNegativeCentsSchema,
  chargeBaseCents: nonNegativeCentsSchema,
  fineBaseCents: nonNegativeCentsSchema,
  fineOpenCents: nonNegativeCentsSchema,
  interestOpenCents: nonNegativeCentsSchema,
  interestFrom: isoDateSchema.nullable(),
  /** Own rates of the title or of its client; null: the company's policy. */
  ownFineRate: rateSchema.nullable(),
  ownMonthlyInterestRate: rateSchema.nullable(),
  daysOverdue: z.int().min(0),
  bucket: agingBucketSchema,
  fineCents: nonNegativeCentsSchema,
  interestCents: nonNegativeCentsSchema,
  totalCents: nonNegativeCentsSchema,
  paymentMethod: paymentMethodSchema.nullable(),
  boletoState: boletoStateSchema.nullable(),
  hold: holdSchema.nullable(),
  responsible: z.string().nullable(),
  negotiationId: idSchema.nullable(),
});

export type ReceivableRow = z.infer<typeof receivableRowSchema>;
export type ReceivableColumn = keyof ReceivableRow;

export const receivablesQuerySchema = z.object({
  asOf: isoDateSchema.optional(),
  minDaysOverdue: z.coerce.number().int().min(0).default(1),
  includeCurrent: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
  search: z.string().trim().max(200).optional(),
  clientId: idSchema.optional(),
});

export type ReceivablesQuery = z.input<typeof receivablesQuerySchema>;

export const receivableUnitSchema = z.enum(['cents', 'date', 'rate', 'integer', 'text', 'boolean']);

/** First line of the NDJSON of `GET /api/receivables`. */
export const receivablesHeaderSchema = z.object({
  columns: z.array(z.object({ key: receivableRowSchema.keyof(), unit: receivableUnitSchema })),
  asOf: isoDateSchema,
  policyVersion: versionSchema,
  /** Position in the feed of changes when the answer was made (`GET /api/changes?after=`). */
  cursor: z.int().min(0),
  total: z.int().min(0),
});

/** Every further line: at most `maxRowsPerLine` rows, cells in the order of the header's columns. */
export const receivablesChunkSchema = z.object({
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});

export const maxRowsPerLine = 10_000;

export type ReceivablesHeader = z.infer<typeof receivablesHeaderSchema>;
export type ReceivableUnit = z.infer<typeof receivableUnitSchema>;

/** Unit of every column; also the order in which they travel. */
export const receivableColumnUnits: Record<ReceivableColumn, ReceivableUnit> = {
  id: 'text',
  version: 'integer',
  clientId: 'text',
  clientName: 'text',
  clientDocument: 'text',
  clientIsConsumer: 'boolean',
  source: 'text',
  sourceKey: 'text',
  number: 'text',
  installmentNumber: 'integer',
  installmentCount: 'integer',
  orderNumber: 'text',
  branch: 'text',
  type: 'text',
  issueDate: 'date',
  originalDueDate: 'date',
  dueDate: 'date',
  effectiveDueDate: 'date',
  faceValueCents: 'cents',
  balanceCents: 'cents',
  chargeBaseCents: 'cents',
  fineBaseCents: 'cents',
  fineOpenCents: 'cents',
  interestOpenCents: 'cents',
  interestFrom: 'date',
  ownFineRate: 'rate',
  ownMonthlyInterestRate: 'rate',
  daysOverdue: 'integer',
  bucket: 'text',
  fineCents: 'cents',
  interestCents: 'cents',
  totalCents: 'cents',
  paymentMethod: 'text',
  boletoState: 'text',
  hold: 'text',
  responsible: 'text',
  negotiationId: 'text',
};

/** Charges of one or many titles added up. */
export const debtSchema = z.object({
  principalCents: centsSchema,
  fineCents: centsSchema,
  interestCents: centsSchema,
  totalCents: centsSchema,
});

export type Debt = z.infer<typeof debtSchema>;
