/** Sentences about webhooks. */
export const webhookText = {
  noSuchWebhook: 'Este webhook não existe ou foi removido.',
  noSuchDelivery: 'Esta entrega não existe.',
  notAnAddress: 'Informe um endereço completo, como https://erp.exemplo.com.br/cobranca.',
  httpsOnly: 'O endereço precisa começar com https://.',
  noCredentials: 'O endereço não pode levar usuário e senha: a assinatura é o que prova quem enviou.',
  nameNotNumber: 'Informe o nome do servidor, e não um endereço IP.',
  internalName: 'Este endereço é da rede interna, e os avisos só vão a endereços públicos.',
  /** What became of an attempt. */
  refusedStatus: (status: number) => `O endereço respondeu ${status}.`,
  privateAddress: 'O nome leva a um endereço da rede interna, e os avisos só vão a endereços públicos.',
  unknownName: 'O nome do servidor não existe.',
  connectionRefused: 'O servidor não aceitou a conexão.',
  badCertificate: 'O certificado do servidor não é válido.',
  tooSlow: 'O servidor não respondeu a tempo.',
  unreachable: (code: string) => `Não foi possível conectar (${code}).`,
  interrupted: 'O envio foi interrompido.',
  removed: 'O webhook foi removido antes da entrega.',
} as const;

/** What the program writes about a broken negotiation. */
export const brokenText = {
  author: 'Cobrança',
  entry: (label: string, installment: string, days: number) =>
    `Negociação ${label} quebrada: parcela ${installment} com ${days} dias de atraso.`,
} as const;
