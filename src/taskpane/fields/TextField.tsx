import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } });

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  refusal?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  isNumeric?: boolean;
  isReadOnly?: boolean;
  most: number;
}

/** A line of text. */
export const TextField = (props: TextFieldProps): ReactElement => {
  const styles = useStyles();
  const { refusal, hint } = props;
  return (
    <Field
      label={props.label}
      {...(hint === undefined ? {} : { hint })}
      {...(refusal === undefined ? {} : { validationState: 'error' as const, validationMessage: refusal })}
    >
      <Input
        className={styles.input}
        autoComplete="off"
        aria-required={props.required === true}
        readOnly={props.isReadOnly === true}
        maxLength={props.most}
        {...(props.isNumeric === true ? { inputMode: 'numeric' as const } : {})}
        value={props.value}
        onChange={(_event, data) => props.onChange(data.value)}
      />
    </Field>
  );
};
