/** Everything an import can say about a file. The code is stable, the sentence is what the person reads. */
export type ImportIssueCode =
  | 'emptyFile'
  | 'emptySheet'
  | 'sheetNotFound'
  | 'unreadableWorkbook'
  | 'protectedWorkbook'
  | 'legacyWorkbook'
  | 'markupAsWorkbook'
  | 'workbookTooLarge'
  | 'tooManyRows'
  | 'unreadableText'
  | 'quoteNotClosed'
  | 'malformedCsv'
  | 'headerNotFound'
  | 'missingColumn'
  | 'unknownField'
  | 'mappedHeaderMissing'
  | 'duplicateHeader'
  | 'reservedSource'
  | 'sourceAmbiguous'
  | 'noTitles'
  | 'tooManyCells'
  | 'missingValue'
  | 'tooLong'
  | 'invalidCharacter'
  | 'scientificNotation'
  | 'invalidDate'
  | 'impossibleDate'
  | 'implausibleDate'
  | 'monthFirstDate'
  | 'invalidMoney'
  | 'fractionOfCent'
  | 'moneyOutOfRange'
  | 'ambiguousMoney'
  | 'mixedMoney'
  | 'zeroAmount'
  | 'balanceOverFaceValue'
  | 'duplicatedKey'
  | 'invalidDocument'
  | 'invalidEmail'
  | 'invalidState'
  | 'unknownStatus'
  | 'statusConflict'
  | 'unknownPaymentMethod'
  | 'clientDiffers'
  | 'clientNameMissing'
  | 'clientByDocument'
  | 'clientByName'
  | 'totalsRow'
  | 'footerRow'
  | 'groupRow'
  | 'creditsTaken'
  | 'provisionalSkipped'
  | 'rebateNotLinked'
  | 'installmentIsDate'
  | 'ambiguousDates'
  | 'mixedDates'
  | 'clientNamesMissing'
  | 'clientsUnknown'
  | 'rebateOfRenegotiated'
  | 'wouldCloseMost'
  | 'renegotiatedHere'
  | 'paidWhileRenegotiated'
  | 'cancelledWhileRenegotiated'
  | 'paymentNotInSource'
  | 'writtenOffHere'
  | 'otherClient'
  | 'nothingClosed'
  | 'unknownOwnKey'
  | 'ownOpenThere'
  | 'ownBalanceDiffers'
  | 'ownPaidThere'
  | 'ownCancelledThere'
  | 'secondDebtClosed'
  | 'secondDebtStays'
  | 'moreIssues';

export type ImportIssueParams = Readonly<Record<string, string | number>>;

