import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { ImportIssue, ImportReport } from '../../../contract/imports';
import { importSheetText } from '../../../strings/importSheet';
import { VirtualListbox } from '../../lists/VirtualListbox';
import { cellAddress } from './cellAddress';

const text = importSheetText.issues;

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXS },
  place: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  message: { gridColumn: '2', overflowWrap: 'anywhere' },
  value: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

export interface IssueListProps {
  report: Pick<ImportReport, 'errors' | 'warnings'>;
  onChoose: (issue: ImportIssue) => void;
}

/** Where in the sheet an issue lies, as the person reads it. */
const placeOf = ({ row, col, column, line }: ImportIssue): string => {
  const cell = row === null || col === null ? null : cellAddress(row, col);
  const place = text.place(cell, column, line);
  return place === '' ? text.whole : place;
};

interface ListedIssue {
  issue: ImportIssue;
  isError: boolean;
}

const sayingOf = ({ message, value }: ImportIssue): string => (value === null ? message : `${message} (${value})`);

/** Everything wrong or worth knowing, errors first. Enter goes to the cell. */
export const IssueList = ({ report, onChoose }: IssueListProps): ReactElement => {
  const styles = useStyles();
  const issues: ListedIssue[] = [
    ...report.errors.map((issue) => ({ issue, isError: true })),
    ...report.warnings.map((issue) => ({ issue, isError: false })),
  ];
  return (
    <VirtualListbox
      label={text.list}
      items={issues}
      keyOf={(listed) => issues.indexOf(listed)}
      nameOf={({ issue, isError }) => `${isError ? text.error : text.warning} ${placeOf(issue)} ${sayingOf(issue)}`}
      estimatedHeight={52}
      maxHeight="208px"
      isChoosable={({ issue }) => issue.row !== null}
      onChoose={({ issue }) => onChoose(issue)}
    >
      {({ issue, isError }) => (
        <div className={styles.row}>
          {isError ? <ErrorCircleRegular className={styles.error} /> : <WarningRegular className={styles.warning} />}
          <span className={styles.place}>{placeOf(issue)}</span>
          <span className={styles.message}>
            {issue.message}
            {issue.value !== null && <span className={styles.value}>{` (${issue.value})`}</span>}
          </span>
        </div>
      )}
    </VirtualListbox>
  );
};
