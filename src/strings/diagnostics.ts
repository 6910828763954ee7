const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

const seconds = (n: number): string => counted(n, 'segundo', 'segundos');

/** Texts of *Diagnóstico*. */
export const diagnosticsText = {
  checking: 'Verificando…',
  again: 'Verificar de novo',
  repair: 'Reparar fórmulas',
  repairing: 'Reparando…',
  repaired: (columns: number, cells: number) =>
    `${counted(cells, 'fórmula regravada', 'fórmulas regravadas')} em ${counted(columns, 'coluna', 'colunas')}.`,
  nothingToRepair: 'Não há tabelas da carteira nesta pasta: carregue a carteira primeiro.',
  probe: 'Testar funções',
  probing: 'Testando…',
  probeHint: 'O teste cria uma planilha e a apaga em seguida.',
  copy: 'Copiar para o suporte',
  copied: 'Copiado. Cole na mensagem ao suporte: não há nomes de clientes nem senhas no texto.',
  copyByHand: 'Este Excel não deixa o painel copiar. Selecione o texto abaixo e copie com Ctrl+C.',
  copyField: 'Texto para o suporte',
  problems: { one: '1 problema', many: (n: number) => `${n} problemas`, none: 'Nenhum problema encontrado.' },
  yes: 'sim',
  no: 'não',
  unknown: 'não informado',
  none: 'nenhuma',
  headings: {
    program: 'Excel',
    addin: 'Suplemento',
    server: 'Servidor',
    sets: 'Recursos do Excel',
    language: 'Idioma e formatos',
    workbook: 'Esta pasta',
    functions: 'Funções de planilha',
  },
  rows: {
    host: 'Programa',
    platform: 'Plataforma',
    version: 'Versão',
    officeJs: 'Office.js',
    readOnly: 'Só leitura',
    build: 'Compilação',
    role: 'Perfil',
    company: 'Empresa',
    serverVersion: 'Versão',
    database: 'Banco de dados',
    migration: 'Migração',
    skew: 'Diferença de relógio',
    roundTrip: 'Tempo de resposta',
    excelLanguage: 'Idioma dos menus',
    culture: 'Região',
    decimal: 'Separador decimal',
    group: 'Separador de milhar',
    timeZone: 'Fuso deste computador',
    companyTimeZone: 'Fuso da empresa',
    loadedAt: 'Última carga',
    asOf: 'Data-base',
    policy: 'Política',
    cursor: 'Posição nas alterações',
    mode: 'Encargos',
    titles: 'Títulos',
    complete: 'Gravação completa',
    brokenIn: (table: string) => `Erros em ${table}`,
  },
  databases: { pglite: 'PGlite (neste servidor)', postgresql: 'PostgreSQL' },
  modes: { columns: 'uma fórmula por célula', spill: 'uma fórmula para todos' },
  tables: { receivables: 'Títulos', clients: 'Clientes' },
  policyVersion: (version: number) => `versão ${version}`,
  milliseconds: (n: number) => `${number(n)} ms`,
  skewOf: (n: number) =>
    n === 0 ? 'nenhuma' : n > 0 ? `servidor ${seconds(n)} adiante` : `servidor ${seconds(-n)} atrás`,
  notLoaded: 'nunca carregada',
  setOf: (highest: string | null, required: string | null) => {
    const has = highest === null ? 'não' : `sim, até ${highest}`;
    return required === null ? has : `${has} (precisa de ${required})`;
  },
  brokenOf: (counts: { unknownName: number; busy: number; other: number }) =>
    counts.unknownName + counts.busy + counts.other === 0
      ? 'nenhum'
      : [
          counts.unknownName > 0 ? `${number(counts.unknownName)} #NOME?` : null,
          counts.busy > 0 ? `${number(counts.busy)} #OCUPADO!` : null,
          counts.other > 0 ? `${number(counts.other)} outros` : null,
        ]
          .filter((part) => part !== null)
          .join(', '),
  probeResults: { works: 'responde', unknownName: '#NOME?', busy: 'não respondeu', error: 'deu erro' },
  notProbed: 'não testadas',
  findings: {
    setMissing: (name: string, required: string, highest: string | null) => ({
      title: `Este Excel não tem ${name} ${required}${highest === null ? '' : ` (tem até ${highest})`}.`,
      todo: 'Atualize o Excel em Arquivo → Conta → Opções de Atualização, ou use o Excel na Web.',
    }),
    serverSilent: (sentence: string) => ({
      title: 'O servidor não respondeu.',
      todo: `${sentence} Se outras pessoas também não acessam, avise quem administra o servidor.`,
    }),
    skew: (n: number) => ({
      title: `O relógio deste computador difere do servidor em ${seconds(Math.abs(n))}.`,
      todo: 'Acerte a hora do computador pela internet: com ela errada o login é recusado e a data-base sai errada.',
    }),
    readOnly: {
      title: 'O arquivo está aberto só para leitura.',
      todo: 'Salve uma cópia e trabalhe nela: aqui nada pode ser gravado.',
    },
    incomplete: {
      title: 'A última gravação na planilha parou no meio.',
      todo: 'Use Carregar na planilha de novo: a carga continua de onde for preciso.',
    },
    otherCompany: {
      title: 'Esta pasta foi carregada para outra empresa.',
      todo: 'Troque de empresa no menu da conta, ou carregue a carteira em outra pasta.',
    },
    unknownName: (n: number) => ({
      title: `${counted(n, 'célula mostra', 'células mostram')} #NOME?: o Excel não conhece as funções COBRANCA.`,
      todo: 'Espere o suplemento terminar de abrir e use Reparar fórmulas. Se continuar, feche o Excel, abra de novo e abra o painel antes da pasta.',
    }),
    busy: (n: number) => ({
      title: `${counted(n, 'célula está', 'células estão')} em #OCUPADO!.`,
      todo: 'Espere o cálculo terminar. Se não terminar, recalcule com Ctrl+Alt+F9 ou use Reparar fórmulas.',
    }),
    otherErrors: (n: number) => ({
      title: `${counted(n, 'célula calculada mostra', 'células calculadas mostram')} erro.`,
      todo: 'Use Reparar fórmulas; se o erro ficar, veja os valores da planilha Parâmetros.',
    }),
    functionsFail: (names: string) => ({
      title: `Estas funções não respondem: ${names}.`,
      todo: 'Feche o Excel e abra de novo. Se continuar, copie este diagnóstico para o suporte.',
    }),
    hostSilent: (sentence: string) => ({ title: 'O Excel não respondeu a tudo.', todo: sentence }),
  },
} as const;
