import { randomBytes } from 'node:crypto';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { IdentityConfig } from '../config';
import { developmentUsers } from './developmentUsers';
import { MemoryAdapter } from './memoryAdapter';
import { pagePolicy, refusedPage, signOutPage } from './pages';
import type { ProviderKeys } from './providerKeys';

/** Where the provider's own interaction pages stand, beside `/oidc`. */
export const interactionPath = '/interacao';
export const signOutScriptPath = `${interactionPath}/sair.js`;

const hour = 3600;

export interface ProviderOptions {
  identity: IdentityConfig;
  /** Origin of the pane, whose `/auth.html` answers come back to. */
  publicUrl: string;
  keys: ProviderKeys;
  /** Told of every request that the provider could not answer as asked. */
  onError: (error: Error) => void;
}

/**
 * OpenID provider for development: one public client (the pane), two people without passwords, access tokens of our API as
 * RFC 9068 JWTs. The pane uses it exactly as it uses a real one.
 */
export function createProvider({ identity, publicUrl, keys, onError }: ProviderOptions): Provider {
  const provider = new Provider(identity.issuer, configurationOf(identity, publicUrl, keys));
  // Behind a tunnel or proxy the address people see is not the one this process hears.
  provider.proxy = true;
  provider.on('server_error', (_context, error) => onError(error));
  provider.on('authorization.error', (_context, error) => onError(error));
  return provider;
}

function configurationOf(identity: IdentityConfig, publicUrl: string, keys: ProviderKeys): Configuration {
  const redirect = `${publicUrl}/auth.html`;
  return {
    adapter: MemoryAdapter,
    jwks: { keys: [keys.signing] },
    // The pane lives in a frame of another site, so its cookies are third-party ones.
    cookies: {
      keys: keys.cookies,
      long: { sameSite: 'none', secure: true, signed: true },
      short: { sameSite: 'none', secure: true, signed: true },
    },
    clients: [
      {
        client_id: identity.clientId,
        token_endpoint_auth_method: 'none',
        application_type: 'web',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [redirect],
        post_logout_redirect_uris: [redirect],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    // MSAL shows the name it finds in the id token and never calls userinfo.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: renderSignOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => identity.audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: identity.scope,
          audience: identity.audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
          accessTokenTTL: hour,
        }),
      },
    },
    extraTokenClaims: (_context, token) => ({ roles: rolesOf('accountId' in token ? token.accountId : undefined) }),
    findAccount: (_context, subject) => {
      const user = developmentUsers.find((candidate) => candidate.subject === subject);
      if (user === undefined) return undefined;
      const claims = { sub: subject, name: user.name, preferred_username: subject };
      return { accountId: subject, claims: () => claims };
    },
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    interactions: { url: (_context, interaction) => `${interactionPath}/${interaction.uid}` },
    loadExistingGrant: (context) => grantEverything(context, identity),
    clientBasedCORS: () => true,
    renderError: renderRefusal,
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: 14 * 24 * hour,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: 14 * 24 * hour,
      Session: 14 * 24 * hour,
    },
  };
}

function rolesOf(subject: string | undefined): string[] {
  return developmentUsers.filter((user) => user.subject === subject).map((user) => user.roleClaim);
}

/** No consent page: the only client is ours. */
async function grantEverything(context: KoaContextWithOIDC, identity: IdentityConfig) {
  const { client, session, provider } = context.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addResourceScope(identity.audience, identity.scope);
  await grant.save();
  return grant;
}

function renderSignOut(context: KoaContextWithOIDC, form: string): void {
  const nonce = newNonce();
  context.set('content-security-policy', pagePolicy(nonce, "'self'"));
  context.body = signOutPage(form, signOutScriptPath, nonce);
}

function renderRefusal(context: KoaContextWithOIDC): void {
  const nonce = newNonce();
  context.set('content-security-policy', pagePolicy(nonce));
  context.type = 'html';
  context.body = refusedPage(nonce);
}

function newNonce(): string {
  return randomBytes(16).toString('base64');
}
