import type { FastifyRequest } from 'fastify';
import { bankSupervisorsOnly } from '../../../strings/banking';
import { Refusal } from '../../refusal';

/** What moves money's way at the bank is for supervisors. */
export function requireSupervisor(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void {
  done(request.person.role === 'supervisor' ? undefined : new Refusal('forbidden', { detail: bankSupervisorsOnly }));
}
