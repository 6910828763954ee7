/** Source of the titles born of negotiations. No import may claim it, so none can ever close or change them. */
export const negotiationSource = 'negociacao';

/** `N000123`: how people and the ERP know a negotiation. */
export function negotiationLabel(number: number): string {
  return `N${String(number).padStart(6, '0')}`;
}
