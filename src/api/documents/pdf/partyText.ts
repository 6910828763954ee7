import type { SlipParty } from '../boletoSlip';

/** `Mercearia São Jorge Ltda. · CNPJ 11.222.333/0001-81`. */
export function nameAndDocument({ name, document }: SlipParty): string {
  return `${name} · ${document}`;
}

/** The same with the address on a line of its own. */
export function partyText(party: SlipParty): string {
  return `${nameAndDocument(party)}\n${party.address}`;
}
