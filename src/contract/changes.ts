import { z } from 'zod';
import { idSchema, isoDateSchema, nonNegativeCentsSchema, paymentMethodSchema, receivableStateSchema } from './common';

/** `all`: everything that happened to titles. `erp`: only what was done here and the ERP has to be told. */
export const changeScopeSchema = z.enum(['all', 'erp']);

export const changesQuerySchema = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
  scope: changeScopeSchema.default('all'),
});

/**
 * Of `GET /api/changes.csv` and `GET /api/changes.xlsx`: changes numbered over `after`, up to and with `until`. Their answers say
 * in the header `Change-Cursor` what to pass as `after` the next time.
 */
export const changeFileQuerySchema = z.object({
  after: z.coerce.number().int().min(0).default(0),
  until: z.coerce.number().int().min(0).optional(),
  scope: changeScopeSchema.default('erp'),
});

export const changeKindSchema = z.enum([
  'created',
  'updated',
  'renegotiated',
  'restored',
  'paid',
  'payment',
  'paymentReversed',
  'closed',
  'removed',
]);

/** One thing that happened to one title, for the ERP and for a refresh of the sheet. Names and links as they are now. */
export const changeSchema = z.object({
  sequence: z.int().min(1),
  kind: changeKindSchema,
  /** `import`: told by the ERP itself; `here`: done in this program. */
  origin: z.enum(['here', 'import']),
  occurredAt: z.iso.datetime(),
  receivableId: idSchema,
  clientId: idSchema,
  clientSourceKey: z.string(),
  clientDocument: z.string().nullable(),
  clientName: z.string(),
  source: z.string(),
  sourceKey: z.string(),
  number: z.string(),
  installmentNumber: z.int().nullable(),
  installmentCount: z.int().nullable(),
  dueDate: isoDateSchema,
  faceValueCents: nonNegativeCentsSchema,
  /** After the change. */
  balanceCents: nonNegativeCentsSchema,
  state: receivableStateSchema,
  /** The negotiation that made this title or took it out. */
  negotiationId: idSchema.nullable(),
  negotiationNumber: z.int().nullable(),
  /** Of an instalment: the titles it stands for. */
  origins: z.array(z.object({ receivableId: idSchema, number: z.string(), source: z.string(), sourceKey: z.string() })),
  /** Of an instalment: the ERP's own key for it, once an import brought it. */
  erpKey: z.string().nullable(),
  /** Of a receipt or its reversal. */
  payment: z
    .object({
      paymentId: idSchema,
      paidOn: isoDateSchema,
      method: paymentMethodSchema,
      amountCents: nonNegativeCentsSchema,
      principalCents: nonNegativeCentsSchema,
      fineCents: nonNegativeCentsSchema,
      interestCents: nonNegativeCentsSchema,
    })
    .nullable(),
});

export const changesSchema = z.object({ changes: z.array(changeSchema), cursor: z.int().min(0), more: z.boolean() });

export type ChangeScope = z.infer<typeof changeScopeSchema>;
export type ChangeKind = z.infer<typeof changeKindSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Changes = z.infer<typeof changesSchema>;
