import { Caption1, makeStyles, Switch, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Dunning } from '../../../contract/dunning';
import type { EmailTemplate } from '../../../contract/emails';
import { dunningText as text } from '../../../strings/dunningViews';
import { toolText } from '../../../strings/tools';
import { useCompany } from '../../context/CompanyContext';
import { ChoiceField } from '../../fields/ChoiceField';
import { useDunning, useEmailTemplates } from '../../queries/useEmailQueries';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { useNotices } from '../../shell/notices';
import { ToolFrame } from '../../shell/ToolFrame';
import { OutboxBar } from '../email/OutboxBar';
import { SimulationPanel } from './SimulationPanel';
import { StepList } from './StepList';
import { TurnOnDialog } from './TurnOnDialog';
import { useDunningEditing } from './useDunningEditing';

const caps = [1, 2, 3, 4, 5, 6, 7];

const useStyles = makeStyles({
  minor: { color: tokens.colorNeutralForeground2 },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
});

export interface DunningViewProps {
  onOpenClient: (clientId: string) => void;
  onBack: () => void;
}

/** *Régua de cobrança*: what goes by itself and when, and what it would do today. */
export const DunningView = (props: DunningViewProps): ReactElement => {
  const dunning = useDunning();
  const templates = useEmailTemplates();
  const error = dunning.error ?? templates.error;
  const isReady = dunning.data !== undefined && templates.data !== undefined;
  return (
    <ToolFrame name={toolText.names.dunning} onBack={props.onBack}>
      {!isReady && error === null && <ListSkeleton />}
      {!isReady && error !== null && (
        <FailureBar
          failure={error.failure}
          onRetry={() => {
            void dunning.refetch();
            void templates.refetch();
          }}
        />
      )}
      {isReady && (
        <OpenDunning dunning={dunning.data} templates={templates.data.templates} onOpenClient={props.onOpenClient} />
      )}
    </ToolFrame>
  );
};

const OpenDunning = (props: {
  dunning: Dunning;
  templates: readonly EmailTemplate[];
  onOpenClient: (clientId: string) => void;
}): ReactElement => {
  const styles = useStyles();
  const { dunning } = props;
  const { settings } = useCompany();
  const { show } = useNotices();
  const editing = useDunningEditing(dunning);
  const [part, setPart] = useState<'steps' | 'simulation'>('steps');
  const [isTurningOn, setIsTurningOn] = useState(false);
  const isReadOnly = settings.user.role !== 'supervisor';
  const saved = (): void => show([{ intent: 'success', text: text.saved }]);
  const save = async (change: Parameters<typeof editing.save>[0]): Promise<void> => {
    if (await editing.save(change)) saved();
  };
  return (
    <>
      <Caption1 className={styles.minor}>{isReadOnly ? `${text.intro} ${text.readOnly}` : text.intro}</Caption1>
      <OutboxBar />
      <div className={styles.part}>
        <Switch
          label={text.enabled}
          checked={dunning.enabled}
          disabled={isReadOnly || editing.isSaving}
          onChange={(_event, data) => {
            if (data.checked) setIsTurningOn(true);
            else void save({ enabled: false });
          }}
        />
        <Caption1 className={styles.minor}>
          {[dunning.enabled ? text.on : text.off, dunning.clientsOff === 0 ? null : text.clientsOff(dunning.clientsOff)]
            .filter((part) => part !== null)
            .join(' ')}
        </Caption1>
      </div>
      {editing.failure !== null &&
        (editing.isStale ? <Caption1 role="alert">{text.stale}</Caption1> : <FailureBar failure={editing.failure} />)}
      <TabList
        size="small"
        selectedValue={part}
        aria-label={text.tabs.label}
        onTabSelect={(_event, data) => setPart(data.value === 'simulation' ? 'simulation' : 'steps')}
      >
        <Tab value="steps">{text.tabs.steps}</Tab>
        <Tab value="simulation">{text.tabs.simulation}</Tab>
      </TabList>
      {part === 'steps' ? (
        <>
          <StepList
            dunning={dunning}
            templates={props.templates}
            editing={editing}
            isReadOnly={isReadOnly}
            onSaved={saved}
          />
          {isReadOnly ? (
            <Caption1>{text.weeklyCapIs(dunning.weeklyCap)}</Caption1>
          ) : (
            <ChoiceField
              label={text.weeklyCap}
              value={String(dunning.weeklyCap)}
              onChange={(value) => void save({ weeklyCap: Number(value) })}
            >
              {caps.map((cap) => (
                <option key={cap} value={cap}>
                  {cap}
                </option>
              ))}
            </ChoiceField>
          )}
        </>
      ) : (
        <SimulationPanel isOn={dunning.enabled} onOpenClient={props.onOpenClient} />
      )}
      {isTurningOn && (
        <TurnOnDialog
          stepsOn={dunning.steps.map(({ enabled }) => enabled)}
          onClose={() => setIsTurningOn(false)}
          onConfirm={() => {
            setIsTurningOn(false);
            void save({ enabled: true });
          }}
        />
      )}
    </>
  );
};
