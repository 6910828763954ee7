/** Texts of the menu of tools and of what all of its views share. */
export const toolText = {
  menu: 'Mais ferramentas',
  back: 'Voltar',
  names: {
    edits: 'Alterações pendentes',
    emails: 'E-mails a vários clientes',
    templates: 'Modelos de e-mail',
    dunning: 'Régua de cobrança',
    import: 'Usar esta planilha',
    export: 'Exportar alterações',
    diagnostics: 'Diagnóstico',
  },
  noTitlesYet: 'Ainda não há títulos?',
} as const;
