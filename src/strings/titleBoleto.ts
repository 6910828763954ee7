import type { ProtestState, TitleBoleto } from '../contract/bank';
import { instructionLabels } from './bank';

export const protestLabels: Record<ProtestState, string> = {
  instructed: 'protesto pedido ao banco',
  atNotary: 'em cartório',
  stayed: 'protesto sustado',
  protested: 'protestado',
};

/** Texts of the boleto of a title, in its details. */
export const titleBoletoText = {
  open: 'Boleto',
  title: (label: string) => `Boleto do título ${label}`,
  none: 'Este título não tem boleto.',
  facts: (state: string, bank: string) => `${state} · ${bank}`,
  ourNumber: (ourNumber: string) => `nosso número ${ourNumber}`,
  dueAndAmount: (due: string, amount: string) => `vence ${due} · ${amount}`,
  total: (amount: string) => `O título soma ${amount} hoje, com multa e juros.`,
  line: 'Linha digitável',
  copy: 'Copiar linha digitável',
  copied: 'Linha digitável copiada.',
  copyByHand: 'O Excel não deixou copiar. A linha está selecionada: use Ctrl+C.',
  hasPix: 'O banco deu um Pix para este boleto: o QR sai impresso nele.',
  awaitingBank:
    'Aguardando banco: o título venceu depois do último retorno lido e pode já ter sido pago. Leia o retorno antes de cobrar.',
  awaitingMark: 'aguardando banco',
  pending: (pending: NonNullable<TitleBoleto['pending']>, newDue: string | null) =>
    `${instructionLabels[pending.kind]}${newDue === null ? '' : ` para ${newDue}`}: ${
      pending.state === 'waiting' ? 'espera a próxima remessa' : 'enviado, espera a resposta do banco'
    }.`,
  cancelWhenConfirmed: 'A baixa será pedida assim que o banco responder o que está em andamento.',
  pdf: 'Baixar boleto (PDF)',
  pdfFailed: 'O boleto não pôde ser gerado.',
  downloaded: (name: string) => `Arquivo ${name} entregue ao navegador.`,
  updated: 'Boleto atualizado',
  updatedHint: 'O que dá para fazer com este boleto, e o que o banco pode cobrar.',
  choose: (title: string) => `Pedir: ${title}`,
  ask: 'Pedir',
  newDueDate: 'Novo vencimento',
  dueInPast: 'O vencimento não pode ser anterior a hoje.',
  reason: 'Motivo',
  reasonMissing: 'Escreva o motivo, com ao menos 3 letras.',
  send: 'Pedir ao banco',
  queued: 'Pedido guardado: sai na próxima remessa, em Banco.',
  many: (n: number) =>
    n === 0
      ? 'Boletos em PDF: selecione títulos'
      : n === 1
        ? 'Boleto do título selecionado em PDF'
        : `Boletos dos ${n} títulos selecionados em PDF`,
  booklet: 'Baixar carnê (PDF)',
} as const;
