import type { EmailState } from '../contract/emails';

const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

const emails = (n: number): string => counted(n, 'e-mail', 'e-mails');

const clients = (n: number): string => counted(n, 'cliente', 'clientes');

export const emailStateLabels: Record<EmailState, string> = {
  queued: 'na fila',
  sending: 'enviando',
  sent: 'enviado',
  failed: 'falhou',
  givenUp: 'falhou',
  uncertain: 'envio incerto',
  cancelled: 'cancelado',
};

/** What the views of collection e-mails share. */
export const emailText = {
  open: 'E-mail',
  openLong: 'Enviar e-mail de cobrança',
  openOverdue: 'Sem seleção: vão todos os títulos vencidos.',
  template: 'Modelo',
  defaultTemplate: (name: string) => `${name} (padrão)`,
  noTemplates: 'A empresa ainda não tem modelo de e-mail.',
  noTemplatesHint: 'Um supervisor cria o primeiro em Mais ferramentas, Modelos de e-mail.',
  attachBoletos: 'Anexar boletos em PDF',
  includePix: 'Incluir Pix copia e cola',
  outbox: 'Sem servidor de e-mail configurado: as mensagens ficam guardadas e não chegam a ninguém.',
  subject: 'Assunto',
  subjectHint: 'Sem valor nem menção à dívida: outras pessoas podem ler o assunto.',
  body: 'Texto',
  subjectMissing: 'Escreva o assunto.',
  bodyMissing: 'Escreva o texto.',
  previewFaults: 'A prévia volta quando o texto estiver certo.',
  insertField: 'Inserir campo',
  insertInto: (field: string) => `Inserir campo em ${field}`,
  fieldOfBlock: 'linha própria',
  underWay: 'E-mails a caminho',
  stateOf: (state: string) => `E-mail ${state}`,
  aboutTo: (subject: string, to: string) => `“${subject}” para ${to}`,
  copy: 'Copiar relatório',
  copied: 'Relatório copiado.',
  notCopied: 'O navegador não deixou copiar.',
} as const;

/** What will be sent, as the client reads it. */
export const emailPreviewText = {
  heading: 'Prévia do que será enviado',
  from: 'De',
  replyTo: 'Responder a',
  to: 'Para',
  nobody: 'sem endereço',
  subject: 'Assunto',
  attachments: 'Anexos',
  noAttachments: 'nenhum',
  frame: 'Prévia da mensagem formatada',
  form: 'Forma da prévia',
  formatted: 'Formatada',
  plain: 'Só texto',
  updating: 'Atualizando prévia…',
  leftOut: (n: number) => (n === 1 ? 'Não vai junto (1)' : `Não vão juntos (${number(n)})`),
  enclosures: { boleto: 'boleto', pix: 'Pix' },
  leftOutLine: (label: string, enclosure: string, reason: string) => `${label}, ${enclosure}: ${reason}`,
} as const;

/** The e-mail to one client. */
export const composeText = {
  title: 'E-mail de cobrança',
  to: 'Para',
  toHint: 'Separe endereços com ponto e vírgula. Vale só para este envio.',
  toMissing: 'Informe o endereço de e-mail do cliente.',
  titles: (n: number, of: number, total: string | null) =>
    `${number(n)} de ${counted(of, 'título', 'títulos')}${total === null ? '' : ` · ${total}`}`,
  titleLine: (label: string, due: string, days: string) => `${label} · ${due} · ${days}`,
  edit: 'Editar só neste envio',
  edited: 'Texto alterado só neste envio.',
  restore: 'Voltar ao texto do modelo',
  noTitles: 'Escolha ao menos um título.',
  noReceivables: 'Este cliente não tem títulos em aberto.',
  send: 'Enviar e-mail',
  sending: 'Enviando…',
  waitForPreview: 'Aguarde a prévia.',
  noPreview: 'Sem prévia não é possível enviar: veja acima o que falta.',
  done: (to: string) => `E-mail para ${to} entrou na fila de envio. O resultado aparece aqui no histórico.`,
  unanswered:
    'Este e-mail foi pedido e ficou sem resposta: pode ou não ter entrado na fila. Enviar de novo é seguro, ele não sai duas vezes.',
  sendAgain: 'Enviar de novo',
  discard: 'Descartar',
} as const;

