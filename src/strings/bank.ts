import type { AlertKind, CnabLayout, InstructionKind, ReturnLine, ReturnLineKind } from '../contract/bank';
import type { AccountProblem } from '../domain/boleto/boletoAccount';

const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

export const layoutLabels: Record<CnabLayout, string> = { cnab240: 'CNAB 240', cnab400: 'CNAB 400' };

export const instructionLabels: Record<InstructionKind, string> = {
  register: 'Registrar',
  cancel: 'Baixar',
  changeDueDate: 'Mudar vencimento',
  stayProtest: 'Sustar protesto',
};

const kindCounts: Record<InstructionKind, readonly [one: string, many: string]> = {
  register: ['boleto a registrar', 'boletos a registrar'],
  cancel: ['baixa a pedir', 'baixas a pedir'],
  changeDueDate: ['vencimento a mudar', 'vencimentos a mudar'],
  stayProtest: ['protesto a sustar', 'protestos a sustar'],
};

export const instructionCount = (kind: InstructionKind, n: number): string => counted(n, ...kindCounts[kind]);

export const returnLineLabels: Record<ReturnLineKind, string> = {
  entryConfirmed: 'Registro confirmado',
  entryRejected: 'Registro recusado',
  paid: 'Pago',
  paidAfterCancel: 'Pago depois da baixa',
  cancelled: 'Baixado',
  dueDateChanged: 'Vencimento mudado',
  instructionRejected: 'Instrução recusada',
  protestInstructed: 'Protesto pedido',
  atNotary: 'Em cartório',
  protestStayed: 'Protesto sustado',
  protested: 'Protestado',
  other: 'Outra ocorrência',
};

export const returnOutcomeLabels: Record<ReturnLine['outcome'], string> = {
  applied: 'aplicado',
  alert: 'decidir em Alertas',
  unknown: 'título desconhecido',
  repeated: 'já constava',
  noted: 'só registrado',
};

export const alertKindLabels: Record<AlertKind, string> = {
  oldBoletoPaid: 'Boleto antigo pago',
  paidNotOpen: 'Pago sem título em aberto',
  paidOver: 'Pago a mais',
  paidShort: 'Pago a menos',
  entryRejected: 'Registro recusado',
  instructionRejected: 'Instrução recusada',
  cancelledByBank: 'Baixado pelo banco',
  registeredUnasked: 'Registrado sem pedido',
  atNotary: 'Em cartório',
  protested: 'Protestado',
  unknownTitle: 'Título desconhecido',
};

