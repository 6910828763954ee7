/** Texts of the pane's frame: bar on top, tabs, states that any view can be in. */
export const paneText = {
  product: 'Cobrança',
  tabs: { label: 'Seções do painel', portfolio: 'Carteira', client: 'Cliente' },
  back: 'Voltar à carteira',
  asOf: (date: string) => `data-base ${date}`,
  userMenu: (name: string) => `Conta de ${name}`,
  signedInAs: (name: string, role: string) => `${name} · ${role}`,
  chooseCompany: 'Escolha a empresa',
  tryAgain: 'Tentar de novo',
  cancel: 'Cancelar',
  close: 'Fechar',
  dismiss: 'Dispensar aviso',
  save: 'Salvar',
  loading: 'Carregando…',
  offline: 'Sem conexão. O que você digitou está guardado neste computador.',
  failures: {
    network: 'Sem conexão com o servidor. Verifique a rede e tente de novo.',
    signInNeeded: 'Sua sessão terminou. Entre de novo para continuar.',
    unexpected: 'O servidor respondeu algo que este painel não entende. Tente de novo; se continuar, avise o suporte.',
    aborted: 'Cancelado. Nada foi alterado.',
  },
  sheet: {
    notUpdated: 'Foi gravado no servidor, mas a planilha não pôde ser atualizada. Carregue a carteira de novo.',
    notLoaded: 'A planilha ainda não tem a carteira. Use Carregar na planilha.',
  },
  parameters: {
    differ: (differences: string) =>
      `Os parâmetros da planilha diferem da política: ${differences}. A negociação usa a política.`,
    asOf: (sheet: string, policy: string) => `data-base ${sheet} (hoje ${policy})`,
    fineRate: (sheet: string, policy: string) => `multa ${sheet} (política ${policy})`,
    monthlyInterestRate: (sheet: string, policy: string) => `juros ao mês ${sheet} (política ${policy})`,
    graceDays: (sheet: string, policy: string) => `carência ${sheet} (política ${policy})`,
    rounding: (sheet: string, policy: string) => `arredondamento ${sheet} (política ${policy})`,
    unreadable: 'valor ilegível',
    days: (n: number) => (n === 1 ? '1 dia' : `${n} dias`),
    restore: 'Restaurar parâmetros',
  },
} as const;
