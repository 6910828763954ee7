import { z } from 'zod';
import { idSchema, isoDateSchema, nonNegativeCentsSchema, receivableStateSchema } from './common';

export const changesQuerySchema = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

/** One thing that happened to one title, for the ERP and for a refresh of the sheet. */
export const changeSchema = z.object({
  sequence: z.int().min(1),
  kind: z.enum([
    'created',
    'updated',
    'renegotiated',
    'restored',
    'paid',
    'payment',
    'paymentReversed',
    'closed',
    'removed',
  ]),
  occurredAt: z.iso.datetime(),
  receivableId: idSchema,
  clientId: idSchema,
  source: z.string(),
  sourceKey: z.string(),
  number: z.string(),
  dueDate: isoDateSchema,
  balanceCents: nonNegativeCentsSchema,
  state: receivableStateSchema,
  negotiationId: idSchema.nullable(),
});

export const changesSchema = z.object({ changes: z.array(changeSchema), cursor: z.int().min(0), more: z.boolean() });

export type Change = z.infer<typeof changeSchema>;
export type Changes = z.infer<typeof changesSchema>;
