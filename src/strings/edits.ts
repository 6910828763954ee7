import type { EditOutcome } from '../contract/edits';

const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

const pending = (n: number): string => counted(n, 'alteração pendente', 'alterações pendentes');

/** The four outcomes of an edit, as the sheet's column *Situação* names them. */
export const outcomeLabels: Record<EditOutcome, string> = {
  sent: 'Enviado',
  alreadyThere: 'Já existia',
  ignored: 'Ignorado',
  failed: 'Falhou',
};

/** Texts about cells edited in the sheet and not sent yet. */
export const editsText = {
  bar: (n: number) => pending(n),
  open: 'Ver e enviar',
  title: (n: number) => (n === 0 ? 'Alterações pendentes' : capitalized(pending(n))),
  none: 'Nenhuma alteração pendente.',
  noneHint:
    'Edite Telefone, E-mail ou Responsável na tabela Clientes, ou Responsável e Bloqueio na tabela Títulos: a coluna Pendente mostra o que será enviado.',
  noneInScope: {
    all: 'Nenhuma alteração pendente.',
    selection: 'A seleção da planilha não tem alterações pendentes.',
    visible: 'As linhas visíveis pelo filtro não têm alterações pendentes.',
  },
  reading: 'Lendo a planilha…',
  scope: 'O que enviar',
  scopes: {
    all: 'Todas as pendentes',
    selection: 'Só a seleção da planilha',
    visible: 'Só as linhas filtradas (visíveis)',
  },
  list: 'Alterações a enviar',
  more: (n: number) => `E mais ${number(n)}: veja a coluna Pendente da planilha.`,
  lastResult: (result: string) => `Último envio: ${result}`,
  send: (n: number) => (n === 1 ? 'Enviar 1 alteração' : `Enviar ${number(n)} alterações`),
  sending: (done: number, total: number) => `Enviando ${number(done)} de ${counted(total, 'alteração', 'alterações')}`,
  cancelling: 'Cancelando depois deste lote…',
  counts: (counts: Record<EditOutcome, number>) =>
    (['sent', 'alreadyThere', 'ignored', 'failed'] as const)
      .map((outcome) => `${outcomeLabels[outcome]}: ${number(counts[outcome])}`)
      .join(' · '),
  failedList: 'O que falhou ou foi ignorado',
  filterFailed: 'Filtrar falhas na planilha',
  filtered: (n: number) =>
    `A planilha mostra só ${n === 1 ? 'a linha que falhou' : `as ${number(n)} linhas que falharam`}. Limpe o filtro da coluna Situação para ver todas.`,
  noneFiltered: 'A planilha não tem mais linhas que falharam.',
  retryFailed: (n: number) => (n === 1 ? 'Reenviar a que falhou' : `Reenviar as ${number(n)} que falharam`),
  cancelled: (left: number) =>
    `Envio cancelado. ${counted(left, 'alteração continua pendente', 'alterações continuam pendentes')}.`,
  broken: (why: string, left: number) =>
    `O envio parou: ${why} ${counted(left, 'alteração continua pendente', 'alterações continuam pendentes')}. Enviar de novo é seguro: nada é gravado duas vezes.`,
  notWritten: (why: string, n: number) =>
    `O servidor respondeu, mas a planilha não pôde ser marcada em ${counted(n, 'linha', 'linhas')}: ${why} Nada se perdeu.`,
  notRead: (why: string) => `As alterações pendentes não puderam ser lidas: ${why}`,
  writeAgain: 'Marcar na planilha',
  interrupted: (accepted: number, total: number, left: number) =>
    left === 0
      ? `O último envio foi interrompido, mas as ${number(total)} alterações já passaram.`
      : `O último envio foi interrompido: ${number(accepted)} de ${counted(total, 'alteração teve', 'alterações tiveram')} resposta e ${counted(left, 'continua pendente', 'continuam pendentes')}. Enviar de novo é seguro: nada é gravado duas vezes.`,
} as const;

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('pt-BR') + text.slice(1);
}
