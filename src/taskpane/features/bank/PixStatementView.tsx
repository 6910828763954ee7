import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { openPixOutcomes, type PixStatementLine, type PixStatementResult } from '../../../contract/pix';
import { bankText } from '../../../strings/bank';
import { pixOutcomeLabels, pixOutcomePreviews, pixText } from '../../../strings/panePix';
import { useApi } from '../../context/ApiContext';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';
import { VirtualListbox } from '../../lists/VirtualListbox';
import { FailureBar } from '../../shell/FailureBar';
import { ToolFrame } from '../../shell/ToolFrame';
import { useRefreshBank } from './bankQueries';
import type { PickedFile } from './FilePicker';
import type { ReturnActions } from './ReturnView';
import { useFileReading } from './useFileReading';

const text = pixText.statement;

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  run: { display: 'grid' },
  issues: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  amount: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' },
  whole: { gridColumn: '1 / -1', overflowWrap: 'anywhere' },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

const waitingOutcomes: readonly string[] = openPixOutcomes;

const isProblem = ({ outcome }: PixStatementLine): boolean => waitingOutcomes.includes(outcome);

const newReceipts = ({ counts }: PixStatementResult): number =>
  Object.entries(counts).reduce(
    (sum, [outcome, count]) => (outcome === 'alreadyRead' || outcome === 'outgoing' ? sum : sum + count),
    0,
  );

/** A Pix statement that a person chose: what it would record, and after that what it recorded. */
export const PixStatementView = ({ file, ...actions }: ReturnActions & { file: PickedFile }): ReactElement => {
  const styles = useStyles();
  const api = useApi();
  const refresh = useRefreshBank();
  const { stage, check, apply } = useFileReading<PixStatementResult>(
    file,
    { preview: api.previewPixStatement, apply: api.readPixStatement },
    () => void refresh('titles'),
  );
  const shown = stage.kind === 'applied' ? stage.result : stage.kind === 'checking' ? null : stage.preview;
  const isApplied = stage.kind === 'applied';
  const receipts = shown === null ? 0 : newReceipts(shown);
  const hasIssues = shown !== null && shown.issues.length > 0;
  return (
    <ToolFrame
      name={isApplied ? text.result : text.preview}
      onBack={actions.onBack}
      foot={
        shown === null || isApplied || hasIssues ? null : receipts === 0 ? (
          <Caption1 role="status">{text.nothing}</Caption1>
        ) : (
          <div className={styles.run}>
            <Button appearance="primary" disabledFocusable={stage.kind === 'applying'} onClick={apply}>
              {stage.kind === 'applying' ? text.applying : text.apply(receipts)}
            </Button>
          </div>
        )
      }
    >
      <Caption1 className={styles.minor}>{file.fileName}</Caption1>
      {stage.kind === 'checking' && (
        <div className={styles.part}>
          <Caption1 role="status">{bankText.back.reading}</Caption1>
          <ProgressBar aria-label={bankText.back.reading} />
        </div>
      )}
      {stage.kind === 'failed' && (
        <FailureBar failure={stage.failure} onRetry={stage.preview === null ? check : apply} />
      )}
      {isApplied && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{text.applied}</MessageBarBody>
        </MessageBar>
      )}
      {shown !== null && hasIssues && (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text.issues(shown.issues.length)}</MessageBarBody>
          </MessageBar>
          <ul className={styles.issues}>
            {shown.issues.slice(0, 50).map(({ line, column, message, value }) => (
              <li key={`${line} ${column} ${message}`}>
                <Caption1>
                  {[text.issue(line, column), message].filter((part) => part !== '').join(': ')}
                  {value !== null && <span className={styles.minor}>{` (${value})`}</span>}
                </Caption1>
              </li>
            ))}
          </ul>
        </>
      )}
      {shown !== null && !hasIssues && (
        <>
          {stage.kind === 'checked' && receipts > 0 && <Caption1 role="status">{text.previewLead}</Caption1>}
          <div className={styles.part}>
            {shown.recordedCents > 0 && (
              <Caption1>
                {isApplied ? text.recorded(brl(shown.recordedCents)) : text.willRecord(brl(shown.recordedCents))}
              </Caption1>
            )}
            {shown.boletosToCancel > 0 && (
              <Caption1>
                {isApplied
                  ? text.boletosToCancel(shown.boletosToCancel)
                  : text.boletosWillCancel(shown.boletosToCancel)}
              </Caption1>
            )}
          </div>
          {isApplied && (
            <div className={styles.buttons}>
              {shown.recordedCents > 0 && (
                <Button size="small" appearance="primary" onClick={actions.onRefreshSheet}>
                  {bankText.back.refreshSheet}
                </Button>
              )}
              {shown.lines.some(isProblem) && (
                <Button size="small" onClick={actions.onAlerts}>
                  {bankText.back.goToAlerts}
                </Button>
              )}
            </div>
          )}
          {shown.lines.length > 0 && (
            <Lines lines={shown.lines} isPreview={!isApplied} onOpenClient={actions.onOpenClient} />
          )}
        </>
      )}
    </ToolFrame>
  );
};

interface LinesProps extends Pick<ReturnActions, 'onOpenClient'> {
  lines: readonly PixStatementLine[];
  isPreview: boolean;
}

const Lines = ({ lines, isPreview, onOpenClient }: LinesProps): ReactElement => {
  const styles = useStyles();
  const labels = isPreview ? pixOutcomePreviews : pixOutcomeLabels;
  const whoseOf = ({ clientName, payerName }: PixStatementLine): string => clientName ?? payerName ?? text.nobody;
  const whatOf = ({ receivableLabel, outcome }: PixStatementLine): string =>
    [receivableLabel, labels[outcome]].filter((part) => part !== null).join(' · ');
  return (
    <VirtualListbox
      label={text.lines}
      items={[...lines].sort((a, b) => Number(isProblem(b)) - Number(isProblem(a)))}
      keyOf={({ line }) => line}
      nameOf={(line) =>
        [
          whoseOf(line),
          brl(line.amountCents),
          whatOf(line),
          line.message,
          ...(line.clientId === null ? [] : [bankText.back.openClient]),
        ].join(', ')
      }
      estimatedHeight={76}
      maxHeight="min(56vh, 520px)"
      isChoosable={({ clientId }) => clientId !== null}
      onChoose={({ clientId, receivableId }) => {
        if (clientId !== null) onOpenClient(clientId, receivableId);
      }}
    >
      {(line) => (
        <div className={styles.row}>
          <span className={styles.name} title={whoseOf(line)}>
            {whoseOf(line)}
          </span>
          <span className={styles.amount}>{brl(line.amountCents)}</span>
          <span className={mergeClasses(styles.whole, isProblem(line) && styles.problem)}>{whatOf(line)}</span>
          <span className={styles.whole}>{line.message}</span>
          <span className={mergeClasses(styles.whole, styles.minor)}>{text.line(line.line, brDate(line.paidOn))}</span>
        </div>
      )}
    </VirtualListbox>
  );
};
