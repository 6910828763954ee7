import type { ChangeKind } from '../contract/changes';

/** Headers of the files of changes. An ERP reads them by these names: they stay. */
export const changeHeaders = {
  sequence: 'Sequência',
  occurredAt: 'Data e Hora',
  movement: 'Movimento',
  action: 'O que Fazer no ERP',
  negotiation: 'Negociação',
  receivableId: 'Chave Cobrança',
  erpKey: 'Chave no ERP',
  clientKey: 'Código do Cliente',
  clientDocument: 'CPF/CNPJ',
  clientName: 'Cliente',
  number: 'Número',
  installment: 'Parcela',
  installmentCount: 'Total de Parcelas',
  dueDate: 'Vencimento',
  faceValue: 'Valor',
  balance: 'Saldo',
  originNumbers: 'Títulos de Origem',
  originKeys: 'Chaves de Origem no ERP',
  paidOn: 'Data do Recebimento',
  paymentMethod: 'Forma do Recebimento',
  paidAmount: 'Valor Recebido',
  paidPrincipal: 'Principal Recebido',
  paidFine: 'Multa Recebida',
  paidInterest: 'Juros Recebidos',
} as const;

export const movementWords: Record<ChangeKind, string> = {
  created: 'Título criado',
  updated: 'Título alterado',
  renegotiated: 'Título renegociado',
  restored: 'Título de volta à carteira',
  paid: 'Título quitado',
  payment: 'Recebimento parcial',
  paymentReversed: 'Recebimento estornado',
  closed: 'Título encerrado',
  removed: 'Parcela cancelada',
};

/** What somebody has to do in the ERP about a change made here; empty where nothing. */
export const actionWords: Record<ChangeKind, string> = {
  created: 'Incluir o título',
  updated: '',
  renegotiated: 'Baixar por renegociação',
  restored: 'Reabrir o título',
  paid: 'Baixar por recebimento',
  payment: 'Registrar o recebimento parcial',
  paymentReversed: 'Estornar o recebimento',
  closed: '',
  removed: 'Cancelar o título',
};

export const changeFileText = {
  sheetName: 'Alterações',
  fileName: (after: number, cursor: number) => `alteracoes-cobranca-${after + 1}-a-${cursor}`,
  emptyFileName: 'alteracoes-cobranca-vazio',
  tooMany: (most: number) =>
    `Há mais de ${most.toLocaleString('pt-BR')} alterações: peça em partes, com "after" e "until".`,
} as const;
