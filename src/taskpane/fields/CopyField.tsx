import { Button, Caption1, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState, type ReactElement } from 'react';
import { copyText } from '../browser/copyText';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  field: { width: '100%' },
  text: { width: '100%', fontFamily: tokens.fontFamilyMonospace },
});

export interface CopyFieldProps {
  label: string;
  value: string;
  rows: number;
  /** Of the button. */
  copy: string;
  copied: string;
  /** Said where the host keeps the clipboard to itself: the text is then selected for the person to copy. */
  byHand: string;
}

/** A text to be taken elsewhere: in view, with a button that copies it. */
export const CopyField = (props: CopyFieldProps): ReactElement => {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'byHand' | null>(null);
  const copy = async (): Promise<void> => {
    const done = await copyText(props.value);
    setOutcome(done ? 'copied' : 'byHand');
    if (done) return;
    area.current?.focus();
    area.current?.select();
  };
  return (
    <div className={styles.root}>
      <Field label={props.label} className={styles.field}>
        <Textarea
          textarea={{ ref: area, className: styles.text }}
          className={styles.field}
          readOnly
          rows={props.rows}
          value={props.value}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {props.copy}
      </Button>
      <Caption1 role="status">{outcome === null ? null : outcome === 'copied' ? props.copied : props.byHand}</Caption1>
    </div>
  );
};
