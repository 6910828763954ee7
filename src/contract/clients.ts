import { z } from 'zod';
import { clientSummarySchema } from './portfolio';
import { idSchema, isoDateSchema, nonNegativeCentsSchema, versionSchema } from './common';
import { receivableRowSchema } from './receivables';

/** What the client has with the company, by the ERP: never debt. */
export const clientCreditSchema = z.object({
  id: idSchema,
  /** credit: a returned sale or the like; advance: paid ahead; rebate: an abatement or withheld tax of one title. */
  kind: z.enum(['credit', 'advance', 'rebate']),
  number: z.string(),
  /** Type as the ERP writes it (`NCC`, `RA`, `AB-`). */
  type: z.string().nullable(),
  issueDate: isoDateSchema.nullable(),
  /** What is left of it. */
  amountCents: nonNegativeCentsSchema,
  /** The title whose balance it has reduced; null: it stands for itself. */
  linkedReceivableId: idSchema.nullable(),
});

/** `GET /api/clients/{id}?asOf`: everything the pane shows of one client. */
export const clientDetailsSchema = z.object({
  asOf: isoDateSchema,
  policyVersion: versionSchema,
  client: clientSummarySchema.extend({
    tradeName: z.string().nullable(),
    contactName: z.string().nullable(),
    whatsapp: z.string().nullable(),
    address: z.string().nullable(),
    notes: z.string().nullable(),
  }),
  receivables: z.array(receivableRowSchema),
  credits: z.array(clientCreditSchema),
});

export const clientQuerySchema = z.object({ asOf: isoDateSchema.optional() });

export type ClientCredit = z.infer<typeof clientCreditSchema>;
export type ClientDetails = z.infer<typeof clientDetailsSchema>;
