import { z } from 'zod';
import { idSchema, isoDateSchema, negotiationStateSchema, nonNegativeCentsSchema } from './common';

export const webhookEventTypes = [
  'negotiation.confirmed',
  'negotiation.reversed',
  'negotiation.broken',
  'negotiation.settled',
  'receivable.paid',
] as const;

export const webhookEventTypeSchema = z.enum(webhookEventTypes);

/** `POST /api/webhooks`, supervisors only. */
export const newWebhookSchema = z.object({
  url: z.url().max(2_000),
  events: z
    .array(webhookEventTypeSchema)
    .min(1)
    .max(webhookEventTypes.length)
    .default([...webhookEventTypes]),
  description: z.string().trim().max(200).default(''),
});

export const webhookSchema = z.object({
  id: idSchema,
  url: z.string(),
  events: z.array(webhookEventTypeSchema),
  description: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Deliveries that were given up. */
  givenUp: z.int().min(0),
});

export const webhooksSchema = z.object({ webhooks: z.array(webhookSchema) });

/** Answer of `POST /api/webhooks`: the only time that the secret is told. */
export const webhookCreatedSchema = z.object({ webhook: webhookSchema, secret: z.string().regex(/^whsec_/) });

export const webhookDeliverySchema = z.object({
  id: idSchema,
  /** The `webhook-id` header: one and the same however often an event is sent. */
  eventId: idSchema,
  type: webhookEventTypeSchema,
  state: z.enum(['pending', 'delivered', 'givenUp']),
  attempts: z.int().min(0),
  createdAt: z.iso.datetime(),
  lastAttemptAt: z.iso.datetime().nullable(),
  /** HTTP status of the last attempt; null where no answer came. */
  lastStatus: z.int().nullable(),
  /** Portuguese sentence about the last attempt that failed. */
  lastError: z.string().nullable(),
});

/** `GET /api/webhooks/{id}/deliveries`: newest first. */
export const webhookDeliveriesSchema = z.object({ deliveries: z.array(webhookDeliverySchema) });

export const webhookDeliveriesQuerySchema = z.object({
  state: webhookDeliverySchema.shape.state.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const negotiationFactsSchema = z.object({
  companyId: idSchema,
  negotiationId: idSchema,
  number: z.int(),
  clientId: idSchema,
  state: negotiationStateSchema,
  totalCents: nonNegativeCentsSchema,
  /** Titles it took out of the receivables. */
  originIds: z.array(idSchema),
  /** Titles it made. */
  installments: z.array(
    z.object({ receivableId: idSchema, dueDate: isoDateSchema, amountCents: nonNegativeCentsSchema }),
  ),
});

const receivablePaidSchema = z.object({
  companyId: idSchema,
  receivableId: idSchema,
  clientId: idSchema,
  negotiationId: idSchema.nullable(),
  paymentId: idSchema,
  paidOn: isoDateSchema,
  /** Of the receipt that settled it. */
  amountCents: nonNegativeCentsSchema,
});

/** Body of a webhook. Ids and amounts only, never a person's data. `timestamp` is when the fact happened. */
export const webhookBodySchema = z.union([
  z.object({
    type: z.enum(['negotiation.confirmed', 'negotiation.reversed', 'negotiation.broken', 'negotiation.settled']),
    timestamp: z.iso.datetime(),
    data: negotiationFactsSchema,
  }),
  z.object({ type: z.literal('receivable.paid'), timestamp: z.iso.datetime(), data: receivablePaidSchema }),
]);

export type WebhookEventType = z.infer<typeof webhookEventTypeSchema>;
export type NewWebhook = z.input<typeof newWebhookSchema>;
export type Webhook = z.infer<typeof webhookSchema>;
export type Webhooks = z.infer<typeof webhooksSchema>;
export type WebhookCreated = z.infer<typeof webhookCreatedSchema>;
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;
export type WebhookDeliveries = z.infer<typeof webhookDeliveriesSchema>;
export type WebhookBody = z.infer<typeof webhookBodySchema>;
