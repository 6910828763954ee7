const readErrors: Readonly<Record<string, string>> = {
  ENOENT: 'o arquivo não existe',
  EACCES: 'sem permissão de leitura',
  EISDIR: 'é uma pasta',
};

const usage = `Uso: npm run -s import -- ARQUIVO.csv|ARQUIVO.xlsx [opções]

  --source NOME        origem dos títulos (padrão: a última usada com estes cabeçalhos, ou "erp")
  --sheet PLANILHA     planilha do .xlsx (padrão: a primeira que tenha uma tabela reconhecida)
  --map MAPA.json      {"campo": "cabeçalho do arquivo"}; null para um campo que o arquivo não tem
  --date-format F      auto | dd/mm/yyyy | m/d/yyyy | yyyy-mm-dd | yyyymmdd
  --decimal D          auto | comma | dot
  --full               o arquivo tem todos os títulos abertos da origem: os que faltam são fechados
  --confirm            com --full, mesmo que feche mais da metade dos títulos abertos
  --partial            importa as linhas boas de um arquivo com erros
  --company ID         empresa, quando há mais de uma

Reconhece os arquivos de Omie, Bling, Tiny, Conta Azul e Protheus (SE1, SA1) e cabeçalhos comuns. O mapeamento, a origem e os
formatos usados ficam lembrados para os próximos arquivos com os mesmos cabeçalhos.`;

/** What the command line of an import says around the report. */
export const importCliStrings = {
  usage,
  unknownOption: (detail: string) => `Opção inválida: ${detail}`,
  cannotRead: (file: string, code: string) => `Não consegui ler ${file}: ${readErrors[code] ?? `erro ${code}`}.`,
  badMap: (file: string) => `${file} não é um mapeamento: espero um objeto JSON {"campo": "cabeçalho do arquivo"}.`,
  noCompany: 'Não há empresa neste banco de dados. Rode npm start uma vez.',
  chooseCompany: 'Há mais de uma empresa. Escolha com --company ID:',
  unknownCompany: (id: string) => `Não há empresa com o código ${id}.`,
  throughServer: (address: string) => `O servidor está usando o banco de dados: importando por ${address}.`,
  serverSilent: (address: string) =>
    `O banco de dados está em uso por outro processo, e nenhum servidor responde em ${address}. Pare o outro processo ou informe PORT.`,
  serverRefused: (detail: string) => `O servidor recusou a importação: ${detail}`,
  applied: 'Importação concluída.',
  notApplied: 'Nada foi importado: corrija os erros e tente de novo.',
  notAppliedByLine: 'Nada foi importado: corrija os erros ou use --partial para importar só as linhas boas.',
  notConfirmed: 'Nada foi importado. Para fechar esses títulos mesmo assim, repita o comando com --confirm.',
  lines: (count: number) => `Linhas lidas: ${count}`,
  clients: (created: number, updated: number, unchanged: number) =>
    `Clientes — novos: ${created}, alterados: ${updated}, sem mudança: ${unchanged}`,
  receivables: (created: number, updated: number, unchanged: number) =>
    `Títulos — novos: ${created}, alterados: ${updated}, sem mudança: ${unchanged}`,
  left: (paid: number, closed: number, renegotiated: number) =>
    `Saíram — pagos: ${paid}, fechados: ${closed}. Renegociados aqui: ${renegotiated}`,
  noDebt: (skipped: number, provisional: number) => `Não são dívida — linhas: ${skipped}, provisórias: ${provisional}`,
  credits: (created: number, updated: number, unchanged: number, closed: number) =>
    `Créditos — novos: ${created}, alterados: ${updated}, sem mudança: ${unchanged}, encerrados: ${closed}`,
  linked: (count: number) => `Abatimentos ligados a títulos: ${count}`,
  error: 'Erro',
  warning: 'Aviso',
  line: (line: number) => `linha ${line}`,
  column: (column: string) => `coluna “${column}”`,
} as const;
