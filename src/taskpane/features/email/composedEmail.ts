import { z } from 'zod';
import type { ReceivableRow } from '../../../contract/receivables';

const textSchema = z.object({ subject: z.string(), body: z.string() });

const draftSchema = textSchema.extend({
  templateId: z.string().nullable(),
  to: z.string().optional(),
  receivableIds: z.array(z.string()),
  attachBoletos: z.boolean(),
  includePix: z.boolean(),
});

/** An e-mail to one client that was begun and not sent; kept until it is. */
export const composedEmailSchema = z.object({
  /** Null: the company's default. */
  templateId: z.string().nullable(),
  /** Texts changed for this e-mail only, by the template they began from. */
  texts: z.record(z.string(), textSchema),
  /** Null: the addresses kept of the client. */
  to: z.string().nullable(),
  attachBoletos: z.boolean(),
  includePix: z.boolean(),
  /** What was asked for and had no answer: it may be asked for again, under the same key and with the same content only. */
  asked: z.object({ idempotencyKey: z.string(), draft: draftSchema }).nullable(),
});

export type ComposedEmail = z.infer<typeof composedEmailSchema>;

export const newComposedEmail: ComposedEmail = {
  templateId: null,
  texts: {},
  to: null,
  attachBoletos: true,
  includePix: false,
  asked: null,
};

/** Titles an e-mail begins with: the chosen ones, else those past due, else all. */
export const titlesToWriteAbout = (
  receivables: readonly ReceivableRow[],
  chosen: ReadonlySet<string>,
): ReadonlySet<string> => {
  const open = receivables.filter(({ id }) => chosen.has(id));
  if (open.length > 0) return new Set(open.map(({ id }) => id));
  const overdue = receivables.filter(({ daysOverdue }) => daysOverdue > 0);
  return new Set((overdue.length > 0 ? overdue : receivables).map(({ id }) => id));
};
