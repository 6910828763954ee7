import type { Hold, ReceivableState } from '../contract/common';
import { formatBrDate, isoDate } from '../domain/calendar/isoDate';
import { cents } from '../domain/money/cents';
import { formatBrl } from '../domain/money/formatMoney';
import { holdLabels, receivableStateLabels } from './labels';

const day = (date: string): string => formatBrDate(isoDate(date));

/** Sentences about one title that a negotiation or a receipt cannot take as it is. */
export const titleRefusals = {
  notFound: 'Um dos títulos não existe nesta empresa. Recarregue a carteira.',
  duplicated: (label: string) => `O título ${label} foi escolhido mais de uma vez.`,
  otherClient: (label: string, client: string) => `O título ${label} é de outro cliente: ${client}.`,
  stale: (label: string) => `O título ${label} mudou desde que você o viu. Recarregue e confira.`,
  onHold: (label: string, hold: Hold) => `O título ${label} está ${holdLabels[hold]} e não pode ser negociado.`,
  notOpen: (label: string, state: ReceivableState) =>
    `O título ${label} não está mais em aberto: está ${receivableStateLabels[state]}.`,
  renegotiated: (label: string, negotiation: string, by: string, on: string) =>
    `O título ${label} foi renegociado por ${by} em ${day(on)}, na negociação ${negotiation}.`,
  amountsChanged: (expected: number, actual: number) =>
    `A dívida que você viu era ${formatBrl(cents(expected))}; agora é ${formatBrl(cents(actual))}.`,
  tooLarge: 'Os valores informados são grandes demais.',
  installmentsMoved: (labels: string) => `Há parcelas que não estão mais em aberto: ${labels}.`,
  hasPayments: (labels: string) => `Há recebimento lançado em: ${labels}. Estorne-o antes.`,
  boletoAtBank: (labels: string) => `O boleto já está no banco: ${labels}.`,
  alreadyReversed: 'A negociação já foi desfeita.',
  balanceMoved: (label: string) =>
    `O saldo do título ${label} mudou depois deste recebimento: o estorno não pode devolver o saldo anterior.`,
} as const;
