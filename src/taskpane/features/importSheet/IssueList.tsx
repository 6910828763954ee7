import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { ImportIssue, ImportReport } from '../../../contract/imports';
import { importSheetText } from '../../../strings/importSheet';
import { cellAddress } from './cellAddress';

const text = importSheetText.issues;
const estimatedHeight = 52;

const useStyles = makeStyles({
  root: {
    maxHeight: '208px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus [data-active="true"]': {
      boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorNeutralBackground1Selected,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  inner: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    padding: `6px ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reachable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
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

/** Everything wrong or worth knowing, errors first. Arrows move, Enter goes to the cell; only what is in view is drawn. */
export const IssueList = ({ report, onChoose }: IssueListProps): ReactElement => {
  const styles = useStyles();
  const listId = useId();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const issues = [
    ...report.errors.map((issue) => ({ issue, isError: true })),
    ...report.warnings.map((issue) => ({ issue, isError: false })),
  ];
  const active = Math.min(activeIndex, issues.length - 1);
  const virtualizer = useVirtualizer({
    count: issues.length,
    getScrollElement: () => scroller,
    estimateSize: () => estimatedHeight,
    overscan: 6,
  });
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(issues.length - 1, index));
    setActiveIndex(next);
    virtualizer.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 4,
      PageUp: active - 4,
      Home: 0,
      End: issues.length - 1,
    };
    const target = targets[event.key];
    const chosen = issues[active];
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
    } else if ((event.key === 'Enter' || event.key === ' ') && chosen !== undefined) {
      event.preventDefault();
      onChoose(chosen.issue);
    }
  };
  return (
    <div
      ref={setScroller}
      className={styles.root}
      role="listbox"
      tabIndex={0}
      aria-label={text.list}
      aria-activedescendant={`${listId}-${active}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} style={{ height: `${virtualizer.getTotalSize()}px` }} role="presentation">
        {virtualizer.getVirtualItems().map((item) => {
          const found = issues[item.index];
          if (found === undefined) return null;
          const { issue, isError } = found;
          const isReachable = issue.row !== null;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              id={`${listId}-${item.index}`}
              role="option"
              aria-selected={item.index === active}
              aria-setsize={issues.length}
              aria-posinset={item.index + 1}
              data-active={item.index === active}
              className={mergeClasses(styles.row, isReachable && styles.reachable)}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => {
                setActiveIndex(item.index);
                onChoose(issue);
              }}
            >
              {isError ? (
                <ErrorCircleRegular className={styles.error} aria-label={text.error} />
              ) : (
                <WarningRegular className={styles.warning} aria-label={text.warning} />
              )}
              <span className={styles.place}>{placeOf(issue)}</span>
              <span className={styles.message}>
                {issue.message}
                {issue.value !== null && <span className={styles.value}>{` (${issue.value})`}</span>}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
};
