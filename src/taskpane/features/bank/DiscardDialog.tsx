import {
  Body1,
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { Remittance } from '../../../contract/bank';
import { bankText } from '../../../strings/bank';
import { paneText } from '../../../strings/pane';
import { useApi } from '../../context/ApiContext';
import { useFocusBack } from '../../hooks/useFocusBack';
import { newIdempotencyKey } from '../../idempotencyKey';
import { FailureBar } from '../../shell/FailureBar';
import { useDialogStyles } from '../../shell/useDialogStyles';
import { isNoteMissing, NoteField } from '../../fields/NoteField';

const text = bankText.remittance;

export interface DiscardDialogProps {
  remittance: Remittance;
  onClose: () => void;
  onDiscarded: () => void;
}

/** Says what discarding a file means, and asks why. */
export const DiscardDialog = ({ remittance, onClose, onDiscarded }: DiscardDialogProps): ReactElement => {
  const dialog = useDialogStyles();
  useFocusBack();
  const api = useApi();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const discard = async (): Promise<void> => {
    setIsTried(true);
    if (isNoteMissing(reason) || isSending) return;
    setIsSending(true);
    setFailure(null);
    const answer = await api.discardRemittance(remittance.id, reason.trim(), { idempotencyKey });
    setIsSending(false);
    if (answer.ok) {
      onDiscarded();
      return;
    }
    setFailure(answer.error);
    if (answer.error.kind === 'problem') setIdempotencyKey(newIdempotencyKey());
  };
  return (
    <Dialog open onOpenChange={(_event, data) => (data.open || isSending ? undefined : onClose())}>
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{text.discardTitle(remittance.number)}</DialogTitle>
          <DialogContent className={dialog.content}>
            <Body1>{text.discardLead}</Body1>
            <Caption1>{text.discardHint}</Caption1>
            <NoteField
              label={text.reason}
              missing={text.reasonMissing}
              isTried={isTried}
              most={500}
              value={reason}
              onChange={setReason}
            />
            {failure !== null && <FailureBar failure={failure} />}
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <Button disabledFocusable={isSending} onClick={onClose}>
              {paneText.cancel}
            </Button>
            <Button appearance="primary" disabledFocusable={isSending} onClick={() => void discard()}>
              {text.discard}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
