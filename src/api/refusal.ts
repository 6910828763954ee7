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
  switch (code) {
    case 'validation_failed':
    case 'company_required':
    case 'idempotency_key_required':
      return 400;
    case 'unauthenticated':
    case 'token_expired':
      return 401;
    case 'forbidden':
    case 'discount_needs_supervisor':
      return 403;
    case 'not_found':
      return 404;
    case 'idempotency_in_flight':
      return 409;
    case 'policy_changed':
    case 'policy_stale':
    case 'receivable_stale':
    case 'negotiation_stale':
      return 412;
    case 'payload_too_large':
      return 413;
    case 'unsupported_media_type':
      return 415;
    case 'version_required':
      return 428;
    case 'rate_limited':
      return 429;
    case 'internal_error':
      return 500;
    default:
      return 422;
  }
}
