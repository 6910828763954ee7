import type { DunningLeftOutReason } from '../contract/dunning';

const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

const emails = (n: number): string => counted(n, 'e-mail', 'e-mails');

/** Short names of why the régua leaves a client or a title alone today, by which a list is grouped. */
export const leftAloneLabels: Record<DunningLeftOutReason, string> = {
  clientOff: 'Régua desligada para o cliente',
  noAddress: 'Sem e-mail',
  invalidAddress: 'E-mail inválido',
  negotiation: 'Em negociação',
  promise: 'Promessa de pagamento',
  contested: 'Contesta a dívida',
  claimsPaid: 'Alega pagamento',
  weeklyCap: 'Limite de contatos da semana',
  dayWithoutContact: 'Dia sem contato',
  windowClosed: 'Fora do horário de contato',
  hold: 'Título bloqueado',
  prescribed: 'Título prescrito',
  alreadySent: 'Passo já enviado',
  awaitingBank: 'Aguardando banco',
};

/** Texts of *Régua de cobrança*. */
export const dunningText = {
  intro: 'E-mails que saem sozinhos, uma vez por título e passo, conforme os dias do vencimento.',
  readOnly: 'Só supervisores alteram a régua.',
  enabled: 'Régua ligada',
  on: 'Ligada: os e-mails de hoje saem sozinhos, no horário de contato.',
  off: 'Desligada: nada sai sozinho.',
  clientsOff: (n: number) => `Desligada para ${counted(n, 'cliente', 'clientes')}.`,
  weeklyCap: 'Limite de e-mails por cliente em 7 dias',
  weeklyCapIs: (n: number) => `Limite por cliente em 7 dias: ${emails(n)}.`,
  tabs: { label: 'Partes da régua', steps: 'Passos', simulation: 'Simular hoje' },
  steps: 'Passos, por dias do vencimento',
  noSteps: 'A régua ainda não tem passos.',
  noStepsHint: 'Um passo diz em que dia e com que modelo o cliente é lembrado.',
  addStep: 'Novo passo',
  days: (days: number) =>
    days === 0
      ? 'No dia do vencimento'
      : days < 0
        ? `${counted(-days, 'dia', 'dias')} antes do vencimento`
        : `${counted(days, 'dia', 'dias')} depois do vencimento`,
  stepFacts: (template: string, boletos: boolean, pix: boolean) =>
    [template, boletos ? 'boletos' : null, pix ? 'Pix' : null].filter((part) => part !== null).join(' · '),
  unknownTemplate: 'modelo excluído',
  stepOn: (step: string) => `Passo ligado: ${step}`,
  editStep: (step: string) => `Editar passo: ${step}`,
  edit: 'Editar',
  form: {
    add: 'Novo passo',
    edit: 'Editar passo',
    days: 'Dias',
    when: 'Quando',
    whens: { before: 'antes do vencimento', on: 'no dia do vencimento', after: 'depois do vencimento' },
    template: 'Modelo',
    daysMissing: 'Informe de 1 dia em diante.',
    tooManyBefore: (most: number) => `No máximo ${number(most)} dias antes.`,
    tooManyAfter: (most: number) => `No máximo ${number(most)} dias depois.`,
    sameDay: 'Já existe um passo nesse dia.',
    templateMissing: 'Escolha um modelo.',
    save: 'Salvar passo',
    remove: 'Excluir passo',
    removeHint: 'O que o passo já enviou continua no histórico.',
  },
  most: (n: number) => `A régua tem no máximo ${number(n)} passos.`,
  stale: 'Outra pessoa mudou a régua. Ela foi recarregada; confira e repita a mudança.',
  saved: 'Régua salva.',
  turnOn: {
    title: 'Ligar a régua?',
    body: (messages: number) =>
      messages === 0
        ? 'Com os passos de agora, hoje não sairia nenhum e-mail. A partir de amanhã ela é conferida todo dia.'
        : `Com os passos de agora, hoje ${messages === 1 ? 'sairia' : 'sairiam'} ${emails(messages)}. Daí em diante ela é conferida todo dia.`,
    allOff: 'Nenhum passo está ligado: nada sai enquanto você não ligar ao menos um.',
    someOff:
      'Os e-mails dos passos ligados passam a sair sozinhos, a partir de hoje. Em Simular hoje você vê a quem, antes de ligar.',
    counting: 'Conferindo o que sairia hoje…',
    unknown: 'Não foi possível conferir o que sairia hoje.',
    run: 'Ligar',
  },
  simulation: {
    intro: (date: string) => `O que a régua faria em ${date}. Simular não envia nada.`,
    includeOff: 'Contar também passos desligados e a régua desligada',
    isOff: 'A régua está desligada: isto é o que sairia se estivesse ligada.',
    nothing: 'A régua está desligada e nada sai hoje.',
    nothingHint: 'Marque a caixa acima para ver o que sairia se estivesse ligada.',
    again: 'Simular de novo',
    summary: (messages: number, total: string, leftOut: number) =>
      `${emails(messages)} · ${total}${leftOut === 0 ? '' : ` · ${number(leftOut)} de fora`}`,
    search: 'Filtrar por cliente ou título',
    show: 'Mostrar',
    everything: 'Tudo',
    goes: (n: number) => `Recebem e-mail (${number(n)})`,
    goesGroup: (step: string, n: number) => `${step} (${number(n)})`,
    reasonGroup: (reason: string, n: number) => `${reason} (${number(n)})`,
    nobody: 'Hoje nenhum título chegou a um passo da régua.',
    nothingFound: 'Nada com este filtro.',
    clearFilter: 'Limpar filtro',
    titles: (labels: string, total: string) => `${labels} · ${total}`,
    opensAt: (time: string) => `sai a partir de ${time}`,
    columns: ['Cliente', 'E-mail', 'Passo', 'Títulos', 'Total', 'Situação'],
    goesWord: 'recebe',
  },
  client: {
    menu: 'Mais deste cliente',
    isOn: 'Na régua de cobrança',
    isOff: 'fora da régua de cobrança',
    turnedOff: 'Este cliente saiu da régua de cobrança.',
    turnedOn: 'Este cliente voltou à régua de cobrança.',
  },
} as const;
