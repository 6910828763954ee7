import { z } from 'zod';
import { idSchema } from './common';

/** More would be a print run, not a document for a client. */
export const maxBoletosPerFile = 120;

/**
 * Body of `POST /api/boletos/pdf`: the registered boletos of these titles in one PDF, in this order. `page`: one a page;
 * `booklet`: a carnê, three a page with lines to cut.
 */
export const boletoFileSchema = z.object({
  receivableIds: z.array(idSchema).min(1).max(maxBoletosPerFile),
  layout: z.enum(['page', 'booklet']).default('page'),
});

export type BoletoFile = z.input<typeof boletoFileSchema>;
