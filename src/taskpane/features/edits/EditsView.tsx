import {
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { EditScope, PendingEdit } from '../../../excel/outcomes';
import { editsText } from '../../../strings/edits';
import { paneText } from '../../../strings/pane';
import { fromSheet } from '../../context/fromSheet';
import { useSheets } from '../../context/PaneHostContext';
import { EmptyState } from '../../shell/EmptyState';
import { ToolFrame } from '../../shell/ToolFrame';
import { EditList } from './EditList';
import { SendResult } from './SendResult';
import type { PendingEdits } from './usePendingEdits';

const useStyles = makeStyles({
  minor: { color: tokens.colorNeutralForeground2 },
});

const scopes: readonly EditScope[] = ['all', 'selection', 'visible'];

const isScope = (text: string): text is EditScope => scopes.some((scope) => scope === text);

export interface EditsViewProps {
  pending: PendingEdits;
  onBack: () => void;
}

/** What waits in the sheet, what of it to send, and what became of it. */
export const EditsView = ({ pending, onBack }: EditsViewProps): ReactElement => {
  const styles = useStyles();
  const sheets = useSheets();
  const { edits, sending, end, interrupted, read } = pending;
  const [scope, setScope] = useState<EditScope>('all');
  const [chosen, setChosen] = useState<readonly PendingEdit[] | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const isBusy = sending !== null;
  const shown = scope === 'all' ? edits : chosen;

  // The sheet's own selection and filter, as they are when asked for and after everything that may change what is pending.
  useEffect(() => {
    if (scope === 'all') return undefined;
    let isGone = false;
    void read(scope).then((answer) => {
      if (isGone) return;
      setChosen(answer.ok ? answer.value : []);
      setComplaint(answer.ok ? null : editsText.notRead(answer.error.message));
    });
    return () => {
      isGone = true;
    };
  }, [scope, read, edits]);

  /** What is sent is what the sheet holds now, not what was listed a while ago. */
  const sendFresh = async (wanted: EditScope, only: (edit: PendingEdit) => boolean): Promise<void> => {
    setComplaint(null);
    const answer = await read(wanted);
    if (!answer.ok) {
      setComplaint(editsText.notRead(answer.error.message));
      return;
    }
    const found = answer.value.filter(only);
    if (found.length === 0) setComplaint(editsText.noneInScope[wanted]);
    else await pending.send(found);
  };
  const retry = (): void => {
    const failed = new Set(end?.refused.filter(({ outcome }) => outcome === 'failed').map(({ edit }) => edit.id));
    void sendFresh('all', (edit) => failed.has(edit.id));
  };
  const filter = async (): Promise<void> => {
    const answer = await fromSheet(sheets.filterFailed());
    if (!answer.ok) setComplaint(answer.error.message);
    else setComplaint(answer.value === 0 ? editsText.noneFiltered : editsText.filtered(answer.value));
  };

  const foot =
    edits.length > 0 || isBusy ? (
      <>
        <Caption1 role="status">
          {sending === null
            ? complaint
            : sending.isCancelling
              ? editsText.cancelling
              : editsText.sending(sending.done, sending.total)}
        </Caption1>
        {sending !== null && (
          <ProgressBar value={sending.done} max={sending.total} aria-label={editsText.title(edits.length)} />
        )}
        {/* One button for both, so that whoever came by keyboard stays where they were. */}
        <Button
          appearance={isBusy ? 'secondary' : 'primary'}
          disabledFocusable={isBusy ? sending.isCancelling : shown === null || shown.length === 0}
          onClick={() => (isBusy ? pending.cancel() : void sendFresh(scope, () => true))}
        >
          {isBusy ? paneText.cancel : editsText.send(shown?.length ?? 0)}
        </Button>
      </>
    ) : null;

  return (
    <ToolFrame name={editsText.title(edits.length)} onBack={onBack} foot={foot}>
      {interrupted !== null && !isBusy && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {editsText.interrupted(interrupted.accepted, interrupted.total, edits.length)}
          </MessageBarBody>
        </MessageBar>
      )}
      {end !== null && (
        <SendResult
          end={end}
          isBusy={isBusy}
          onRetry={retry}
          onFilter={() => void filter()}
          onWriteAgain={() => void pending.writeAgain()}
          onDismiss={pending.dismiss}
        />
      )}
      {edits.length > 0 && (
        <Field label={editsText.scope}>
          <RadioGroup
            value={scope}
            disabled={isBusy}
            onChange={(_event, data) => {
              if (!isScope(data.value)) return;
              setChosen(null);
              setComplaint(null);
              setScope(data.value);
            }}
          >
            {scopes.map((one) => (
              <Radio key={one} value={one} label={editsText.scopes[one]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {shown === null && <Caption1 className={styles.minor}>{editsText.reading}</Caption1>}
      {edits.length > 0 && shown?.length === 0 && (
        <Caption1 className={styles.minor}>{editsText.noneInScope[scope]}</Caption1>
      )}
      {shown !== null && shown.length > 0 && <EditList edits={shown} />}
      {edits.length === 0 && end === null && <EmptyState title={editsText.none} hint={editsText.noneHint} />}
    </ToolFrame>
  );
};
