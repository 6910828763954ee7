import { Button, Caption1, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { memo, type MouseEvent, type ReactElement } from 'react';
import type { ReceivableRow } from '../../../contract/receivables';
import type { Charges } from '../../../domain/charges/chargesOf';
import { clientText } from '../../../strings/client';
import { brDate } from '../../format/brDate';
import { brl, plainMoney } from '../../format/brl';
import { receivableLabel } from '../../../domain/receivableLabel';
import type { TitleMarks } from './titleMarks';

const plainHeight = 52;
const remarkHeight = 16;

/** Height in pixels of a title's row: what it is marked with takes a line of its own. */
export const receivableRowHeight = ({ warnings, remarks }: TitleMarks): number =>
  warnings.length + remarks.length === 0 ? plainHeight : plainHeight + remarkHeight;

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { ':focus-visible': { outline: '3px dashed CanvasText' } },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  text: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  number: { fontWeight: tokens.fontWeightSemibold },
  // Under the amounts there is room left.
  remarks: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  warnings: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  minor: { color: tokens.colorNeutralForeground2 },
  amounts: {
    alignSelf: 'start',
    paddingTop: '7px',
    display: 'grid',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  total: { fontWeight: tokens.fontWeightSemibold },
});

export interface ReceivableItemProps {
  row: ReceivableRow;
  charges: Charges;
  marks: TitleMarks;
  index: number;
  start: number;
  isSelected: boolean;
  isActive: boolean;
  onClick: (index: number, event: MouseEvent) => void;
  onToggle: (index: number) => void;
  onDetails: (row: ReceivableRow) => void;
}

/** One title: days, due date, what it is made of. */
export const ReceivableItem = memo(function ReceivableItem(props: ReceivableItemProps): ReactElement {
  const styles = useStyles();
  const { row, charges, index } = props;
  const label = receivableLabel(row);
  const { warnings, remarks } = props.marks;
  const marks = [...warnings, ...remarks].join(' · ');
  const charged = charges.fineCents + charges.interestCents > 0;
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={props.isSelected}
      aria-label={clientText.rowAccessible(
        label,
        brDate(row.dueDate),
        clientText.daysLong(charges.daysOverdue),
        brl(charges.totalCents),
        marks,
      )}
      data-index={index}
      tabIndex={props.isActive ? 0 : -1}
      className={mergeClasses(styles.row, props.isSelected && styles.selected)}
      style={{ height: `${receivableRowHeight(props.marks)}px`, transform: `translateY(${props.start}px)` }}
      onClick={(event) => props.onClick(index, event)}
    >
      <div role="gridcell" onClick={(event) => event.stopPropagation()}>
        <Checkbox
          checked={props.isSelected}
          onChange={() => props.onToggle(index)}
          aria-label={clientText.select(label)}
          input={{ tabIndex: -1 }}
        />
      </div>
      <div role="gridcell" className={styles.text}>
        <span className={mergeClasses(styles.line, styles.number)} title={label}>
          {label}
        </span>
        <Caption1 className={mergeClasses(styles.line, styles.minor)}>
          {[brDate(row.dueDate), clientText.days(charges.daysOverdue)].join(' · ')}
        </Caption1>
        {marks !== '' && (
          <Caption1 className={styles.remarks} title={marks}>
            <span className={styles.warnings}>{warnings.join(' · ')}</span>
            {warnings.length > 0 && remarks.length > 0 && ' · '}
            {remarks.join(' · ')}
          </Caption1>
        )}
      </div>
      <div role="gridcell" className={styles.amounts}>
        <span className={styles.total}>{plainMoney(charges.totalCents)}</span>
        <Caption1 className={styles.minor}>
          {charged
            ? clientText.charges(plainMoney(charges.fineCents), plainMoney(charges.interestCents))
            : clientText.noCharges}
        </Caption1>
      </div>
      <div role="gridcell">
        <Button
          appearance="transparent"
          size="small"
          icon={<InfoRegular />}
          tabIndex={props.isActive ? 0 : -1}
          aria-label={clientText.details(label)}
          onClick={(event) => {
            event.stopPropagation();
            props.onDetails(row);
          }}
        />
      </div>
    </div>
  );
});
