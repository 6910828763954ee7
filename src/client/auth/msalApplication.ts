import {
  createNestablePublicClientApplication,
  ProtocolMode,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { ClientConfig } from '../config';
import { isEmbeddedAcrossSites } from './embedding';

const silentFrameMilliseconds = 4_000;

/** MSAL over the host's own sign-in where it offers one (nested app authentication), else over windows of the page's. */
export const createMsalApplication = (config: ClientConfig, page: Window): Promise<IPublicClientApplication> => {
  const at = (path: string): string => new URL(path, page.location.origin).href;
  const relay = isEmbeddedAcrossSites(page)
    ? { popupRelayUri: at('/relay.html'), popupRelayProtocolVersion: 2 as const }
    : {};
  return createNestablePublicClientApplication({
    auth: {
      clientId: config.clientId,
      authority: config.authority,
      knownAuthorities: [new URL(config.authority).host],
      redirectUri: at('/auth.html'),
      postLogoutRedirectUri: at('/auth.html'),
      // Without offline_access: providers that bind refresh tokens to the scopes first granted refuse to refresh with it.
      OIDCOptions: { responseMode: 'fragment', defaultScopes: ['openid', 'profile'] },
      ...relay,
    },
    // Local storage is emptied between visits where the frame's storage is partitioned; session storage survives a reload.
    cache: { cacheLocation: 'sessionStorage' },
    system: { protocolMode: ProtocolMode.OIDC, iframeBridgeTimeout: silentFrameMilliseconds },
  });
};