/** Texts of the tab *Banco*. */
export const bankText = {
  sections: { label: 'Seções do banco', out: 'Remessa', back: 'Retorno', alerts: 'Alertas', accounts: 'Contas' },
  alertsOfTab: (n: number) => counted(n, 'alerta', 'alertas'),
  none: 'Nenhuma conta de cobrança.',
  noneHint: 'Com uma conta cadastrada, os boletos saem em remessa e as baixas voltam pelo retorno.',
  noneForAnalyst: 'Peça a um supervisor que cadastre a conta.',
  blockedDownload: (name: string) =>
    `O arquivo ${name} não apareceu? Alguns Excel bloqueiam downloads do painel: use Baixar de novo, ou abra a Cobrança no navegador.`,
  more: (n: number) => `Mostrar mais ${number(n)}`,

  out: {
    account: 'Conta',
    accountOption: (label: string, waiting: number) => (waiting === 0 ? label : `${label} (${number(waiting)})`),
    noAccount: 'Sem conta',
    noAccountHint: 'Estes boletos não têm conta que os emita.',
    facts: (parts: readonly string[]) => parts.join(' · '),
    agency: (agency: string, account: string) => `ag. ${agency} · conta ${account}`,
    lastReturn: (date: string) => `Último retorno: ${date}`,
    noReturn: 'Nenhum retorno lido ainda',
    test: 'Arquivos de teste',
    testHint: 'O banco ainda não está homologado: os arquivos levam a marca de teste.',
    nothing: 'Nada espera para sair.',
    nothingHint: 'Boletos novos, baixas e mudanças de vencimento aparecem aqui sozinhos.',
    list: 'O que espera para sair',
    listHint: 'Espaço deixa um item de fora ou o traz de volta; Ctrl+A traz todos.',
    leftOut: 'fica de fora',
    goesOut: 'sai nesta remessa',
    blocked: 'não pode sair ainda',
    row: (kind: string, label: string, client: string, amount: string, due: string) =>
      `${kind}, título ${label}, ${client}, ${amount}, vence ${due}`,
    due: (date: string) => `vence ${date}`,
    newDue: (before: string, after: string) => `${before} → ${after}`,
    chosen: (n: number, of: number) =>
      n === of ? counted(n, 'instrução', 'instruções') : `${number(n)} de ${counted(of, 'instrução', 'instruções')}`,
    leaveNone: 'Trazer todas',
    generate: (n: number) => `Gerar remessa com ${counted(n, 'instrução', 'instruções')}`,
    generateNothing: 'Gerar remessa',
    why: {
      nothing: 'Nada foi escolhido para sair.',
      allBlocked: 'Nada pode sair ainda: veja o motivo em cada linha.',
      noAccount: 'Cadastre uma conta em Contas e escolha-a para estes boletos.',
    },
    confirm: {
      title: (label: string) => `Gerar remessa de ${label}?`,
      number: (n: number) => `Remessa nº ${number(n)}`,
      lead: 'O arquivo leva:',
      line: (words: string, amount: string) => `${words}, ${amount}`,
      left: (n: number) => `${counted(n, 'instrução fica', 'instruções ficam')} para outra remessa.`,
      test: 'O banco não está homologado: o arquivo leva a marca de teste. Mande-o ao banco só para homologação.',
      once: 'O que sai neste arquivo não sai em outro. O mesmo arquivo pode ser baixado de novo quantas vezes for preciso.',
      run: 'Gerar e baixar',
      running: 'Gerando…',
    },
    done: (number: number, n: number, name: string) =>
      `Remessa nº ${number} gerada com ${counted(n, 'instrução', 'instruções')}: ${name}. Envie-a pelo site do banco e leia o retorno quando ele vier.`,
    doneTest: 'É um arquivo de teste: serve para a homologação.',
    files: 'Remessas geradas',
    noFiles: 'Nenhuma remessa foi gerada nesta conta.',
    file: (number: number) => `Remessa nº ${number}`,
    testMark: 'teste',
    discardedMark: 'descartada',
    fileFacts: (date: string, by: string) => `${date} · ${by}`,
    open: (number: number) => `Ver remessa nº ${number}`,
    download: 'Baixar de novo',
    downloadOf: (number: number) => `Baixar de novo a remessa nº ${number}`,
    downloaded: (name: string) => `Arquivo ${name} entregue ao navegador: os mesmos bytes da primeira vez.`,
  },

  remittance: {
    items: 'O que foi nesta remessa',
    states: { sent: 'sem resposta', confirmed: 'confirmada', rejected: 'recusada', withdrawn: 'retirada' },
    facts: (layout: string, name: string) => `${layout} · ${name}`,
    discard: 'Descartar remessa',
    discardTitle: (number: number) => `Descartar a remessa nº ${number}?`,
    discardLead:
      'Só descarte um arquivo que não foi ao banco. O que ele levava volta a esperar e sai numa remessa de outro número.',
    discardHint: 'Um arquivo que o banco já recebeu não se descarta: seria pedir tudo duas vezes.',
    reason: 'Motivo',
    reasonMissing: 'Escreva o motivo, com ao menos 3 letras.',
    discarded: (reason: string) => `Descartada: ${reason}`,
    done: (number: number) => `Remessa nº ${number} descartada. O que ela levava espera de novo.`,
    supervisorsOnly: 'Só supervisores descartam remessas.',
  },

  back: {
    read: 'Ler retorno do banco',
    hint: 'O arquivo que o banco disponibiliza (.ret, .txt). Nada muda antes de você conferir.',
    reading: 'Conferindo o arquivo…',
    tooLarge: (name: string, most: number) => `${name} passa de ${most} MB. Um retorno é bem menor: confira o arquivo.`,
    empty: (name: string) => `${name} está vazio. Baixe-o de novo do banco.`,
    notAReturn: (sentence: string) => `Nada foi aplicado. ${sentence}`,
    preview: 'Conferir retorno',
    previewLead: 'Nada mudou ainda. Confira e aplique.',
    apply: 'Aplicar retorno',
    applying: 'Aplicando…',
    alreadyRead: (moment: string, by: string) =>
      `Este arquivo já foi lido em ${moment} por ${by}. Lê-lo de novo não muda nada.`,
    nothingToApply: 'Este arquivo já foi lido.',
    applied: 'Retorno aplicado.',
    result: 'Retorno',
    facts: (layout: string, date: string) => `${layout} · feito pelo banco em ${date}`,
    counts: {
      settled: (n: number) => counted(n, 'título quitado', 'títulos quitados'),
      willSettle: (n: number) => counted(n, 'título será quitado', 'títulos serão quitados'),
      paid: (amount: string) => `${amount} recebidos`,
      applied: (n: number) => counted(n, 'ocorrência aplicada', 'ocorrências aplicadas'),
      alert: (n: number) => counted(n, 'decisão em Alertas', 'decisões em Alertas'),
      unknown: (n: number) => counted(n, 'título desconhecido', 'títulos desconhecidos'),
      repeated: (n: number) => counted(n, 'já constava', 'já constavam'),
      noted: (n: number) => counted(n, 'só registrada', 'só registradas'),
      none: 'Nenhuma ocorrência.',
    },
    show: 'Mostrar',
    all: (n: number) => `Tudo (${number(n)})`,
    problems: (n: number) => `Problemas (${number(n)})`,
    noProblems: 'Nenhum problema neste retorno.',
    lines: 'Ocorrências do retorno',
    line: (line: number, code: string) => `linha ${number(line)} · código ${code}`,
    noTitle: (ourNumber: string) => `nosso número ${ourNumber}`,
    openClient: 'Enter abre o cliente.',
    goToAlerts: 'Ver alertas',
    refreshSheet: 'Atualizar planilha',
    refreshHint: 'Os títulos quitados saem da planilha ao atualizar.',
    history: 'Retornos lidos',
    none: 'Nenhum retorno foi lido ainda.',
    open: (name: string) => `Ver retorno ${name}`,
    historyFacts: (account: string, date: string) => `${account} · ${date}`,
  },

  alerts: {
    none: 'Nenhum alerta.',
    noneHint: 'O que o banco disser e precisar de uma pessoa aparece aqui.',
    list: 'Alertas do banco',
    whatToDo: 'O que fazer',
    resolve: 'Resolver',
    resolveOf: (title: string) => `Resolver: ${title}`,
    note: 'O que foi feito',
    noteMissing: 'Escreva o que foi feito, com ao menos 3 letras.',
    save: 'Marcar como resolvido',
    saved: 'Alerta resolvido.',
    openClient: (name: string) => `Abrir ${name}`,
    facts: (parts: readonly string[]) => parts.join(' · '),
    title: (label: string) => `título ${label}`,
    negotiation: (label: string) => `negociação ${label}`,
    ourNumber: (ourNumber: string) => `nosso número ${ourNumber}`,
    resolved: (by: string, moment: string, note: string) => `Resolvido por ${by} em ${moment}: ${note}`,
    showResolved: 'Mostrar também os resolvidos',
  },

  accounts: {
    add: 'Cadastrar conta',
    edit: (label: string) => `Alterar ${label}`,
    view: (label: string) => `Ver ${label}`,
    list: 'Contas de cobrança',
    supervisorsOnly: 'Só supervisores cadastram e alteram contas.',
    defaultMark: 'padrão',
    inactiveMark: 'inativa',
    homologatedMark: 'homologada',
    testMark: 'em teste',
    pixMark: 'Pix',
    wallet: (wallet: string) => `carteira ${wallet}`,
    next: (sequence: number, remittance: number) =>
      `próximo nosso número ${number(sequence)} · próxima remessa ${number(remittance)}`,
    form: {
      newTitle: 'Nova conta',
      label: 'Nome da conta',
      labelHint: 'Como a equipe a chama.',
      bank: 'Banco',
      agency: 'Agência',
      cooperative: 'Cooperativa',
      digit: 'Dígito',
      agencyDigit: 'Dígito da agência',
      account: 'Conta',
      accountDigit: 'Dígito da conta',
      wallet: 'Carteira',
      walletVariation: 'Variação da carteira',
      agreement: 'Código do beneficiário',
      covenant: 'Convênio',
      modality: 'Modalidade',
      nextSequence: 'Próximo nosso número',
      nextSequenceHint: 'Depois do último que outro sistema usou nesta carteira.',
      nextRemittance: 'Próxima remessa',
      pixKey: 'Chave Pix',
      pixKeyHint: 'Vazia: sem Pix por esta conta.',
      pixCity: 'Cidade do Pix',
      protestAfterDays: 'Protestar após (dias)',
      protestHint: 'Vazio: nunca protestar.',
      fees: 'Tarifas do banco (R$)',
      feesHint: 'Servem só para avisar o custo antes de pedir. Vazio: não se sabe.',
      registerFee: 'Registro',
      cancelFee: 'Baixa',
      changeFee: 'Alteração',
      isDefault: 'Conta padrão para boletos novos',
      active: 'Conta em uso',
      homologated: 'Banco homologado',
      homologatedHint:
        'O banco conferiu e aceitou os arquivos de teste. Daqui em diante as remessas saem valendo, sem a marca de teste.',
      notHomologatedHint: 'As remessas levam a marca de teste até o banco aceitar os arquivos.',
      save: 'Salvar conta',
      saved: (label: string) => `Conta ${label} salva.`,
      fix: 'Corrija os campos marcados.',
      labelMissing: 'Dê um nome à conta.',
      numberMissing: 'Informe um número a partir de 1.',
      protestRange: 'De 1 a 99 dias, ou vazio.',
      pixKeyInvalid: 'Não é uma chave Pix: CPF, CNPJ, e-mail, telefone com +55 ou chave aleatória.',
      pixCityMissing: 'O Pix precisa da cidade do recebedor.',
    },
  },
} as const;

const algarismos = (digits: readonly number[]): string =>
  `${digits.join(' ou ')} ${digits.at(-1) === 1 ? 'algarismo' : 'algarismos'}`;

/** What is wrong with a field of an account, in a sentence. */
export const accountProblemSentence = ({ code, digits }: Pick<AccountProblem, 'code' | 'digits'>): string => {
  switch (code) {
    case 'unknownBank':
      return 'Escolha o banco.';
    case 'missing':
      return 'O banco precisa deste dado.';
    case 'notDigits':
      return 'Só algarismos, sem pontos nem traços.';
    case 'tooLong':
      return `No máximo ${algarismos(digits)}.`;
    case 'wrongLength':
      return `Deve ter ${algarismos(digits)}.`;
    case 'wrongDigit':
      return 'O dígito não confere com a agência e a conta.';
    case 'unsupported':
      return 'Este valor não é atendido para este banco.';
  }
};
