/** `N000123`: how people and the ERP know a negotiation. */
export function negotiationLabel(number: number): string {
  return `N${String(number).padStart(6, '0')}`;
}
