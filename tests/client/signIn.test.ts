import {
  AuthError,
  BrowserAuthErrorCodes,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { createSignIn } from '../../src/client/auth/signIn';

const account = { username: 'ana@demo', name: 'Ana Prado', homeAccountId: 'h' } as AccountInfo;
const result = { account, accessToken: 'token' } as AuthenticationResult;

const storageOf = (entries: Record<string, string> = {}): Storage => {
  const kept = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
};

/** MSAL with one behaviour each; what is not given must not be called. */
const msalWith = (
  given: Partial<IPublicClientApplication> & { cached?: AccountInfo | null },
): IPublicClientApplication => {
  let active = given.cached ?? null;
  return {
    getActiveAccount: () => active,
    setActiveAccount: (next: AccountInfo | null) => {
      active = next;
    },
    getAllAccounts: () => (active === null ? [] : [active]),
    clearCache: () => Promise.resolve(),
    ...given,
  } as IPublicClientApplication;
};
const failsWith = (code: string) => () => Promise.reject(new AuthError(code, 'c', 'refused'));

describe('signing in', () => {
  it('takes up an account of the session without asking anybody', async () => {
    const signIn = createSignIn(msalWith({ cached: account }), 'scope', storageOf());
    await signIn.restore();
    expect(signIn.state()).toEqual({ kind: 'signedIn', account: { name: 'Ana Prado' } });
  });

  it('tries silently with the hint of an earlier login, and shows the button where that fails', async () => {
    const storage = storageOf({ 'cobranca.loginHint': 'ana@demo' });
    const hints: (string | undefined)[] = [];
    const msal = msalWith({
      ssoSilent: (request) => {
        hints.push(request?.loginHint);
        return failsWith('login_required')();
      },
    });
    const signIn = createSignIn(msal, 'scope', storage);
    await signIn.restore();
    expect(hints).toEqual(['ana@demo']);
    expect(signIn.state()).toEqual({ kind: 'signedOut' });
  });

  it('asks nobody where nobody ever signed in', async () => {
    const signIn = createSignIn(msalWith({}), 'scope', storageOf());
    await signIn.restore();
    expect(signIn.state()).toEqual({ kind: 'signedOut' });
  });

  it.each([
    [BrowserAuthErrorCodes.emptyWindowError, { kind: 'popupBlocked' }],
    [BrowserAuthErrorCodes.popupWindowError, { kind: 'popupBlocked' }],
    [BrowserAuthErrorCodes.userCancelled, { kind: 'cancelled' }],
    [BrowserAuthErrorCodes.noNetworkConnectivity, { kind: 'network' }],
    ['invalid_client', { kind: 'failed', code: 'invalid_client' }],
  ])('tells what became of the window: %s', async (code, failure) => {
    const signIn = createSignIn(msalWith({ acquireTokenPopup: failsWith(code) }), 'scope', storageOf());
    expect(await signIn.signIn()).toEqual({ ok: false, error: failure });
  });

  it('remembers whom to ask for next time, and forgets on signing out', async () => {
    const storage = storageOf();
    const msal = msalWith({ acquireTokenPopup: () => Promise.resolve(result), logoutPopup: () => Promise.resolve() });
    const signIn = createSignIn(msal, 'scope', storage);
    expect(await signIn.signIn()).toEqual({ ok: true, value: undefined });
    expect(signIn.state().kind).toBe('signedIn');
    expect(storage.getItem('cobranca.loginHint')).toBe('ana@demo');
    await signIn.signOut();
    expect(signIn.state()).toEqual({ kind: 'signedOut' });
    expect(storage.getItem('cobranca.loginHint')).toBeNull();
  });
});

describe('tokens', () => {
  it('are asked for once, however many calls wait', async () => {
    let asked = 0;
    const msal = msalWith({
      cached: account,
      acquireTokenSilent: () => {
        asked += 1;
        return Promise.resolve(result);
      },
    });
    const signIn = createSignIn(msal, 'scope', storageOf());
    const tokens = await Promise.all([1, 2, 3].map(() => signIn.accessToken({ fresh: false })));
    expect(tokens).toEqual(Array(3).fill({ ok: true, value: 'token' }));
    expect(asked).toBe(1);
  });

  it('that cannot be had silently expire the session instead of opening a window', async () => {
    const msal = msalWith({ cached: account, acquireTokenSilent: failsWith('interaction_required') });
    const signIn = createSignIn(msal, 'scope', storageOf());
    let told = 0;
    signIn.subscribe(() => {
      told += 1;
    });
    expect(await signIn.accessToken({ fresh: true })).toEqual({ ok: false, error: { kind: 'signInNeeded' } });
    expect(signIn.state()).toEqual({ kind: 'expired', account: { name: 'Ana Prado' } });
    expect(told).toBe(1);
  });

  it('that the network keeps away do not end the session', async () => {
    const msal = msalWith({ cached: account, acquireTokenSilent: failsWith(BrowserAuthErrorCodes.postRequestFailed) });
    const signIn = createSignIn(msal, 'scope', storageOf());
    await signIn.restore();
    expect(await signIn.accessToken({ fresh: false })).toEqual({ ok: false, error: { kind: 'network' } });
    expect(signIn.state().kind).toBe('signedIn');
  });
});
