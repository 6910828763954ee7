import { createContext, useContext, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import type { SignIn, SignInState } from '../../client/auth/signIn';

const SignInContext = createContext<SignIn | null>(null);

export const SignInProvider = ({ signIn, children }: { signIn: SignIn; children: ReactNode }): ReactElement => (
  <SignInContext.Provider value={signIn}>{children}</SignInContext.Provider>
);

export const useSignIn = (): SignIn => {
  const signIn = useContext(SignInContext);
  if (signIn === null) throw new Error('There is no SignInProvider above this component.');
  return signIn;
};

export const useSignInState = (): SignInState => {
  const signIn = useSignIn();
  return useSyncExternalStore(signIn.subscribe, signIn.state);
};
