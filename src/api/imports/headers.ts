import { importFields, type ImportField } from '../../contract/imports';

/**
 * Headers known by themselves, as `headerKey` writes them. Sources: the field lists of Omie, Bling v3, Tiny/Olist v2 and v3,
 * Conta Azul and Protheus (SE1, SA1), and what analysts write by hand in Portuguese and English.
 */
const synonyms: Record<ImportField, readonly string[]> = {
  clientKey: [
    'codigocliente',
    'codigodocliente',
    'codcliente',
    'codcli',
    'cdcliente',
    'idcliente',
    'clienteid',
    'clientecodigo',
    'chavecliente',
    'chavedocliente',
    'codigoclientefornecedor',
    'codigoclienteomie',
    'e1cliente',
    'a1cod',
    'contatoid',
    'matricula',
    'customerid',
    'customerkey',
    'customercode',
    'customernumber',
    'clientid',
    'clientkey',
    'clientcode',
  ],
  clientStore: ['e1loja', 'a1loja', 'lojacliente', 'lojadocliente'],
  clientName: [
    'nomecliente',
    'nomedocliente',
    'clientenome',
    'razaosocial',
    'razaosocialcliente',
    'clienterazaosocial',
    'nome',
    'nomerazaosocial',
    'sacado',
    'devedor',
    'pagador',
    'nomecli',
    'e1nomcli',
    'a1nome',
    'contatonome',
    'clientefornecedor',
    'customername',
    'clientname',
    'name',
    'debtor',
  ],
  tradeName: ['nomefantasia', 'fantasia', 'clientenomefantasia', 'a1nreduz', 'tradename'],
  document: [
    'cpfcnpj',
    'cnpjcpf',
    'cnpj',
    'cpf',
    'cpfoucnpj',
    'cnpjoucpf',
    'clientecpfcnpj',
    'clientecnpj',
    'clientedocumento',
    'cpfcnpjcliente',
    'cnpjcpfcliente',
    'cpfcnpjdocliente',
    'cnpjcliente',
    'documentocliente',
    'documentodocliente',
    'contatonumerodocumento',
    'cnpjcpfclientefornecedor',
    'a1cgc',
    'cgc',
    'taxid',
    'customertaxid',
  ],
  contactName: ['contato', 'nomecontato', 'pessoadecontato', 'a1contato', 'contactname', 'contact'],
  phoneArea: ['telefone1ddd', 'a1ddd', 'ddd'],
  phone: [
    'telefone',
    'fone',
    'tel',
    'telefone1',
    'telefone1numero',
    'telefonecliente',
    'clientetelefone',
    'celular',
    'a1tel',
    'contatotelefone',
    'phone',
    'phonenumber',
  ],
  whatsapp: ['whatsapp', 'celularwhatsapp', 'zap'],
  email: ['email', 'contatoemail', 'emailcliente', 'clienteemail', 'a1email', 'customeremail', 'correioeletronico'],
  address: ['endereco', 'logradouro', 'a1end', 'address'],
  city: ['cidade', 'municipio', 'a1mun', 'city'],
  state: ['uf', 'estado', 'a1est', 'state'],
  responsible: ['responsavel', 'cobrador', 'vendedor', 'analista', 'responsible', 'collector'],
  titleKey: [
    'codigolancamentoomie',
    'codigolancamento',
    'codigolancamentointegracao',
    'idtitulo',
    'tituloid',
    'chavetitulo',
    'chavedotitulo',
    'codigotitulo',
    'codigodotitulo',
    'idlancamento',
    'idcontareceber',
    'idparcela',
    'lancamento',
    'chave',
    'titlekey',
    'receivableid',
    'receivablekey',
    'invoiceid',
    'chavenoerp',
  ],
  ownKey: ['chavecobranca', 'chavedacobranca', 'chavenacobranca'],
  branch: ['filial', 'e1filial', 'estabelecimento', 'unidade', 'branch'],
  prefix: ['prefixo', 'e1prefixo', 'serie', 'seriedocumento'],
  number: [
    'numerodocumento',
    'numerodotitulo',
    'numerotitulo',
    'notitulo',
    'nodotitulo',
    'nrtitulo',
    'numtitulo',
    'duplicata',
    'numeroduplicata',
    'noduplicata',
    'nrodocumento',
    'nrdocumento',
    'nodocumento',
    'numdocumento',
    'documentonumero',
    'e1num',
    'numero',
    'numeronf',
    'notafiscal',
    'nf',
    'fatura',
    'numerofatura',
    'invoicenumber',
    'invoice',
    'documentnumber',
    'number',
  ],
  installment: [
    'parcela',
    'numeroparcela',
    'numerodaparcela',
    'noparcela',
    'nroparcela',
    'nrparcela',
    'e1parcela',
    'installment',
    'installmentnumber',
  ],
  installmentCount: [
    'totalparcelas',
    'totaldeparcelas',
    'qtdparcelas',
    'quantidadeparcelas',
    'quantidadedeparcelas',
    'parcelas',
    'installmentcount',
    'installments',
  ],
  type: [
    'tipo',
    'e1tipo',
    'tipodocumento',
    'codigotipodocumento',
    'tipotitulo',
    'tipodotitulo',
    'especie',
    'type',
    'documenttype',
  ],
  orderNumber: [
    'pedido',
    'numeropedido',
    'nopedido',
    'numerodopedido',
    'e1pedido',
    'ordernumber',
    'order',
    'salesorder',
  ],
  invoiceKey: ['chavenfe', 'chavedanfe', 'chaveacesso', 'chavedeacesso', 'nfekey', 'invoicekey'],
  issueDate: [
    'emissao',
    'dataemissao',
    'datadeemissao',
    'dtemissao',
    'e1emissao',
    'datacompetencia',
    'datadecompetencia',
    'issuedate',
    'invoicedate',
  ],
  originalDueDate: [
    'vencimentooriginal',
    'datavencimentooriginal',
    'datadevencimentooriginal',
    'venctoorig',
    'venctooriginal',
    'vencorig',
    'e1vencori',
    'originalduedate',
  ],
  dueDate: [
    'vencimento',
    'datavencimento',
    'datadevencimento',
    'datadovencimento',
    'dtvencimento',
    'dtvencto',
    'dtvenc',
    'datavencto',
    'datavenc',
    'vencto',
    'e1vencto',
    'duedate',
    'due',
  ],
  amount: [
    'valor',
    'valordocumento',
    'valordodocumento',
    'valortitulo',
    'valordotitulo',
    'valornominal',
    'valororiginal',
    'valorparcela',
    'valordaparcela',
    'valorbruto',
    'valortotal',
    'vltitulo',
    'vlrtitulo',
    'vlr',
    'e1valor',
    'total',
    'amount',
    'facevalue',
    'invoiceamount',
    'value',
  ],
  balance: [
    'saldo',
    'saldodevedor',
    'saldotitulo',
    'saldodotitulo',
    'saldoareceber',
    'valoraberto',
    'valoremaberto',
    'valorsaldo',
    'valorpendente',
    'emaberto',
    'naopago',
    'e1saldo',
    'balance',
    'openamount',
    'openbalance',
    'outstanding',
    'outstandingamount',
    'amountdue',
  ],
  paidAmount: [
    'valorpago',
    'valorrecebido',
    'vlrpago',
    'vlrrecebido',
    'totalpago',
    'recebido',
    'paidamount',
    'amountpaid',
  ],
  paidOn: [
    'datapagamento',
    'datadepagamento',
    'datadopagamento',
    'dtpagamento',
    'databaixa',
    'datadabaixa',
    'dtbaixa',
    'e1baixa',
    'datarecebimento',
    'datadorecebimento',
    'dataliquidacao',
    'paidon',
    'paymentdate',
    'paiddate',
  ],
  status: ['status', 'situacao', 'statustitulo', 'situacaotitulo', 'situacaodotitulo', 'paymentstatus'],
  paymentMethod: ['formapagamento', 'formadepagamento', 'meiodepagamento', 'meiopagamento', 'paymentmethod'],
  bearer: ['portador', 'e1portado', 'banco', 'contacorrente', 'bearer', 'bank'],
};

