import { z } from 'zod';
import { idSchema, isoDateSchema } from './common';

export const contactKindSchema = z.enum(['note', 'email', 'negotiation', 'reversal', 'payment', 'broken']);

export const contactSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  kind: contactKindSchema,
  /** Code of the company's list of statuses (`GET /api/settings`); null on entries made by the system. */
  status: z.string().nullable(),
  /** Portuguese text of the status as it stood when it was written. */
  statusLabel: z.string().nullable(),
  returnOn: isoDateSchema.nullable(),
  text: z.string(),
  author: z.string(),
  occurredAt: z.iso.datetime(),
  negotiationId: idSchema.nullable(),
  /** The receipt that the entry tells of, where it stands or stood until `isReversed`. */
  payment: z.object({ id: idSchema, receivableId: idSchema, isReversed: z.boolean() }).nullable(),
});

/** The user picks a status of the list; text may be empty only where a return date is given. */
export const newContactSchema = z.object({
  status: z.string().min(1).max(60),
  returnOn: isoDateSchema.nullable().default(null),
  text: z.string().trim().max(4_000).default(''),
});

export const contactListSchema = z.object({ contacts: z.array(contactSchema) });

export type Contact = z.infer<typeof contactSchema>;
export type NewContact = z.input<typeof newContactSchema>;
