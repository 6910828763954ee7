import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  Textarea,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { Negotiation, ReversalResult } from '../../../contract/negotiations';
import { contactsText } from '../../../strings/contacts';
import { paneText } from '../../../strings/pane';
import { useApi } from '../../context/ApiContext';
import { newIdempotencyKey } from '../../idempotencyKey';
import { failureSentence } from '../../shell/failureSentence';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useDialogStyles } from '../../shell/useDialogStyles';

const shortestReason = 3;

export interface ReversalDialogProps {
  negotiation: Negotiation;
  onClose: () => void;
  onReversed: (result: ReversalResult) => void;
}

/** *Desfazer negociação*: says what comes back, and asks why. */
export const ReversalDialog = ({ negotiation, onClose, onReversed }: ReversalDialogProps): ReactElement => {
  const dialog = useDialogStyles();
  useFocusBack();
  const api = useApi();
  const text = contactsText.reversal;
  const [reason, setReason] = useState('');
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const isReasonMissing = reason.trim().length < shortestReason;

  const reverse = async (): Promise<void> => {
    setIsTried(true);
    if (isReasonMissing || isSending) return;
    setIsSending(true);
    setFailure(null);
    const answer = await api.reverseNegotiation(
      negotiation.id,
      { version: negotiation.version, reason: reason.trim() },
      { idempotencyKey },
    );
    setIsSending(false);
    if (answer.ok) {
      onReversed(answer.value);
      return;
    }
    setFailure(answer.error);
    if (answer.error.kind === 'problem') setIdempotencyKey(newIdempotencyKey());
  };

  return (
    <Dialog open onOpenChange={(_event, data) => (data.open || isSending ? undefined : onClose())}>
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent className={dialog.content}>
            <Body1>{text.lead}</Body1>
            <Field
              label={text.reason}
              {...(isTried && isReasonMissing
                ? { validationState: 'error' as const, validationMessage: text.reasonMissing }
                : {})}
            >
              <Textarea
                aria-required
                value={reason}
                rows={3}
                maxLength={2_000}
                onChange={(_event, data) => setReason(data.value)}
              />
            </Field>
            {failure !== null && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{failureSentence(failure)}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <Button appearance="primary" disabledFocusable={isSending} onClick={() => void reverse()}>
              {text.confirm}
            </Button>
            <Button disabledFocusable={isSending} onClick={onClose}>
              {paneText.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