/** Words that mean this field only when no better header took it, in order of preference. */
const weakSynonyms: readonly (readonly [ImportField, string])[] = [
  ['clientName', 'cliente'],
  ['clientName', 'customer'],
  ['clientName', 'client'],
  ['clientKey', 'cliente'],
  ['clientKey', 'customer'],
  ['clientKey', 'client'],
  ['clientKey', 'codigo'],
  ['titleKey', 'id'],
  ['titleKey', 'key'],
  ['number', 'titulo'],
  ['number', 'documento'],
  ['number', 'title'],
  ['titleKey', 'titulo'],
  ['number', 'descricao'],
  ['dueDate', 'e1vencrea'],
  ['dueDate', 'vencimentoreal'],
  ['dueDate', 'venctoreal'],
  ['dueDate', 'vencreal'],
  ['issueDate', 'data'],
  ['clientStore', 'loja'],
  ['balance', 'aberto'],
  ['paidAmount', 'pago'],
];

const fieldByHeader = new Map<string, ImportField>();
for (const field of importFields) for (const synonym of synonyms[field]) fieldByHeader.set(synonym, field);

/** A header without accents, case, spaces and marks: `Nº do Título` → `nodotitulo`. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Our field for a key of a mapping file: its own name or any header we know. */
export function fieldOfMapKey(key: string): ImportField | null {
  const plain = headerKey(key);
  const own = importFields.find((field) => field.toLowerCase() === plain);
  return own ?? fieldByHeader.get(plain) ?? weakSynonyms.find(([, word]) => word === plain)?.[0] ?? null;
}

