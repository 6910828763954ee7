import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { fieldText } from '../../strings/fields';

export interface IntegerFieldProps {
  label: string;
  value: number | null;
  /** Called at every key; null while the text is no whole number from 0 on. */
  onChange: (value: number | null) => void;
  refusal?: string | undefined;
}

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } });

const parse = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : null);

/** A whole number from 0 on. */
export const IntegerField = ({ label, value, onChange, refusal }: IntegerFieldProps): ReactElement => {
  const styles = useStyles();
  const [text, setText] = useState(() => (value === null ? '' : String(value)));
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setText(value === null ? '' : String(value));
  }
  const complaint = parse(text) === null ? fieldText.count.notAnInteger : refusal;
  return (
    <Field
      label={label}
      {...(complaint === undefined ? {} : { validationState: 'error' as const, validationMessage: complaint })}
    >
      <Input
        className={styles.input}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(_event, data) => {
          const next = parse(data.value);
          setText(data.value);
          setTold(next);
          onChange(next);
        }}
      />
    </Field>
  );
};
