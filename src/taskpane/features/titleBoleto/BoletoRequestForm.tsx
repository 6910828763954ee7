import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { BoletoOption, BoletoRequest } from '../../../contract/bank';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { fieldText } from '../../../strings/fields';
import { paneText } from '../../../strings/pane';
import { titleBoletoText } from '../../../strings/titleBoleto';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { DateField } from '../../fields/DateField';
import { isNoteMissing, NoteField } from '../../fields/NoteField';
import { useFirstFieldFocus } from '../../hooks/useFirstFieldFocus';
import { newIdempotencyKey } from '../../idempotencyKey';
import { FailureBar } from '../../shell/FailureBar';
import { useRefreshBank } from '../bank/bankQueries';

const text = titleBoletoText;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What is asked of the bank rather than done here. */
export type AskableOption = Exclude<BoletoOption['kind'], 'sameBarcode'>;

export interface BoletoRequestFormProps {
  receivableId: string;
  kind: AskableOption;
  title: string;
  onCancel: () => void;
  onAsked: () => void;
}

/** The one thing that a request to the bank needs to know: the new due date, or why. */
export const BoletoRequestForm = (props: BoletoRequestFormProps): ReactElement => {
  const styles = useStyles();
  const form = useFirstFieldFocus();
  const api = useApi();
  const refresh = useRefreshBank();
  const { today } = useCompany();
  const { kind } = props;
  const [due, setDue] = useState<IsoDate | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const isPast = due !== null && due < today;

  const request = (): BoletoRequest | null => {
    if (kind === 'cancel' || kind === 'stayProtest') {
      return isNoteMissing(reason) ? null : { kind, reason: reason.trim() };
    }
    return due === null || isPast ? null : { kind, newDueDate: due };
  };
  const send = async (): Promise<void> => {
    setIsTried(true);
    const body = request();
    if (body === null || isSending) return;
    setIsSending(true);
    setFailure(null);
    const answer = await api.requestBoleto(props.receivableId, body, { idempotencyKey });
    setIsSending(false);
    if (answer.ok) {
      void refresh('titles');
      props.onAsked();
      return;
    }
    setFailure(answer.error);
    if (answer.error.kind === 'problem') setIdempotencyKey(newIdempotencyKey());
  };

  return (
    <form
      ref={form}
      className={styles.root}
      aria-label={text.choose(props.title)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {kind === 'cancel' || kind === 'stayProtest' ? (
        <NoteField
          label={text.reason}
          missing={text.reasonMissing}
          isTried={isTried}
          most={500}
          value={reason}
          onChange={setReason}
        />
      ) : (
        <DateField
          label={text.newDueDate}
          today={today}
          required
          value={due}
          onChange={setDue}
          refusal={isPast ? text.dueInPast : isTried && due === null ? fieldText.date.empty : undefined}
        />
      )}
      {failure !== null && <FailureBar failure={failure} />}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={isSending}>
          {text.send}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {paneText.cancel}
        </Button>
      </div>
    </form>
  );
};
