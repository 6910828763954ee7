import type {
  AcceptanceChannel,
  AgingBucket,
  BoletoState,
  Hold,
  NegotiationState,
  PaymentMethod,
  ReceivableState,
  RoundingMode,
} from '../contract/common';
import type { BoletoEffect } from '../contract/negotiations';
import type { Role } from '../contract/settings';

export const bucketLabels: Record<AgingBucket, string> = {
  current: 'A vencer',
  '1-30': '1–30',
  '31-60': '31–60',
  '61-90': '61–90',
  '91-180': '91–180',
  '181+': '181+',
};

export const paymentMethodLabels: Record<PaymentMethod, string> = {
  boleto: 'Boleto',
  pix: 'Pix',
  transfer: 'Transferência',
  cash: 'Dinheiro',
  card: 'Cartão',
  check: 'Cheque',
};

export const channelLabels: Record<AcceptanceChannel, string> = {
  phone: 'Telefone',
  whatsapp: 'WhatsApp',
  email: 'E-mail',
  inPerson: 'Pessoalmente',
  other: 'Outro',
};

export const boletoStateLabels: Record<BoletoState, string> = {
  draft: 'boleto em rascunho',
  queued: 'boleto na fila da remessa',
  sent: 'boleto enviado ao banco',
  registered: 'boleto registrado',
  paid: 'boleto pago',
  cancelQueued: 'baixa do boleto na fila',
  cancelSent: 'baixa do boleto enviada',
  cancelled: 'boleto cancelado',
  rejected: 'boleto rejeitado',
};

export const boletoActionLabels: Record<BoletoEffect['action'], string> = {
  delete: 'deixa de existir (nunca foi enviado)',
  withdraw: 'sai da remessa que ainda não foi enviada',
  await: 'a baixa espera a resposta do banco sobre o registro',
  stayProtest: 'em protesto: a sustação entra na fila e a baixa vem depois dela',
  cancelAtBank: 'precisa de baixa no banco: a instrução entra na fila',
  none: 'já cancelado ou em cancelamento',
};

export const holdLabels: Record<Hold, string> = {
  dispute: 'em contestação',
  claimsPaid: 'alega pagamento',
  protest: 'em protesto',
  creditBureau: 'negativado',
  legal: 'jurídico',
};

export const negotiationStateLabels: Record<NegotiationState, string> = {
  offered: 'ofertada',
  pendingApproval: 'aguardando aprovação',
  awaitingDownPayment: 'aguardando entrada',
  confirmed: 'confirmada',
  settled: 'quitada',
  broken: 'quebrada',
  reversed: 'desfeita',
  lapsed: 'caducada',
};

export const receivableStateLabels: Record<ReceivableState, string> = {
  open: 'em aberto',
  renegotiated: 'renegociado',
  paid: 'pago',
  cancelled: 'cancelado',
  writtenOff: 'baixado',
};

export const roundingLabels: Record<RoundingMode, string> = {
  HALF_UP: 'arredonda ao centavo',
  TRUNCATE: 'despreza frações de centavo',
  DAILY_RATE_3DP: 'taxa diária com 3 casas',
};

export const roleLabels: Record<Role, string> = { analyst: 'Analista', supervisor: 'Supervisor' };
