import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxCheckedRegular } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxUncheckedRegular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import type { ReactElement } from 'react';
import type { WaitingInstruction } from '../../../contract/bank';
import { bankText, instructionLabels } from '../../../strings/bank';
import { brDate } from '../../format/brDate';
import { brl, plainMoney } from '../../format/brl';
import { VirtualListbox } from '../../lists/VirtualListbox';

const text = bankText.out;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
  },
  mark: { fontSize: '16px', color: tokens.colorNeutralForeground2 },
  taken: { color: tokens.colorBrandForeground1 },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  left: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  amount: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' },
  minor: { gridColumn: '2 / -1', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  blocked: { gridColumn: '2 / -1', color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

export interface InstructionListProps {
  instructions: readonly WaitingInstruction[];
  /** Those that a person leaves for another file. */
  left: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onAll: () => void;
  describedBy: string;
}

const dueOf = ({ dueDate, newDueDate }: WaitingInstruction): string =>
  newDueDate === null ? text.due(brDate(dueDate)) : text.newDue(brDate(dueDate), brDate(newDueDate));

/** What waits to go out, each with a mark that says whether it goes in the next file. */
export const InstructionList = (props: InstructionListProps): ReactElement => {
  const styles = useStyles();
  const stateOf = (one: WaitingInstruction): string =>
    one.blocked !== null ? `${text.blocked}: ${one.blocked}` : props.left.has(one.id) ? text.leftOut : text.goesOut;
  return (
    <VirtualListbox
      label={text.list}
      items={props.instructions}
      keyOf={({ id }) => id}
      nameOf={(one) => {
        const { kind, receivableLabel, clientName, amountCents } = one;
        const row = text.row(instructionLabels[kind], receivableLabel, clientName, brl(amountCents), dueOf(one));
        return `${row}, ${stateOf(one)}`;
      }}
      estimatedHeight={60}
      maxHeight="min(46vh, 420px)"
      isSelected={({ id, blocked }) => blocked === null && !props.left.has(id)}
      isChoosable={({ blocked }) => blocked === null}
      onChoose={({ id }) => props.onToggle(id)}
      onAll={props.onAll}
      describedBy={props.describedBy}
    >
      {(one) => {
        const isLeft = props.left.has(one.id);
        return (
          <div className={styles.row}>
            {one.blocked !== null ? (
              <ProhibitedRegular className={styles.mark} aria-hidden />
            ) : isLeft ? (
              <CheckboxUncheckedRegular className={styles.mark} aria-hidden />
            ) : (
              <CheckboxCheckedRegular className={mergeClasses(styles.mark, styles.taken)} aria-hidden />
            )}
            <span className={mergeClasses(styles.name, isLeft && styles.left)} title={one.clientName}>
              {one.clientName}
            </span>
            <span className={styles.amount}>{plainMoney(one.amountCents)}</span>
            <span className={styles.minor}>
              {[instructionLabels[one.kind], one.receivableLabel, dueOf(one)].join(' · ')}
            </span>
            {one.reason !== '' && <span className={styles.minor}>{one.reason}</span>}
            {one.blocked !== null && <span className={styles.blocked}>{one.blocked}</span>}
          </div>
        );
      }}
    </VirtualListbox>
  );
};
