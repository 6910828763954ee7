import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { problemDetails } from '../../strings/problems';
import type { Identity, Person } from '../identity';
import { Refusal } from '../refusal';
import type { Tx, TransactionOptions } from '../storage/database';
import { membershipsOf, type Membership } from '../storage/repositories/memberships';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every call that passed authentication and names a company of the person's. */
    person: Person;
    /** Every company the person belongs to. */
    memberships: readonly Membership[];
  }
}

/**
 * Settles for which company an authenticated call acts: the one `Company-Id` names, or the only one the person belongs to.
 * Expects `request.identity`, set by authentication.
 */
export const company = fp(
  (app, _options, done) => {
    app.decorateRequest('person');
    app.decorateRequest('memberships');
    app.addHook('onRequest', async (request) => {
      const { identity } = request;
      if (identity === null) throw new Refusal('unauthenticated');
      const memberships = await app.database.asOwner((tx) => membershipsOf(tx, identity));
      request.memberships = memberships;
      request.person = personFor(identity, memberships, request.headers['company-id']);
    });
    done();
  },
  { name: 'company', dependencies: ['authentication'] },
);

function personFor(
  identity: Identity,
  memberships: readonly Membership[],
  header: string | string[] | undefined,
): Person {
  const [first, second] = memberships;
  if (first === undefined) throw new Refusal('forbidden', { detail: problemDetails.noMembership });
  if (header === undefined) {
    if (second === undefined) return personAs(identity, first);
    const companies = memberships.map(({ companyId, companyName }) => ({ id: companyId, name: companyName }));
    throw new Refusal('company_required', { data: { companies } });
  }
  const chosen = memberships.find((membership) => membership.companyId === header);
  // Whether such a company exists is nobody's business who does not belong to it.
  if (chosen === undefined) throw new Refusal('forbidden', { detail: problemDetails.notOfThisCompany });
  return personAs(identity, chosen);
}

function personAs(identity: Identity, { companyId, displayName, role }: Membership): Person {
  return { ...identity, name: displayName === '' ? identity.name : displayName, companyId, role };
}

/** Runs `work` in one transaction that sees only the rows of the company the call acts for. */
export function withCompany<T>(
  request: FastifyRequest,
  work: (tx: Tx) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return request.server.database.asCompany(request.person.companyId, work, options);
}
