import { z } from 'zod';
import { clientSummarySchema } from './portfolio';
import { isoDateSchema, versionSchema } from './common';
import { receivableRowSchema } from './receivables';

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
});

export const clientQuerySchema = z.object({ asOf: isoDateSchema.optional() });

export type ClientDetails = z.infer<typeof clientDetailsSchema>;
