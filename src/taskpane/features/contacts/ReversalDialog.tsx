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
import type { Result } from '../../../domain/result';
import { contactsText } from '../../../strings/contacts';
import { paneText } from '../../../strings/pane';
import { newIdempotencyKey } from '../../idempotencyKey';
import { failureSentence } from '../../shell/failureSentence';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useDialogStyles } from '../../shell/useDialogStyles';

const shortestReason = 3;

export interface ReversalDialogProps<T> {
  text: { title: string; lead: string; confirm: string };
  /** Called with the reason; one key for as long as the outcome of the call is not known. */
  send: (reason: string, idempotencyKey: string) => Promise<Result<T, ApiFailure>>;
  onClose: () => void;
  onReversed: (result: T) => void;
}

/** Undoing what is recorded: says what comes back, and asks why. */
export const ReversalDialog = <T,>({ text, send, onClose, onReversed }: ReversalDialogProps<T>): ReactElement => {
  const dialog = useDialogStyles();
  useFocusBack();
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
    const answer = await send(reason.trim(), idempotencyKey);
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
              label={contactsText.reversal.reason}
              {...(isTried && isReasonMissing
                ? { validationState: 'error' as const, validationMessage: contactsText.reversal.reasonMissing }
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
