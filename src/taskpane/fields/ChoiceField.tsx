import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({ root: { width: '100%', minWidth: 0 }, select: { minWidth: 0, width: '100%' } });

export interface ChoiceFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  refusal?: string | undefined;
  required?: boolean;
  /** The `option` elements. */
  children: ReactNode;
}

/** One of a few; as narrow as its place, however long the choices are. */
export const ChoiceField = (props: ChoiceFieldProps): ReactElement => {
  const styles = useStyles();
  return (
    <Field
      label={props.label}
      {...(props.refusal === undefined ? {} : { validationState: 'error' as const, validationMessage: props.refusal })}
    >
      <Select
        className={styles.root}
        select={{ className: styles.select }}
        aria-required={props.required === true}
        value={props.value}
        onChange={(_event, data) => props.onChange(data.value)}
      >
        {props.children}
      </Select>
    </Field>
  );
};
