import type { ApiFailure } from '../../../client/failure';
import type { ProblemCode } from '../../../contract/problem';

const curedByReload: ReadonlySet<ProblemCode> = new Set([
  'as_of_not_allowed',
  'policy_changed',
  'receivable_not_found',
  'receivable_not_open',
  'receivable_stale',
  'receivable_of_other_client',
  'amounts_changed',
]);

/** Whether taking the titles, the policy and the day anew would cure what the backend refused. */
export const isCuredByReload = (failure: ApiFailure): boolean =>
  failure.kind === 'problem' &&
  [failure.problem.code, ...(failure.problem.errors ?? []).map((error) => error.code)].some((code) =>
    curedByReload.has(code),
  );
