import { z } from 'zod';
import { protestStateSchema } from './bank';
import {
  acceptanceChannelSchema,
  boletoStateSchema,
  centsSchema,
  idSchema,
  isoDateSchema,
  negotiationStateSchema,
  nonNegativeCentsSchema,
  paymentMethodSchema,
  versionSchema,
} from './common';
import { debtSchema, receivableRowSchema } from './receivables';
import { problemSchema } from './problem';

export const installmentInputSchema = z.object({
  method: paymentMethodSchema,
  dueDate: isoDateSchema,
  /** Zero and negative values pass the schema: the domain refuses them with a sentence next to the field. */
  amountCents: centsSchema,
});

export const negotiationDraftSchema = z.object({
  clientId: idSchema,
  /** The company's today; anything else is refused (`as_of_not_allowed`). */
  asOf: isoDateSchema,
  policyVersion: versionSchema,
  receivables: z
    .array(z.object({ id: idSchema, version: versionSchema }))
    .min(1)
    .max(500),
  /** Touches only charges. Negative: a surcharge (acréscimo). */
  discountCents: centsSchema,
  installments: z.array(installmentInputSchema).max(360),
});

export const acceptanceSchema = z.object({
  acceptedBy: z.string().trim().min(1).max(120),
  acceptedOn: isoDateSchema,
  channel: acceptanceChannelSchema,
});

export const newNegotiationSchema = negotiationDraftSchema.extend({
  acceptance: acceptanceSchema,
  /** What the analyst saw: refused (`amounts_changed`) where the backend's figures differ. */
  expectedDebt: debtSchema,
  note: z.string().trim().max(2_000).default(''),
});

export const balanceSchema = z.object({
  debt: debtSchema,
  discountCents: centsSchema,
  totalCents: centsSchema,
  installmentsCents: centsSchema,
  /** Σ installments − total: positive exceeds, negative is missing. */
  differenceCents: centsSchema,
});

export const boletoEffectSchema = z.object({
  receivableId: idSchema,
  receivableLabel: z.string(),
  state: boletoStateSchema,
  /**
   * `delete`: never sent, ceases to exist. `withdraw`: in a remessa that did not go out, is taken out of it.
   * `await`: sent and not confirmed, the cancellation waits for the bank's answer. `stayProtest`: the stay of the protest is queued,
   * the cancellation follows its confirmation. `cancelAtBank`: a cancel instruction is queued. `none`: already cancelled or being
   * cancelled.
   */
  action: z.enum(['delete', 'withdraw', 'await', 'stayProtest', 'cancelAtBank', 'none']),
  protest: protestStateSchema.nullable(),
  /** Portuguese: what a protest means for the agreement, and who pays its costs. */
  note: z.string().nullable(),
});

export const negotiationPreviewSchema = z.object({
  asOf: isoDateSchema,
  policyVersion: versionSchema,
  balance: balanceSchema,
  receivables: z.array(receivableRowSchema),
  boletos: z.array(boletoEffectSchema),
  newBoletos: z.int(),
  /** Why the draft could not be confirmed as it stands; empty when it could. */
  problems: z.array(problemSchema),
});

/** What an instalment is made of, by title of origin. Sums close by row and by column. */
export const compositionSchema = z.object({
  originReceivableId: idSchema,
  principalCents: nonNegativeCentsSchema,
  fineCents: nonNegativeCentsSchema,
  interestCents: nonNegativeCentsSchema,
  surchargeCents: nonNegativeCentsSchema,
});

export const negotiationSchema = z.object({
  id: idSchema,
  version: versionSchema,
  number: z.int(),
  clientId: idSchema,
  state: negotiationStateSchema,
  asOf: isoDateSchema,
  policyVersion: versionSchema,
  balance: balanceSchema,
  acceptance: acceptanceSchema,
  note: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  reversedAt: z.iso.datetime().nullable(),
  origins: z.array(
    z.object({
      receivableId: idSchema,
      label: z.string(),
      dueDate: isoDateSchema,
      daysOverdue: z.int(),
      principalCents: nonNegativeCentsSchema,
      fineCents: nonNegativeCentsSchema,
      interestCents: nonNegativeCentsSchema,
      fineDiscountCents: nonNegativeCentsSchema,
      interestDiscountCents: nonNegativeCentsSchema,
      surchargeCents: nonNegativeCentsSchema,
    }),
  ),
  installments: z.array(
    z.object({
      receivableId: idSchema,
      number: z.int(),
      method: paymentMethodSchema,
      dueDate: isoDateSchema,
      amountCents: nonNegativeCentsSchema,
      composition: z.array(compositionSchema),
    }),
  ),
});

/** Answer of `POST /api/negotiations`: enough to update the sheets in place, without another load. */
export const negotiationResultSchema = z.object({
  negotiation: negotiationSchema,
  removedReceivableIds: z.array(idSchema),
  receivables: z.array(receivableRowSchema),
  boletos: z.array(boletoEffectSchema),
  newBoletos: z.int(),
});

export const newReversalSchema = z.object({
  version: versionSchema,
  reason: z.string().trim().min(3).max(2_000),
});

/** Answer of `POST /api/negotiations/{id}/reversal`. */
export const reversalResultSchema = z.object({
  negotiation: negotiationSchema,
  removedReceivableIds: z.array(idSchema),
  receivables: z.array(receivableRowSchema),
  /** Old titles whose boleto was cancelled and has to be registered again. */
  toRegisterAgain: z.array(z.object({ receivableId: idSchema, label: z.string() })),
});

export type InstallmentInput = z.infer<typeof installmentInputSchema>;
export type NegotiationDraft = z.infer<typeof negotiationDraftSchema>;
export type NewNegotiation = z.input<typeof newNegotiationSchema>;
export type Acceptance = z.infer<typeof acceptanceSchema>;
export type Balance = z.infer<typeof balanceSchema>;
export type BoletoEffect = z.infer<typeof boletoEffectSchema>;
export type NegotiationPreview = z.infer<typeof negotiationPreviewSchema>;
export type Composition = z.infer<typeof compositionSchema>;
export type Negotiation = z.infer<typeof negotiationSchema>;
export type NegotiationResult = z.infer<typeof negotiationResultSchema>;
export type ReversalResult = z.infer<typeof reversalResultSchema>;
