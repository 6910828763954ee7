import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ReactElement } from 'react';
import { paymentMethodLabels } from '../../../strings/labels';
import { negotiationText } from '../../../strings/negotiation';
import { brDate } from '../../format/brDate';
import { plainMoney } from '../../format/brl';
import type { DraftInstallment } from './draft';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: 'tabular-nums',
  },
  number: { color: tokens.colorNeutralForeground2, textAlign: 'right', paddingRight: '4px' },
  method: { color: tokens.colorNeutralForeground2 },
  amount: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  complaint: { gridColumn: '2 / -1', color: tokens.colorPaletteRedForeground1 },
});

export interface InstallmentItemProps {
  installment: DraftInstallment;
  number: number;
  complaints: readonly string[];
  onEdit: () => void;
  onRemove: () => void;
}

/** One instalment agreed on, with what is wrong with it under it. */
export const InstallmentItem = (props: InstallmentItemProps): ReactElement => {
  const styles = useStyles();
  const { installment, number, complaints } = props;
  const text = negotiationText.installments;
  return (
    <li className={styles.root}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <span>
        {brDate(installment.dueDate)}{' '}
        <Caption1 className={styles.method}>{paymentMethodLabels[installment.method]}</Caption1>
      </span>
      <span className={styles.amount}>{plainMoney(installment.amountCents)}</span>
      <Button
        appearance="subtle"
        size="small"
        icon={<EditRegular />}
        data-opens={installment.key}
        aria-label={text.edit(number)}
        onClick={props.onEdit}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<DeleteRegular />}
        aria-label={text.remove(number)}
        onClick={props.onRemove}
      />
      {complaints.map((complaint) => (
        <Caption1 key={complaint} className={styles.complaint}>
          {complaint}
        </Caption1>
      ))}
    </li>
  );
};
