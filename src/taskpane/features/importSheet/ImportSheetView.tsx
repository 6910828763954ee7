import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1Strong,
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ImportIssue, ImportPreview } from '../../../contract/imports';
import { importSheetText, layoutNames } from '../../../strings/importSheet';
import { toolText } from '../../../strings/tools';
import { fromSheet } from '../../context/fromSheet';
import { usePaneHost } from '../../context/PaneHostContext';
import { FailureBar } from '../../shell/FailureBar';
import { ToolFrame } from '../../shell/ToolFrame';
import { withField } from './choices';
import { CloseTitlesDialog } from './CloseTitlesDialog';
import { ColumnList } from './ColumnList';
import { ImportOptions } from './ImportOptions';
import { IssueList } from './IssueList';
import { ReportCounts } from './ReportCounts';
import { SampleList } from './SampleList';
import type { ImportSheet, ImportStage } from './useImportSheet';
import { titlesToImport, whyNotImport } from './whyNotImport';

const text = importSheetText;

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  minor: { color: tokens.colorNeutralForeground2 },
  sheet: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  panel: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, paddingBottom: tokens.spacingVerticalS },
  accordion: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  run: { display: 'grid' },
});

export interface ImportSheetViewProps {
  work: ImportSheet;
  onBack: () => void;
  /** Loads the portfolio into the workbook. */
  onLoad: () => void;
}

const progressOf = (stage: ImportStage, rows: number): { words: string; done: number | null; total: number } | null => {
  switch (stage.kind) {
    case 'reading':
      return stage.total === 0
        ? { words: text.opening, done: null, total: 0 }
        : { words: text.reading(stage.done, stage.total), done: stage.done, total: stage.total };
    case 'checking':
      return { words: text.checking(rows), done: null, total: 0 };
    case 'importing':
      return { words: text.importing(rows), done: null, total: 0 };
    case 'idle':
    case 'unusable':
    case 'checked':
    case 'failed':
    case 'imported':
      return null;
  }
};

/** *Usar esta planilha*: what the backend understands of the sheet that is open, to be put right and then imported. */
export const ImportSheetView = ({ work, onBack, onLoad }: ImportSheetViewProps): ReactElement => {
  const styles = useStyles();
  const { stage, sheet, preview, choices, read, change } = work;
  const rows = sheet?.rows.length ?? 0;
  const progress = progressOf(stage, rows);
  const isBusy = stage.kind === 'importing';

  // Opening the view is asking for the sheet that is open; what is under way or just done is shown instead.
  const opening = useRef(true);
  useEffect(() => {
    if (!opening.current) return;
    opening.current = false;
    if (stage.kind !== 'importing' && stage.kind !== 'checking' && stage.kind !== 'reading') read('open');
  }, [read, stage.kind]);

  // The button that imported is gone with the foot: what came of it is looked at next.
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stage.kind === 'imported') result.current?.scrollIntoView({ block: 'start' });
  }, [stage.kind]);

  return (
    <ToolFrame
      name={toolText.names.import}
      onBack={onBack}
      foot={preview === null || stage.kind === 'imported' ? null : <Foot work={work} preview={preview} />}
    >
      {sheet === null && <Caption1 className={styles.minor}>{text.intro}</Caption1>}
      {sheet !== null && (
        <div className={styles.part}>
          <Body1Strong className={styles.sheet}>{text.sheet(sheet.sheetName, rows)}</Body1Strong>
          {preview !== null && (
            <Caption1 className={styles.minor}>
              {preview.layout === null
                ? text.noLayout
                : text.layout(layoutNames[preview.layout.name], preview.layout.remembered)}
            </Caption1>
          )}
        </div>
      )}
      <div className={styles.buttons}>
        {sheet !== null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => read('same')}>
            {text.readAgain}
          </Button>
        )}
        <Button
          size="small"
          appearance={sheet === null ? 'primary' : 'secondary'}
          disabledFocusable={isBusy}
          onClick={() => read('open')}
        >
          {text.readOpen}
        </Button>
      </div>
      {progress !== null && (
        <div className={styles.part}>
          <Caption1 role="status">{progress.words}</Caption1>
          {progress.done === null ? (
            <ProgressBar aria-label={progress.words} />
          ) : (
            <ProgressBar value={progress.done} max={progress.total} aria-label={text.readOpen} />
          )}
          {!isBusy && (
            <div className={styles.buttons}>
              <Button size="small" onClick={work.cancel}>
                {text.cancel}
              </Button>
            </div>
          )}
        </div>
      )}
      {stage.kind === 'unusable' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{stage.sentence}</MessageBarBody>
        </MessageBar>
      )}
      {stage.kind === 'failed' && (
        <>
          <FailureBar failure={stage.failure} onRetry={stage.during === 'checking' ? work.check : work.run} />
          {stage.during === 'importing' && (
            <Caption1 className={styles.minor}>
              {stage.failure.kind === 'problem' ? text.failedKept : text.unknown}
            </Caption1>
          )}
        </>
      )}
      {stage.kind === 'imported' ? (
        <div ref={result} className={styles.part}>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{text.done.title}</MessageBarBody>
          </MessageBar>
          <ReportCounts report={stage.report} />
          <Caption1 className={styles.minor}>{text.done.hint}</Caption1>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={onLoad}>
              {text.done.load}
            </Button>
          </div>
          {stage.report.errors.length + stage.report.warnings.length > 0 && (
            <Issues report={stage.report} sheetId={sheet?.sheetId ?? null} />
          )}
        </div>
      ) : (
        preview !== null && (
          <>
            <section className={styles.part}>
              <Caption1Strong as="h3">{text.counts.heading}</Caption1Strong>
              <ReportCounts report={preview.report} />
            </section>
            <Issues report={preview.report} sheetId={sheet?.sheetId ?? null} />
            <Details work={work} isBusy={isBusy} />
            <section className={styles.part}>
              <Caption1Strong as="h3">{text.options.heading}</Caption1Strong>
              <ImportOptions choices={choices} preview={preview} isDisabled={isBusy} onChange={change} />
            </section>
          </>
        )
      )}
    </ToolFrame>
  );
};

