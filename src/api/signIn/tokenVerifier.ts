import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import { err, ok, type Result } from '../../domain/result';
import type { Identity, TokenRefusal, TokenVerifier } from '../identity';

export interface TokenTerms {
  /** Exactly what `iss` must be. */
  issuer: string;
  audience: string;
  /** As the client asks for it (`cobranca.usar` or `api://…/cobranca.usar`); the token carries its last part. */
  scope: string;
  /** `at+jwt` where the provider follows RFC 9068; undefined where it does not say (Entra). */
  type?: string;
  /** Name under which memberships know this issuer; the issuer itself where not given. */
  membershipIssuer?: string;
}

/** Roles of the identity provider that open the API at all; the membership decides the role within a company. */
const knownRoles = ['analista', 'supervisor'];

const claimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  scope: z.string().optional(),
  /** Entra's name of `scope`. */
  scp: z.string().optional(),
  roles: z.array(z.string()).default([]),
});

/** Checks signature (RS256 only), issuer, audience, type and times, then that the token grants this API and a role in it. */
export function createTokenVerifier(terms: TokenTerms, keys: JWTVerifyGetKey): TokenVerifier {
  const scope = terms.scope.split('/').at(-1) ?? terms.scope;
  const options = {
    issuer: terms.issuer,
    audience: terms.audience,
    algorithms: ['RS256'],
    clockTolerance: 30,
    requiredClaims: ['exp', 'sub'],
    ...(terms.type === undefined ? {} : { typ: terms.type }),
  };
  return {
    verify: async (token) => {
      const payload = await verified(token, keys, options);
      if (!payload.ok) return payload;
      return bearer(payload.value, scope, terms.membershipIssuer ?? terms.issuer);
    },
  };
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  options: Parameters<typeof jwtVerify>[2],
): Promise<Result<JWTPayload, TokenRefusal>> {
  try {
    return ok((await jwtVerify(token, keys, options)).payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) return err('token_expired');
    // Keys that cannot be fetched are an outage of the provider, not a bad token.
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
    return err('unauthenticated');
  }
}

function bearer(payload: JWTPayload, scope: string, issuer: string): Result<Identity, TokenRefusal> {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return err('unauthenticated');
  const granted = (claims.data.scope ?? claims.data.scp ?? '').split(' ');
  if (!granted.includes(scope)) return err('forbidden');
  if (!claims.data.roles.some((role) => knownRoles.includes(role))) return err('forbidden');
  return ok({ issuer, subject: claims.data.sub, name: claims.data.name ?? claims.data.sub });
}

/** Public keys that are already here: the local provider's own, or a test's. */
export function localKeys(keys: JSONWebKeySet): JWTVerifyGetKey {
  return createLocalJWKSet(keys);
}

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Public keys of a provider elsewhere, found by OpenID discovery at the first token and refreshed as they rotate. */
export function remoteKeys(issuer: string, fetchJson: (url: string) => Promise<unknown> = getJson): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | null = null;
  const discover = async () => {
    const discovery = discoverySchema.parse(
      await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
    );
    return createRemoteJWKSet(new URL(discovery.jwks_uri));
  };
  return async (header, token) => {
    found ??= discover();
    try {
      return await (
        await found
      )(header, token);
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) found = null;
      throw error;
    }
  };
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`OpenID discovery answered ${response.status} at ${url}.`);
  return response.json();
}
