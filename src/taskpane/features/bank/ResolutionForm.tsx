import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { Result } from '../../../domain/result';
import { bankText } from '../../../strings/bank';
import { paneText } from '../../../strings/pane';
import { useFirstFieldFocus } from '../../hooks/useFirstFieldFocus';
import { newIdempotencyKey } from '../../idempotencyKey';
import { FailureBar } from '../../shell/FailureBar';
import { isNoteMissing, NoteField } from '../../fields/NoteField';

const text = bankText.alerts;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ResolutionFormProps {
  /** What is being resolved. */
  title: string;
  send: (note: string, options: { idempotencyKey: string }) => Promise<Result<unknown, ApiFailure>>;
  onResolved: () => void;
  onCancel: () => void;
}

/** What a person did about something that waited for one. */
export const ResolutionForm = (props: ResolutionFormProps): ReactElement => {
  const styles = useStyles();
  const form = useFirstFieldFocus();
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const resolve = async (): Promise<void> => {
    setIsTried(true);
    if (isNoteMissing(note) || isSending) return;
    setIsSending(true);
    setFailure(null);
    const answer = await props.send(note.trim(), { idempotencyKey });
    setIsSending(false);
    if (answer.ok) {
      props.onResolved();
      return;
    }
    setFailure(answer.error);
    if (answer.error.kind === 'problem') setIdempotencyKey(newIdempotencyKey());
  };
  return (
    <form
      ref={form}
      className={styles.root}
      aria-label={text.resolveOf(props.title)}
      onSubmit={(event) => {
        event.preventDefault();
        void resolve();
      }}
    >
      <NoteField
        label={text.note}
        missing={text.noteMissing}
        isTried={isTried}
        most={2_000}
        value={note}
        onChange={setNote}
      />
      {failure !== null && <FailureBar failure={failure} />}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={isSending}>
          {text.save}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {paneText.cancel}
        </Button>
      </div>
    </form>
  );
};
