/** Every text the workbench itself shows. The workbench imports nothing of the add-in, so it keeps its own. */
export const texts = {
  opening: 'Abrindo a planilha…',
  failed: (reason: string) => `A bancada não pôde abrir. ${reason}`,
  file: 'Pasta1',
  product: 'Bancada do Cobrança para Excel',
  saved: 'Salvo neste navegador',
  saving: 'Salvando…',
  newFile: 'Novo arquivo',
  newFileQuestion: 'Descartar a planilha atual e começar uma nova?',
  reload: 'Recarregar suplemento',
  ribbon: 'Faixa de opções',
  sheet: 'Planilha',
  pane: 'Cobrança',
  paneRegion: 'Painel do suplemento',
  closePane: 'Fechar painel',
  splitter: 'Largura do painel',
  log: (count: number) =>
    count === 0
      ? 'Registro da bancada: nada a relatar'
      : `Registro da bancada: ${count} ${count === 1 ? 'linha' : 'linhas'}`,
  logKinds: { notFound: 'não existe', refused: 'recusado', info: 'aviso' },
  badSheet: (name: string) => `A planilha “${name}” não existe.`,
  badAddress: (address: string) => `“${address}” não é um endereço de células.`,
  badControl: (id: string) => `A faixa de opções não tem o comando “${id}”.`,
  disabledControl: (label: string) => `O comando “${label}” está desativado.`,
  missing: (address: string, status: number) => `O servidor não entregou ${address} (resposta ${status}).`,
  badManifest: 'manifest.xml não pôde ser lido.',
} as const;
