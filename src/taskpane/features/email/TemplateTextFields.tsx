import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { longestEmailBody, longestEmailSubject, type EmailField } from '../../../contract/emails';
import { emailText } from '../../../strings/emailViews';
import { FieldMenu } from './FieldMenu';
import { insertField } from './insertField';

const useStyles = makeStyles({
  part: { display: 'grid' },
  input: { width: '100%', minWidth: 0 },
  menu: { justifySelf: 'end', marginTop: '2px' },
  body: { fontFamily: tokens.fontFamilyBase },
});

export interface TemplateText {
  subject: string;
  body: string;
}

export interface TemplateTextFieldsProps {
  value: TemplateText;
  fields: readonly EmailField[];
  refusals: Partial<Record<keyof TemplateText, string>>;
  isDisabled: boolean;
  onChange: (value: TemplateText) => void;
}

const refused = (sentence: string | undefined) =>
  sentence === undefined ? {} : { validationState: 'error' as const, validationMessage: sentence };

/** Subject and body of an e-mail with fields; each has a menu that writes a field where its caret is. */
export const TemplateTextFields = (props: TemplateTextFieldsProps): ReactElement => {
  const styles = useStyles();
  const { value, fields, refusals, isDisabled, onChange } = props;
  const subject = useRef<HTMLInputElement | null>(null);
  const body = useRef<HTMLTextAreaElement | null>(null);
  const insert = (into: keyof TemplateText, field: EmailField): void => {
    const element = into === 'subject' ? subject.current : body.current;
    if (element === null) return;
    const text = value[into];
    const selection = { start: element.selectionStart ?? text.length, end: element.selectionEnd ?? text.length };
    const edited = insertField(text, selection, into === 'subject' ? { ...field, block: false } : field);
    onChange({ ...value, [into]: edited.text });
    // After the menu has given the keyboard back to its button, and the text is drawn.
    window.setTimeout(() => {
      element.focus();
      element.setSelectionRange(edited.caret, edited.caret);
    });
  };
  return (
    <>
      <div className={styles.part}>
        <Field label={emailText.subject} hint={emailText.subjectHint} {...refused(refusals.subject)}>
          <Input
            ref={(element: HTMLInputElement | null) => {
              subject.current = element;
            }}
            className={styles.input}
            value={value.subject}
            maxLength={longestEmailSubject}
            readOnly={isDisabled}
            autoComplete="off"
            onChange={(_event, data) => onChange({ ...value, subject: data.value })}
          />
        </Field>
        <div className={styles.menu}>
          <FieldMenu
            into={emailText.subject}
            fields={fields.filter((field) => field.inSubject)}
            isDisabled={isDisabled}
            onInsert={(field) => insert('subject', field)}
          />
        </div>
      </div>
      <div className={styles.part}>
        <Field label={emailText.body} {...refused(refusals.body)}>
          <Textarea
            ref={(element: HTMLTextAreaElement | null) => {
              body.current = element;
            }}
            className={styles.body}
            value={value.body}
            rows={10}
            resize="vertical"
            maxLength={longestEmailBody}
            readOnly={isDisabled}
            onChange={(_event, data) => onChange({ ...value, body: data.value })}
          />
        </Field>
        <div className={styles.menu}>
          <FieldMenu
            into={emailText.body}
            fields={fields}
            isDisabled={isDisabled}
            onInsert={(field) => insert('body', field)}
          />
        </div>
      </div>
    </>
  );
};
