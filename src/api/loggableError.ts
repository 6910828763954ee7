import { DrizzleQueryError } from 'drizzle-orm';

/**
 * What of an error may stand in a log: kind, code, the statement and where it happened. Messages of failed queries carry
 * parameters, which are personal data, so none is copied.
 */
export function loggableError(error: Error): Record<string, unknown> {
  const query = error instanceof DrizzleQueryError ? error : null;
  const source = query?.cause ?? error;
  return {
    name: source.name,
    ...('code' in source ? { code: source.code } : {}),
    ...('constraint' in source ? { constraint: source.constraint } : {}),
    ...(query === null ? { message: error.message } : { query: query.query }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .join('\n'),
  };
}
