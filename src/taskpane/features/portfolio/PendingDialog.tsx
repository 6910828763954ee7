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
import { paneText } from '../../../strings/pane';
import { refreshText } from '../../../strings/refresh';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useDialogStyles } from '../../shell/useDialogStyles';
import type { SheetOffer } from './sheetState';
import type { PendingChoice } from './usePortfolioSheet';

export interface PendingDialogProps {
  pending: number;
  offer: SheetOffer;
  onAnswer: (choice: PendingChoice) => void;
}

/** Pending edits, announced before anything is written over their rows. */
export const PendingDialog = ({ pending, offer, onAnswer }: PendingDialogProps): ReactElement => {
  const dialog = useDialogStyles();
  useFocusBack();
  const text = refreshText.pending;
  return (
    <Dialog open onOpenChange={(_event, data) => (data.open ? undefined : onAnswer('cancel'))}>
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{text.title(pending)}</DialogTitle>
          <DialogContent>
            <Body1>{text.text}</Body1>
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <Button appearance="primary" onClick={() => onAnswer('sendFirst')}>
              {text.sendFirst}
            </Button>
            <Button onClick={() => onAnswer('anyway')}>
              {offer === 'refresh' ? text.refreshAnyway : text.loadAnyway}
            </Button>
            <Button onClick={() => onAnswer('cancel')}>{paneText.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
