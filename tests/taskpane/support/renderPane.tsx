import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { SignIn, SignInState } from '../../../src/client/auth/signIn';
import { ok } from '../../../src/domain/result';
import { App } from '../../../src/taskpane/App';
import { createQueryClient } from '../../../src/taskpane/queries/queryClient';
import { createFakeApi, type FakeApi } from './api';
import { createFakeHost, type FakeHost } from './host';

const signedIn: SignInState = { kind: 'signedIn', account: { name: 'Ana' } };

export const fakeSignIn = (state: SignInState = signedIn): SignIn => ({
  state: () => state,
  subscribe: () => () => undefined,
  restore: () => Promise.resolve(),
  signIn: () => Promise.resolve(ok(undefined)),
  signOut: () => Promise.resolve(ok(undefined)),
  accessToken: () => Promise.resolve(ok('token')),
});

export interface RenderedPane {
  api: FakeApi;
  host: FakeHost;
  user: UserEvent;
  /** As when the person closes the pane. */
  close: () => void;
}

/** The whole pane over a fake backend and a fake program. */
export const renderPane = (given: { api?: FakeApi; host?: FakeHost; signIn?: SignIn } = {}): RenderedPane => {
  const api = given.api ?? createFakeApi();
  const host = given.host ?? createFakeHost();
  const { unmount } = render(
    <App
      api={api}
      host={host}
      signIn={given.signIn ?? fakeSignIn()}
      queryClient={createQueryClient()}
      styleNonce="n"
      onChooseCompany={() => undefined}
    />,
  );
  return { api, host, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }), close: unmount };
};
