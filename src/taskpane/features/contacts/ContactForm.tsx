import { Button, Field, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { contactsText } from '../../../strings/contacts';
import { paneText } from '../../../strings/pane';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { ChoiceField } from '../../fields/ChoiceField';
import { DateField } from '../../fields/DateField';
import { useFirstFieldFocus } from '../../hooks/useFirstFieldFocus';
import { newIdempotencyKey } from '../../idempotencyKey';
import { failureSentence } from '../../shell/failureSentence';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface ContactFormProps {
  clientId: string;
  onSaved: () => void;
  onCancel: () => void;
}

/** *Registrar novo contato*. What is typed stays until it is saved. */
export const ContactForm = ({ clientId, onSaved, onCancel }: ContactFormProps): ReactElement => {
  const styles = useStyles();
  const form = useFirstFieldFocus();
  const api = useApi();
  const { settings, today } = useCompany();
  const [status, setStatus] = useState('');
  const [returnOn, setReturnOn] = useState<IsoDate | null>(null);
  const [isReturnUnreadable, setIsReturnUnreadable] = useState(false);
  const [text, setText] = useState('');
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const isStatusMissing = status === '';
  const isTextMissing = text.trim() === '' && returnOn === null;
  const isReturnPast = returnOn !== null && returnOn < today;

  const save = async (): Promise<void> => {
    setIsTried(true);
    if (isStatusMissing || isTextMissing || isReturnPast || isReturnUnreadable || isSaving) return;
    setIsSaving(true);
    setFailure(null);
    const answer = await api.addContact(clientId, { status, returnOn, text: text.trim() }, { idempotencyKey });
    setIsSaving(false);
    if (answer.ok) {
      onSaved();
      return;
    }
    setFailure(answer.error);
    if (answer.error.kind === 'problem') setIdempotencyKey(newIdempotencyKey());
  };

  return (
    <form
      ref={form}
      className={styles.root}
      aria-label={contactsText.register}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles.pair}>
        <ChoiceField
          label={contactsText.status}
          required
          value={status}
          onChange={setStatus}
          refusal={isTried && isStatusMissing ? contactsText.statusMissing : undefined}
        >
          <option value="">{contactsText.chooseStatus}</option>
          {settings.contactStatuses.map((one) => (
            <option key={one.code} value={one.code}>
              {one.label}
            </option>
          ))}
        </ChoiceField>
        <DateField
          label={contactsText.returnOn}
          today={today}
          value={returnOn}
          onChange={(date, reads) => {
            setReturnOn(date);
            setIsReturnUnreadable(reads === 'unreadable');
          }}
          refusal={isReturnPast ? contactsText.returnInPast : undefined}
        />
      </div>
      <Field
        label={contactsText.text}
        {...(isTried && isTextMissing
          ? { validationState: 'error' as const, validationMessage: contactsText.textMissing }
          : {})}
      >
        <Textarea value={text} rows={3} maxLength={4_000} onChange={(_event, data) => setText(data.value)} />
      </Field>
      {failure !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failureSentence(failure)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={isSaving}>
          {contactsText.save}
        </Button>
        <Button onClick={onCancel}>{paneText.cancel}</Button>
      </div>
    </form>
  );
};
