import type { z } from 'zod';
import { problemSchema } from '../contract/problem';
import { err, ok, type Result } from '../domain/result';
import type { ApiFailure } from './failure';
import { waitBeforeRetry } from './retryAfter';

/** What every call needs: where, whose token, for which company. */
export interface Connection {
  apiBase: string;
  /** An access token; never shows a window. */
  accessToken: (options: { fresh: boolean }) => Promise<Result<string, ApiFailure>>;
  /** Sent as `Company-Id`; null: the person's only company. */
  companyId: () => string | null;
  fetch: typeof fetch;
}

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
  idempotencyKey?: string;
  /** What is sent holds keys of its own, so that sending it again does nothing twice. */
  isRepeatable?: boolean;
  signal?: AbortSignal | undefined;
}

const attemptsWhenBusy = 3;

const address = (apiBase: string, call: Call): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return `${apiBase}${call.path}${text === '' ? '' : `?${text}`}`;
};

const headersOf = (connection: Connection, call: Call, token: string): Headers => {
  const headers = new Headers({
    Authorization: `Bearer ${token}`,
    Accept: 'application/json, application/problem+json',
  });
  const companyId = connection.companyId();
  if (companyId !== null) headers.set('Company-Id', companyId);
  if (call.idempotencyKey !== undefined) headers.set('Idempotency-Key', call.idempotencyKey);
  if (call.body !== undefined) headers.set('Content-Type', 'application/json');
  return headers;
};

const failureOf = async (response: Response): Promise<ApiFailure> => {
  const text = await response.text();
  const problem = problemSchema.safeParse(parseJson(text));
  return problem.success
    ? { kind: 'problem', problem: problem.data }
    : { kind: 'unexpected', status: response.status, detail: text.slice(0, 500) };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Sends one call and gives the open answer. Asks once for a fresh token on 401, and waits as `Retry-After` says where repeating is safe. */
export const send = async (connection: Connection, call: Call): Promise<Result<Response, ApiFailure>> => {
  const repeatable = call.method === 'GET' || call.idempotencyKey !== undefined || call.isRepeatable === true;
  let fresh = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const token = await connection.accessToken({ fresh });
      if (!token.ok) return token;
      call.signal?.throwIfAborted();
      const response = await connection.fetch(address(connection.apiBase, call), {
        method: call.method,
        headers: headersOf(connection, call, token.value),
        body: call.body === undefined ? null : JSON.stringify(call.body),
        signal: call.signal ?? null,
        credentials: 'omit',
        cache: 'no-store',
      });
      if (response.ok) return ok(response);
      if (response.status === 401 && !fresh) {
        fresh = true;
        continue;
      }
      if (response.status === 401) return err({ kind: 'signInNeeded' });
      if (repeatable && attempt < attemptsWhenBusy && (await waitBeforeRetry(response, call.signal))) continue;
      return err(await failureOf(response));
    } catch (error) {
      return err(failureFromThrow(error, call.signal));
    }
  }
};

/** `fetch` throws for a broken connection and for an abort alike; both are expected. */
export const failureFromThrow = (error: unknown, signal: AbortSignal | undefined): ApiFailure => {
  if (signal?.aborted === true) return { kind: 'aborted' };
  if (error instanceof TypeError || (error instanceof DOMException && error.name !== 'AbortError'))
    return { kind: 'network' };
  throw error;
};

/** Sends one call and checks the answer against the contract. */
export const request = async <Schema extends z.ZodType>(
  connection: Connection,
  call: Call,
  schema: Schema,
): Promise<Result<z.output<Schema>, ApiFailure>> => {
  const sent = await send(connection, call);
  if (!sent.ok) return sent;
  try {
    const answer = schema.safeParse(parseJson(await sent.value.text()));
    return answer.success
      ? ok(answer.data)
      : err({ kind: 'unexpected', status: sent.value.status, detail: answer.error.message.slice(0, 500) });
  } catch (error) {
    return err(failureFromThrow(error, call.signal));
  }
};
