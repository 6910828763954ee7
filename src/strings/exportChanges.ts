const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

/** Texts of *Exportar alterações*. */
export const exportChangesText = {
  intro:
    'O que foi feito aqui e o ERP ainda não sabe: títulos renegociados, parcelas criadas, recebimentos e estornos.',
  since: 'Alterações desde',
  last: (moment: string) => `a última exportação desta pasta (${moment})`,
  noLast: 'a última exportação desta pasta (nenhuma ainda)',
  fromDate: 'uma data',
  fromStart: 'o início',
  date: 'A partir do dia',
  dateMissing: 'Informe a data.',
  reading: (n: number) => (n === 0 ? 'Buscando alterações…' : `Buscando alterações: ${number(n)} até agora`),
  none: 'Nada a exportar.',
  noneHint: 'Não houve negociação, recebimento nem estorno neste período.',
  found: (n: number) => counted(n, 'alteração', 'alterações'),
  tooMany: (most: number) =>
    `Há mais de ${number(most)} alterações: exporte estas, e depois as seguintes com “a última exportação”.`,
  createSheet: 'Criar planilha Alterações',
  creating: 'Gravando a planilha…',
  csv: 'Baixar CSV',
  xlsx: 'Baixar XLSX',
  downloading: 'Baixando…',
  sheetCreated: (name: string, n: number) => `Planilha ${name} criada, com ${counted(n, 'alteração', 'alterações')}.`,
  downloaded: (name: string) => `Arquivo ${name} entregue ao navegador.`,
  blocked:
    'O arquivo não apareceu? Alguns Excel bloqueiam downloads do painel: use Criar planilha Alterações e salve-a como CSV ou XLSX.',
  marked: 'A próxima exportação desta pasta começa depois destas alterações.',
  notMarked: 'A pasta não guardou até onde a exportação foi: escolha a data na próxima vez.',
  undo: 'Desfazer a marcação',
  undone: 'Marcação desfeita: a próxima exportação traz estas alterações de novo.',
  comeBack:
    'Os números do ERP voltam por importação: preencha “Chave no ERP” ao lado de “Chave Cobrança” e use Usar esta planilha, ou exporte do ERP um relatório com essas duas colunas.',
} as const;
