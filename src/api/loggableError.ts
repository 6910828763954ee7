import { DrizzleQueryError } from 'drizzle-orm';
import { z } from 'zod';

export interface LoggableError {
  type: string;
  message: string;
  stack: string;
  [detail: string]: unknown;
}

/**
 * What of an error may stand in a log: kind, code, the statement and where it happened. Messages of failed queries carry
 * parameters, which are personal data, so none is copied.
 */
export function loggableError(error: Error): LoggableError {
  const query = error instanceof DrizzleQueryError ? error : null;
  const source = query?.cause ?? error;
  return {
    type: source.name,
    message: query === null ? error.message : query.query,
    ...('code' in source ? { code: source.code } : {}),
    ...('constraint' in source ? { constraint: source.constraint } : {}),
    ...(error.cause instanceof z.core.$ZodError ? { fields: error.cause.issues.map(fieldAndFault) } : {}),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .join('\n'),
  };
}

/** Where an answer does not fit its schema, without the value that stood there. */
function fieldAndFault(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.code}`;
}
