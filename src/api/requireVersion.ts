import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal';

/** Before validation: a change that does not say which version it saw is refused with 428, not as a field left out. */
export function requireVersion(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void {
  const { body } = request;
  const missing = typeof body === 'object' && body !== null && !('version' in body);
  done(missing ? new Refusal('version_required', { pointer: '/version' }) : undefined);
}
