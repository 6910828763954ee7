import { formatBrDate, type IsoDate } from '../domain/calendar/isoDate';
import type { Document } from '../domain/documents/document';
import type { Cents } from '../domain/money/cents';
import { formatBrl, formatMoney } from '../domain/money/formatMoney';

/** Fields of a boleto as they are printed, in the words of the bank's model (FEBRABAN). */
export const slipLabels = {
  placeOfPayment: 'Local de pagamento',
  dueDate: 'Vencimento',
  beneficiary: 'Beneficiário',
  agencyAndCode: 'Agência / Código do beneficiário',
  documentDate: 'Data do documento',
  documentNumber: 'Nº do documento',
  documentKind: 'Espécie doc.',
  acceptance: 'Aceite',
  processedOn: 'Data do processamento',
  ourNumber: 'Nosso número',
  bankUse: 'Uso do banco',
  wallet: 'Carteira',
  currency: 'Espécie',
  quantity: 'Quantidade',
  unitValue: '(x) Valor',
  amount: '(=) Valor do documento',
  instructions: 'Instruções (texto de responsabilidade do beneficiário)',
  discount: '(−) Desconto / Abatimento',
  deductions: '(−) Outras deduções',
  fineAndInterest: '(+) Mora / Multa',
  surcharges: '(+) Outros acréscimos',
  paid: '(=) Valor cobrado',
  payer: 'Pagador',
  guarantor: 'Sacador / Avalista',
  installment: 'Parcela',
  about: 'Referente a',
  linhaDigitavel: 'Linha digitável',
} as const;

export const slipText = {
  anyBank: 'Pagável em qualquer banco, também depois do vencimento',
  reais: 'R$',
  payerReceipt: 'Recibo do pagador',
  authentication: 'Autenticação mecânica',
  compensationSlip: 'Ficha de compensação',
  cutHere: 'Corte aqui',
  payWithPix: 'Pague com Pix',
  title: (numbers: readonly string[]) => (numbers.length === 1 ? `Boleto ${numbers[0]}` : `${numbers.length} boletos`),
  bookletTitle: (count: number) => `Carnê de ${count} ${count === 1 ? 'boleto' : 'boletos'}`,
} as const;

/** What the cashier and the client are told of charges; money and rate as registered at the bank. */
export const slipInstructions = {
  fine: (from: IsoDate, percent: string, amount: Cents) =>
    `Após ${formatBrDate(from)}, multa de ${percent} (${formatBrl(amount)}).`,
  interestPerDay: (from: IsoDate, amount: Cents) =>
    `Após ${formatBrDate(from)}, juros de mora de ${formatBrl(amount)} por dia de atraso (valor diário arredondado).`,
  protest: (days: number) =>
    days === 1
      ? 'Sujeito a protesto no dia seguinte ao vencimento.'
      : `Sujeito a protesto ${days} dias após o vencimento.`,
  noCharges: 'Não cobrar multa nem juros.',
} as const;

/** What a boleto is for, as its receipt says. */
export const slipAbout = {
  title: (label: string) => `Título ${label}`,
  order: (label: string, order: string) => `Título ${label}, pedido ${order}`,
  installment: (label: string, number: number, count: number, negotiation: string) =>
    `Título ${label}: parcela ${number} de ${count} da negociação ${negotiation}`,
} as const;

/** `1.234,56`, as in the boxes whose label says the currency. */
export const slipAmount = (amount: Cents): string => formatMoney(amount);

/** `CNPJ 11.222.333/0001-81`. */
export const documentFace = ({ kind, formatted }: Document): string => `${kind.toUpperCase()} ${formatted}`;
