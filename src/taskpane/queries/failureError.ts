import type { ApiFailure } from '../../client/failure';
import type { Result } from '../../domain/result';

/** Carries an expected failure through the query library, which knows failures only as thrown errors. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  constructor(readonly failure: ApiFailure) {
    super(failure.kind);
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: FailureError;
  }
}

/** The value, or the failure thrown for the query library to keep. */
export const unwrap = <T>(result: Result<T, ApiFailure>): T => {
  if (!result.ok) throw new FailureError(result.error);
  return result.value;
};
