/** Messages of the custom functions: what stands behind `#VALUE!` in a cell. One sentence each, with what to do. */
export const cellErrors = {
  dateMissing: (argument: string) => `Informe uma data em "${argument}": a célula está vazia ou é zero.`,
  dateIsText: (argument: string) =>
    `"${argument}" é um texto, não uma data. Digite a data de novo ou use DATA(ano; mês; dia).`,
  dateInvalid: (argument: string) => `"${argument}" não é uma data do Excel entre 01/01/1900 e 31/12/2199.`,
  amountNotNumber: (argument: string) => `"${argument}" precisa ser um valor em reais, por exemplo 1234,56.`,
  amountNegative: (argument: string) => `"${argument}" não pode ser negativo.`,
  amountNotPositive: (argument: string) => `"${argument}" precisa ser maior que zero.`,
  amountFractionOfCent: (argument: string) =>
    `"${argument}" tem fração de centavo. Arredonde para 2 casas com ARRED(valor; 2).`,
  amountTooLarge: (argument: string) => `"${argument}" passa de 10 bilhões de reais, o limite desta função.`,
  rateNotNumber: (argument: string) => `"${argument}" precisa ser uma taxa, por exemplo 0,02 ou 2%.`,
  rateNegative: (argument: string) => `"${argument}" não pode ser negativa.`,
  rateTooLarge: (argument: string) => `"${argument}" passa de 100%. Escreva 2% como 0,02 ou 2%, não como 2.`,
  rateTooPrecise: (argument: string) => `"${argument}" tem casas decimais demais: use no máximo 8.`,
  daysNotInteger: (argument: string) => `"${argument}" precisa ser um número inteiro de dias.`,
  daysOutOfRange: (argument: string, min: number, max: number) => `"${argument}" precisa estar entre ${min} e ${max}.`,
  countNotInteger: (argument: string) => `"${argument}" precisa ser um número inteiro.`,
  textMissing: (argument: string) => `Informe "${argument}": a célula está vazia.`,
  textIsNumber: (argument: string) =>
    `"${argument}" está como número, e assim o Excel perde algarismos. Formate a célula como Texto e cole o código de novo.`,
  notText: (argument: string) => `"${argument}" precisa ser um texto.`,
  roundingUnknown: (argument: string) =>
    `"${argument}" precisa ser Arredondar, Truncar ou Taxa diária (ou HALF_UP, TRUNCATE ou DAILY_RATE_3DP).`,
  holidayNotDate: 'A lista de feriados tem uma célula que não é data.',
  rangesDiffer: (first: string, second: string) => `"${first}" e "${second}" precisam ter o mesmo número de linhas.`,
  oneColumn: (argument: string) => `"${argument}" precisa ter uma só coluna.`,
  titleInError: 'Um título deste cliente está com erro na planilha Títulos. Corrija-o lá.',
  installmentsTooSmall: 'O total é pequeno demais: cada parcela precisa ter ao menos 0,01.',
  installmentsInvalid:
    'Não foi possível dividir o total em parcelas. Confira o total, o número de parcelas e as datas.',
} as const;
