import { and, asc, eq } from 'drizzle-orm';
import { documentRefusals } from '../../strings/documents';
import { Refusal } from '../refusal';
import { refuseFor } from '../refuseFor';
import type { Tx } from '../storage/database';
import { findNegotiation } from '../storage/repositories/negotiations';
import { receivable } from '../storage/schema';
import type { BoletoSlip } from './boletoSlip';
import { boletoSlips } from './boletoSlips';

/**
 * The boletos of a negotiation's open instalments, first due first, for its carnê. Throws a `Refusal` where there is none, or
 * where one of them may not be printed: half a carnê would look like a whole one.
 */
export async function negotiationSlips(
  tx: Tx,
  companyId: string,
  negotiationId: string,
): Promise<{ number: number; slips: BoletoSlip[] }> {
  const negotiation = await findNegotiation(tx, companyId, negotiationId, { lock: false });
  if (negotiation === null) throw new Refusal('not_found');
  const installments = await tx
    .select({ id: receivable.id })
    .from(receivable)
    .where(
      and(
        eq(receivable.companyId, companyId),
        eq(receivable.negotiationId, negotiationId),
        eq(receivable.state, 'open'),
        eq(receivable.paymentMethod, 'boleto'),
      ),
    )
    .orderBy(asc(receivable.dueDate), asc(receivable.installmentNumber), asc(receivable.id));
  if (installments.length === 0) throw new Refusal('boleto_not_found', { detail: documentRefusals.noInstallments });
  const slips = await boletoSlips(
    tx,
    companyId,
    installments.map(({ id }) => id),
  );
  if (!slips.ok) throw refuseFor(slips.error);
  return { number: negotiation.number, slips: slips.value };
}
