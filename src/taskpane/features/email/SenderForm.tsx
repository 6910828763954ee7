import { Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { EmailSettings } from '../../../contract/emails';
import { isEmailAddress } from '../../../domain/contact/emailAddress';
import { templatesText } from '../../../strings/emailViews';
import { useApi } from '../../context/ApiContext';
import { FailureBar } from '../../shell/FailureBar';
import { useNotices } from '../../shell/notices';

const text = templatesText.sender;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  input: { width: '100%', minWidth: 0 },
  button: { justifySelf: 'start' },
});

/** Name and address for answers of the company's e-mails. Mount it anew for another version. */
export const SenderForm = ({
  settings,
  isReadOnly,
}: {
  settings: EmailSettings;
  isReadOnly: boolean;
}): ReactElement => {
  const styles = useStyles();
  const api = useApi();
  const queries = useQueryClient();
  const { show } = useNotices();
  const [senderName, setSenderName] = useState(settings.senderName);
  const [replyTo, setReplyTo] = useState(settings.replyTo ?? '');
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const isInvalid = replyTo.trim() !== '' && !isEmailAddress(replyTo.trim());
  const isChanged = senderName.trim() !== settings.senderName || replyTo.trim() !== (settings.replyTo ?? '');
  const save = async (): Promise<void> => {
    if (isSaving || isInvalid || !isChanged) return;
    setIsSaving(true);
    setFailure(null);
    const answer = await api.changeEmailSettings({
      senderName: senderName.trim(),
      replyTo: replyTo.trim() === '' ? null : replyTo.trim(),
      version: settings.version,
    });
    setIsSaving(false);
    if (answer.ok) {
      show([{ intent: 'success', text: text.saved }]);
      queries.setQueryData(['emailSettings'], answer.value);
      void queries.invalidateQueries({ queryKey: ['emailPreview'] });
    } else setFailure(answer.error);
  };
  return (
    <form
      className={styles.root}
      aria-label={text.heading}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Caption1>{text.from(settings.from)}</Caption1>
      <Field label={text.name} hint={text.nameHint}>
        <Input
          className={styles.input}
          value={senderName}
          maxLength={100}
          readOnly={isReadOnly}
          autoComplete="off"
          onChange={(_event, data) => setSenderName(data.value)}
        />
      </Field>
      <Field
        label={text.replyTo}
        hint={text.replyToHint}
        {...(isInvalid ? { validationState: 'error' as const, validationMessage: text.replyToInvalid } : {})}
      >
        <Input
          className={styles.input}
          inputMode="email"
          value={replyTo}
          maxLength={254}
          readOnly={isReadOnly}
          autoComplete="off"
          onChange={(_event, data) => setReplyTo(data.value)}
        />
      </Field>
      {failure !== null && <FailureBar failure={failure} />}
      {!isReadOnly && (
        <Button
          type="submit"
          size="small"
          className={styles.button}
          disabledFocusable={!isChanged || isInvalid || isSaving}
        >
          {text.save}
        </Button>
      )}
    </form>
  );
};
