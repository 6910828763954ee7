import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { editsText } from '../../../strings/edits';
import type { PendingEdits } from './usePendingEdits';

export interface EditsBarProps {
  pending: PendingEdits;
  onOpen: () => void;
}

/** Says that edits wait in the sheet, and what an interrupted sending left. */
export const EditsBar = ({ pending, onOpen }: EditsBarProps): ReactElement | null => {
  const { edits, sending, interrupted } = pending;
  const sentence =
    sending !== null
      ? editsText.sending(sending.done, sending.total)
      : interrupted !== null
        ? editsText.interrupted(interrupted.accepted, interrupted.total, edits.length)
        : edits.length > 0
          ? editsText.bar(edits.length)
          : null;
  if (sentence === null) return null;
  return (
    <MessageBar
      intent={interrupted === null || sending !== null ? 'info' : 'warning'}
      layout={interrupted !== null && sending === null ? 'multiline' : 'singleline'}
    >
      <MessageBarBody>{sentence}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onOpen}>
          {editsText.open}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
