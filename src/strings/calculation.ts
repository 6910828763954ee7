/** Texts of the sheet that computes large portfolios in one piece. */
export const calculationTexts = {
  sheetName: 'Cálculo',
  charges: ['Dias', 'Multa', 'Juros', 'Total'],
  sums: ['Títulos', 'Vencidos', 'Maior atraso', 'Mais antigo', 'Saldo', 'Multa', 'Juros', 'Total', 'Total vencido'],
  note: 'Calculado de uma vez a partir da planilha Títulos. Títulos e Clientes buscam aqui os seus valores: não apague nem mude esta planilha.',
} as const;
