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
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { BankAccount, RemittanceFile, WaitingInstruction } from '../../../contract/bank';
import { bankText, instructionCount } from '../../../strings/bank';
import { paneText } from '../../../strings/pane';
import { useApi } from '../../context/ApiContext';
import { brl } from '../../format/brl';
import { useFocusBack } from '../../hooks/useFocusBack';
import { newIdempotencyKey } from '../../idempotencyKey';
import { FailureBar } from '../../shell/FailureBar';
import { useDialogStyles } from '../../shell/useDialogStyles';
import { sumByKind } from './instructionKinds';

const text = bankText.out.confirm;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontVariantNumeric: 'tabular-nums' },
  minor: { color: tokens.colorNeutralForeground2 },
});

export interface GenerateDialogProps {
  account: BankAccount;
  chosen: readonly WaitingInstruction[];
  /** How many wait that are left for another file. */
  left: number;
  onClose: () => void;
  onGenerated: (file: RemittanceFile) => void;
}

/** The step that cannot be taken back: what goes out in the file, and whether it is one of test. */
export const GenerateDialog = (props: GenerateDialogProps): ReactElement => {
  const { account, chosen, onClose } = props;
  const styles = useStyles();
  const dialog = useDialogStyles();
  useFocusBack();
  const api = useApi();
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const generate = async (): Promise<void> => {
    if (isRunning) return;
    setIsRunning(true);
    setFailure(null);
    const body = { instructionIds: chosen.map(({ id }) => id) };
    const answer = await api.generateRemittance(account.id, body, { idempotencyKey });
    setIsRunning(false);
    if (answer.ok) {
      props.onGenerated(answer.value);
      return;
    }
    setFailure(answer.error);
    // After a definite refusal other content may follow; after a broken connection only the same may.
    if (answer.error.kind === 'problem') setIdempotencyKey(newIdempotencyKey());
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => (data.open || isRunning ? undefined : onClose())}>
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{text.title(account.label)}</DialogTitle>
          <DialogContent className={dialog.content}>
            <Body1>
              {text.number(account.nextRemittanceNumber)}. {text.lead}
            </Body1>
            <ul className={styles.list}>
              {sumByKind(chosen).map(({ kind, count, cents }) => (
                <li key={kind}>{text.line(instructionCount(kind, count), brl(cents))}</li>
              ))}
            </ul>
            {props.left > 0 && <Caption1 className={styles.minor}>{text.left(props.left)}</Caption1>}
            {!account.homologated && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{text.test}</MessageBarBody>
              </MessageBar>
            )}
            <Caption1 className={styles.minor}>{text.once}</Caption1>
            {failure !== null && <FailureBar failure={failure} />}
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <Button disabledFocusable={isRunning} onClick={onClose}>
              {paneText.cancel}
            </Button>
            <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void generate()}>
              {isRunning ? text.running : text.run}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
