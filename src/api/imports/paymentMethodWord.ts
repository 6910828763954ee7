import type { PaymentMethod } from '../../contract/common';
import { headerKey } from './headers';

const starts: readonly (readonly [string, PaymentMethod])[] = [
  ['boleto', 'boleto'],
  ['pix', 'pix'],
  ['transfer', 'transfer'],
  ['ted', 'transfer'],
  ['doc', 'transfer'],
  ['deposito', 'transfer'],
  ['dinheiro', 'cash'],
  ['cash', 'cash'],
  ['cartao', 'card'],
  ['card', 'card'],
  ['credito', 'card'],
  ['cheque', 'check'],
  ['check', 'check'],
];

/** Payment method by the first word of a cell (`Boleto bancário`, `PIX`, `Cartão de crédito`); null when unknown. */
export function paymentMethodWord(cell: string): PaymentMethod | null {
  const word = headerKey(cell);
  return starts.find(([start]) => word.startsWith(start))?.[1] ?? null;
}
