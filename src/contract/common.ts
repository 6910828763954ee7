import { z } from 'zod';

/** Civil date `YYYY-MM-DD`, without time and without zone. */
export const isoDateSchema = z.iso.date();

/** Integer centavos. Within ±2^51, so that sums of many of them stay exact in a double. */
export const centsSchema = z
  .int()
  .min(-(2 ** 51))
  .max(2 ** 51);

/** Centavos that cannot be negative (balances, charges, totals of open titles). */
export const nonNegativeCentsSchema = centsSchema.min(0);

/** Exact fraction as decimal text: `"0.02"` is 2 %. Never a double. At most 8 decimal places. */
export const rateSchema = z.string().regex(/^\d{1,3}(\.\d{1,8})?$/);

/** UUIDv7 in text. */
export const idSchema = z.uuid();

/** Grows by one at every change of the stored row. Computed figures (today's interest) never change it. */
export const versionSchema = z.int().min(1);

export const roundingSchema = z.enum(['HALF_UP', 'TRUNCATE', 'DAILY_RATE_3DP']);

export const agingBucketSchema = z.enum(['current', '1-30', '31-60', '61-90', '91-180', '181+']);

export const paymentMethodSchema = z.enum(['boleto', 'pix', 'transfer', 'cash', 'card', 'check']);

export const acceptanceChannelSchema = z.enum(['phone', 'whatsapp', 'email', 'inPerson', 'other']);

export const receivableStateSchema = z.enum(['open', 'renegotiated', 'paid', 'cancelled', 'writtenOff']);

export const boletoStateSchema = z.enum([
  'draft',
  'queued',
  'sent',
  'registered',
  'paid',
  'cancelQueued',
  'cancelSent',
  'cancelled',
  'rejected',
]);

export const negotiationStateSchema = z.enum([
  'offered',
  'pendingApproval',
  'awaitingDownPayment',
  'confirmed',
  'settled',
  'broken',
  'reversed',
  'lapsed',
]);

/** What holds a title back from collection; never a state of its own. */
export const holdSchema = z.enum(['dispute', 'claimsPaid', 'protest', 'creditBureau', 'legal']);

export type AgingBucket = z.infer<typeof agingBucketSchema>;
export type PaymentMethod = z.infer<typeof paymentMethodSchema>;
export type AcceptanceChannel = z.infer<typeof acceptanceChannelSchema>;
export type ReceivableState = z.infer<typeof receivableStateSchema>;
export type BoletoState = z.infer<typeof boletoStateSchema>;
export type NegotiationState = z.infer<typeof negotiationStateSchema>;
export type Hold = z.infer<typeof holdSchema>;
export type RoundingMode = z.infer<typeof roundingSchema>;
