import type { BoletoState } from '../../contract/common';
import type { EmailEnclosureLeftOut } from '../../contract/emails';
import type { ReceivableRow } from '../../contract/receivables';
import { receivableLabel } from '../../domain/receivableLabel';
import { enclosureText } from '../../strings/emails';
import { problemTitles } from '../../strings/problems';
import { boletoSlips } from '../documents/boletoSlips';
import { pixChargeFor } from '../pix/pixCharge';
import type { Tx } from '../storage/database';
import type { Charging } from '../storage/repositories/charging';

export interface EnclosureWishes {
  attachBoletos: boolean;
  includePix: boolean;
}

export interface Enclosures {
  boletoReceivableIds: string[];
  pixCodes: { label: string; amountCents: number; brCode: string }[];
  leftOut: EmailEnclosureLeftOut[];
}

/**
 * What can go along with an e-mail about these titles, and why the rest cannot. A boleto goes only once the bank has confirmed
 * its entry; its PDF is made when the message leaves.
 */
export async function enclosuresOf(
  tx: Tx,
  { company }: Charging,
  titles: readonly ReceivableRow[],
  wishes: EnclosureWishes,
  now: Date,
): Promise<Enclosures> {
  const found: Enclosures = { boletoReceivableIds: [], pixCodes: [], leftOut: [] };
  for (const title of titles) {
    const label = receivableLabel(title);
    const leaveOut = (enclosure: 'boleto' | 'pix', reason: string) =>
      void found.leftOut.push({ receivableId: title.id, label, enclosure, reason });
    if (wishes.attachBoletos) {
      const reason = await whyNoBoleto(tx, company.id, title);
      if (reason === null) found.boletoReceivableIds.push(title.id);
      else leaveOut('boleto', reason);
    }
    if (wishes.includePix) {
      const charge = await pixChargeFor(tx, { companyId: company.id, now }, title.id);
      if (charge.ok) found.pixCodes.push({ label, amountCents: charge.value.amountCents, brCode: charge.value.brCode });
      else leaveOut('pix', charge.error.detail ?? problemTitles[charge.error.code]);
    }
  }
  return found;
}

async function whyNoBoleto(tx: Tx, companyId: string, title: ReceivableRow): Promise<string | null> {
  // Most titles of a large mailing are told apart without another query.
  if (title.boletoState !== 'registered') return reasonByState(title.boletoState);
  const slips = await boletoSlips(tx, companyId, [title.id]);
  if (slips.ok) return null;
  const [{ code, detail }] = slips.error;
  return detail ?? problemTitles[code];
}

function reasonByState(state: Exclude<BoletoState, 'registered'> | null): string {
  switch (state) {
    case null:
      return enclosureText.noBoleto;
    case 'draft':
    case 'queued':
    case 'sent':
    case 'rejected':
      return enclosureText.boletoNotConfirmed;
    case 'paid':
    case 'cancelQueued':
    case 'cancelSent':
    case 'cancelled':
      return enclosureText.boletoEnded;
  }
}
