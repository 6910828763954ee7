import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import type { ImportReport } from '../../../contract/imports';
import { importSheetText } from '../../../strings/importSheet';

const text = importSheetText.counts;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
  },
  name: { color: tokens.colorNeutralForeground2 },
});

/** What an import does, or did, by kind. */
export const ReportCounts = ({ report }: { report: ImportReport }): ReactElement => {
  const styles = useStyles();
  const { receivables, clients, credits, provisional } = report;
  const rows: [string, string][] = [
    [text.titles, text.titlesOf(receivables)],
    [text.clients, text.clientsOf(clients)],
    [text.credits, text.creditsOf(credits)],
    [text.provisional, provisional === 0 ? text.none : text.provisionalOf(provisional)],
    [text.ignored, text.ignoredOf(receivables.skipped, receivables.renegotiatedHere)],
  ];
  return (
    <dl className={styles.root}>
      {rows.map(([name, words]) => (
        <Fragment key={name}>
          <dt>
            <Caption1 className={styles.name}>{name}</Caption1>
          </dt>
          <dd>
            <Caption1Strong>{words}</Caption1Strong>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
};