const sentences: Record<ImportIssueCode, (p: ImportIssueParams) => string> = {
  emptyFile: () => 'O arquivo está vazio.',
  emptySheet: () => 'A planilha está vazia.',
  sheetNotFound: (p) => `O arquivo não tem a planilha “${p['sheet']}”. Planilhas dele: ${p['sheets']}.`,
  unreadableWorkbook: () =>
    'O arquivo não é uma pasta de trabalho .xlsx que eu consiga ler. Abra no Excel e salve como .xlsx ou CSV.',
  protectedWorkbook: () => 'O arquivo está protegido por senha. Tire a senha no Excel, salve e tente de novo.',
  legacyWorkbook: () => 'O arquivo está no formato antigo .xls. Abra no Excel e salve como .xlsx.',
  markupAsWorkbook: () =>
    'O arquivo é uma página (HTML ou XML) com nome de planilha. Abra no Excel e salve como .xlsx.',
  workbookTooLarge: () =>
    'O arquivo descompactado é grande demais para uma importação. Deixe nele só a planilha dos títulos e tente de novo.',
  tooManyRows: (p) => `A planilha passa do limite de ${p['limit']} linhas. Divida o arquivo.`,
  unreadableText: () => 'O arquivo não é um texto CSV. Salve a planilha como CSV e tente de novo.',
  quoteNotClosed: () => 'Há aspas abertas que não foram fechadas até o fim do arquivo.',
  malformedCsv: () => 'Esta linha não pôde ser lida como CSV.',
  headerNotFound: () =>
    'Não encontrei a linha de cabeçalhos com vencimento e valor nas primeiras linhas. Informe os nomes das colunas em um arquivo de mapeamento.',
  missingColumn: (p) => `Falta a coluna obrigatória: ${p['field']}. Aceito, por exemplo: ${p['examples']}.`,
  unknownField: (p) => `O mapeamento usa um campo desconhecido: ${p['field']}. Campos possíveis: ${p['fields']}.`,
  mappedHeaderMissing: (p) => `O mapeamento aponta para a coluna “${p['header']}”, que não existe no arquivo.`,
  duplicateHeader: (p) => `A coluna “${p['header']}” aparece mais de uma vez; usei a primeira.`,
  reservedSource: (p) => `A origem “${p['source']}” é reservada às parcelas negociadas aqui. Escolha outro nome.`,
  sourceAmbiguous: (p) =>
    `Arquivos com estes cabeçalhos já vieram de mais de uma origem (${p['sources']}). Informe de qual é este.`,
  noTitles: () => 'O arquivo não tem nenhum título.',
  tooManyCells: (p) =>
    `A linha tem ${p['found']} campos e o cabeçalho tem ${p['expected']}. Confira o separador e as aspas.`,
  missingValue: (p) => `Falta preencher: ${p['field']}.`,
  tooLong: (p) => `O texto passa do limite de ${p['limit']} caracteres.`,
  invalidCharacter: () => 'O texto tem um caractere de controle que não pode ser gravado.',
  scientificNotation: () =>
    'O código está em notação científica: o Excel cortou seus dígitos. Exporte a coluna como texto.',
  invalidDate: (p) => `Não reconheci a data. Formato esperado: ${p['format']}.`,
  impossibleDate: () => 'Esta data não existe no calendário.',
  implausibleDate: () => 'O ano desta data está fora do que se espera (1980 a 2100).',
  monthFirstDate: () =>
    'Não existe esse mês na data lida como dia/mês/ano. Se o arquivo usa mês/dia/ano, declare o formato de data m/d/yyyy.',
  invalidMoney: () => 'Não reconheci o valor em dinheiro.',
  fractionOfCent: () => 'O valor tem fração de centavo.',
  moneyOutOfRange: () => 'O valor é grande demais.',
  ambiguousMoney: (p) =>
    `Valor ambíguo: pode ser ${p['grouped']} ou ${p['decimal']}, e nenhum outro valor do arquivo esclarece. Declare o separador decimal.`,
  mixedMoney: (p) => `O valor usa “${p['found']}” como decimal, mas o resto do arquivo usa “${p['expected']}”.`,
  zeroAmount: () => 'O valor do título é zero e nada diz que foi pago.',
  balanceOverFaceValue: () => 'O saldo é maior que o valor do título; usei o saldo.',
  duplicatedKey: (p) => `A chave do título repete a da linha ${p['line']}.`,
  invalidDocument: () => 'CPF/CNPJ inválido: o cliente foi importado sem documento.',
  invalidEmail: () => 'E-mail inválido: o cliente foi importado sem e-mail.',
  invalidState: () => 'UF desconhecida: o cliente foi importado sem UF.',
  unknownStatus: () => 'Situação desconhecida: decidi pelo saldo e pela data de pagamento.',
  statusConflict: () => 'A situação diz que o título foi pago, mas há saldo: tratei como pago.',
  unknownPaymentMethod: () => 'Forma de pagamento desconhecida: ficou em branco.',
  clientDiffers: (p) => `Os dados do cliente diferem dos da linha ${p['line']}, que valeram: ${p['field']}.`,
  clientNameMissing: () => 'O cliente não tem nome no arquivo: usei o código.',
  clientByDocument: () => 'O arquivo não tem código de cliente: os clientes foram identificados pelo CPF/CNPJ.',
  clientByName: () => 'Cliente sem código e sem CPF/CNPJ: foi identificado pelo nome.',
  totalsRow: () => 'Linha de totais: não foi importada.',
  footerRow: () => 'Linha de rodapé: não foi importada.',
  groupRow: () => 'Linha com uma só célula, como um título de grupo: não foi importada.',
  creditsTaken: (p) =>
    `${p['count']} linha(s) de crédito, adiantamento ou abatimento não entraram como dívida: ficam como crédito do cliente ou abatem o título a que pertencem (a primeira é a linha ${p['first']}).`,
  provisionalSkipped: (p) =>
    `${p['count']} título(s) provisório(s) (PR) não foram importados (o primeiro está na linha ${p['first']}).`,
  rebateNotLinked: () => 'Não encontrei o título deste abatimento: ficou como crédito do cliente.',
  installmentIsDate: () =>
    'A parcela virou uma data (o Excel troca 1/3 por 01/mar). Formate a coluna como texto e informe de novo.',
  ambiguousDates: () =>
    'Nenhuma data do arquivo tem dia maior que 12: li todas como dia/mês/ano. Se o arquivo usa mês/dia/ano, declare o formato de data m/d/yyyy.',
  mixedDates: () =>
    'Parte das datas desta coluna é data de verdade e parte é texto: o Excel pode ter trocado dia e mês ao abrir o arquivo. Confira os vencimentos ou abra o arquivo de novo em Dados > De Texto/CSV.',
  clientNamesMissing: (p) =>
    `O arquivo não traz os nomes dos clientes: usei o código em ${p['count']} cliente(s) novo(s). Importe depois o cadastro de clientes.`,
  clientsUnknown: (p) => `${p['count']} cliente(s) do arquivo não têm títulos aqui e não foram criados.`,
  rebateOfRenegotiated: (p) =>
    `O abatimento do título ${p['number']} mudou no ERP, mas o título já foi renegociado aqui. Nada foi alterado; confira a negociação.`,
  wouldCloseMost: (p) =>
    `O arquivo completo fecharia ${p['closed']} de ${p['open']} títulos abertos da origem “${p['source']}”. Se é isso mesmo, confirme; senão, confira se o arquivo não veio cortado ou informe outra origem.`,
  renegotiatedHere: (p) => `Título ${p['number']}: renegociado aqui, ainda aberto no ERP. Não foi alterado.`,
  paidWhileRenegotiated: (p) =>
    `Atenção: o título ${p['number']} foi renegociado aqui e consta como pago no ERP. O cliente pode ter pago o boleto antigo; confira a negociação ${p['negotiation']}.`,
  cancelledWhileRenegotiated: (p) =>
    `Atenção: o título ${p['number']} foi renegociado aqui e consta como cancelado no ERP. Confira a negociação ${p['negotiation']}.`,
  paymentNotInSource: (p) =>
    `Título ${p['number']}: há recebimento lançado aqui que o ERP ainda não tem. O saldo daqui foi mantido.`,
  writtenOffHere: (p) => `Título ${p['number']}: baixado aqui, ainda aberto no ERP. Não foi reaberto.`,
  otherClient: (p) => `Título ${p['number']}: o arquivo o põe em outro cliente; foi transferido.`,
  nothingClosed: () => 'Nenhum título ausente foi fechado, porque há linhas com erro no arquivo.',
  unknownOwnKey: () =>
    'Esta Chave Cobrança não é de nenhum título daqui. Confira se a coluna não foi alterada, ou deixe a célula vazia.',
  ownOpenThere: (p) => `Parcela ${p['number']}: aqui está ${p['state']}, e no ERP segue em aberto. Nada foi alterado.`,
  ownBalanceDiffers: (p) =>
    `Parcela ${p['number']}: saldo de ${p['there']} no ERP e de ${p['here']} aqui. Nada foi alterado.`,
  ownPaidThere: (p) =>
    `Atenção: a parcela ${p['number']} consta como paga no ERP e aqui está ${p['state']}. Registre o recebimento aqui; nada foi alterado.`,
  ownCancelledThere: (p) =>
    `Atenção: a parcela ${p['number']} consta como cancelada no ERP e aqui está ${p['state']}. Nada foi alterado.`,
  secondDebtClosed: (p) =>
    `Título ${p['number']}: era a mesma parcela, importada antes sem a Chave Cobrança. Foi fechado, para que a dívida não conte em dobro.`,
  secondDebtStays: (p) =>
    `Atenção: o título ${p['number']} é a mesma parcela, importada antes sem a Chave Cobrança, e já foi movimentado aqui. Confira: a dívida pode estar em dobro.`,
  moreIssues: (p) => `E mais ${p['count']} ocorrência(s) não listada(s).`,
};

/** The Portuguese sentence of one issue of an import. */
export function importIssueSentence(code: ImportIssueCode, params: ImportIssueParams = {}): string {
  return sentences[code](params);
}

const fieldNames: Readonly<Record<string, string>> = {
  clientKey: 'código do cliente',
  clientName: 'nome do cliente',
  titleKey: 'chave do título (ou número e parcela)',
  number: 'número do título',
  installment: 'parcela',
  dueDate: 'vencimento',
  amount: 'valor',
  document: 'CPF/CNPJ',
  tradeName: 'nome fantasia',
  email: 'e-mail',
  phone: 'telefone',
  whatsapp: 'WhatsApp',
  contactName: 'contato',
  address: 'endereço',
  city: 'cidade',
  state: 'UF',
};

/** How a field of an import is called in a sentence. */
export function importFieldName(field: string): string {
  return fieldNames[field] ?? field;
}
