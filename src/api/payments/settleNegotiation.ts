import type { Acting } from '../acting';
import type { Tx } from '../storage/database';
import { recordNegotiationEvent } from '../webhooks/recordEvent';
import { findNegotiation, installmentStates, updateNegotiation } from '../storage/repositories/negotiations';

/**
 * A negotiation, also a broken one, is settled once every instalment of it is paid, and no longer once one is not. Call it with the instalment that
 * changed locked, after that change.
 */
export async function settleNegotiation(tx: Tx, acting: Acting, negotiationId: string): Promise<void> {
  // Locked before the instalments are counted: of two receipts at once, the later sees what the earlier one paid.
  const negotiation = await findNegotiation(tx, acting.companyId, negotiationId, { lock: true });
  if (negotiation === null) return;
  const states = await installmentStates(tx, acting.companyId, negotiationId);
  const allPaid = states.every((state) => state === 'paid');
  if ((negotiation.state === 'confirmed' || negotiation.state === 'broken') && allPaid) {
    await updateNegotiation(tx, acting, negotiationId, { state: 'settled' });
    await recordNegotiationEvent(tx, acting, 'negotiation.settled', negotiationId);
  }
  if (negotiation.state === 'settled' && !allPaid) {
    await updateNegotiation(tx, acting, negotiationId, { state: 'confirmed' });
  }
}
