/** Texts of the local provider's pages: only ever seen in development. */
export const signInPage = {
  title: 'Entrar na Cobrança',
  lead: 'Escolha com quem entrar.',
  developmentOnly:
    'Provedor de identidade de desenvolvimento: não pede senha e só existe quando o servidor roda sem OIDC_ISSUER.',
  roles: { analyst: 'Analista', supervisor: 'Supervisor' },
  expiredTitle: 'Este pedido de entrada expirou',
  expired: 'Feche esta janela e clique em Entrar de novo no painel.',
  signOutTitle: 'Sair da Cobrança',
  signOutLead: 'Saindo…',
  signOut: 'Sair',
  errorTitle: 'Não foi possível entrar',
  error: 'O provedor de identidade recusou o pedido. Feche esta janela e tente de novo no painel.',
} as const;
