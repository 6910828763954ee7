import { Caption1, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { importOptionsSchema, type ImportPreview } from '../../../contract/imports';
import { importSheetText } from '../../../strings/importSheet';
import { ChoiceField } from '../../fields/ChoiceField';
import type { Choices } from './choices';

const text = importSheetText.options;
/** A name being typed is checked once it stands still. */
const typingPauseMilliseconds = 600;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  consequence: { color: tokens.colorNeutralForeground2, paddingLeft: '32px' },
  input: { width: '100%', minWidth: 0 },
});

const dateFormats = importOptionsSchema.shape.dateFormat.unwrap();
const decimals = importOptionsSchema.shape.decimal.unwrap();

export interface ImportOptionsProps {
  choices: Choices;
  preview: ImportPreview;
  isDisabled: boolean;
  onChange: (patch: Partial<Choices>, pauseMilliseconds?: number) => void;
}

/** Where the titles are from, how texts are read, and whether the sheet is all there is; each with its consequence in words. */
export const ImportOptions = ({ choices, preview, isDisabled, onChange }: ImportOptionsProps): ReactElement => {
  const styles = useStyles();
  const { layout, report } = preview;
  const source = choices.source.trim() === '' ? (layout?.source ?? '') : choices.source.trim();
  return (
    <fieldset className={styles.root} disabled={isDisabled} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Field label={text.source} hint={text.sourceHint}>
        <Input
          className={styles.input}
          maxLength={60}
          autoComplete="off"
          placeholder={layout?.source ?? ''}
          value={choices.source}
          onChange={(_event, data) => onChange({ source: data.value }, typingPauseMilliseconds)}
        />
      </Field>
      <div>
        <Checkbox
          label={text.full}
          checked={choices.full}
          disabled={isDisabled}
          onChange={(_event, data) => onChange({ full: data.checked === true })}
        />
        {choices.full && (
          <Caption1 block className={styles.consequence} role="status">
            {report.errors.length > 0 && report.receivables.closed === 0
              ? text.fullUnknown
              : text.fullConsequence(report.receivables.closed, source)}
          </Caption1>
        )}
      </div>
      <div>
        <Checkbox
          label={text.partial}
          checked={choices.partial}
          disabled={isDisabled}
          onChange={(_event, data) => onChange({ partial: data.checked === true })}
        />
        {choices.partial && (
          <Caption1 block className={styles.consequence}>
            {text.partialConsequence}
          </Caption1>
        )}
      </div>
      <ChoiceField
        label={text.dateFormat}
        value={choices.dateFormat === '' ? (layout?.dateFormat ?? 'auto') : choices.dateFormat}
        onChange={(value) => {
          const chosen = dateFormats.safeParse(value);
          if (chosen.success) onChange({ dateFormat: chosen.data });
        }}
      >
        {dateFormats.options.map((option) => (
          <option key={option} value={option}>
            {text.dateFormats[option]}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField
        label={text.decimal}
        value={choices.decimal === '' ? (layout?.decimal ?? 'auto') : choices.decimal}
        onChange={(value) => {
          const chosen = decimals.safeParse(value);
          if (chosen.success) onChange({ decimal: chosen.data });
        }}
      >
        {decimals.options.map((option) => (
          <option key={option} value={option}>
            {text.decimals[option]}
          </option>
        ))}
      </ChoiceField>
    </fieldset>
  );
};
