import type { Problem } from '../contract/problem';

/** Why a call to the API gave no answer that can be used. */
export type ApiFailure =
  /** The backend refused, and says why. */
  | { kind: 'problem'; problem: Problem }
  /** The backend could not be reached, or the connection broke: whether it acted is not known. */
  | { kind: 'network' }
  /** The caller gave up. */
  | { kind: 'aborted' }
  /** There is no valid login; only the person can change that. */
  | { kind: 'signInNeeded' }
  /** An answer that is not of the contract. */
  | { kind: 'unexpected'; status: number | null; detail: string };
