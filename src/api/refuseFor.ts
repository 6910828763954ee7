import type { Problem } from '../contract/problem';
import { refusalSentence } from '../strings/refusals';
import type { Reason } from './reason';
import { problemOf, Refusal } from './refusal';

/** One refusal for all the reasons: the first decides code and status, and all of them are listed where there are several. */
export function refuseFor(reasons: readonly [Reason, ...Reason[]]): Refusal {
  const [first] = reasons;
  const errors = reasons.length === 1 ? undefined : reasons.map(withDetail);
  const { code, ...occurrence } = withDetail(first);
  return new Refusal(code, { ...occurrence, ...(errors === undefined ? {} : { errors }) });
}

/** Each reason as a problem of its own, for a preview that refuses nothing. */
export function problemsOf(reasons: readonly Reason[]): Problem[] {
  return reasons.map((reason) => {
    const { code, ...occurrence } = withDetail(reason);
    return problemOf(code, occurrence);
  });
}

function withDetail(reason: Reason): Reason & { detail: string } {
  return { ...reason, detail: reason.detail ?? refusalSentence(reason.code, reason.data) };
}
