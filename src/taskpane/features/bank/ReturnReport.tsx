import { Button, Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ReturnLine, ReturnResult } from '../../../contract/bank';
import { bankText, returnLineLabels, returnOutcomeLabels } from '../../../strings/bank';
import { brl } from '../../format/brl';
import { VirtualListbox } from '../../lists/VirtualListbox';

const text = bankText.back;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  counts: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  first: { fontWeight: tokens.fontWeightSemibold },
  filter: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  amount: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' },
  whole: { gridColumn: '1 / -1', overflowWrap: 'anywhere' },
  minor: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

export interface ReturnReportProps {
  result: ReturnResult;
  /** Nothing was applied yet: what is told is what would be done. */
  isPreview: boolean;
  onOpenClient: (clientId: string, receivableId: string | null) => void;
}

/** Whether a person has to do something about a line. */
const isProblem = ({ outcome, kind }: ReturnLine): boolean =>
  outcome === 'alert' ||
  outcome === 'unknown' ||
  (outcome !== 'repeated' && (kind === 'entryRejected' || kind === 'instructionRejected'));

const whoseOf = (line: ReturnLine): string => line.clientName ?? text.noTitle(line.ourNumber);

const whatOf = (line: ReturnLine): string =>
  [
    returnLineLabels[line.kind],
    line.receivableLabel ?? (line.documentNumber === '' ? null : line.documentNumber),
    returnOutcomeLabels[line.outcome],
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** What a retorno says, line by line in words, problems first at hand. */
export const ReturnReport = ({ result, isPreview, onOpenClient }: ReturnReportProps): ReactElement => {
  const styles = useStyles();
  const [wantsAll, setWantsAll] = useState<boolean | null>(null);
  const { counts } = result.return;
  const problems = result.lines.filter(isProblem);
  const showsAll = wantsAll ?? problems.length === 0;
  const lines = showsAll ? result.lines : problems;
  const words = [
    ...(counts.settled > 0
      ? [isPreview ? text.counts.willSettle(counts.settled) : text.counts.settled(counts.settled)]
      : []),
    ...(counts.paidCents > 0 ? [text.counts.paid(brl(counts.paidCents))] : []),
    ...(counts.applied > 0 ? [text.counts.applied(counts.applied)] : []),
    ...(counts.alert > 0 ? [text.counts.alert(counts.alert)] : []),
    ...(counts.unknown > 0 ? [text.counts.unknown(counts.unknown)] : []),
    ...(counts.repeated > 0 ? [text.counts.repeated(counts.repeated)] : []),
    ...(counts.noted > 0 ? [text.counts.noted(counts.noted)] : []),
  ];
  return (
    <div className={styles.root}>
      <ul className={styles.counts}>
        {(words.length === 0 ? [text.counts.none] : words).map((sentence, index) => (
          <li key={sentence}>
            <Caption1 className={index === 0 ? styles.first : undefined}>{sentence}</Caption1>
          </li>
        ))}
      </ul>
      {result.lines.length > 0 && (
        <>
          <div className={styles.filter} role="group" aria-label={text.show}>
            <Button
              size="small"
              aria-pressed={!showsAll}
              appearance={showsAll ? 'secondary' : 'primary'}
              onClick={() => setWantsAll(false)}
            >
              {text.problems(problems.length)}
            </Button>
            <Button
              size="small"
              aria-pressed={showsAll}
              appearance={showsAll ? 'primary' : 'secondary'}
              onClick={() => setWantsAll(true)}
            >
              {text.all(result.lines.length)}
            </Button>
          </div>
          {lines.length === 0 ? (
            <Caption1Strong>{text.noProblems}</Caption1Strong>
          ) : (
            <VirtualListbox
              key={showsAll ? 'all' : 'problems'}
              label={text.lines}
              items={lines}
              keyOf={({ line }) => line}
              nameOf={(line) =>
                [
                  whoseOf(line),
                  whatOf(line),
                  ...(line.paidCents === null ? [] : [brl(line.paidCents)]),
                  line.text,
                  ...(line.clientId === null ? [] : [text.openClient]),
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
                  <span className={styles.amount}>{line.paidCents === null ? '' : brl(line.paidCents)}</span>
                  <span className={mergeClasses(styles.whole, isProblem(line) && styles.problem)}>{whatOf(line)}</span>
                  <span className={styles.whole}>{line.text}</span>
                  <span className={mergeClasses(styles.whole, styles.minor)}>{text.line(line.line, line.code)}</span>
                </div>
              )}
            </VirtualListbox>
          )}
        </>
      )}
    </div>
  );
};
