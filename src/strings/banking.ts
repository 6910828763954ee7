import type { AlertKind, BoletoOption, ProtestState } from '../contract/bank';
import type { BoletoState, ReceivableState } from '../contract/common';
import type { AddressPart } from '../domain/address/postalAddress';
import { formatBrDate, isoDate } from '../domain/calendar/isoDate';
import { cents } from '../domain/money/cents';
import { formatBrl } from '../domain/money/formatMoney';
import { receivableLabel } from '../domain/receivableLabel';
import { boletoStateLabels, receivableStateLabels } from './labels';

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
  askedHere: 'Pedido de baixa',
  dueDate: 'Novo vencimento combinado',
  paidAtBank: 'Título pago por outro boleto',
  notOpen: 'Título fora da carteira',
  registeredUnasked: 'Registrado pelo banco depois de retirado aqui',
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

const brl = (amountCents: number): string => formatBrl(cents(amountCents));
const day = (date: string): string => formatBrDate(isoDate(date));
const onDay = (date: string | null): string => (date === null ? '' : ` em ${day(date)}`);

/** What was done with an occurrence of a retorno, after the bank's own words. */
export const returnText = {
  registered: 'Boleto registrado: pode ser impresso e enviado.',
  registeredAndEnded: 'Boleto registrado; como o título saiu da carteira, a baixa entrou na fila.',
  pixBrought: 'O banco trouxe o Pix deste boleto.',
  rejected: 'Boleto rejeitado: corrija e registre de novo.',
  gone: 'O boleto não era mais necessário.',
  cancelled: 'Boleto baixado.',
  dueDateChanged: (date: string) => `Novo vencimento ${day(date)}: o boleto já pode ser impresso.`,
  instructionRejected: 'A instrução não foi aceita.',
  protest: {
    instructed: 'Protesto instruído no banco.',
    atNotary: 'Título em cartório.',
    stayed: 'Protesto sustado.',
    protested: 'Título protestado.',
  },
  settled: (paidCents: number) => `Título quitado com ${brl(paidCents)}.`,
  lessened: (paidCents: number) => `Recebidos ${brl(paidCents)}; o resto do título continua em aberto.`,
  repeated: 'Já constava de um retorno anterior; nada mudou.',
  unknown: 'Nenhum boleto daqui tem este nosso número.',
  receiptNote: (fileName: string) => `Retorno do banco ${fileName}`,
  unknownAccount: (bankCode: string, account: { agency: string; account: string; agreement: string }) =>
    `O retorno é do banco ${bankCode}, agência ${account.agency}, conta ${account.account}` +
    `${account.agreement === '' ? '' : `, convênio ${account.agreement}`}, que não está cadastrada. Nada foi aplicado.`,
} as const;

/** What an alert tells of the case. */
export const alertDetails = {
  oldBoletoPaid: (negotiation: string, paidCents: number, on: string | null) =>
    `O cliente pagou o boleto antigo: ${brl(paidCents)}${onDay(on)}. O título está renegociado${negotiation === '' ? '' : ` na ${negotiation}`}; nada foi lançado e o acordo ficou parado.`,
  paidNotOpen: (state: ReceivableState, paidCents: number, on: string | null) =>
    `O banco recebeu ${brl(paidCents)}${onDay(on)} e o título está ${receivableStateLabels[state]}. Nada foi lançado.`,
  paidOver: (paidCents: number, totalCents: number, excessCents: number) =>
    `O banco recebeu ${brl(paidCents)}, e o título custava ${brl(totalCents)} nesse dia: sobram ${brl(excessCents)}.`,
  paidShort: (paidCents: number, totalCents: number) =>
    `O banco recebeu ${brl(paidCents)}, e o título custava ${brl(totalCents)} nesse dia: o resto continua em aberto.`,
  registeredUnasked:
    'O banco registrou um boleto que tinha sido retirado aqui. A baixa dele entrou na fila da próxima remessa.',
  cancelledByBank: 'O boleto acabou no banco sem pedido nosso; o título continua em aberto.',
  replacementWithdrawn: 'O boleto novo que esperava a baixa foi retirado: o antigo continua valendo.',
  unknownTitle: (documentNumber: string) =>
    `O banco recebeu por um boleto que não é daqui${documentNumber === '' ? '' : ` (documento ${documentNumber})`}.`,
} as const;

export const alertTitles: Record<AlertKind, string> = {
  oldBoletoPaid: 'Cliente pagou o boleto antigo',
  paidNotOpen: 'Pagamento de título que não está em aberto',
  paidOver: 'Pago a mais',
  paidShort: 'Pago a menos',
  entryRejected: 'O banco recusou o registro do boleto',
  instructionRejected: 'O banco recusou uma instrução',
  cancelledByBank: 'O banco baixou o boleto sem pedido',
  registeredUnasked: 'O banco registrou um boleto retirado',
  atNotary: 'Título em cartório',
  protested: 'Título protestado',
  unknownTitle: 'Pagamento de boleto desconhecido',
};

