/** Workbook names of the cells of sheet Parâmetros; the formulas of the tables use them. */
export const parameterNames = {
  asOf: 'Cobranca_DataBase',
  fineRate: 'Cobranca_Multa',
  monthlyInterestRate: 'Cobranca_JurosMes',
  graceDays: 'Cobranca_Carencia',
  rounding: 'Cobranca_Arredondamento',
  holidays: 'Cobranca_Feriados',
} as const;

export type ParameterKey = keyof typeof parameterNames;
