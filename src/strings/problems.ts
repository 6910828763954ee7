import type { ProblemCode } from '../contract/problem';

/** Short Portuguese title of every refusal of the API; the stable part of it is the code, never this text. */
export const problemTitles: Record<ProblemCode, string> = {
  validation_failed: 'Há dados inválidos no pedido.',
  not_found: 'Não encontrado.',
  unauthenticated: 'Entre com a sua conta para continuar.',
  token_expired: 'O seu acesso expirou. Entre de novo.',
  forbidden: 'Você não tem permissão para isso.',
  company_required: 'Escolha a empresa: o seu usuário pertence a mais de uma.',
  rate_limited: 'Muitos pedidos em pouco tempo. Aguarde um instante e tente de novo.',
  payload_too_large: 'O conteúdo enviado é grande demais.',
  unsupported_media_type: 'Formato de conteúdo não aceito: envie JSON.',
  internal_error: 'Erro interno. Nada foi alterado; tente de novo.',
  idempotency_key_required: 'Falta a chave de idempotência (Idempotency-Key).',
  idempotency_key_reused: 'Esta chave de idempotência já foi usada com outro conteúdo.',
  idempotency_in_flight: 'Este mesmo pedido ainda está em andamento. Aguarde o resultado.',
  version_required: 'Falta a versão do registro que você viu.',

  as_of_not_allowed: 'A data-base da negociação deve ser a data de hoje.',
  policy_changed: 'A política de cobrança mudou. Recarregue e confira os valores.',
  receivable_not_found: 'Um dos títulos não existe.',
  receivable_not_open: 'Um dos títulos não está mais em aberto.',
  receivable_stale: 'Um dos títulos mudou desde que você o viu.',
  receivable_of_other_client: 'Um dos títulos é de outro cliente.',
  receivable_duplicated: 'Um dos títulos foi escolhido mais de uma vez.',
  receivable_on_hold: 'Um dos títulos está bloqueado para negociação.',
  no_receivables: 'Escolha ao menos um título.',
  discount_exceeds_charges: 'O desconto não pode passar da soma de multa e juros.',
  surcharge_exceeds_limit: 'O acréscimo passa do limite da política.',
  discount_needs_supervisor: 'Este desconto precisa de um supervisor.',
  difference_not_zero: 'A soma das parcelas deve ser igual ao total a negociar.',
  no_installments: 'Inclua ao menos uma parcela.',
  too_many_installments: 'Há mais parcelas do que a política permite.',
  installment_not_positive: 'O valor da parcela deve ser maior que zero.',
  installment_due_before_as_of: 'O vencimento da parcela não pode ser anterior à data-base.',
  installment_boleto_over_limit: 'O valor passa do máximo de um boleto.',
  amounts_changed: 'Os valores da dívida mudaram. Confira os novos valores.',
  acceptance_in_future: 'A data do aceite não pode estar no futuro.',
  negotiation_not_reversible: 'Esta negociação não pode ser desfeita.',
  negotiation_has_payments: 'Esta negociação já tem pagamento e não pode ser desfeita.',
  negotiation_boleto_at_bank: 'Há boleto desta negociação no banco: ela não pode ser desfeita.',
  negotiation_stale: 'A negociação mudou desde que você a viu.',

  payment_over_total: 'O pagamento passa do total do título.',
  payment_in_future: 'A data do pagamento não pode estar no futuro.',
  payment_before_last: 'A data do pagamento é anterior ao último pagamento do título.',
  payment_already_reversed: 'Este pagamento já foi estornado.',
  payment_not_last: 'Só o último recebimento do título pode ser estornado.',

  bank_account_stale: 'A conta mudou desde que você a viu. Recarregue e confira.',
  bank_account_in_use:
    'Esta conta já tem boletos no banco: banco, agência, conta, carteira e convênio não mudam mais. Cadastre outra conta.',
  remittance_off: 'Esta conta não gera remessa.',
  remittance_refused: 'Há dados que não cabem no arquivo do banco. Nenhuma remessa foi gerada.',
  remittance_not_discardable: 'Esta remessa não pode ser descartada.',
  instruction_not_waiting:
    'Uma das instruções já saiu ou foi retirada. Recarregue a lista; nenhuma remessa foi gerada.',
  instruction_blocked: 'Há instruções que ainda não podem sair.',
  instruction_needed:
    'Esta instrução não pode ser retirada: o título não está mais em aberto e o boleto precisa terminar no banco.',
  return_malformed: 'O arquivo não pôde ser lido como retorno. Nada foi aplicado.',
  return_of_unknown_account: 'O retorno é de uma conta que não está cadastrada. Nada foi aplicado.',
  alert_already_resolved: 'Este alerta já foi resolvido.',
  boleto_option_not_allowed: 'Isto não é possível para este boleto.',
  boleto_due_not_allowed: 'O novo vencimento deve ser hoje ou depois, e posterior ao atual.',

  policy_stale: 'Os parâmetros da empresa mudaram desde que você os viu.',
  unknown_contact_status: 'Este status de contato não existe na lista da empresa.',
  contact_empty: 'Escreva o histórico ou informe a data de retorno.',
  return_date_in_past: 'A data de retorno não pode estar no passado.',
  import_has_errors: 'O arquivo tem erros e nada foi importado.',

  email_template_invalid: 'O texto do e-mail tem erros.',
  email_template_stale: 'O modelo de e-mail mudou desde que você o viu.',
  email_template_name_taken: 'Já existe um modelo com este nome.',
  email_template_in_use: 'O modelo é usado por um passo da régua e não pode ser removido.',
  email_template_is_default: 'Sempre há um modelo padrão.',
  email_settings_stale: 'Os dados de envio mudaram desde que você os viu.',
  email_address_invalid: 'O endereço de e-mail não serve.',
  dunning_stale: 'A régua mudou desde que você a viu.',
  dunning_day_repeated: 'Há mais de um passo no mesmo dia.',

  boleto_not_found: 'O título não tem boleto.',
  boleto_not_registered: 'O banco ainda não confirmou a entrada do boleto.',
  bank_data_missing: 'Faltam dados da conta bancária.',
  client_data_missing: 'Faltam dados do cliente para o boleto.',
  company_data_missing: 'Faltam dados da empresa para o boleto.',
  boleto_over_limit: 'O valor passa do máximo de um boleto.',
  pix_key_missing: 'A empresa não tem chave Pix cadastrada.',
  pix_amount_out_of_range: 'O valor não cabe em um Pix.',
  pix_provider_missing: 'A empresa não tem instituição de Pix conectada: use o Pix copia e cola estático.',
  pix_provider_failed: 'A instituição do Pix não fez a cobrança.',
  pix_statement_has_errors: 'O extrato tem erros e nada foi lançado.',
  pix_receipt_resolved: 'Este recebimento já foi resolvido.',
};