/** What a person does about each alert, in this order. */
export const whatToDo: Record<AlertKind, readonly string[]> = {
  oldBoletoPaid: [
    'Fale com o cliente: ele quis pagar o título antigo ou o acordo?',
    'Sem parcela paga nem boleto novo no banco: desfaça a negociação e registre o recebimento no título antigo.',
    'Senão, registre o recebimento nas parcelas do acordo, ou devolva o valor.',
    'Resolva este alerta: enquanto ele está aberto, o acordo não registra boletos novos nem é dado por quebrado.',
  ],
  paidNotOpen: [
    'Confira se o cliente pagou duas vezes.',
    'Devolva o valor ou use-o como crédito, e anote aqui o que foi feito.',
  ],
  paidOver: ['Confira os encargos cobrados pelo banco.', 'Devolva a sobra ou use-a como crédito, e anote aqui.'],
  paidShort: [
    'O que falta continua em aberto no título.',
    'Cobre a diferença, ou combine e dê desconto numa negociação.',
  ],
  entryRejected: [
    'Corrija o que o banco apontou (cadastro do cliente, conta, vencimento).',
    'Em Detalhes, Boleto atualizado, faça um boleto novo.',
  ],
  instructionRejected: [
    'Veja o motivo do banco.',
    'Se o boleto ainda precisa mudar ou terminar, peça de novo em Detalhes, ou resolva no site do banco.',
  ],
  cancelledByBank: [
    'O título continua devido.',
    'Em Detalhes, Boleto atualizado, faça um boleto novo se o cliente for pagar por boleto.',
  ],
  registeredUnasked: [
    'A baixa já está na fila: gere a remessa.',
    'Uma remessa descartada aqui pode ter ido ao banco: confira antes de descartar.',
  ],
  atNotary: [
    'Se houver acordo ou pagamento, peça a sustação em Detalhes antes do protesto.',
    'As custas do cartório são de quem retira o título antes do protesto: combine o reembolso com o cliente.',
  ],
  protested: [
    'O boleto acabou no banco; o título continua devido.',
    'Quando for pago, entregue ao cliente a carta de anuência para cancelar o protesto.',
  ],
  unknownTitle: [
    'Confira pelo número do documento de quem é o pagamento; o boleto pode ter sido emitido por outro sistema.',
    'Registre o recebimento no título certo, e anote aqui.',
  ],
};

/** Why a boleto may not be printed and sent. */
export const notPrintableText = {
  noBoleto: 'O título não tem boleto.',
  noAccount: 'O boleto não tem os dados da conta: só o sistema que o emitiu pode imprimi-lo.',
  notConfirmed: 'O banco ainda não confirmou o registro: impresso agora, o boleto seria recusado.',
  ended: (state: BoletoState) => `Este boleto não vale mais para pagamento: ${boletoStateLabels[state]}.`,
  toBeEnded: 'A baixa deste boleto espera só a resposta do banco.',
  dueDateChanging: 'O novo vencimento ainda não foi confirmado pelo banco: imprima depois da confirmação.',
} as const;

type Fees = Readonly<Record<'registerFeeCents' | 'cancelFeeCents' | 'changeFeeCents', number | null>> | null;

const fee = (amountCents: number | null | undefined, what: string): string =>
  amountCents === null || amountCents === undefined
    ? `tarifa de ${what}, conforme o contrato`
    : `${brl(amountCents)} de tarifa de ${what}`;

const bankMayCharge = (...parts: readonly string[]): string => `O banco pode cobrar ${parts.join(' e ')}.`;

/** The ways to a boleto that can be paid: what happens, and what the bank may charge. */
export const optionText: Record<
  BoletoOption['kind'],
  { title: string; explanation: string; cost: (fees: Fees) => string }
> = {
  sameBarcode: {
    title: 'Usar o mesmo boleto',
    explanation:
      'O código de barras continua valendo depois do vencimento: o banco soma a multa e os juros registrados. Pode ser impresso já.',
    cost: () => 'Sem custo.',
  },
  changeDueDate: {
    title: 'Mudar o vencimento',
    explanation:
      'Sai na próxima remessa (06); imprima só depois da confirmação do banco (14). Até o novo vencimento o banco cobra só o valor do boleto: os encargos de hoje ficam em aberto no título.',
    cost: (fees) => bankMayCharge(fee(fees?.changeFeeCents, 'alteração')),
  },
  replace: {
    title: 'Substituir por um novo',
    explanation:
      'O atual recebe pedido de baixa (02) e outro é feito com o total até o novo vencimento. O novo só sai depois de confirmada a baixa, para o cliente não ter dois para pagar.',
    cost: (fees) => bankMayCharge(fee(fees?.cancelFeeCents, 'baixa'), fee(fees?.registerFeeCents, 'registro')),
  },
  register: {
    title: 'Fazer um boleto',
    explanation:
      'Com o total do título até o vencimento escolhido. Sai na próxima remessa (01); imprima depois da confirmação do banco (02).',
    cost: (fees) => bankMayCharge(fee(fees?.registerFeeCents, 'registro')),
  },
  cancel: {
    title: 'Dar baixa no boleto',
    explanation: 'O boleto deixa de valer no banco (02); o título continua em aberto.',
    cost: (fees) => bankMayCharge(fee(fees?.cancelFeeCents, 'baixa')),
  },
  stayProtest: {
    title: 'Sustar o protesto',
    explanation:
      'O pedido sai na próxima remessa. Em cartório, só vale antes de lavrado o protesto; as custas são de quem apresentou o título.',
    cost: () => 'O banco pode cobrar tarifa de sustação e as custas do cartório.',
  },
};

/** Why an option is not possible for a boleto as it stands. */
export const optionReasons = {
  none: 'O título não tem boleto que valha.',
  noBarcode: 'O boleto foi emitido por outro sistema: imprima-o lá.',
  inProtest: 'O boleto está em protesto: suste-o antes.',
  noProtest: 'O boleto não está em protesto.',
  alive: 'O título já tem um boleto: mude-o ou substitua-o.',
  ending: 'A baixa deste boleto já espera a resposta do banco.',
  notRegistered: 'O boleto não está registrado no banco.',
  pending: 'Há uma instrução deste boleto em andamento: espere a resposta do banco, ou retire-a em Banco.',
  noAccount: 'Não há conta de cobrança para este boleto.',
} as const;
