const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

/** Texts about bringing a loaded sheet up to date. */
export const refreshText = {
  refresh: 'Atualizar',
  loadAll: 'Carregar tudo de novo',
  more: 'Outras opções de carga',
  asking: 'Perguntando ao servidor o que mudou…',
  writing: (done: number, total: number) => `Atualizando ${number(done)} de ${counted(total, 'linha', 'linhas')}`,
  full: 'Mudou muita coisa: carregando tudo de novo no mesmo lugar…',
  nothing: 'Nada mudou: a planilha já estava em dia.',
  done: (updated: number, added: number, left: number) =>
    `${capitalized(
      [
        counted(updated, 'linha atualizada', 'linhas atualizadas'),
        counted(added, 'nova', 'novas'),
        `${number(left)} ${left === 1 ? 'foi' : 'foram'} para Saíram`,
      ].join(', '),
    )}.`,
  changedUnderPending: (n: number) =>
    n === 1
      ? '1 linha pendente mudou no servidor: a coluna Situação diz o quê, e sua alteração continua pendente.'
      : `${number(n)} linhas pendentes mudaram no servidor: a coluna Situação diz o quê, e suas alterações continuam pendentes.`,
  damaged: (n: number) =>
    `${counted(n, 'linha foi coberta', 'linhas foram cobertas')} por colagem em colunas do sistema. Use Carregar tudo de novo para consertar.`,
  cancelled: 'Atualização cancelada. A planilha ficou como estava.',
  failedUntouched: 'A atualização falhou antes de gravar. A planilha ficou como estava.',
  failedRestored: 'A atualização falhou e a planilha voltou ao que era.',
  failedIncomplete:
    'A atualização falhou no meio e a planilha ficou incompleta. Atualize de novo: ela continua de onde parou.',
  noTables: 'As tabelas da carteira não estão mais nesta planilha. Carregue a carteira de novo.',
  tooManyRows: (total: number) =>
    `São ${counted(total, 'título', 'títulos')}, e uma planilha tem 1.048.575 linhas. Nada foi baixado nem gravado. Filtre por atraso ou por busca.`,
  state: {
    loaded: (when: string, titles: number, asOf: string) =>
      `Na planilha: ${counted(titles, 'título', 'títulos')}, data-base ${asOf}, em dia até ${when}.`,
    otherDay: (asOf: string) => `A planilha é de outro dia, ${asOf}. Atualize para a data-base de agora.`,
    otherCompany: (name: string | null) =>
      `Esta planilha tem a carteira de ${name ?? 'outra empresa'}. Carregar aqui leva as linhas dela para Saíram; prefira uma planilha nova.`,
    otherFilters: (words: string) =>
      `A planilha foi carregada com outros filtros: ${words}. Carregar troca as linhas no mesmo lugar.`,
    otherPolicy: 'A política da empresa mudou depois da carga: a atualização carrega tudo de novo no mesmo lugar.',
    incomplete: 'A última gravação parou no meio. Atualize de novo para completar.',
    large:
      'Modo de carteira grande: os encargos são calculados de uma só vez na planilha Cálculo, e as colunas de Títulos e Clientes buscam os valores nela. ' +
      'Filtrar, ordenar e simular funcionam como sempre; não apague a planilha Cálculo.',
    filters: {
      minDays: (days: number) => `atraso mínimo ${counted(days, 'dia', 'dias')}`,
      everyone: 'todos os clientes',
      search: (text: string) => `busca “${text}”`,
    },
  },
  pending: {
    title: (n: number) => (n === 1 ? '1 alteração pendente' : `${number(n)} alterações pendentes`),
    text: 'Você editou células que ainda não foram enviadas. Atualizar não as apaga: elas continuam pendentes, e o que mudou no servidor aparece na coluna Situação da linha.',
    sendFirst: 'Enviar antes',
    refreshAnyway: 'Atualizar mesmo assim',
    loadAnyway: 'Carregar mesmo assim',
    notAllSent: 'A planilha não foi atualizada, porque nem tudo foi enviado.',
  },
} as const;

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('pt-BR') + text.slice(1);
}
