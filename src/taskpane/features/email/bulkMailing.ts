import { z } from 'zod';

/** As many clients as one sending takes. */
export const mostClients = 2_000;

/** A request with everything said. */
const requestSchema = z.object({
  templateId: z.string(),
  clientIds: z.array(z.string()),
  titles: z.enum(['overdue', 'open']),
  attachBoletos: z.boolean(),
  includePix: z.boolean(),
});

/** A sending to many, kept in this browser from its first choice until its result was seen. */
export const bulkMailingSchema = z.object({
  /** Null: the company's default. */
  templateId: z.string().nullable(),
  titles: z.enum(['overdue', 'open']),
  attachBoletos: z.boolean(),
  includePix: z.boolean(),
  /** Clients of an earlier sending that are to be tried again. */
  failedIds: z.array(z.string()).nullable(),
  /** What was asked for and had no answer: it may be asked for again, under the same key and with the same content only. */
  asked: z.object({ idempotencyKey: z.string(), request: requestSchema }).nullable(),
  /** The sending that was accepted. */
  batchId: z.string().nullable(),
});

export type MailingRequest = z.infer<typeof requestSchema>;
export type BulkMailing = z.infer<typeof bulkMailingSchema>;

export const newBulkMailing: BulkMailing = {
  templateId: null,
  titles: 'overdue',
  attachBoletos: true,
  includePix: false,
  failedIds: null,
  asked: null,
  batchId: null,
};
