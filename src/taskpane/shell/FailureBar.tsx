import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ApiFailure } from '../../client/failure';
import { paneText } from '../../strings/pane';
import { failureSentence } from './failureSentence';

/** A failed call in words, and the way on. */
export const FailureBar = ({ failure, onRetry }: { failure: ApiFailure; onRetry?: () => void }): ReactElement => (
  <MessageBar intent={failure.kind === 'problem' ? 'warning' : 'error'} layout="multiline">
    <MessageBarBody>{failureSentence(failure)}</MessageBarBody>
    {onRetry !== undefined && failure.kind !== 'signInNeeded' && (
      <MessageBarActions>
        <Button size="small" onClick={onRetry}>
          {paneText.tryAgain}
        </Button>
      </MessageBarActions>
    )}
  </MessageBar>
);
