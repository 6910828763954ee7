import { z } from 'zod';
import {
  acceptanceChannelSchema,
  centsSchema,
  idSchema,
  isoDateSchema,
  paymentMethodSchema,
} from '../../../contract/common';
import { newNegotiationSchema } from '../../../contract/negotiations';
import { receivableRowSchema, type ReceivableRow } from '../../../contract/receivables';

const draftInstallmentSchema = z.object({
  /** Tells rows of the list apart; never leaves the pane. */
  key: z.string(),
  method: paymentMethodSchema,
  dueDate: isoDateSchema,
  amountCents: centsSchema,
});

/** What was typed as discount: an amount, or a percentage of multa and juros. */
const typedDiscountSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('reais'), amountCents: centsSchema.nullable(), isUnreadable: z.boolean() }),
  z.object({ unit: z.literal('percent'), text: z.string() }),
]);

export const draftSchema = z.object({
  clientId: idSchema,
  /** Made once for what this draft will do; a new one only after the backend refused for good. */
  idempotencyKey: z.string().min(1),
  /** The titles as they were when they were chosen. */
  receivables: z.array(receivableRowSchema),
  discount: typedDiscountSchema,
  installments: z.array(draftInstallmentSchema),
  acceptance: z.object({
    acceptedBy: z.string(),
    acceptedOn: isoDateSchema.nullable(),
    channel: acceptanceChannelSchema,
  }),
  note: z.string(),
  /** Sent, and no answer came: only this very content may be sent again. */
  pending: newNegotiationSchema.nullable(),
});

export type Draft = z.infer<typeof draftSchema>;
export type DraftInstallment = z.infer<typeof draftInstallmentSchema>;
export type TypedDiscount = z.infer<typeof typedDiscountSchema>;

export const noDiscount: TypedDiscount = { unit: 'reais', amountCents: null, isUnreadable: false };

/** A negotiation of these titles with nothing decided yet. */
export const newDraft = (
  receivables: ReceivableRow[],
  given: { clientId: string; clientName: string; today: string; idempotencyKey: string },
): Draft => ({
  clientId: given.clientId,
  idempotencyKey: given.idempotencyKey,
  receivables,
  discount: noDiscount,
  installments: [],
  acceptance: { acceptedBy: given.clientName, acceptedOn: given.today, channel: 'phone' },
  note: '',
  pending: null,
});

/** The same draft over other titles (or the same ones as they stand now); what was typed stays. */
export const withReceivables = (draft: Draft, receivables: ReceivableRow[], idempotencyKey: string): Draft => ({
  ...draft,
  receivables,
  idempotencyKey,
  pending: null,
});
