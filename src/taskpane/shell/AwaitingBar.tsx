import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { paneText } from '../../strings/pane';
import type { Draft } from '../features/negotiation/draft';

export interface AwaitingBarProps {
  drafts: readonly Draft[];
  onOpen: (clientId: string) => void;
}

/**
 * Negotiations that were sent and had no answer. Their client may have left the list, since the negotiation may well have been
 * recorded: so the pane says it by itself when it opens.
 */
export const AwaitingBar = ({ drafts, onOpen }: AwaitingBarProps): ReactElement => (
  <>
    {drafts.map((draft) => (
      <MessageBar key={draft.clientId} intent="warning" layout="multiline">
        <MessageBarBody>{paneText.awaiting(draft.receivables[0]?.clientName ?? '')}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => onOpen(draft.clientId)}>
            {paneText.openAwaiting}
          </Button>
        </MessageBarActions>
      </MessageBar>
    ))}
  </>
);
