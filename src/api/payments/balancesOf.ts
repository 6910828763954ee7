import { z } from 'zod';
import type { ReceivableRecord } from '../storage/repositories/lockedTitles';

/** What a receipt changes of a title; kept with the receipt, so that its reversal puts back exactly this. Centavos. */
export const balancesSchema = z.object({
  balanceCents: z.int(),
  chargeBaseCents: z.int(),
  fineAssessed: z.boolean(),
  fineOpenCents: z.int(),
  interestOpenCents: z.int(),
  interestFrom: z.string().nullable(),
});

export type Balances = z.infer<typeof balancesSchema>;

export function balancesOf(record: ReceivableRecord): Balances {
  const { balanceCents, chargeBaseCents, fineAssessed, fineOpenCents, interestOpenCents, interestFrom } = record;
  return { balanceCents, chargeBaseCents, fineAssessed, fineOpenCents, interestOpenCents, interestFrom };
}
