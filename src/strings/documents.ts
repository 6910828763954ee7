/** Sentences about boletos that cannot be printed, and names of the files. */
export const documentRefusals = {
  noClientDocument: (label: string, client: string) =>
    `O boleto do título ${label} não pode ser impresso: ${client} está sem CPF ou CNPJ válido.`,
  noClientAddress: (label: string, client: string, missing: readonly string[]) =>
    `O boleto do título ${label} não pode ser impresso: no endereço de ${client} falta ${missing.join(', ')}.`,
  noCompanyAddress: 'Os boletos trazem o endereço da empresa, e ele não está cadastrado.',
  noCompanyDocument: 'Os boletos trazem o CNPJ da empresa, e o cadastrado não é válido.',
  overLimit: (label: string, limit: string) => `O título ${label} passa do máximo de um boleto, ${limit}.`,
  noInstallments: 'A negociação não tem parcela em aberto a pagar por boleto.',
} as const;

export const addressPartWords = {
  street: 'a rua',
  district: 'o bairro',
  city: 'a cidade',
  state: 'o estado',
  postalCode: 'o CEP',
} as const;

/** Names that downloads get, without extension. */
export const documentFileNames = {
  boleto: (number: string) => `boleto-${number}`,
  boletos: (count: number) => `boletos-${count}`,
  booklet: (number: string) => `carne-${number}`,
  pix: (number: string) => `pix-${number}`,
} as const;
