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
    /** Answers without a token. Everything else under `/api/` refuses, also addresses that do not exist. */
    public?: boolean;
  }
}

export interface AuthenticationOptions {
  tokenVerifier: TokenVerifier;
}

/** Verifies the access token of every call under `/api/` that is not public, before its body is read, and tells who calls. */
export const authentication = fp<AuthenticationOptions>(
  (app, { tokenVerifier }, done) => {
    app.decorateRequest('identity', null);
    app.addHook('onRequest', async (request) => {
      if (!needsToken(request)) return;
      request.identity = await identityOf(request, tokenVerifier);
    });
    done();
  },
  { name: 'authentication' },
);

function needsToken({ routeOptions, url }: FastifyRequest): boolean {
  // The route's own pattern where there is one: an address can be written in many ways (%61pi).
  return /^\/api(\/|\?|$)/.test(routeOptions.url ?? url) && routeOptions.config.public !== true;
}

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
