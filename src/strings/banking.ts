import type { ProtestState } from '../contract/bank';
import type { ReceivableState } from '../contract/common';
import type { AddressPart } from '../domain/address/postalAddress';
import { receivableLabel } from '../domain/receivableLabel';
import { receivableStateLabels } from './labels';

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

const addressParts: Record<AddressPart, string> = {
  street: 'rua e número',
  district: 'bairro',
  city: 'cidade',
  state: 'UF',
  postalCode: 'CEP',
};

/** Why an instruction cannot go out yet, and what to do about it. */
export const blockedReasons = {
  noAccount: 'Sem conta de cobrança: cadastre a conta do banco ou escolha por qual ela sai.',
  accountInactive: 'A conta está desativada.',
  bankOff: 'O programa ainda não escreve remessa para este banco: só Banco do Brasil (CNAB 240) e Itaú (CNAB 400).',
  accountIncomplete: 'Faltam dados da conta: confira agência, conta, carteira e convênio.',
  otherAccount: 'Este boleto foi registrado por outra conta: a instrução sai na remessa dela.',
  about: (title: { number: string; installmentNumber: number | null }, client: string, reason: string) =>
    `Título ${receivableLabel(title)}, ${client}: ${reason}`,
  noNumber: 'O boleto não tem nosso número.',
  noDocument: 'O cliente não tem CPF ou CNPJ válido no cadastro.',
  documentWithLetters:
    'O CNPJ do cliente tem letras e o arquivo do banco só aceita números: registre este boleto no site do banco.',
  noAddress: (parts: readonly AddressPart[]) =>
    `Falta no endereço do cliente: ${parts.map((part) => addressParts[part]).join(', ')}.`,
  titleNotOpen: (state: ReceivableState) => `O título não está mais em aberto: está ${receivableStateLabels[state]}.`,
  agreementStopped:
    'O acordo está parado: o cliente pagou um boleto antigo. Resolva o alerta antes de registrar boletos novos.',
  earlierBoleto: 'O boleto anterior deste título ainda vale no banco: espere a confirmação da baixa.',
  amount: 'O valor não cabe num boleto (de 0,01 a 99.999.999,99).',
  dueInPast: 'O vencimento já passou e o banco recusaria o registro: dê um novo vencimento em Boleto atualizado.',
} as const;

export const remittanceText = {
  alreadyDiscarded: 'Esta remessa já foi descartada.',
  answered: 'O banco já respondeu a esta remessa: ela foi enviada e não pode ser descartada.',
  discarded: 'Remessa descartada: não foi enviada ao banco.',
} as const;

export const bankSupervisorsOnly = 'Só supervisores mudam contas e descartam remessas.';
