import type { Hold } from '../contract/common';
import type { DunningLeftOutReason } from '../contract/dunning';
import { formatBrDate, isoDate } from '../domain/calendar/isoDate';
import { holdLabels } from './labels';

/** Whose name stands on what the régua sent. */
export const dunningAuthor = 'Régua de cobrança';

type Said = Exclude<DunningLeftOutReason, 'hold' | 'promise' | 'weeklyCap' | 'invalidAddress' | 'alreadySent'>;

/** Why the régua leaves a client or a title alone today. */
const reasons: Readonly<Record<Said, string>> = {
  clientOff: 'A régua está desligada para este cliente.',
  noAddress: 'O cliente não tem e-mail no cadastro.',
  negotiation: 'O cliente tem uma negociação em andamento.',
  contested: 'O cliente contesta a dívida no último contato.',
  claimsPaid: 'O cliente disse que pagou; a régua espera 2 dias úteis.',
  dayWithoutContact: 'Domingo ou feriado: ninguém é contatado hoje.',
  windowClosed: 'O horário de contato de hoje no estado do cliente já terminou.',
  prescribed: 'O título tem mais de 5 anos de vencido e a cobrança pode estar prescrita.',
  awaitingBank: 'Aguardando banco: o título venceu depois do último retorno e pode já estar pago.',
};

export const dunningReason = {
  of: (code: Said): string => reasons[code],
  hold: (hold: Hold): string => `O título está retido: ${holdLabels[hold]}.`,
  promise: (date: string): string => `O cliente prometeu pagar; a régua espera até ${formatBrDate(isoDate(date))}.`,
  weeklyCap: (count: number, cap: number): string =>
    `O cliente já recebeu ${count} ${count === 1 ? 'e-mail' : 'e-mails'} em 7 dias; o limite é ${cap}.`,
  alreadySent: (date: string): string => `Este passo já foi enviado em ${formatBrDate(isoDate(date))}.`,
} as const;
