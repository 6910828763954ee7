import type { EmailEnclosureLeftOut, EmailLeftOutReason, EmailState, EmailTemplateFault } from '../contract/emails';
import { formatBrDate, isoDate } from '../domain/calendar/isoDate';
import type { EmailFieldName } from '../domain/email/emailField';
import type { RecipientsError } from '../domain/email/recipients';
import { mostRecipients } from '../domain/email/recipients';

const listed = (labels: readonly string[]): string =>
  labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} e ${labels.at(-1)}`;

/** What each field of a template stands for, as the editor lists it. */
export const emailFieldDescriptions: Readonly<Record<EmailFieldName, string>> = {
  cliente: 'Nome do cliente',
  contato: 'Pessoa de contato, ou o nome do cliente',
  empresa: 'Nome da sua empresa',
  remetente: 'Quem envia o e-mail; na régua, o nome da empresa',
  hoje: 'Data em que o e-mail é feito',
  total: 'Total dos títulos com multa e juros',
  quantidade: 'Quantos títulos vão no e-mail',
  vencimento: 'Vencimento mais antigo',
  atraso: 'Dias de atraso do título mais antigo',
  titulos: 'Tabela dos títulos com vencimento, saldo, encargos e total',
  pix: 'Pix copia e cola de cada título, quando o e-mail leva Pix',
  credor: 'Nome, endereço e CNPJ da sua empresa; vai no fim quando o texto não diz onde',
};

/** Why a template is refused, at its place. */
export function templateFault({ kind, text }: Pick<EmailTemplateFault, 'kind' | 'text'>): string {
  switch (kind) {
    case 'unknownField':
      return `O campo ${text} não existe.`;
    case 'unclosedField':
      return 'Falta fechar este campo com }}.';
    case 'debtFieldInSubject':
      return `O campo ${text} fala da dívida e não pode estar no assunto, que outras pessoas podem ler.`;
    case 'debtWordInSubject':
      return `"${text}" revela a dívida e não pode estar no assunto, que outras pessoas podem ler.`;
    case 'blockNotAlone':
      return `O campo ${text} precisa de uma linha só para ele.`;
  }
}

/** Why addresses take no e-mail. */
export function recipientsProblem(error: RecipientsError): string {
  switch (error.code) {
    case 'none':
      return 'O cliente não tem e-mail no cadastro.';
    case 'invalid':
      return `"${error.address}" não é um endereço de e-mail.`;
    case 'tooMany':
      return `São mais de ${mostRecipients} endereços.`;
  }
}

/** Why a client gets none of a mailing to many. */
export const leftOutReasons: Readonly<Record<Exclude<EmailLeftOutReason, 'invalidAddress'>, string>> = {
  unknownClient: 'O cliente não está no cadastro.',
  noAddress: 'O cliente não tem e-mail no cadastro.',
  noTitles: 'O cliente não tem títulos para este e-mail.',
  noTitlesToCollect: 'Os títulos do cliente estão retidos ou prescritos.',
};

/** Why a boleto or a Pix code does not go along. */
export const enclosureText = {
  noBoleto: 'Este título não tem boleto.',
  boletoNotConfirmed: 'O banco ainda não confirmou a entrada do boleto.',
  boletoEnded: 'O boleto foi baixado, cancelado ou já está pago.',
} as const satisfies Record<string, EmailEnclosureLeftOut['reason']>;

/** The frame of every collection e-mail, as its reader sees it. */
export const emailText = {
  columns: {
    title: 'Título',
    due: 'Vencimento',
    days: 'Atraso',
    balance: 'Saldo',
    charges: 'Encargos',
    total: 'Total',
  },
  total: 'Total',
  days: (days: number) => (days === 0 ? 'a vencer' : days === 1 ? '1 dia' : `${days} dias`),
  asOf: (date: string) => `Valores calculados para pagamento em ${formatBrDate(isoDate(date))}.`,
  attached: (labels: readonly string[]) =>
    labels.length === 1
      ? `O boleto do título ${listed(labels)} vai em anexo. Depois do vencimento, o banco acrescenta os encargos impressos nele.`
      : `Os boletos dos títulos ${listed(labels)} vão em anexo. Depois do vencimento, o banco acrescenta os encargos impressos neles.`,
  pixOf: (label: string, amount: string) =>
    `Pix copia e cola do título ${label}, no valor de ${amount} para pagamento hoje:`,
  document: (kind: 'cpf' | 'cnpj', formatted: string) => `${kind.toUpperCase()} ${formatted}`,
} as const;

/** Things a person should know before sending; none of them stops it. */
export const emailWarnings = {
  held: (labels: readonly string[]) => `Há títulos retidos neste e-mail: ${listed(labels)}.`,
  prescribed: (labels: readonly string[]) =>
    `Há títulos com mais de 5 anos de vencidos, cuja cobrança pode estar prescrita: ${listed(labels)}.`,
  recent: (count: number) =>
    count === 1
      ? 'Este cliente já recebeu um e-mail de cobrança nos últimos 7 dias.'
      : `Este cliente já recebeu ${count} e-mails de cobrança nos últimos 7 dias.`,
  noCreditorAddress: 'O endereço da sua empresa não está preenchido; todo e-mail de cobrança precisa dele.',
  outbox: 'Nenhum servidor de e-mail está configurado: a mensagem fica na caixa de saída e não chega a ninguém.',
} as const;

/** The state of a message in words. */
export function emailStateText(message: {
  state: EmailState;
  delivery: 'smtp' | 'outbox' | null;
  attempts: number;
  lastError: string | null;
}): string {
  const { state, delivery, attempts, lastError } = message;
  const reason = lastError === null ? '' : ` ${lastError}`;
  switch (state) {
    case 'queued':
      return attempts === 0 ? 'Aguardando envio.' : `Será tentado de novo.${reason}`;
    case 'sending':
      return 'Enviando.';
    case 'sent':
      return (delivery === 'outbox' ? 'Guardado na caixa de saída, sem sair da empresa.' : 'Enviado.') + reason;
    case 'failed':
      return `Recusado.${reason}`;
    case 'givenUp':
      return `Desistimos depois de ${attempts} ${attempts === 1 ? 'tentativa' : 'tentativas'}.${reason}`;
    case 'uncertain':
      return 'Pode ter sido enviado: o programa ou a conexão parou durante o envio. Não será enviado de novo sozinho; confirme com o cliente antes de repetir.';
    case 'cancelled':
      return `Cancelado antes do envio.${reason}`;
  }
}

/** Why a message was taken back before it left. */
export const cancelledText = {
  byPerson: 'O envio foi cancelado por quem pediu.',
  titleChanged: (label: string) => `O título ${label} não está mais em aberto.`,
  boletoChanged: (reason: string) => `O boleto anexo não pode mais ser enviado: ${reason}`,
} as const;

/** What the history of contacts says of an e-mail whose fate is known. */
export function emailEntry(message: {
  stateText: string;
  subject: string;
  to: readonly string[];
  labels: readonly string[];
  attachments: readonly string[];
}): string {
  return [
    `E-mail "${message.subject}" para ${message.to.join('; ')}: ${message.stateText}`,
    `Títulos: ${message.labels.join(', ')}.`,
    ...(message.attachments.length === 0 ? [] : [`Anexos: ${message.attachments.join(', ')}.`]),
  ].join('\n');
}

/** What a mail server's answer or silence means. */
export const mailFailure = {
  noSuchMailbox: 'A caixa postal não existe.',
  mailboxFull: 'A caixa postal está cheia.',
  tooBig: 'A mensagem é grande demais para o servidor de destino.',
  refusedByPolicy: 'O servidor de destino recusou a mensagem por suas regras contra abusos.',
  refused: (code: number) => `O servidor recusou a mensagem (código ${code}).`,
  later: (code: number) => `O servidor pediu para tentar mais tarde (código ${code}).`,
  unknownServer: 'O nome do servidor de e-mail não existe.',
  serverDown: 'O servidor de e-mail está fora do ar.',
  tooSlow: 'O servidor de e-mail não respondeu a tempo.',
  badLogin: 'O servidor de e-mail não aceitou o usuário ou a senha configurados.',
  badCertificate: 'O certificado do servidor de e-mail não é válido.',
  senderRefused: 'O servidor de e-mail não aceitou o endereço do remetente.',
  interrupted: 'A conexão com o servidor de e-mail caiu.',
  outboxUnwritable: 'Não foi possível gravar na caixa de saída.',
  notFor: (address: string, reason: string) => `Não chegou a ${address}: ${reason}`,
} as const;

/** Details of refusals about e-mails. */
export const emailRefusals = {
  noSuchTemplate: 'Este modelo de e-mail não existe ou foi removido.',
  templateIsDefault: 'O modelo padrão não pode ser removido. Torne outro o padrão antes.',
  defaultNeeded: 'Sempre há um modelo padrão: torne outro o padrão em vez de desmarcar este.',
  noSuchBatch: 'Este envio não existe.',
  titlesNotOfClient: 'Há títulos que não são deste cliente ou não estão mais em aberto.',
  replyTo: 'O endereço para respostas não é um endereço de e-mail.',
} as const;

/** The page of what stayed in the outbox, in development. */
export const outboxPageText = {
  title: 'Caixa de saída',
  lead: 'Sem servidor de e-mail configurado, as mensagens ficam aqui e não chegam a ninguém. Esta página existe só no modo de desenvolvimento.',
  empty: 'Nenhuma mensagem ainda.',
  from: 'De',
  to: 'Para',
  replyTo: 'Respostas para',
  subject: 'Assunto',
  when: 'Quando',
  back: 'Voltar à lista',
  download: 'Baixar a mensagem (.eml)',
  attachments: 'Anexos',
  text: 'Versão em texto',
  bytes: (count: number) => `${Math.ceil(count / 1024)} KB`,
} as const;
