/** Ids of the ribbon as `manifest.xml` gives them. */
export const ribbonIds = {
  tab: 'Cobranca.Tab',
  portfolioGroup: 'Cobranca.PortfolioGroup',
  openPane: 'Cobranca.OpenPane',
  loadPortfolio: 'Cobranca.LoadPortfolio',
  negotiate: 'Cobranca.Negotiate',
} as const;

/** Names of the ribbon's functions in `manifest.xml`. */
export const commandNames = { loadPortfolio: 'loadPortfolio', negotiateSelection: 'negotiateSelection' } as const;
