import { z } from 'zod';
import { centsSchema, idSchema, isoDateSchema, nonNegativeCentsSchema } from './common';

/** `GET /api/receivables/{id}/pix`: a static Pix over what the title amounts to today, charges included. */
export const pixChargeSchema = z.object({
  receivableId: idSchema,
  receivableLabel: z.string(),
  clientId: idSchema,
  /** Balance, fine and interest at `asOf`; on another day the title amounts to something else. */
  amountCents: nonNegativeCentsSchema,
  asOf: isoDateSchema,
  /** Names the title; a statement's receipt is matched by it. */
  txid: z.string(),
  /** The company's key as it stands in the code. */
  key: z.string(),
  merchantName: z.string(),
  merchantCity: z.string(),
  /** *Pix copia e cola*. */
  brCode: z.string(),
  /** The same as a QR: `path` is an SVG path of the dark modules, in a view box of `size` × `size` with the quiet zone. */
  qr: z.object({ size: z.int().min(1), path: z.string() }),
});

/** `POST /api/receivables/{id}/pix/charge`, where the company's institution is connected: a dynamic Pix that lapses with the day. */
export const pixDynamicChargeSchema = pixChargeSchema
  .omit({ key: true, merchantName: true, merchantCity: true })
  .extend({ expiresAt: z.iso.datetime() });

/** Body of `POST /api/pix/readings`: a *Pix copia e cola* that somebody pasted. */
export const newPixPasteSchema = z.object({ text: z.string().max(2_000) });

export const pixPasteSchema = z.discriminatedUnion('valid', [
  z.object({
    valid: z.literal(true),
    kind: z.enum(['static', 'dynamic', 'recurring']),
    /** Of a static code; a dynamic one points to the institution instead. */
    key: z.string().nullable(),
    name: z.string(),
    city: z.string(),
    /** Null: the payer types it, or the institution says it. */
    amountCents: nonNegativeCentsSchema.nullable(),
    txid: z.string().nullable(),
    /** The title of this company that the txid names. */
    receivableId: idSchema.nullable(),
    receivableLabel: z.string().nullable(),
  }),
  /** `reason` in Portuguese. */
  z.object({ valid: z.literal(false), reason: z.string() }),
]);

/** Body of `POST /api/pix/statements` and `…/preview`: a Pix statement as the bank gives it, CSV. */
export const newPixStatementSchema = z.object({
  fileName: z.string().trim().min(1).max(255),
  contentBase64: z.base64(),
});

/**
 * What a receipt did. `settled` and `partial`: recorded on its title. `alreadyRead`: its end-to-end id was read before, nothing
 * was done. The others wait for a person and touch no title: `unmatched` names no title of ours, `renegotiated` paid a title that
 * a negotiation took out, `notOpen` one that is paid or closed, `overTotal` is more than the title amounts to, `refused` does not
 * fit for another reason (see `message`). `outgoing`: money that went out, not looked at.
 */
export const pixOutcomeSchema = z.enum([
  'settled',
  'partial',
  'alreadyRead',
  'unmatched',
  'renegotiated',
  'notOpen',
  'overTotal',
  'refused',
  'outgoing',
]);

/** Outcomes that wait for a person. */
export const openPixOutcomes = ['unmatched', 'renegotiated', 'notOpen', 'overTotal', 'refused'] as const;

export const pixReceiptSchema = z.object({
  /** Of the Pix system, unique: the receipt's identity. */
  endToEndId: z.string(),
  paidOn: isoDateSchema,
  amountCents: centsSchema,
  txid: z.string().nullable(),
  payerName: z.string().nullable(),
  outcome: pixOutcomeSchema,
  /** Portuguese: what happened, or why not and what to do. */
  message: z.string(),
  receivableId: idSchema.nullable(),
  receivableLabel: z.string().nullable(),
  clientId: idSchema.nullable(),
  clientName: z.string().nullable(),
});

export const pixStatementLineSchema = pixReceiptSchema.extend({
  /** 1-based line of the file. */
  line: z.int().min(1),
});

export const pixStatementIssueSchema = z.object({
  line: z.int().nullable(),
  /** Header of the column, as the file has it. */
  column: z.string().nullable(),
  message: z.string(),
  value: z.string().nullable(),
});

/**
 * What a statement did, or in a preview would do. With `issues` nothing of it is applied: the preview lists them here,
 * `POST /api/pix/statements` refuses with `pix_statement_has_errors` and `data.issues`.
 */
export const pixStatementResultSchema = z.object({
  fileName: z.string(),
  applied: z.boolean(),
  lines: z.array(pixStatementLineSchema),
  counts: z.record(pixOutcomeSchema, z.int().min(0)),
  /** Sum of what was recorded on titles. */
  recordedCents: nonNegativeCentsSchema,
  /** Boletos of settled titles whose cancellation waits to go out to the bank. */
  boletosToCancel: z.int().min(0),
  issues: z.array(pixStatementIssueSchema),
});

export const storedPixReceiptSchema = pixReceiptSchema.extend({
  readAt: z.iso.datetime(),
  fileName: z.string(),
  /** What a person did about it; null while it waits. */
  resolution: z.object({ note: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
});

/** `GET /api/pix/receipts`: newest first; `open` only those that wait for a person. */
export const pixReceiptsQuerySchema = z.object({
  open: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true'),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const pixReceiptsSchema = z.object({ receipts: z.array(storedPixReceiptSchema), more: z.boolean() });

/** Body of `POST /api/pix/receipts/{endToEndId}/resolution`: a person says what was done about a receipt that waits. Answers the receipt. */
export const pixResolutionSchema = z.object({ note: z.string().trim().min(3).max(2_000) });

export type PixCharge = z.infer<typeof pixChargeSchema>;
export type PixPaste = z.infer<typeof pixPasteSchema>;
export type PixDynamicCharge = z.infer<typeof pixDynamicChargeSchema>;
export type NewPixStatement = z.infer<typeof newPixStatementSchema>;
export type PixOutcome = z.infer<typeof pixOutcomeSchema>;
export type PixReceipt = z.infer<typeof pixReceiptSchema>;
export type PixStatementLine = z.infer<typeof pixStatementLineSchema>;
export type PixStatementIssue = z.infer<typeof pixStatementIssueSchema>;
export type PixStatementResult = z.infer<typeof pixStatementResultSchema>;
export type StoredPixReceipt = z.infer<typeof storedPixReceiptSchema>;
export type PixReceipts = z.infer<typeof pixReceiptsSchema>;
