import type { ReceivableState } from '../contract/common';
import { formatBrDate, isoDate } from '../domain/calendar/isoDate';
import { cents } from '../domain/money/cents';
import { formatBrl } from '../domain/money/formatMoney';
import type { PixError } from '../domain/pix/brCode';
import { receivableStateLabels } from './labels';

const brl = (value: number): string => formatBrl(cents(value));
const day = (date: string): string => formatBrDate(isoDate(date));

/** Why there is no Pix for a title. */
export const pixRefusals = {
  noKey: 'Nenhuma conta da empresa tem chave Pix. Um supervisor cadastra a chave na conta, na aba Banco.',
  badKey: (account: string) => `A chave Pix da conta ${account} não é válida. Um supervisor corrige na aba Banco.`,
  noCity: (account: string) => `Falta a cidade do Pix na conta ${account}. Um supervisor a informa na aba Banco.`,
  amount: (label: string, amount: number) => `O total do título ${label}, ${brl(amount)}, não cabe em um Pix.`,
  otherCode: 'A instituição do Pix devolveu um código que não é o desta cobrança.',
  noReceipt: 'Este recebimento não existe nesta empresa.',
  recorded: 'Este recebimento já foi lançado no título.',
  resolved: (by: string) => `Este recebimento já foi resolvido por ${by}.`,
} as const;

/** What became of one receipt of a statement, and what to do where a person has to decide. Amounts in centavos. */
export const receiptSentences = {
  settled: (label: string) => `Quita o título ${label}.`,
  partial: (label: string, left: number) => `Abate o título ${label}; restam ${brl(left)} nessa data.`,
  alreadyRead: 'Já tinha sido lido: nada muda.',
  outgoing: 'Dinheiro que saiu, ou devolução: não é recebimento.',
  noTxid: 'Sem identificador (txid). Descubra de quem é e lance o recebimento no título.',
  unknownTxid: 'O identificador não é de um título daqui. Descubra de quem é e lance o recebimento no título.',
  renegotiated: (label: string, negotiation: string) =>
    `O cliente pagou o título ${label}, que saiu da carteira na negociação ${negotiation}. Nada foi lançado: combine com ele se o ` +
    `valor abate as parcelas ou é devolvido.`,
  byHand: (label: string, amount: number, on: string) =>
    `O título ${label} já tem um Pix de ${brl(amount)} em ${day(on)} lançado à mão. Nada foi lançado: se é o mesmo, marque como resolvido.`,
  notOpen: (label: string, state: ReceivableState) =>
    `O título ${label} já está ${receivableStateLabels[state]}. Nada foi lançado: combine com o cliente a devolução ou o uso do valor.`,
  overTotal: (label: string, total: number) =>
    `Passa do total do título ${label} nessa data, ${brl(total)}. Nada foi lançado: lance o que é do título e trate a diferença.`,
  beforeLast: (label: string, last: string) =>
    `O título ${label} tem recebimento mais novo, de ${day(last)}. Nada foi lançado: estorne-o e lance os dois em ordem.`,
} as const;

/** What the alert says that stops a negotiation whose old title was paid. */
export const oldTitlePaidByPix = (label: string, amount: number, on: string): string =>
  `Pix de ${brl(amount)} em ${day(on)} para o título ${label}, já renegociado.`;

/** What the payer reads of a dynamic charge. */
export const pixChargeMessage = (label: string): string => `Título ${label}`;

/** Why the bank is asked to end the boleto of a title that a Pix settled. */
export const cancelledByPix = (on: string): string => `Título pago por Pix em ${day(on)}`;

/** Note of the receipt that a statement records. */
export const pixPaymentNote = (endToEndId: string, payer: string | null): string =>
  payer === null ? `Pix ${endToEndId}` : `Pix ${endToEndId}, de ${payer}`;

/** What is wrong with a statement as a file. */
export const statementIssues = {
  notText: 'O arquivo não é um CSV. Exporte o extrato Pix do banco em CSV.',
  empty: 'O arquivo está vazio.',
  noHeader: (missing: readonly string[]) =>
    `Não achei o cabeçalho do extrato. Falta a coluna de ${missing.join(', ')}. Exporte o extrato Pix com estas colunas.`,
  unclosedQuote: 'Há aspas que não fecham.',
  malformed: 'A linha não está no formato de um CSV.',
  noId: 'Falta o identificador da transação (EndToEndId).',
  badId: 'O identificador da transação (EndToEndId) deve ter 32 caracteres e começar com E.',
  noDate: 'Falta a data.',
  badDate: 'A data não é válida: use dd/mm/aaaa ou aaaa-mm-dd.',
  future: 'A data está no futuro.',
  noAmount: 'Falta o valor.',
  badAmount: 'O valor não é válido.',
  ambiguousAmount: 'O valor pode ser lido de dois jeitos: escreva os centavos, como 1.234,00.',
  contradiction: 'A mesma transação aparece duas vezes com valores ou datas diferentes.',
  tooManyLines: (limit: number) => `O arquivo passa de ${limit.toLocaleString('pt-BR')} linhas: divida-o.`,
  more: (count: number) => `E mais ${count.toLocaleString('pt-BR')} erros.`,
} as const;

/** How the columns of a statement are called in a sentence. */
export const statementColumnNames = {
  endToEndId: 'identificador da transação (EndToEndId)',
  txid: 'txid',
  paidOn: 'data',
  amount: 'valor',
  payerName: 'pagador',
  direction: 'tipo',
} as const;

/** Why a pasted *Pix copia e cola* is none, for the person who pasted it. */
export const pixReadingSentence = (error: PixError): string => {
  switch (error.code) {
    case 'empty':
      return 'Cole o código Pix.';
    case 'notPix':
      return 'Este texto não é um Pix copia e cola.';
    case 'malformed':
      return 'O código está incompleto ou com caracteres a mais. Copie-o de novo, inteiro.';
    case 'wrongCrc':
      return 'O código foi alterado: a soma de controle não confere. Copie-o de novo, inteiro.';
    case 'badField':
      return `O campo ${error.id} do código não é o que um Pix permite.`;
  }
};
