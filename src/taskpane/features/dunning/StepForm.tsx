import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { DunningStep, DunningUpdate } from '../../../contract/dunning';
import type { EmailTemplate } from '../../../contract/emails';
import { dunningText } from '../../../strings/dunningViews';
import { paneText } from '../../../strings/pane';
import { ChoiceField } from '../../fields/ChoiceField';
import { IntegerField } from '../../fields/IntegerField';
import { useFirstFieldFocus } from '../../hooks/useFirstFieldFocus';
import { EnclosureChoice } from '../email/EnclosureChoice';
import { TemplateChoice } from '../email/TemplateChoice';

const text = dunningText.form;
const mostBefore = 60;
const mostAfter = 365;

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
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  whole: { gridTemplateColumns: 'minmax(0, 1fr)' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  minor: { color: tokens.colorNeutralForeground2 },
});

type When = 'before' | 'on' | 'after';

type NewStep = DunningUpdate['steps'][number];

const whenOf = (days: number): When => (days < 0 ? 'before' : days === 0 ? 'on' : 'after');

const isWhen = (value: string): value is When => value === 'before' || value === 'on' || value === 'after';

/** A first proposal for a new step: ten days after the last one. */
const nextDays = (steps: readonly DunningStep[]): number =>
  Math.min(mostAfter, Math.max(0, ...steps.map(({ days }) => days)) + 10);

export interface StepFormProps {
  /** Null: a new one. */
  step: DunningStep | null;
  steps: readonly DunningStep[];
  templates: readonly EmailTemplate[];
  isSaving: boolean;
  onSave: (step: NewStep) => void;
  onRemove: () => void;
  onCancel: () => void;
}

/** When a step comes, and what it sends. */
export const StepForm = (props: StepFormProps): ReactElement => {
  const styles = useStyles();
  const form = useFirstFieldFocus();
  const { step, steps, templates } = props;
  const [when, setWhen] = useState<When>(step === null ? 'after' : whenOf(step.days));
  const [count, setCount] = useState<number | null>(step === null ? nextDays(steps) : Math.abs(step.days));
  const [templateId, setTemplateId] = useState(
    step?.templateId ?? templates.find(({ isDefault }) => isDefault)?.id ?? '',
  );
  const [enclosures, setEnclosures] = useState({
    attachBoletos: step?.attachBoletos ?? true,
    includePix: step?.includePix ?? false,
  });
  const [isTried, setIsTried] = useState(false);
  const days = when === 'on' ? 0 : count === null || count === 0 ? null : when === 'before' ? -count : count;
  const isKnown = templates.some(({ id }) => id === templateId);
  const refusal =
    days === null
      ? isTried
        ? text.daysMissing
        : undefined
      : days < -mostBefore
        ? text.tooManyBefore(mostBefore)
        : days > mostAfter
          ? text.tooManyAfter(mostAfter)
          : steps.some((other) => other.id !== step?.id && other.days === days)
            ? text.sameDay
            : undefined;
  return (
    <form
      ref={form}
      className={styles.root}
      aria-label={step === null ? text.add : text.edit}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (days === null || refusal !== undefined || !isKnown || props.isSaving) return;
        props.onSave({
          ...(step === null ? {} : { id: step.id }),
          days,
          templateId,
          enabled: step?.enabled ?? true,
          ...enclosures,
        });
      }}
    >
      <div className={when === 'on' ? styles.whole : styles.pair}>
        {when !== 'on' && <IntegerField label={text.days} value={count} onChange={setCount} refusal={refusal} />}
        <ChoiceField
          label={text.when}
          value={when}
          refusal={when === 'on' ? refusal : undefined}
          onChange={(value) => {
            if (isWhen(value)) setWhen(value);
          }}
        >
          {(['before', 'on', 'after'] as const).map((one) => (
            <option key={one} value={one}>
              {text.whens[one]}
            </option>
          ))}
        </ChoiceField>
      </div>
      <TemplateChoice
        templates={templates}
        value={templateId}
        refusal={isTried && !isKnown ? text.templateMissing : undefined}
        onChange={setTemplateId}
      />
      <EnclosureChoice value={enclosures} onChange={setEnclosures} />
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={props.isSaving}>
          {text.save}
        </Button>
        <Button onClick={props.onCancel}>{paneText.cancel}</Button>
        {step !== null && (
          <Button disabledFocusable={props.isSaving} onClick={props.onRemove}>
            {text.remove}
          </Button>
        )}
      </div>
      {step !== null && <Caption1 className={styles.minor}>{text.removeHint}</Caption1>}
    </form>
  );
};
