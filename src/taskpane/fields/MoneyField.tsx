import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { err, type Result } from '../../domain/result';
import type { Cents, MoneyError } from '../../domain/money/cents';
import { formatMoney } from '../../domain/money/formatMoney';
import { parseMoney } from '../../domain/money/parseMoney';
import { fieldText } from '../../strings/fields';
import { useDecimalSeparator } from '../context/PaneHostContext';

export interface MoneyFieldProps {
  label: string;
  value: Cents | null;
  /** Called at every key with what the text means now; null while it means nothing, `reads` says whether it is empty. */
  onChange: (value: Cents | null, reads: 'amount' | 'empty' | 'unreadable') => void;
  /** A refusal of the figure itself, told under the field. */
  refusal?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}

const useStyles = makeStyles({
  input: { width: '100%', minWidth: 0 },
  digits: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** R$ 10 bilhões: past any slip of the keyboard, and sums of many stay exact. */
const mostCents = 1_000_000_000_000;

const readMoney = (text: string, separator: ',' | '.'): Result<Cents, MoneyError> => {
  const result = parseMoney(text, separator);
  return result.ok && Math.abs(result.value) > mostCents ? err({ code: 'outOfRange', input: text }) : result;
};

/** The sentence for a text that is no amount. */
const moneySentence = (error: MoneyError): string => fieldText.money[error.code];

const textOf = (value: Cents | null): string => (value === null ? '' : formatMoney(value));

/** An amount in reais, typed or pasted in any usual form; rewritten as 1.234,56 when the field is left. */
export const MoneyField = (props: MoneyFieldProps): ReactElement => {
  const styles = useStyles();
  const separator = useDecimalSeparator();
  const [text, setText] = useState(() => textOf(props.value));
  const [told, setTold] = useState(props.value);
  const [touched, setTouched] = useState(false);

  // Someone else set the figure (a button of adjustment): the text follows.
  if (props.value !== told) {
    setTold(props.value);
    setText(textOf(props.value));
  }

  const parsed = readMoney(text, separator);
  const isEmpty = text.trim() === '';
  const complaint = parsed.ok || (isEmpty && props.required !== true) ? props.refusal : moneySentence(parsed.error);

  const read = (next: string): void => {
    setText(next);
    const result = readMoney(next, separator);
    const value = result.ok ? result.value : null;
    setTold(value);
    props.onChange(value, result.ok ? 'amount' : next.trim() === '' ? 'empty' : 'unreadable');
  };
  const tidy = (): void => {
    setTouched(true);
    if (parsed.ok) setText(formatMoney(parsed.value));
  };
  const shown = touched || props.refusal !== undefined ? complaint : undefined;

  return (
    <Field
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(shown === undefined ? {} : { validationState: 'error' as const, validationMessage: shown })}
    >
      <Input
        className={styles.input}
        input={{ className: styles.digits }}
        inputMode="decimal"
        autoComplete="off"
        aria-required={props.required === true}
        disabled={props.disabled === true}
        value={text}
        onChange={(_event, data) => read(data.value)}
        onBlur={tidy}
        onPaste={(event) => {
          const pasted = readMoney(event.clipboardData.getData('text'), separator);
          if (!pasted.ok) return;
          event.preventDefault();
          setTouched(true);
          read(formatMoney(pasted.value));
        }}
      />
    </Field>
  );
};
