import {
  BrowserAuthErrorCodes,
  AuthError,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { err, ok, type Result } from '../../domain/result';
import type { ApiFailure } from '../failure';

export interface SignedInAccount {
  name: string;
}

export type SignInFailure =
  { kind: 'popupBlocked' } | { kind: 'cancelled' } | { kind: 'network' } | { kind: 'failed'; code: string };

/** Who is signed in. `unknown` until `restore` has answered. */
export type SignInState =
  | { kind: 'unknown' }
  | { kind: 'signedOut' }
  | { kind: 'signedIn'; account: SignedInAccount }
  /** Was signed in, and has to sign in again; what is on the screen stays. */
  | { kind: 'expired'; account: SignedInAccount };

export interface SignIn {
  state: () => SignInState;
  subscribe: (listener: () => void) => () => void;
  /** Takes up an earlier login without showing anything. */
  restore: () => Promise<void>;
  /** Opens the sign-in window; only from a click, or the browser blocks it. */
  signIn: () => Promise<Result<void, SignInFailure>>;
  signOut: () => Promise<Result<void, SignInFailure>>;
  /** One token for all who ask at the same time. Never shows a window. */
  accessToken: (options: { fresh: boolean }) => Promise<Result<string, ApiFailure>>;
}

const hintKey = 'cobranca.loginHint';

const networkCodes: ReadonlySet<string> = new Set([
  BrowserAuthErrorCodes.noNetworkConnectivity,
  BrowserAuthErrorCodes.postRequestFailed,
  BrowserAuthErrorCodes.getRequestFailed,
  'network_error',
  'endpoints_resolution_error',
]);
const blockedCodes: ReadonlySet<string> = new Set([
  BrowserAuthErrorCodes.popupWindowError,
  BrowserAuthErrorCodes.emptyWindowError,
]);

const signInFailure = (error: unknown): SignInFailure => {
  if (!(error instanceof AuthError)) throw error;
  if (blockedCodes.has(error.errorCode)) return { kind: 'popupBlocked' };
  if (error.errorCode === BrowserAuthErrorCodes.userCancelled || error.errorCode === 'access_denied') {
    return { kind: 'cancelled' };
  }
  if (networkCodes.has(error.errorCode)) return { kind: 'network' };
  return { kind: 'failed', code: error.errorCode };
};

const accountOf = (account: AccountInfo): SignedInAccount => ({ name: account.name ?? account.username });

/** Sign-in of the pane over MSAL. `storage` keeps the login hint between visits; it never holds a token. */
export const createSignIn = (msal: IPublicClientApplication, scope: string, storage: Storage): SignIn => {
  const scopes = [scope];
  const listeners = new Set<() => void>();
  let state: SignInState = { kind: 'unknown' };
  let inFlight: { fresh: boolean; token: Promise<Result<string, ApiFailure>> } | null = null;

  const become = (next: SignInState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const accept = (result: AuthenticationResult): void => {
    msal.setActiveAccount(result.account);
    const hint = result.account.loginHint ?? result.account.username;
    if (hint !== '') storage.setItem(hintKey, hint);
    become({ kind: 'signedIn', account: accountOf(result.account) });
  };
  const account = (): AccountInfo | null => msal.getActiveAccount() ?? msal.getAllAccounts()[0] ?? null;

  const askSilently = async (fresh: boolean): Promise<Result<string, ApiFailure>> => {
    const known = account();
    if (known === null) {
      become({ kind: 'signedOut' });
      return err({ kind: 'signInNeeded' });
    }
    try {
      const result = await msal.acquireTokenSilent({ scopes, account: known, forceRefresh: fresh });
      return ok(result.accessToken);
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
      if (networkCodes.has(error.errorCode)) return err({ kind: 'network' });
      // Whatever else went wrong without a window (a frame that timed out, a grant that ended), only a window can mend.
      become({ kind: 'expired', account: accountOf(known) });
      return err({ kind: 'signInNeeded' });
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restore: async () => {
      const known = account();
      if (known !== null) {
        msal.setActiveAccount(known);
        become({ kind: 'signedIn', account: accountOf(known) });
        return;
      }
      const loginHint = storage.getItem(hintKey);
      if (loginHint === null) {
        become({ kind: 'signedOut' });
        return;
      }
      try {
        accept(await msal.ssoSilent({ scopes, loginHint }));
      } catch (error) {
        if (!(error instanceof AuthError)) throw error;
        become({ kind: 'signedOut' });
      }
    },
    signIn: async () => {
      const loginHint = storage.getItem(hintKey);
      try {
        const request = { scopes, overrideInteractionInProgress: true, ...(loginHint === null ? {} : { loginHint }) };
        accept(await msal.acquireTokenPopup(request));
        return ok(undefined);
      } catch (error) {
        return err(signInFailure(error));
      }
    },
    signOut: async () => {
      const known = account();
      storage.removeItem(hintKey);
      try {
        if (known !== null) {
          await msal.logoutPopup({
            account: known,
            ...(known.idToken === undefined ? {} : { idTokenHint: known.idToken }),
          });
        }
        return ok(undefined);
      } catch (error) {
        return err(signInFailure(error));
      } finally {
        if (known !== null) await msal.clearCache({ account: known });
        msal.setActiveAccount(null);
        become({ kind: 'signedOut' });
      }
    },
    accessToken: ({ fresh }) => {
      if (inFlight !== null && (inFlight.fresh || !fresh)) return inFlight.token;
      const token = askSilently(fresh).finally(() => {
        if (inFlight?.token === token) inFlight = null;
      });
      inFlight = { fresh, token };
      return token;
    },
  };
};
