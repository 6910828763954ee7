import type { BoletoState } from '../../contract/common';
import type { EmailEnclosureLeftOut } from '../../contract/emails';
import type { ReceivableRow } from '../../contract/receivables';
import { receivableLabel } from '../../domain/receivableLabel';
import { err, ok, type Result } from '../../domain/result';
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

export interface EnclosedBoleto {
  receivableId: string;
  /** As registered at the bank. */
  documentNumber: string;
}

export interface Enclosures {
  boletos: EnclosedBoleto[];
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
  const found: Enclosures = { boletos: [], pixCodes: [], leftOut: [] };
  for (const title of titles) {
    const label = receivableLabel(title);
    const leaveOut = (enclosure: 'boleto' | 'pix', reason: string) =>
      void found.leftOut.push({ receivableId: title.id, label, enclosure, reason });
    if (wishes.attachBoletos) {
      const boleto = await boletoOf(tx, company.id, title);
      if (boleto.ok) found.boletos.push({ receivableId: title.id, documentNumber: boleto.value });
      else leaveOut('boleto', boleto.error);
    }
    if (wishes.includePix) {
      const charge = await pixChargeFor(tx, { companyId: company.id, now }, title.id);
      if (charge.ok) found.pixCodes.push({ label, amountCents: charge.value.amountCents, brCode: charge.value.brCode });
      else leaveOut('pix', charge.error.detail ?? problemTitles[charge.error.code]);
    }
  }
  return found;
}

/** Its number as registered, or why it cannot be sent (Portuguese). */
async function boletoOf(tx: Tx, companyId: string, title: ReceivableRow): Promise<Result<string, string>> {
  // Most titles of a large mailing are told apart without another query.
  if (title.boletoState !== 'registered') return err(reasonByState(title.boletoState));
  const slips = await boletoSlips(tx, companyId, [title.id]);
  if (slips.ok) return ok(slips.value[0]?.documentNumber ?? '');
  const [{ code, detail }] = slips.error;
  return err(detail ?? problemTitles[code]);
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
