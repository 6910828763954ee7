import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ImportSample } from '../../../contract/imports';
import { importSheetText, sampleKinds } from '../../../strings/importSheet';
import { formatDocument } from '../details/formatDocument';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';

const text = importSheetText.sample;

const useStyles = makeStyles({
  root: { display: 'grid', listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  amount: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const factsOf = (row: ImportSample): string[] => {
  const facts = [text.line(row.line)];
  if (row.kind !== 'title') facts.push(sampleKinds[row.kind]);
  if (row.number !== null) facts.push(row.number);
  if (row.dueDate !== null) facts.push(text.due(brDate(row.dueDate)));
  if (row.document !== null) facts.push(formatDocument(row.document));
  if (row.outcome === 'paid') facts.push(text.paid);
  if (row.outcome === 'cancelled') facts.push(text.cancelled);
  return facts;
};

/** The first rows as they were understood. */
export const SampleList = ({ sample }: { sample: readonly ImportSample[] }): ReactElement => {
  const styles = useStyles();
  return (
    <ul className={styles.root}>
      {sample.map((row) => {
        const amount = row.balanceCents ?? row.faceValueCents;
        return (
          <li key={row.line} className={styles.row}>
            <Caption1Strong className={styles.name} title={row.client}>
              {row.client}
            </Caption1Strong>
            <Caption1 className={styles.amount}>{amount === null ? '' : brl(amount)}</Caption1>
            <Caption1 className={styles.minor}>{factsOf(row).join(' · ')}</Caption1>
          </li>
        );
      })}
    </ul>
  );
};
