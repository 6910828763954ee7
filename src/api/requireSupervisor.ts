import type { FastifyRequest } from 'fastify';
import { problemDetails } from '../strings/problems';
import { Refusal } from './refusal';

/** Before the work of a call: refuses whoever is not a supervisor. */
export function requireSupervisor(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void {
  const refusal = new Refusal('forbidden', { detail: problemDetails.supervisorsOnly });
  done(request.person.role === 'supervisor' ? undefined : refusal);
}
