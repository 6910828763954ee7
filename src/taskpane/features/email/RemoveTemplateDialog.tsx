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
import { templatesText } from '../../../strings/emailViews';
import { paneText } from '../../../strings/pane';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useDialogStyles } from '../../shell/useDialogStyles';

const text = templatesText.confirmRemoval;

export interface RemoveTemplateDialogProps {
  name: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before a template is removed for everybody. */
export const RemoveTemplateDialog = ({ name, onConfirm, onClose }: RemoveTemplateDialogProps): ReactElement => {
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
          <DialogTitle>{text.title(name)}</DialogTitle>
          <DialogContent>{text.body}</DialogContent>
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
