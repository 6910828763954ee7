import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { IdentityConfig } from '../config';
import type { DevelopmentUser } from './developmentUsers';
import type { ProviderKeys } from './providerKeys';

const hoursValid = 8;

/** Access token of the local provider, with the same claims as one got by signing in. */
export async function developmentToken(
  user: DevelopmentUser,
  identity: IdentityConfig,
  keys: ProviderKeys,
  now: Date,
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ scope: identity.scope, roles: [user.roleClaim], client_id: identity.clientId })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: keys.signing.kid })
    .setIssuer(identity.issuer)
    .setAudience(identity.audience)
    .setSubject(user.subject)
    .setJti(randomUUID())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + hoursValid * 3600)
    .sign(await importJWK(keys.signing, 'RS256'));
}
