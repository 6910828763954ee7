import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { problemDetails } from '../../strings/problems';
import type { Identity, TokenRefusal, TokenVerifier } from '../identity';
import { Refusal } from '../refusal';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who the verified token speaks for; null only on routes that say `public`. */
    identity: Identity | null;
  }
  interface FastifyContextConfig {
    /** Answers without a token. */
    public?: boolean;
  }
}

export interface AuthenticationOptions {
  tokenVerifier: TokenVerifier;
}

/** Verifies the access token of every call where it is registered, before its body is read, and tells who calls. */
export const authentication = fp<AuthenticationOptions>(
  (app, { tokenVerifier }, done) => {
    app.decorateRequest('identity', null);
    app.addHook('onRequest', async (request) => {
      if (request.routeOptions.config.public === true) return;
      request.identity = await identityOf(request, tokenVerifier);
    });
    done();
  },
  { name: 'authentication' },
);

async function identityOf(request: FastifyRequest, tokenVerifier: TokenVerifier): Promise<Identity> {
  const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal('unauthenticated', { detail: problemDetails.missingToken });
  const verified = await tokenVerifier.verify(token);
  if (!verified.ok) throw refusalOf(verified.error);
  return verified.value;
}

function refusalOf(refusal: TokenRefusal): Refusal {
  return refusal === 'unauthenticated'
    ? new Refusal(refusal, { detail: problemDetails.invalidToken })
    : new Refusal(refusal);
}
