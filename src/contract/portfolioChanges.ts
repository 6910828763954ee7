import { z } from 'zod';
import { idSchema, isoDateSchema, versionSchema } from './common';
import { clientSummarySchema, portfolioQuerySchema } from './portfolio';
import { receivableRowSchema } from './receivables';

/** Above this many titles an answer says `full` and holds none: a load of everything is quicker then. */
export const maxChangedReceivables = 5_000;

/** `GET /api/portfolio/changes`: what a load has to change to be the portfolio of now. The filter is the one of that load. */
export const portfolioChangesQuerySchema = portfolioQuerySchema.extend({
  /** Cursor of the load; of the smaller one where it was made of two answers. */
  after: z.coerce.number().int().min(0),
  /** Data-base of the load: a client may come or go by the date alone. */
  previousAsOf: isoDateSchema,
});

export type PortfolioChangesQuery = z.input<typeof portfolioChangesQuerySchema>;

export const leftReasonSchema = z.enum(['renegotiated', 'paid', 'cancelled', 'writtenOff', 'outOfScope']);

/** A title the load may have and the portfolio of now has not. */
export const leftReceivableSchema = z.object({
  receivableId: idSchema,
  clientId: idSchema,
  /** outOfScope: still open, but its client is no longer listed by the filter at this date. */
  reason: leftReasonSchema,
  /** The negotiation that took it out, or whose reversal cancelled it. */
  negotiationNumber: z.int().nullable(),
});

export const portfolioChangesSchema = z.object({
  asOf: isoDateSchema,
  today: isoDateSchema,
  policyVersion: versionSchema,
  cursor: z.int().min(0),
  /** Load everything again: the lists are empty. Too much changed, or the settings did, or the cursor is of another database. */
  full: z.boolean(),
  /** Every client something changed of. Those not in `clients` are not in the portfolio now, nor is any title of theirs. */
  clientIds: z.array(idSchema),
  clients: z.array(clientSummarySchema),
  /** All open titles of `clients`, changed or not, as `GET /api/receivables` has them. */
  receivables: z.array(receivableRowSchema),
  left: z.array(leftReceivableSchema),
});

export type LeftReason = z.infer<typeof leftReasonSchema>;
export type LeftReceivable = z.infer<typeof leftReceivableSchema>;
export type PortfolioChanges = z.infer<typeof portfolioChangesSchema>;