/** Longer explanations that some refusals carry besides the title. */
export const problemDetails = {
  noSuchPath: 'Este endereço não existe na API.',
  noSuchClient: 'Este cliente não existe nesta empresa.',
  noSuchReceivable: 'Este título não existe nesta empresa.',
  missingToken: 'Envie o token de acesso no cabeçalho Authorization: Bearer.',
  invalidToken: 'O token de acesso não é válido.',
  noMembership: 'O seu usuário não está cadastrado em nenhuma empresa.',
  notOfThisCompany: 'O seu usuário não pertence a esta empresa.',
  supervisorsOnly: 'Só supervisores podem fazer isto.',
  invalidJson: 'O corpo do pedido não é um JSON válido.',
  emptyBody: 'O corpo do pedido está vazio.',
  malformedRequest: 'O pedido está malformado.',
  idempotencyKeyTooLong: 'A chave de idempotência deve ter de 1 a 200 caracteres visíveis.',
  duplicatedHoliday: (date: string) => `O feriado de ${date} aparece mais de uma vez.`,
} as const;

/** One thing the schema found wrong, in the words of zod. */
export interface ValidationIssue {
  code: string;
  expected?: string;
  format?: string;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  inclusive?: boolean;
  values?: readonly unknown[];
  keys?: readonly string[];
}

const typeNames: Record<string, string> = {
  string: 'um texto',
  number: 'um número',
  int: 'um número inteiro',
  boolean: 'verdadeiro ou falso',
  array: 'uma lista',
  object: 'um objeto',
  record: 'um objeto',
  date: 'uma data',
};

const formatSentences: Record<string, string> = {
  date: 'Data inválida: use AAAA-MM-DD.',
  datetime: 'Data e hora inválidas.',
  uuid: 'Identificador inválido.',
  guid: 'Identificador inválido.',
  email: 'E-mail inválido.',
  regex: 'Formato inválido.',
  safeint: 'Deve ser um número inteiro.',
};

/** Portuguese sentence for one issue; `missing` says that there was no value at all. */
export function validationSentence(issue: ValidationIssue, missing: boolean): string {
  if (missing) return 'Campo obrigatório.';
  switch (issue.code) {
    case 'invalid_type':
      return `Deve ser ${typeNames[issue.expected ?? ''] ?? 'de outro tipo'}.`;
    case 'invalid_format':
      return formatSentences[issue.format ?? ''] ?? 'Formato inválido.';
    case 'invalid_value':
      return `Valor não aceito. Use: ${(issue.values ?? []).map(String).join(', ')}.`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'unrecognized_keys':
      return `Campo desconhecido: ${(issue.keys ?? []).join(', ')}.`;
    case 'not_multiple_of':
      return 'Deve ser um número inteiro.';
    default:
      return 'Valor inválido.';
  }
}

function tooSmall({ origin, minimum, inclusive }: ValidationIssue): string {
  const least = String(minimum ?? '');
  if (origin === 'string') return least === '1' ? 'Não pode ficar vazio.' : `Deve ter ao menos ${least} caracteres.`;
  if (origin === 'array') return least === '1' ? 'Inclua ao menos um item.' : `Inclua ao menos ${least} itens.`;
  return inclusive === false ? `Deve ser maior que ${least}.` : `Deve ser no mínimo ${least}.`;
}

function tooBig({ origin, maximum, inclusive }: ValidationIssue): string {
  const most = String(maximum ?? '');
  if (origin === 'string') return `Deve ter no máximo ${most} caracteres.`;
  if (origin === 'array') return `Deve ter no máximo ${most} itens.`;
  return inclusive === false ? `Deve ser menor que ${most}.` : `Deve ser no máximo ${most}.`;
}