/** E-mails to many clients at once. */
export const bulkEmailText = {
  intro: 'Um e-mail para cada cliente, com os títulos dele. Títulos bloqueados e prescritos ficam de fora.',
  who: 'Quem recebe',
  fromSelection: (n: number | null) => `Seleção da planilha${n === null ? '' : ` (${clients(n)})`}`,
  fromList: (n: number | null) => `Lista da Carteira, como está filtrada${n === null ? '' : ` (${clients(n)})`}`,
  fromFailed: (n: number) => `Os que falharam no envio anterior (${clients(n)})`,
  selectionNone: 'Selecione linhas das tabelas Clientes ou Títulos na planilha e leia de novo.',
  readSelection: 'Ler seleção de novo',
  readingSelection: 'Lendo a seleção…',
  tooMany: (most: number) => `Até ${clients(most)} por vez: filtre a lista ou selecione menos linhas.`,
  titles: 'Títulos',
  titlesOf: { overdue: 'Só os vencidos', open: 'Todos em aberto, também a vencer' },
  checking: (n: number) => `Conferindo ${clients(n)}…`,
  goes: (n: number, total: string) => `${n === 1 ? 'Recebe' : 'Recebem'}: ${clients(n)} · ${total}`,
  goesNobody: 'Ninguém receberia e-mail com estas escolhas.',
  staysOut: (n: number) => `${n === 1 ? 'Fica' : 'Ficam'} de fora: ${clients(n)}`,
  goesLine: (titles: number, total: string, to: string) => `${counted(titles, 'título', 'títulos')} · ${total} · ${to}`,
  send: (n: number) => `Enviar ${emails(n)}`,
  blocked: {
    checking: 'Aguarde a conferência.',
    nobody: 'Ninguém a quem enviar.',
    noTemplate: 'Escolha um modelo.',
  },
  confirm: {
    title: (n: number) => `Enviar ${emails(n)}?`,
    body: (n: number, total: string, template: string) =>
      `${clients(n)} ${n === 1 ? 'recebe' : 'recebem'} “${template}”, sobre ${total} em títulos. Depois de enviado, um e-mail não pode ser desfeito.`,
    leftOut: (n: number) => `${clients(n)} ${n === 1 ? 'fica' : 'ficam'} de fora.`,
    run: 'Enviar',
  },
  outcome: 'Resultado por cliente',
  starting: (n: number) => `Colocando ${emails(n)} na fila…`,
  unanswered:
    'O envio foi pedido e ficou sem resposta: pode ou não ter começado. Pedir de novo é seguro, ninguém recebe duas vezes.',
  sendAgain: 'Pedir de novo',
  discard: 'Descartar',
  progress: (done: number, total: number) => `${number(done)} de ${emails(total)} com resultado`,
  leave: 'O envio continua no servidor, mesmo com o painel fechado.',
  cancel: 'Cancelar os que esperam',
  cancelling: 'Cancelando…',
  finished: 'Envio terminado.',
  finishedCancelled: 'Envio cancelado: o que já tinha saído continua enviado.',
  counts: (counts: { sent: number; waiting: number; failed: number; uncertain: number; cancelled: number }) =>
    [
      counted(counts.sent, 'enviado', 'enviados'),
      counts.waiting === 0 ? null : `${number(counts.waiting)} na fila`,
      counts.failed === 0 ? null : counted(counts.failed, 'falhou', 'falharam'),
      counts.uncertain === 0 ? null : counted(counts.uncertain, 'incerto', 'incertos'),
      counts.cancelled === 0 ? null : counted(counts.cancelled, 'cancelado', 'cancelados'),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  notSent: (n: number) => `Não enviados: ${number(n)}`,
  sentList: (n: number) => `Enviados: ${number(n)}`,
  waitingList: (n: number) => `Na fila: ${number(n)}`,
  retryFailed: (n: number) =>
    n === 1 ? 'Preparar reenvio do que falhou' : `Preparar reenvio dos ${number(n)} que falharam`,
  again: 'Novo envio',
  report: {
    columns: ['Cliente', 'E-mail', 'Títulos', 'Total', 'Resultado'],
    goes: 'recebe',
    leftOut: (reason: string) => `de fora: ${reason}`,
  },
} as const;

/** The templates of the company and who they are sent by. */
export const templatesText = {
  intro: 'O texto dos e-mails de cobrança. Campos entre chaves duplas são trocados pelos dados de cada cliente.',
  readOnly: 'Só supervisores alteram os modelos.',
  list: 'Modelos',
  add: 'Novo modelo',
  newName: 'Novo modelo',
  isDefault: 'padrão',
  usedBySteps: (n: number) => `usado em ${counted(n, 'passo', 'passos')} da régua`,
  starting: 'modelo inicial',
  updated: (when: string, by: string) => `alterado em ${when} por ${by}`,
  unsaved: 'texto não salvo',
  name: 'Nome do modelo',
  nameMissing: 'Dê um nome ao modelo.',
  makeDefault: 'Usar como padrão em novos e-mails',
  alreadyDefault: 'É o modelo padrão. Para trocar, marque outro.',
  save: 'Salvar modelo',
  saving: 'Salvando…',
  saved: (name: string) => `Modelo “${name}” salvo.`,
  nothingToSave: 'Nada mudou desde que foi salvo.',
  kept: 'Há alterações não salvas, guardadas neste computador.',
  discard: 'Descartar alterações',
  remove: 'Excluir modelo',
  removeBlocked: {
    used: 'A régua usa este modelo: troque-o nos passos antes de excluir.',
    default: 'O modelo padrão não pode ser excluído: marque outro como padrão antes.',
  },
  confirmRemoval: {
    title: (name: string) => `Excluir “${name}”?`,
    body: 'E-mails já enviados continuam no histórico.',
    run: 'Excluir',
  },
  removed: (name: string) => `Modelo “${name}” excluído.`,
  stale: 'Outra pessoa salvou este modelo enquanto você escrevia. Seu texto continua aqui.',
  takeTheirs: 'Descartar o meu e ver o salvo',
  saveMine: 'Salvar o meu por cima',
  gone: 'Este modelo foi excluído por outra pessoa. Seu texto continua aqui: salve-o como novo.',
  saveAsNew: 'Salvar como novo',
  preview: 'Prévia',
  previewFor: 'Prévia com os dados de',
  previewNobody: 'A prévia usa um cliente da Carteira, e ela está vazia.',
  previewNoTitles: 'Este cliente não tem títulos em aberto.',
  sender: {
    heading: 'Remetente',
    from: (address: string) => `Os e-mails saem de ${address}.`,
    name: 'Nome do remetente',
    nameHint: 'Vazio: o nome da empresa.',
    replyTo: 'Respostas para',
    replyToHint: 'Vazio: o endereço do remetente.',
    replyToInvalid: 'Não é um endereço de e-mail.',
    save: 'Salvar remetente',
    saved: 'Remetente salvo.',
  },
} as const;
