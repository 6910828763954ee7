import type { AcceptanceChannel, PaymentMethod } from '../contract/common';
import { formatBrDate, isoDate } from '../domain/calendar/isoDate';
import { cents } from '../domain/money/cents';
import { formatBrl } from '../domain/money/formatMoney';
import { channelLabels, paymentMethodLabels } from './labels';

const brl = (value: number): string => formatBrl(cents(value));
const day = (date: string): string => formatBrDate(isoDate(date));
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the history of contacts says of a negotiation. Amounts in centavos. */
export function negotiationEntry(negotiation: {
  label: string;
  receivables: readonly string[];
  debtCents: number;
  discountCents: number;
  totalCents: number;
  installments: readonly { method: PaymentMethod; dueDate: string; amountCents: number }[];
  acceptance: { acceptedBy: string; acceptedOn: string; channel: AcceptanceChannel };
  note: string;
}): string {
  const { discountCents, installments, acceptance, note } = negotiation;
  const change =
    discountCents === 0
      ? ''
      : discountCents > 0
        ? `, desconto ${brl(discountCents)}`
        : `, acréscimo ${brl(-discountCents)}`;
  return [
    `Negociação ${negotiation.label}: ${counted(negotiation.receivables.length, 'título', 'títulos')} (${negotiation.receivables.join(', ')}).`,
    `Dívida ${brl(negotiation.debtCents)}${change}, total ${brl(negotiation.totalCents)} em ${counted(installments.length, 'parcela', 'parcelas')}:`,
    ...installments.map(
      ({ method, dueDate, amountCents }, index) =>
        `${index + 1}. ${day(dueDate)} ${brl(amountCents)} (${paymentMethodLabels[method]})`,
    ),
    `Aceita por ${acceptance.acceptedBy} em ${day(acceptance.acceptedOn)} (${channelLabels[acceptance.channel]}).`,
    ...(note === '' ? [] : [note]),
  ].join('\n');
}

/** What the history says of a negotiation undone. */
export function reversalEntry(reversal: {
  label: string;
  reason: string;
  restored: readonly string[];
  toRegisterAgain: readonly string[];
}): string {
  return [
    `Negociação ${reversal.label} desfeita: ${reversal.reason}`,
    `Voltaram à carteira: ${reversal.restored.join(', ')}.`,
    ...(reversal.toRegisterAgain.length === 0
      ? []
      : [`Boletos a registrar de novo: ${reversal.toRegisterAgain.join(', ')}.`]),
  ].join('\n');
}

/** What the history says of a receipt by hand. Amounts in centavos. */
export function paymentEntry(payment: {
  label: string;
  paidOn: string;
  amountCents: number;
  interestCents: number;
  fineCents: number;
  principalCents: number;
  method: PaymentMethod;
  settled: boolean;
  note: string;
}): string {
  return [
    `Recebimento de ${brl(payment.amountCents)} em ${day(payment.paidOn)} (${paymentMethodLabels[payment.method]}), título ${payment.label}: ` +
      `juros ${brl(payment.interestCents)}, multa ${brl(payment.fineCents)}, saldo ${brl(payment.principalCents)}.` +
      (payment.settled ? ' Título quitado.' : ''),
    ...(payment.note === '' ? [] : [payment.note]),
  ].join('\n');
}

/** What the history says of a receipt taken back. */
export function paymentReversalEntry(payment: {
  label: string;
  paidOn: string;
  amountCents: number;
  reason: string;
}): string {
  return `Estorno do recebimento de ${brl(payment.amountCents)} de ${day(payment.paidOn)}, título ${payment.label}: ${payment.reason}`;
}
