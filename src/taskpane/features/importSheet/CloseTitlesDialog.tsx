import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { importSheetText } from '../../../strings/importSheet';
import { paneText } from '../../../strings/pane';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useDialogStyles } from '../../shell/useDialogStyles';

const text = importSheetText.confirm;

export interface CloseTitlesDialogProps {
  closed: number;
  source: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before titles leave the portfolio only because a sheet lacks them. */
export const CloseTitlesDialog = ({ closed, source, onConfirm, onClose }: CloseTitlesDialogProps): ReactElement => {
  const dialog = useDialogStyles();
  useFocusBack();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{text.title(closed)}</DialogTitle>
          <DialogContent>{text.body(closed, source)}</DialogContent>
          <DialogActions className={dialog.actions}>
            <Button onClick={onClose}>{paneText.cancel}</Button>
            <Button appearance="primary" onClick={onConfirm}>
              {text.run}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
