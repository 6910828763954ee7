import type { ClientCredit } from '../../contract/clients';

/**
 * Kinds of rows that are no debt, by Protheus' types (E1_TIPO): credits (NCC), advances (RA), abatements and withheld taxes of
 * another title (AB-, IR-, IN-, IS-, CS-, PI-, CF-, …) and provisional titles (PR). Null: a title like any other.
 */
export function noDebtKind(type: string): ClientCredit['kind'] | 'provisional' | null {
  const word = type.trim().toUpperCase();
  if (word === 'NCC') return 'credit';
  if (word === 'RA') return 'advance';
  if (word === 'PR') return 'provisional';
  return /^[A-Z]{2}-$/.test(word) ? 'rebate' : null;
}
