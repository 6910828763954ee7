import { z } from 'zod';

/**
 * Every refusal that a client has to tell apart. Stable: never renamed, never reused.
 * The Portuguese sentence of each stands in `src/strings`.
 */
export const problemCodes = [
  // about the call
  'validation_failed',
  'not_found',
  'unauthenticated',
  'token_expired',
  'forbidden',
  'company_required',
  'rate_limited',
  'payload_too_large',
  'unsupported_media_type',
  'internal_error',
  'idempotency_key_required',
  'idempotency_key_reused',
  'idempotency_in_flight',
  'version_required',
  // about a negotiation
  'as_of_not_allowed',
  'policy_changed',
  'receivable_not_found',
  'receivable_not_open',
  'receivable_stale',
  'receivable_of_other_client',
  'receivable_duplicated',
  'receivable_on_hold',
  'no_receivables',
  'discount_exceeds_charges',
  'surcharge_exceeds_limit',
  'discount_needs_supervisor',
  'difference_not_zero',
  'no_installments',
  'too_many_installments',
  'installment_not_positive',
  'installment_due_before_as_of',
  'installment_boleto_over_limit',
  'amounts_changed',
  'acceptance_in_future',
  'negotiation_not_reversible',
  'negotiation_has_payments',
  'negotiation_boleto_at_bank',
  'negotiation_stale',
  // about payments
  'payment_over_total',
  'payment_in_future',
  'payment_before_last',
  'payment_already_reversed',
  'payment_not_last',
  // about accounts, remessas, retornos and boletos
  'bank_account_stale',
  'bank_account_in_use',
  'remittance_off',
  'remittance_refused',
  'remittance_not_discardable',
  'instruction_not_waiting',
  'instruction_blocked',
  'instruction_needed',
  'return_malformed',
  'return_of_unknown_account',
  'alert_already_resolved',
  'boleto_option_not_allowed',
  'boleto_due_not_allowed',
  // about settings, contacts, imports
  'policy_stale',
  'unknown_contact_status',
  'contact_empty',
  'return_date_in_past',
  'import_has_errors',
  // about boletos as documents, and Pix
  'boleto_not_found',
  'boleto_not_registered',
  'bank_data_missing',
  'client_data_missing',
  'company_data_missing',
  'boleto_over_limit',
  'pix_key_missing',
  'pix_amount_out_of_range',
  'pix_provider_missing',
  'pix_provider_failed',
  'pix_statement_has_errors',
  'pix_receipt_resolved',
  // about collection e-mails and the régua
  'email_template_invalid',
  'email_template_stale',
  'email_template_name_taken',
  'email_template_in_use',
  'email_template_is_default',
  'email_settings_stale',
  'email_address_invalid',
  'dunning_stale',
  'dunning_day_repeated',
] as const;

export const problemCodeSchema = z.enum(problemCodes);

/** RFC 9457. `title` and `detail` are Portuguese; `code` and `data` are what a program branches on. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: problemCodeSchema,
  /** JSON pointer into the request body, e.g. `/installments/2/amountCents`. */
  pointer: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  /** Where more than one thing is wrong. */
  errors: z
    .array(
      z.object({
        code: problemCodeSchema,
        detail: z.string(),
        pointer: z.string().optional(),
        data: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});

export type ProblemCode = z.infer<typeof problemCodeSchema>;
export type Problem = z.infer<typeof problemSchema>;
