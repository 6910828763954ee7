import { negotiationLabel } from '../domain/negotiation/negotiationLabel';

/** Texts of the tab *Histórico*. */
export const contactsText = {
  register: 'Registrar novo contato',
  status: 'Status',
  chooseStatus: 'Escolha…',
  statusMissing: 'Escolha um status.',
  returnOn: 'Data retorno',
  returnInPast: 'A data de retorno não pode estar no passado.',
  text: 'Histórico',
  textMissing: 'Escreva o histórico ou informe a data de retorno.',
  save: 'Salvar Contato',
  saved: 'Contato salvo.',
  list: 'Contatos e acontecimentos',
  none: 'Ainda não há contatos. Registre o primeiro.',
  returnMark: (date: string) => `retorno em ${date}`,
  kinds: {
    note: 'Contato',
    email: 'E-mail',
    negotiation: 'Negociação',
    reversal: 'Negociação desfeita',
    payment: 'Recebimento',
  },
  showNegotiation: 'Ver negociação',
  hideNegotiation: 'Ocultar negociação',
  negotiation: {
    title: (number: number, state: string) => `Negociação ${negotiationLabel(number)}, ${state}`,
    origins: 'Títulos de origem',
    installments: 'Parcelas',
    accepted: (by: string, on: string, channel: string) => `Aceita por ${by} em ${on} (${channel}).`,
    created: (by: string) => `Registrada por ${by}.`,
  },
  reversal: {
    open: 'Desfazer negociação',
    title: 'Desfazer negociação?',
    lead: 'As parcelas saem e os títulos de origem voltam com os vencimentos originais.',
    reason: 'Motivo',
    reasonMissing: 'Escreva o motivo, com ao menos 3 letras.',
    confirm: 'Desfazer',
    done: 'Negociação desfeita. Os títulos de origem voltaram à carteira.',
    registerAgain: (labels: string) => `Registre de novo no banco os boletos de: ${labels}.`,
  },
} as const;
