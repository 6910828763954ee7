import type { ImportLayoutName, ImportSample } from '../contract/imports';

const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

/** Each count with its word, without those that are zero. */
const list = (parts: readonly (readonly [n: number, one: string, many: string])[], none: string): string => {
  const words = parts.filter(([n]) => n > 0).map(([n, one, many]) => counted(n, one, many));
  return words.length === 0 ? none : words.join(' · ');
};

export const layoutNames: Record<ImportLayoutName, string> = {
  omie: 'Omie',
  bling: 'Bling',
  tiny: 'Tiny',
  contaAzul: 'Conta Azul',
  protheus: 'Protheus',
  generic: 'genérico',
};

export const sampleKinds: Record<ImportSample['kind'], string> = {
  title: 'Título',
  credit: 'Crédito',
  advance: 'Adiantamento',
  rebate: 'Abatimento',
  client: 'Cliente',
};

/** Texts of *Usar esta planilha*. */
export const importSheetText = {
  intro:
    'Abra no Excel a planilha exportada do ERP e use-a aqui: o painel mostra o que entendeu antes de importar. A planilha não é alterada.',
  readOpen: 'Ler a planilha aberta',
  readAgain: 'Ler de novo',
  cancel: 'Cancelar',
  reading: (done: number, total: number) => `Lendo ${number(done)} de ${counted(total, 'linha', 'linhas')}`,
  opening: 'Abrindo a planilha…',
  stopped: 'A leitura foi cancelada. Nada foi alterado.',
  checking: (rows: number) => `Conferindo ${counted(rows, 'linha', 'linhas')}…`,
  importing: (rows: number) => `Importando ${counted(rows, 'linha', 'linhas')}…`,
  unusable: {
    empty: (sheet: string) => `A planilha ${sheet} está vazia. Abra a planilha exportada do ERP e leia de novo.`,
    ours: (sheet: string) =>
      `A planilha ${sheet} é do próprio suplemento: já está na carteira. Abra a planilha exportada do ERP e leia de novo.`,
    gone: 'A planilha lida foi apagada. Abra outra e leia de novo.',
    tooLarge: (sheet: string, rows: number, columns: number, maxRows: number, maxColumns: number) =>
      `A planilha ${sheet} tem ${counted(rows, 'linha', 'linhas')} e ${counted(columns, 'coluna', 'colunas')}; o limite é ${number(maxRows)} e ${number(maxColumns)}. Divida-a em partes ou apague as colunas que não usa.`,
  },
  sheet: (name: string, rows: number) => `${name} · ${counted(rows, 'linha', 'linhas')}`,
  layout: (name: string, remembered: boolean) =>
    remembered ? `Formato ${name}, com as colunas lembradas da última vez.` : `Formato reconhecido: ${name}.`,
  noLayout: 'Nenhuma tabela de títulos foi reconhecida nesta planilha.',
  counts: {
    heading: 'O que será importado',
    result: 'Importado',
    titles: 'Títulos',
    clients: 'Clientes',
    credits: 'Créditos',
    provisional: 'Provisórios',
    ignored: 'Ignorados',
    none: 'nenhum',
    titlesOf: (r: { created: number; updated: number; unchanged: number; paid: number; closed: number }) =>
      list(
        [
          [r.created, 'novo', 'novos'],
          [r.updated, 'alterado', 'alterados'],
          [r.paid, 'pago', 'pagos'],
          [r.closed, 'fechado', 'fechados'],
          [r.unchanged, 'sem mudança', 'sem mudança'],
        ],
        'nenhum',
      ),
    clientsOf: (r: { created: number; updated: number; unchanged: number }) =>
      list(
        [
          [r.created, 'novo', 'novos'],
          [r.updated, 'alterado', 'alterados'],
          [r.unchanged, 'sem mudança', 'sem mudança'],
        ],
        'nenhum',
      ),
    creditsOf: (r: { created: number; updated: number; unchanged: number; closed: number; linked: number }) =>
      list(
        [
          [r.created, 'novo', 'novos'],
          [r.updated, 'alterado', 'alterados'],
          [r.closed, 'fechado', 'fechados'],
          [r.unchanged, 'sem mudança', 'sem mudança'],
          [r.linked, 'abate um título', 'abatem títulos'],
        ],
        'nenhum',
      ),
    provisionalOf: (n: number) => `${counted(n, 'ficou', 'ficaram')} de fora (tipo PR)`,
    /** Among them are the rows of credits and provisional titles, which are told of above. */
    ignoredOf: (skipped: number, renegotiated: number) =>
      list(
        [
          [skipped, 'linha não vira dívida', 'linhas não viram dívida'],
          [renegotiated, 'renegociado aqui', 'renegociados aqui'],
        ],
        'nenhuma linha',
      ),
  },
  issues: {
    heading: (errors: number, warnings: number) =>
      list(
        [
          [errors, 'erro', 'erros'],
          [warnings, 'aviso', 'avisos'],
        ],
        'Nenhum problema',
      ),
    hint: 'Escolha um item para ir à célula. Corrija na planilha e use Ler de novo.',
    list: 'Erros e avisos',
    error: 'Erro',
    warning: 'Aviso',
    place: (cell: string | null, column: string | null, line: number | null) =>
      [cell ?? (line === null ? null : `linha ${line}`), column].filter((part) => part !== null).join(' · '),
    whole: 'Planilha inteira',
    sheetGone: 'A planilha lida foi apagada.',
  },
  columns: {
    heading: (used: number, total: number) => `Colunas: ${used} de ${total} usadas`,
    field: (header: string) => `Campo da coluna ${header}`,
    unused: 'Não usar',
    required: (label: string) => `${label} *`,
    example: (text: string) => `ex.: ${text}`,
    noExample: 'sem dados',
    hint: 'Corrija o que não estiver certo; a escolha fica lembrada para planilhas com os mesmos cabeçalhos.',
  },
  sample: {
    heading: (n: number) => (n === 1 ? 'Primeira linha como foi lida' : `${n} primeiras linhas como foram lidas`),
    line: (line: number) => `linha ${line}`,
    due: (date: string) => `vence ${date}`,
    noNumber: 'sem número',
    paid: 'pago',
    cancelled: 'cancelado',
  },
  options: {
    heading: 'Opções',
    source: 'Origem dos títulos',
    sourceHint: 'Nome do sistema de onde vêm. As chaves dos títulos valem dentro de uma origem.',
    dateFormat: 'Datas escritas como texto',
    dateFormats: {
      auto: 'Descobrir',
      'dd/mm/yyyy': 'dia/mês/ano',
      'm/d/yyyy': 'mês/dia/ano',
      'yyyy-mm-dd': 'ano-mês-dia',
      yyyymmdd: 'AAAAMMDD',
    },
    decimal: 'Decimal dos valores escritos como texto',
    decimals: { auto: 'Descobrir', comma: 'Vírgula (1.234,56)', dot: 'Ponto (1,234.56)' },
    full: 'Esta planilha tem todos os títulos em aberto',
    fullUnknown:
      'Títulos que não estão na planilha serão fechados: saem da cobrança. Quantos são aparece quando não houver erros.',
    fullConsequence: (closed: number, source: string) =>
      closed === 0
        ? `Títulos de ${source} que não estão na planilha seriam fechados; hoje não há nenhum.`
        : `${counted(closed, 'título', 'títulos')} de ${source} que não ${closed === 1 ? 'está na planilha será fechado' : 'estão na planilha serão fechados'}: saem da cobrança.`,
    partial: 'Importar só as linhas boas',
    partialConsequence: 'As linhas com erro ficam de fora e nenhum título ausente é fechado.',
  },
  run: (titles: number) => (titles === 0 ? 'Importar' : `Importar ${counted(titles, 'título', 'títulos')}`),
  why: {
    errors: (n: number) =>
      `${counted(n, 'erro', 'erros')}: corrija na planilha e use Ler de novo, ou marque Importar só as linhas boas.`,
    nothing: 'Não há nada a importar nesta planilha.',
    checking: 'Aguarde a conferência terminar.',
    noLayout: 'Diga nas colunas o que é cada uma, ou abra outra planilha.',
    offline: 'Sem conferência não dá para importar. Tente de novo.',
  },
  confirm: {
    title: (closed: number) => `Fechar ${counted(closed, 'título', 'títulos')}?`,
    body: (closed: number, source: string) =>
      `A planilha foi marcada como completa. ${counted(closed, 'título', 'títulos')} de ${source} que ela não tem ${closed === 1 ? 'sai' : 'saem'} da cobrança. Se a planilha veio filtrada ou cortada, cancele e desmarque a opção.`,
    run: 'Fechar e importar',
  },
  done: {
    title: 'Importação concluída.',
    hint: 'A carteira do servidor está atualizada. Carregue-a na planilha para trabalhar.',
    load: 'Carregar na planilha',
    another: 'Usar outra planilha',
  },
  failedKept: 'Nada foi importado. O que você escolheu continua aqui.',
  unknown: 'Não se sabe se a importação foi feita: tente de novo, ela não acontece duas vezes.',
} as const;
