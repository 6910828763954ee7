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
import { dunningText } from '../../../strings/dunningViews';
import { paneText } from '../../../strings/pane';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useDunningSimulation } from '../../queries/useEmailQueries';
import { useDialogStyles } from '../../shell/useDialogStyles';

const text = dunningText.turnOn;

export interface TurnOnDialogProps {
  /** Whether each step is on: one that is off may stand in the way of an earlier one, so that what would go today is not known. */
  stepsOn: readonly boolean[];
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before e-mails begin to go by themselves, with how many would go today. */
export const TurnOnDialog = ({ stepsOn, onConfirm, onClose }: TurnOnDialogProps): ReactElement => {
  const dialog = useDialogStyles();
  useFocusBack();
  const simulation = useDunningSimulation(true);
  const sentence = !stepsOn.includes(true)
    ? text.allOff
    : stepsOn.includes(false)
      ? text.someOff
      : simulation.error !== null
        ? text.unknown
        : simulation.data === undefined || simulation.isFetching
          ? text.counting
          : text.body(simulation.data.messages.length);
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
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent>
            <Body1 role="status">{sentence}</Body1>
          </DialogContent>
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
