import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignInFailure } from '../../client/auth/signIn';
import { signInText } from '../../strings/signIn';
import { useSignIn } from '../context/SignInContext';

const sentenceOf = (failure: SignInFailure): string => {
  switch (failure.kind) {
    case 'popupBlocked':
      return signInText.popupBlocked;
    case 'cancelled':
      return signInText.cancelled;
    case 'network':
      return signInText.network;
    case 'failed':
      return signInText.failed(failure.code);
  }
};

interface SignInAction {
  isWaiting: boolean;
  /** Why the last try did not end in a login; null when there is nothing to say. */
  sentence: string | null;
  label: string;
  /** Only from a click. */
  act: () => void;
}

/** Signing in from a button: state, words and the act itself. */
export const useSignInAction = (): SignInAction => {
  const signIn = useSignIn();
  const queries = useQueryClient();
  const [isWaiting, setIsWaiting] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const act = (): void => {
    setIsWaiting(true);
    setFailure(null);
    void signIn.signIn().then(async (result) => {
      setIsWaiting(false);
      if (!result.ok) {
        setFailure(result.error);
        return;
      }
      await queries.invalidateQueries();
    });
  };
  return {
    isWaiting,
    sentence: failure === null ? null : sentenceOf(failure),
    label: failure?.kind === 'popupBlocked' ? signInText.openWindow : signInText.signIn,
    act,
  };
};
