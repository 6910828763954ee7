import type { FastifyRequest } from 'fastify';

/** Who does something, for which company, and when: what every written trace says. */
export interface Acting {
  companyId: string;
  /** Subject of the person's token: the reference that audit rows keep. */
  actor: string;
  /** Name for people to read, in contacts and negotiations. */
  author: string;
  now: Date;
}

/** The person behind a call, at this instant. */
export function actingOf({ person, server }: FastifyRequest): Acting {
  return { companyId: person.companyId, actor: person.subject, author: person.name, now: server.clock() };
}
