import { postalAddressOf, type PostalAddress } from '../../domain/address/postalAddress';
import { parseDocument } from '../../domain/documents/document';
import { err, ok, type Result } from '../../domain/result';
import { documentFace } from '../../strings/boletoSlip';
import { addressPartWords, documentRefusals } from '../../strings/documents';
import type { Reason } from '../reason';
import type { StoredClient } from '../storage/repositories/clients';
import type { SlipParty } from './boletoSlip';

/** The client as payer of a boleto, whose name, document and address the bank demands (BCB, Circular 3.598); or what is missing. */
export function payerOf(client: StoredClient, receivableLabel: string): Result<SlipParty, Reason> {
  const document = parseDocument(client.document ?? '');
  if (!document.ok) {
    const detail = documentRefusals.noClientDocument(receivableLabel, client.name);
    return err({ code: 'client_data_missing', detail, data: { clientId: client.id, missing: ['document'] } });
  }
  const address = postalAddressOf(client);
  if (!address.ok) {
    const words = address.error.map((part) => addressPartWords[part]);
    const detail = documentRefusals.noClientAddress(receivableLabel, client.name, words);
    return err({ code: 'client_data_missing', detail, data: { clientId: client.id, missing: address.error } });
  }
  return ok({ name: client.name, document: documentFace(document.value), address: addressLine(address.value) });
}

function addressLine({ street, district, city, state, postalCode }: PostalAddress): string {
  const code = postalCode.replace(/^(\d{5})(\d{3})$/, '$1-$2');
  return [street, district, `${city} - ${state}`, code].filter((part) => part !== '').join(', ');
}
