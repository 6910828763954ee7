import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Title3,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { signInText } from '../../strings/signIn';
import { useSignInState } from '../context/SignInContext';
import { useSignInAction } from './useSignInAction';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    maxWidth: '420px',
  },
  button: { alignSelf: 'flex-start' },
});

/** What a person sees before signing in: what this is, and one thing to do. */
export const SignInScreen = (): ReactElement => {
  const styles = useStyles();
  const state = useSignInState();
  const { isWaiting, sentence, label, act } = useSignInAction();
  return (
    <main className={styles.root}>
      <Title3 as="h1">{signInText.title}</Title3>
      <Body1>{signInText.lead}</Body1>
      {sentence !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      )}
      {state.kind === 'unknown' ? (
        <Spinner size="tiny" label={signInText.restoring} />
      ) : (
        <Button className={styles.button} appearance="primary" disabledFocusable={isWaiting} onClick={act}>
          {isWaiting ? signInText.signingIn : label}
        </Button>
      )}
    </main>
  );
};
