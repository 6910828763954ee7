import { z } from 'zod';
import { idSchema, isoDateSchema, nonNegativeCentsSchema, paymentMethodSchema, versionSchema } from './common';
import { receivableRowSchema } from './receivables';
import { receivableStateSchema } from './common';

/** A receipt by hand. Goes to interest, then fine, then principal (Código Civil art. 354). */
export const newPaymentSchema = z.object({
  version: versionSchema,
  paidOn: isoDateSchema,
  amountCents: nonNegativeCentsSchema.min(1),
  method: paymentMethodSchema,
  note: z.string().trim().max(2_000).default(''),
});

export const paymentSchema = z.object({
  id: idSchema,
  receivableId: idSchema,
  paidOn: isoDateSchema,
  amountCents: nonNegativeCentsSchema,
  interestCents: nonNegativeCentsSchema,
  fineCents: nonNegativeCentsSchema,
  principalCents: nonNegativeCentsSchema,
  method: paymentMethodSchema,
  note: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  reversedAt: z.iso.datetime().nullable(),
});

/** Answer of `POST /api/receivables/{id}/payments` and of `POST …/payments/{paymentId}/reversal`. */
export const paymentResultSchema = z.object({
  payment: paymentSchema,
  state: receivableStateSchema,
  /** The title as it stands now; null when it left the open ones. */
  receivable: receivableRowSchema.nullable(),
});

export const paymentReversalSchema = z.object({ reason: z.string().trim().min(3).max(2_000) });

export type NewPayment = z.input<typeof newPaymentSchema>;
export type Payment = z.infer<typeof paymentSchema>;
export type PaymentResult = z.infer<typeof paymentResultSchema>;
