import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { z } from 'zod';
import type { Problem } from '../../contract/problem';
import { problemDetails, validationSentence, type ValidationIssue } from '../../strings/problems';
import { loggableError } from '../loggableError';
import { problemOf, Refusal } from '../refusal';

/** What a schema found wrong with a body, a query, a header or a path. */
class InvalidInputError extends Error {
  constructor(
    readonly issues: readonly z.core.$ZodIssue[],
    readonly input: unknown,
  ) {
    super('invalid input');
  }
}

/** Validates by zod schemas, and answers every error, our own or a library's, as problem+json in Portuguese. */
export const problem = fp(
  (app, _options, done) => {
    app.setValidatorCompiler<z.ZodType>(({ schema }) => (input) => {
      const parsed = schema.safeParse(input);
      return parsed.success ? { value: parsed.data } : { error: new InvalidInputError(parsed.error.issues, input) };
    });
    app.setErrorHandler((error: FastifyError | Error, request, reply) => sendProblem(request, reply, error));
    app.setNotFoundHandler((_request, reply) =>
      send(reply, problemOf('not_found', { detail: problemDetails.noSuchPath })),
    );
    done();
  },
  { name: 'problem' },
);

/** Also given to Fastify for what it refuses before a route is found (bad escapes in the address). */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: FastifyError | Error): FastifyReply {
  const problem = problemFrom(error);
  if (problem.status >= 500) request.log.error({ failure: loggableError(error) }, 'request failed');
  return send(reply, problem);
}

function send(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem);
}

function problemFrom(error: FastifyError | Error): Problem {
  if (error instanceof Refusal) return problemOf(error.code, error.occurrence);
  if (error instanceof InvalidInputError) return validationProblem(error);
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status === 413) return problemOf('payload_too_large');
  if (status === 415) return problemOf('unsupported_media_type');
  if (status === 429) return problemOf('rate_limited');
  if (status === 404) return problemOf('not_found');
  if (status >= 400 && status < 500) return problemOf('validation_failed', { detail: detailOf(error) }, status);
  return problemOf('internal_error');
}

function detailOf(error: FastifyError | Error): string {
  const code = 'code' in error ? error.code : '';
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return problemDetails.emptyBody;
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError) return problemDetails.invalidJson;
  return problemDetails.malformedRequest;
}

function validationProblem({ issues, input }: InvalidInputError): Problem {
  const errors = issues.map((issue) => ({
    code: 'validation_failed' as const,
    detail: validationSentence(issue as ValidationIssue, valueAt(input, issue.path) === undefined),
    pointer: pointerOf(issue.path),
  }));
  const [first] = errors;
  return problemOf('validation_failed', {
    ...(first === undefined ? {} : { detail: first.detail, pointer: first.pointer }),
    errors,
  });
}

/** JSON pointer (RFC 6901). */
function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
