import {
  Body1Strong,
  Button,
  Caption1,
  Caption1Strong,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useEffect, useState, type ReactElement } from 'react';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { movementWords } from '../../../strings/erp';
import { exportChangesText } from '../../../strings/exportChanges';
import { toolText } from '../../../strings/tools';
import { useCompany } from '../../context/CompanyContext';
import { DateField } from '../../fields/DateField';
import { brDateTime } from '../../format/brDateTime';
import { EmptyState } from '../../shell/EmptyState';
import { FailureBar } from '../../shell/FailureBar';
import { ToolFrame } from '../../shell/ToolFrame';
import { mostChanges, type Since } from './collectChanges';
import { countKinds } from './countKinds';
import { useChangesExport, type ExportStage } from './useChangesExport';

const text = exportChangesText;

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS },
  minor: { color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  count: { display: 'contents' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const wordsOf = (stage: ExportStage): string | null => {
  switch (stage.kind) {
    case 'reading':
      return text.reading(stage.found);
    case 'writing':
      return text.creating;
    case 'downloading':
      return text.downloading;
    case 'read':
    case 'failed':
    case 'refused':
      return null;
  }
};

type Choice = 'last' | 'date' | 'start';

/** *Exportar alterações*: what was done here, for the ERP, as a sheet of this workbook or as a file. */
export const ExportChangesView = ({ onBack }: { onBack: () => void }): ReactElement => {
  const styles = useStyles();
  const { settings, today } = useCompany();
  const { stage, last, found, exported, read, createSheet, download, unmark } = useChangesExport();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [date, setDate] = useState<IsoDate | null>(today);

  const sinceOf = (chosen: Choice, from: IsoDate | null): Since | null => {
    if (chosen === 'date') return from === null ? null : { kind: 'date', date: from };
    return { kind: 'cursor', after: chosen === 'last' ? (last?.cursor ?? 0) : 0 };
  };
  const start = (chosen: Choice, from: IsoDate | null): void => {
    setChoice(chosen);
    const since = sinceOf(chosen, from);
    if (since !== null) read(since);
  };

  // What is new since the last time is what is asked for most; a workbook that never exported begins at the start.
  const cursor = last === undefined ? null : (last?.cursor ?? 0);
  useEffect(() => {
    if (cursor === null || choice !== null) return;
    setChoice(cursor === 0 ? 'start' : 'last');
    read({ kind: 'cursor', after: cursor });
  }, [cursor, choice, read]);

  const words = wordsOf(stage);
  const isBusy = words !== null;
  const count = found?.changes.length ?? 0;
  return (
    <ToolFrame name={toolText.names.export} onBack={onBack}>
      <Caption1 className={styles.minor}>{text.intro}</Caption1>
      <Field label={text.since}>
        <RadioGroup
          value={choice ?? ''}
          onChange={(_event, data) => {
            if (data.value === 'last' || data.value === 'date' || data.value === 'start') start(data.value, date);
          }}
        >
          <Radio
            value="last"
            disabled={last === null || last === undefined}
            label={
              last === null || last === undefined
                ? text.noLast
                : text.last(brDateTime(last.at, settings.company.timeZone))
            }
          />
          <Radio value="date" label={text.fromDate} />
          <Radio value="start" label={text.fromStart} />
        </RadioGroup>
      </Field>
      {choice === 'date' && (
        <DateField
          label={text.date}
          today={today}
          value={date}
          required
          refusal={date === null ? text.dateMissing : undefined}
          onChange={(next) => {
            setDate(next);
            if (next !== null) start('date', next);
          }}
        />
      )}
      {isBusy && (
        <div className={styles.part}>
          <Caption1 role="status">{words}</Caption1>
          <ProgressBar aria-label={words} />
        </div>
      )}
      {stage.kind === 'failed' && (
        <FailureBar
          failure={stage.failure}
          {...(found === null && choice !== null ? { onRetry: () => start(choice, date) } : {})}
        />
      )}
      {stage.kind === 'refused' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{stage.sentence}</MessageBarBody>
        </MessageBar>
      )}
      {found !== null && count === 0 && <EmptyState title={text.none} hint={text.noneHint} />}
      {found !== null && count > 0 && (
        <>
          <section className={styles.part}>
            <Body1Strong as="h3">{text.found(count)}</Body1Strong>
            <ul className={styles.counts}>
              {countKinds(found.changes).map(({ kind, count: ofKind }) => (
                <li key={kind} className={styles.count}>
                  <Caption1>{movementWords[kind]}</Caption1>
                  <Caption1Strong className={styles.number}>{ofKind.toLocaleString('pt-BR')}</Caption1Strong>
                </li>
              ))}
            </ul>
            {found.isCut && <Caption1>{text.tooMany(mostChanges)}</Caption1>}
          </section>
          <div className={styles.buttons}>
            <Button appearance="primary" icon={<TableAddRegular />} disabledFocusable={isBusy} onClick={createSheet}>
              {text.createSheet}
            </Button>
            <Button icon={<ArrowDownloadRegular />} disabledFocusable={isBusy} onClick={() => download('csv')}>
              {text.csv}
            </Button>
            <Button icon={<ArrowDownloadRegular />} disabledFocusable={isBusy} onClick={() => download('xlsx')}>
              {text.xlsx}
            </Button>
          </div>
          {exported !== null && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>
                {[exported.sentence, exported.isMarked ? text.marked : null].filter((part) => part !== null).join(' ')}
              </MessageBarBody>
              {exported.isMarked && (
                <MessageBarActions>
                  <Button size="small" onClick={unmark}>
                    {text.undo}
                  </Button>
                </MessageBarActions>
              )}
            </MessageBar>
          )}
          {exported?.isDownload === true && <Caption1 className={styles.minor}>{text.blocked}</Caption1>}
          <Caption1 className={styles.minor}>{text.comeBack}</Caption1>
        </>
      )}
    </ToolFrame>
  );
};
