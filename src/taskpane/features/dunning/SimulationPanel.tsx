import {
  Body1Strong,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { DunningSimulation } from '../../../contract/dunning';
import { dunningText, leftAloneLabels } from '../../../strings/dunningViews';
import { useCompany } from '../../context/CompanyContext';
import { ChoiceField } from '../../fields/ChoiceField';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';
import { useDunningSimulation } from '../../queries/useEmailQueries';
import { EmptyState } from '../../shell/EmptyState';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { CopyReport } from '../email/CopyReport';
import { MailingList } from '../email/MailingList';
import { filterLines, groupsOf, linesOf, simulationReport, wordsOf, type Shown } from './simulationLines';

const text = dunningText.simulation;

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  minor: { color: tokens.colorNeutralForeground2 },
  search: { maxWidth: 'none', width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface SimulationPanelProps {
  isOn: boolean;
  onOpenClient: (clientId: string) => void;
}

/** *Simular hoje*: who would get what today, and who would not and why. */
export const SimulationPanel = ({ isOn, onOpenClient }: SimulationPanelProps): ReactElement => {
  const styles = useStyles();
  // A régua that is off does nothing, which is nothing to look at.
  const [includeOff, setIncludeOff] = useState(!isOn);
  const simulation = useDunningSimulation(includeOff);
  const { data, error } = simulation;
  return (
    <div className={styles.root} aria-busy={simulation.isFetching}>
      {data !== undefined && <Caption1 className={styles.minor}>{text.intro(brDate(data.today))}</Caption1>}
      <Checkbox
        label={text.includeOff}
        checked={includeOff}
        onChange={(_event, box) => setIncludeOff(box.checked === true)}
      />
      {error !== null && <FailureBar failure={error.failure} onRetry={() => void simulation.refetch()} />}
      {data === undefined && error === null && <ListSkeleton />}
      {data !== undefined && (
        <Simulated
          simulation={data}
          includeOff={includeOff}
          onAgain={() => void simulation.refetch()}
          onOpenClient={onOpenClient}
        />
      )}
    </div>
  );
};

const Simulated = (props: {
  simulation: DunningSimulation;
  includeOff: boolean;
  onAgain: () => void;
  onOpenClient: (clientId: string) => void;
}): ReactElement => {
  const styles = useStyles();
  const { simulation, includeOff } = props;
  const { settings } = useCompany();
  const { timeZone } = settings.company;
  const [shown, setShown] = useState<Shown>('everything');
  const [search, setSearch] = useState('');
  const lines = useMemo(() => linesOf(simulation), [simulation]);
  const reasons = [...new Set(simulation.leftOut.map(({ code }) => code))];
  const shownNow = shown === 'everything' || shown === 'goes' || reasons.includes(shown) ? shown : 'everything';
  const found = useMemo(() => filterLines(lines, shownNow, search), [lines, shownNow, search]);
  const groups = useMemo(() => groupsOf(found), [found]);
  const timeOf = (moment: string): string =>
    new Intl.DateTimeFormat('pt-BR', { timeStyle: 'short', timeZone }).format(new Date(moment));
  const again = (
    <Button size="small" onClick={props.onAgain}>
      {text.again}
    </Button>
  );
  if (lines.length === 0) {
    return simulation.enabled || includeOff ? (
      <EmptyState title={text.nobody}>{again}</EmptyState>
    ) : (
      <EmptyState title={text.nothing} hint={text.nothingHint} />
    );
  }
  const isFiltered = shownNow !== 'everything' || search.trim() !== '';
  const totalCents = simulation.messages.reduce((sum, message) => sum + message.totalCents, 0);
  return (
    <>
      {!simulation.enabled && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text.isOff}</MessageBarBody>
        </MessageBar>
      )}
      <Body1Strong role="status">
        {text.summary(simulation.messages.length, brl(totalCents), simulation.leftOut.length)}
      </Body1Strong>
      <SearchBox
        className={styles.search}
        value={search}
        aria-label={text.search}
        placeholder={text.search}
        dismiss={{ 'aria-label': text.clearFilter }}
        onChange={(_event, data) => setSearch(data.value)}
      />
      <ChoiceField
        label={text.show}
        value={shownNow}
        onChange={(value) =>
          setShown(value === 'goes' ? 'goes' : (reasons.find((code) => code === value) ?? 'everything'))
        }
      >
        <option value="everything">{text.everything}</option>
        <option value="goes">{text.goes(simulation.messages.length)}</option>
        {reasons.map((code) => (
          <option key={code} value={code}>
            {text.reasonGroup(leftAloneLabels[code], simulation.leftOut.filter((one) => one.code === code).length)}
          </option>
        ))}
      </ChoiceField>
      {groups.length === 0 && <Caption1>{text.nothingFound}</Caption1>}
      <div>
        {groups.map((group, index) => (
          <MailingList
            // What was looked for is shown unfolded.
            key={`${group.key} ${isFiltered}`}
            heading={group.heading}
            lines={group.lines.map((line) => ({
              key: line.key,
              clientId: line.clientId,
              name: line.name,
              words: wordsOf(line, timeOf),
            }))}
            isOpenAtFirst={isFiltered || index === 0}
            onOpenClient={props.onOpenClient}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        {again}
        <CopyReport report={() => simulationReport(found)} />
      </div>
    </>
  );
};
