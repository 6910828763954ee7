const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

/** Texts of the tab *Carteira*. */
export const portfolioText = {
  asOf: 'Data-base',
  minDaysOverdue: 'Atraso mínimo (dias)',
  includeCurrent: 'Mostrar todos clientes',
  search: 'Buscar',
  searchPlaceholder: 'cliente, documento ou título',
  clearSearch: 'Limpar busca',
  counts: (clients: number, receivables: number) =>
    `${counted(clients, 'cliente', 'clientes')} · ${counted(receivables, 'título', 'títulos')}`,
  total: 'Total atualizado',
  breakdown: (principal: string, fine: string, interest: string) =>
    `saldo ${principal} + multa ${fine} + juros ${interest}`,
  aging: 'Total por faixa de atraso, em dias',
  agingPart: (bucket: string, receivables: number, total: string) =>
    `${bucket}: ${counted(receivables, 'título', 'títulos')}, ${total}`,
  onlyBucket: (bucket: string) => `Mostrando só a faixa ${bucket}.`,
  allBuckets: 'Mostrar todas',
  load: 'Carregar na planilha',
  loading: {
    preparing: 'Preparando…',
    downloading: (done: number, total: number) => `Baixando ${number(done)} de ${counted(total, 'título', 'títulos')}`,
    writing: (done: number, total: number) => `Gravando ${number(done)} de ${counted(total, 'título', 'títulos')}`,
  },
  loaded: (clients: number, receivables: number) =>
    `Planilha carregada: ${counted(clients, 'cliente', 'clientes')} e ${counted(receivables, 'título', 'títulos')}.`,
  loadCancelled: 'Carga cancelada. A planilha ficou como estava.',
  loadFailedRestored: 'A carga falhou e a planilha voltou ao que era.',
  loadFailedIncomplete: 'A carga falhou no meio da gravação e a planilha ficou incompleta. Tente de novo.',
  loadFailedUntouched: 'A carga falhou antes de gravar. A planilha ficou como estava.',
  clients: 'Clientes em cobrança',
  clientDays: (days: number) => (days === 0 ? 'a vencer' : counted(days, 'dia', 'dias')),
  clientTitles: (open: number) => counted(open, 'título', 'títulos'),
  clientAccessible: (name: string, days: string, titles: string, total: string) =>
    `${name}, ${days}, ${titles}, total ${total}`,
  nobody: 'Ninguém em atraso com estes filtros.',
  nobodyHint: 'Diminua o atraso mínimo, mude a data-base ou marque Mostrar todos clientes.',
  nothingFound: (search: string) => `Nada encontrado para “${search}”.`,
} as const;
