const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('pt-BR')} ${n === 1 ? one : many}`;

/** Texts of the tab *Cliente* and of its open titles. */
export const clientText = {
  none: 'Nenhum cliente aberto.',
  noneHint: 'Escolha um cliente na carteira ou uma linha na planilha.',
  goToPortfolio: 'Ir à carteira',
  tabs: { label: 'Seções do cliente', receivables: 'Títulos', negotiation: 'Negociar', history: 'Histórico' },
  noDocument: 'sem documento',
  noContactData: 'sem telefone e sem e-mail',
  call: (phone: string) => `Ligar para ${phone}`,
  email: (email: string) => `Escrever para ${email}`,
  whatsapp: (phone: string) => `Abrir WhatsApp de ${phone}`,
  whatsappLabel: 'WhatsApp',
  maxDays: (days: number) => (days === 0 ? 'nada vencido' : `maior atraso ${counted(days, 'dia', 'dias')}`),
  lastContact: (date: string, status: string) => `último contato ${date}: ${status}`,
  nextContact: (date: string) => `retorno em ${date}`,
  rowChosen: (name: string | null) => `Linha escolhida na planilha: ${name ?? 'outro cliente'}.`,
  openRow: 'Abrir cliente',
  whatIf: (asOf: string, today: string) => `Valores na data-base ${asOf}. A negociação usa a data de hoje, ${today}.`,
  list: 'Títulos em aberto',
  noReceivables: 'Este cliente não tem títulos em aberto.',
  select: (label: string) => `Selecionar título ${label}`,
  selectAll: 'Selecionar tudo',
  clearSelection: 'Limpar seleção',
  useSheetSelection: 'Usar seleção da planilha',
  sheetSelectionEmpty: 'A seleção da planilha não tem títulos deste cliente.',
  sheetSelectionNone: 'Selecione linhas da tabela Títulos na planilha e tente de novo.',
  sheetSelectionOfMany: 'A seleção tem títulos de mais de um cliente. Selecione os de um só.',
  sheetSelectionTaken: (n: number) => `${counted(n, 'título escolhido', 'títulos escolhidos')} pela planilha.`,
  days: (days: number) => (days === 0 ? 'a vencer' : `${days.toLocaleString('pt-BR')} d`),
  daysLong: (days: number) => (days === 0 ? 'a vencer' : `${counted(days, 'dia', 'dias')} de atraso`),
  charges: (fine: string, interest: string) => `multa ${fine} + juros ${interest}`,
  noCharges: 'sem encargos',
  rowAccessible: (label: string, due: string, days: string, total: string) =>
    `Título ${label}, vencimento ${due}, ${days}, total ${total}`,
  fromNegotiation: 'de negociação',
  selectedCount: (n: number, of: number) =>
    n === 1 ? `1 de ${of} selecionado` : `${n.toLocaleString('pt-BR')} de ${of.toLocaleString('pt-BR')} selecionados`,
  totals: { principal: 'Saldo', fine: 'Multa', interest: 'Juros', total: 'Total' },
  selectionTotal: 'Totais da seleção',
  negotiate: 'Negociar',
  negotiateBlocked: 'Selecione ao menos um título para negociar.',
  details: (label: string) => `Detalhes e recebimento do título ${label}`,
  explanation: {
    title: (label: string) => `Título ${label}`,
    due: (original: string, current: string) =>
      original === current ? `Vencimento ${current}.` : `Vencimento ${current} (original ${original}).`,
    notOverdue: 'Ainda não há encargos: o vencimento (ou o próximo dia útil) não passou.',
    grace: (days: number) =>
      `Carência de ${counted(days, 'dia', 'dias')}: dentro dela nada é devido; depois, conta-se do vencimento.`,
    overdue: (days: number, from: string) =>
      `${counted(days, 'dia', 'dias')} corridos desde o vencimento de ${from} (Lei 7.089/1983).`,
    fine: (base: string, rate: string, fine: string) =>
      `Multa: ${base} × ${rate} = ${fine} (ao consumidor, no máximo 2 %: CDC, art. 52, § 1º).`,
    fineAssessed: (fine: string) => `Multa já apurada em recebimento anterior: ${fine} em aberto.`,
    interest: (base: string, rate: string, days: number, interest: string) =>
      `Juros: ${base} × ${rate} ao mês ÷ 30 × ${counted(days, 'dia', 'dias')} = ${interest}, simples.`,
    interestOpen: (interest: string) => `Inclui ${interest} de juros de antes do último recebimento.`,
    interestFrom: (date: string) => `Juros contados do último recebimento, em ${date}.`,
    rounding: (text: string) => `Arredondamento: ${text}.`,
    source: (source: string, key: string) => `Origem: ${source.toUpperCase()}, chave ${key}.`,
    bornHere: 'Parcela nascida de uma negociação feita aqui.',
    order: (order: string) => `Pedido ${order}.`,
  },
  payment: {
    title: 'Registrar recebimento',
    open: 'Registrar recebimento',
    paidOn: 'Recebido em',
    amount: 'Valor recebido',
    method: 'Forma',
    note: 'Observação',
    save: 'Registrar',
    imputation: (interest: string, fine: string, principal: string) =>
      `Paga juros ${interest}, multa ${fine} e principal ${principal}, nesta ordem (Código Civil, art. 354).`,
    settles: 'Quita o título.',
    remaining: (balance: string) => `Restam ${balance} de saldo.`,
    done: (amount: string, label: string) => `Recebimento de ${amount} registrado no título ${label}.`,
  },
} as const;
