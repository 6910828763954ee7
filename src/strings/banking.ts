import type { ProtestState } from '../contract/bank';

/**
 * What a protest means for an agreement, and who pays its costs (Lei 9.492/1997: art. 16 for a title taken back before the protest,
 * art. 26 for the cancellation of a protest).
 */
export const protestNotes: Record<ProtestState, string | null> = {
  instructed:
    'Protesto instruído, ainda fora do cartório: a sustação vai ao banco antes da baixa. Em regra sem custas; o banco pode cobrar tarifa.',
  atNotary:
    'Em cartório: a sustação vai ao banco antes da baixa. As custas do cartório são cobradas da sua empresa, que apresentou o título; combine com o cliente quem as reembolsa.',
  stayed: null,
  protested:
    'Protestado: o banco não sustará mais. Quitado o acordo, entregue a carta de anuência; as custas do cancelamento do protesto são pagas por quem o pedir, em regra o cliente.',
};

/** Why something is asked of the bank, in the list of what waits. */
export const instructionReasons = {
  renegotiated: (negotiation: string) => `Título renegociado na ${negotiation}`,
  installment: (negotiation: string) => `Parcela da ${negotiation}`,
  paidOtherwise: 'Título pago por outro meio',
  replaced: 'Substituído por boleto com valor atualizado',
  replacement: 'Boleto com valor atualizado',
  newBoleto: 'Novo boleto',
  paidAtBank: 'Título pago por outro boleto',
  notOpen: 'Título fora da carteira',
} as const;
