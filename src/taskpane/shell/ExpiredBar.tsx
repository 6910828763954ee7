import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { signInText } from '../../strings/signIn';
import { useSignInState } from '../context/SignInContext';
import { useSignInAction } from './useSignInAction';

/** The login ended in the middle of the work: what is on the screen stays, and a click signs in again. */
export const ExpiredBar = (): ReactElement | null => {
  const state = useSignInState();
  const { isWaiting, sentence, label, act } = useSignInAction();
  if (state.kind !== 'expired') return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{sentence ?? signInText.expired}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isWaiting} onClick={act}>
          {isWaiting ? signInText.signingIn : label}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