export type ColumnMap = ReadonlyMap<ImportField, number>;

/** Field of ours → header of the file, or null where no column of the file is it. */
export type FieldMap = ReadonlyMap<ImportField, string | null>;

/** Which column holds which field. Mapped headers come first, then the known ones, then the weak ones; each header serves once. */
export function matchColumns(cells: readonly string[], mapped: FieldMap): ColumnMap {
  const columns = new Map<ImportField, number>();
  const taken = new Set<number>();
  const keys = cells.map(headerKey);
  const take = (field: ImportField, column: number) => {
    if (column < 0 || columns.has(field) || taken.has(column)) return;
    columns.set(field, column);
    taken.add(column);
  };
  for (const [field, header] of mapped) if (header !== null) take(field, columnOfHeader(cells, header));
  keys.forEach((key, column) => {
    const field = fieldByHeader.get(key);
    if (field) take(field, column);
  });
  for (const [field, word] of weakSynonyms) if (!columns.has(field)) take(field, keys.indexOf(word));
  // Taken out at the end, so that the column stays unused instead of falling to another field.
  for (const [field, header] of mapped) if (header === null) columns.delete(field);
  return columns;
}

/** Column of a header named in a mapping: letter by letter first, then without accents and case. −1 when there is none. */
export function columnOfHeader(cells: readonly string[], header: string): number {
  const exact = cells.findIndex((cell) => cell.trim() === header.trim());
  return exact >= 0 ? exact : cells.map(headerKey).indexOf(headerKey(header));
}

/** Headers shown as examples when a required column is missing. */
export function headerExamples(field: ImportField): string {
  const shown: Partial<Record<ImportField, string>> = {
    clientKey: 'Código do cliente, codigo_cliente, E1_CLIENTE, CPF/CNPJ, Cliente',
    titleKey: 'Id, Chave do título, Número e Parcela, E1_NUM',
    dueDate: 'Vencimento, Data de vencimento, E1_VENCTO, Due date',
    amount: 'Valor, Valor do documento, Saldo, E1_VALOR, Amount',
  };
  return shown[field] ?? synonyms[field].slice(0, 3).join(', ');
}