const Issues = (props: { report: Parameters<typeof IssueList>[0]['report']; sheetId: string | null }): ReactElement => {
  const styles = useStyles();
  const { tools } = usePaneHost();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { errors, warnings } = props.report;
  const show = async (issue: ImportIssue): Promise<void> => {
    if (issue.row === null || props.sheetId === null) return;
    const answer = await fromSheet(tools.selectCell(props.sheetId, issue.row, issue.col ?? 0));
    if (!answer.ok) setRefusal(answer.error.message);
    else setRefusal(answer.value ? null : text.issues.sheetGone);
  };
  return (
    <section className={styles.part}>
      <Caption1Strong as="h3">{text.issues.heading(errors.length, warnings.length)}</Caption1Strong>
      {errors.length + warnings.length > 0 && (
        <>
          <Caption1 className={styles.minor}>{text.issues.hint}</Caption1>
          <IssueList report={props.report} onChoose={(issue) => void show(issue)} />
        </>
      )}
      {refusal !== null && <Caption1 role="alert">{refusal}</Caption1>}
    </section>
  );
};

const Details = ({ work, isBusy }: { work: ImportSheet; isBusy: boolean }): ReactElement | null => {
  const styles = useStyles();
  const { preview, choices, change } = work;
  if (preview?.layout === null || preview === null) return null;
  const columns = preview.layout.columns.filter(({ header }) => header !== '');
  const used = columns.filter(({ field }) => field !== null).length;
  return (
    <Accordion
      collapsible
      multiple
      className={styles.accordion}
      defaultOpenItems={preview.layout.remembered ? [] : ['sample']}
    >
      <AccordionItem value="columns">
        <AccordionHeader as="h3" size="small">
          {text.columns.heading(used, columns.length)}
        </AccordionHeader>
        <AccordionPanel>
          <div className={styles.panel}>
            <ColumnList
              columns={columns}
              fields={preview.fields}
              isDisabled={isBusy}
              onField={(column, field) => change({ map: withField(choices.map, column, field) })}
            />
          </div>
        </AccordionPanel>
      </AccordionItem>
      {preview.sample.length > 0 && (
        <AccordionItem value="sample">
          <AccordionHeader as="h3" size="small">
            {text.sample.heading(preview.sample.length)}
          </AccordionHeader>
          <AccordionPanel>
            <div className={styles.panel}>
              <SampleList sample={preview.sample} />
            </div>
          </AccordionPanel>
        </AccordionItem>
      )}
    </Accordion>
  );
};

const Foot = ({ work, preview }: { work: ImportSheet; preview: ImportPreview }): ReactElement => {
  const styles = useStyles();
  const { stage, choices } = work;
  const [isAsking, setIsAsking] = useState(false);
  const why = stage.kind === 'importing' ? null : whyNotImport(stage, preview, choices);
  const { closed } = preview.report.receivables;
  const source = choices.source.trim() === '' ? (preview.layout?.source ?? '') : choices.source.trim();
  return (
    <>
      {why !== null && <Caption1 role="status">{why}</Caption1>}
      <div className={styles.run}>
        <Button
          appearance="primary"
          disabledFocusable={why !== null || stage.kind === 'importing'}
          onClick={() => {
            if (choices.full && closed > 0) setIsAsking(true);
            else work.run();
          }}
        >
          {text.run(titlesToImport(preview))}
        </Button>
      </div>
      {isAsking && (
        <CloseTitlesDialog
          closed={closed}
          source={source}
          onClose={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            work.run();
          }}
        />
      )}
    </>
  );
};
