import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { bulkEmailText } from '../../../strings/emailViews';
import { paneText } from '../../../strings/pane';
import { brl } from '../../format/brl';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useDialogStyles } from '../../shell/useDialogStyles';

const text = bulkEmailText.confirm;

export interface SendToManyDialogProps {
  goes: number;
  leftOut: number;
  /** Of the titles written about, in centavos. */
  totalCents: number;
  template: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before e-mails leave to many: that cannot be undone. */
export const SendToManyDialog = (props: SendToManyDialogProps): ReactElement => {
  const dialog = useDialogStyles();
  useFocusBack();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{text.title(props.goes)}</DialogTitle>
          <DialogContent className={dialog.content}>
            <Body1>{text.body(props.goes, brl(props.totalCents), props.template)}</Body1>
            {props.leftOut > 0 && <Body1>{text.leftOut(props.leftOut)}</Body1>}
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <Button onClick={props.onClose}>{paneText.cancel}</Button>
            <Button appearance="primary" onClick={props.onConfirm}>
              {text.run}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
