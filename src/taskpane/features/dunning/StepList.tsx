import { Button, Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactElement } from 'react';
import type { Dunning, DunningStep, DunningUpdate } from '../../../contract/dunning';
import type { EmailTemplate } from '../../../contract/emails';
import { dunningText as text } from '../../../strings/dunningViews';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { EmptyState } from '../../shell/EmptyState';
import { StepForm } from './StepForm';
import type { DunningEditing } from './useDunningEditing';

const mostSteps = 20;

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'grid', minWidth: 0 },
  days: { fontWeight: tokens.fontWeightSemibold },
  off: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  button: { justifySelf: 'start' },
});

export interface StepListProps {
  dunning: Dunning;
  templates: readonly EmailTemplate[];
  editing: DunningEditing;
  isReadOnly: boolean;
  onSaved: () => void;
}

/** The steps by days; each is switched here, and edited in its place. */
export const StepList = (props: StepListProps): ReactElement => {
  const styles = useStyles();
  const { dunning, templates, editing, isReadOnly } = props;
  const { steps } = dunning;
  const [opened, setOpened] = useState<string | null>(null);
  const place = useReturnFocus<HTMLDivElement>(opened);

  const save = async (next: DunningUpdate['steps']): Promise<void> => {
    if (!(await editing.save({ steps: next }))) return;
    setOpened(null);
    props.onSaved();
  };
  const others = (step: DunningStep): DunningStep[] => steps.filter(({ id }) => id !== step.id);
  const nameOf = (templateId: string): string =>
    templates.find(({ id }) => id === templateId)?.name ?? text.unknownTemplate;

  return (
    <div ref={place} className={styles.root}>
      {steps.length === 0 && opened === null && <EmptyState title={text.noSteps} hint={text.noStepsHint} />}
      {steps.length > 0 && (
        <ul className={styles.list} aria-label={text.steps}>
          {steps.map((step) =>
            step.id === opened ? (
              <li key={step.id}>
                <StepForm
                  step={step}
                  steps={steps}
                  templates={templates}
                  isSaving={editing.isSaving}
                  onSave={(changed) => void save([...others(step), changed])}
                  onRemove={() => void save(others(step))}
                  onCancel={() => setOpened(null)}
                />
              </li>
            ) : (
              <li key={step.id} className={styles.step}>
                <div className={styles.words}>
                  <span className={step.enabled ? styles.days : styles.off}>{text.days(step.days)}</span>
                  <Caption1 className={styles.minor}>
                    {text.stepFacts(nameOf(step.templateId), step.attachBoletos, step.includePix)}
                  </Caption1>
                </div>
                <Switch
                  aria-label={text.stepOn(text.days(step.days))}
                  checked={step.enabled}
                  disabled={isReadOnly || editing.isSaving}
                  onChange={(_event, data) => void save([...others(step), { ...step, enabled: data.checked }])}
                />
                {!isReadOnly && (
                  <Button
                    data-opens={step.id}
                    appearance="subtle"
                    size="small"
                    icon={<EditRegular />}
                    aria-label={text.editStep(text.days(step.days))}
                    title={text.edit}
                    onClick={() => setOpened(step.id)}
                  />
                )}
              </li>
            ),
          )}
        </ul>
      )}
      {opened === 'new' && (
        <StepForm
          step={null}
          steps={steps}
          templates={templates}
          isSaving={editing.isSaving}
          onSave={(added) => void save([...steps, added])}
          onRemove={() => setOpened(null)}
          onCancel={() => setOpened(null)}
        />
      )}
      {!isReadOnly && opened !== 'new' && steps.length < mostSteps && (
        <Button data-opens="new" className={styles.button} icon={<AddRegular />} onClick={() => setOpened('new')}>
          {text.addStep}
        </Button>
      )}
      {steps.length >= mostSteps && <Caption1 className={styles.minor}>{text.most(mostSteps)}</Caption1>}
    </div>
  );
};
