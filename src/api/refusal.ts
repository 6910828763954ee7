import type { Problem, ProblemCode } from '../contract/problem';
import { problemTitles } from '../strings/problems';

type Occurrence = Partial<Pick<Problem, 'detail' | 'pointer' | 'data' | 'errors'>>;

/**
 * The edge's one way to refuse a call: it ends the handler, rolls its transaction back and becomes problem+json.
 * Domain and repositories return values; a route turns them into this.
 */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly occurrence: Occurrence = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.status = statusOf(code);
  }
}

/** RFC 9457 body of a refusal. */
export function problemOf(code: ProblemCode, occurrence: Occurrence = {}, status = statusOf(code)): Problem {
  return { type: `urn:cobranca:problem:${code}`, title: problemTitles[code], status, code, ...occurrence };
}

/** HTTP status of a code: a broken business rule is 422, something seen in an older version 412. */
export function statusOf(code: ProblemCode): number {
  return statusOfCode[code] ?? 422;
}

const statusOfCode: Partial<Record<ProblemCode, number>> = {
  validation_failed: 400,
  company_required: 400,
  idempotency_key_required: 400,
  unauthenticated: 401,
  token_expired: 401,
  forbidden: 403,
  discount_needs_supervisor: 403,
  not_found: 404,
  idempotency_in_flight: 409,
  policy_changed: 412,
  policy_stale: 412,
  receivable_stale: 412,
  negotiation_stale: 412,
  bank_account_stale: 412,
  email_template_stale: 412,
  email_settings_stale: 412,
  dunning_stale: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  version_required: 428,
  rate_limited: 429,
  pix_provider_failed: 502,
  internal_error: 500,
};
