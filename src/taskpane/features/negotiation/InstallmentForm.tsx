import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PaymentMethod } from '../../../contract/common';
import { isoDate, type IsoDate } from '../../../domain/calendar/isoDate';
import { cents, type Cents } from '../../../domain/money/cents';
import { negotiationText } from '../../../strings/negotiation';
import { paneText } from '../../../strings/pane';
import { refusalSentence } from '../../../strings/refusals';
import { DateField } from '../../fields/DateField';
import { MethodField } from '../../fields/MethodField';
import { MoneyField } from '../../fields/MoneyField';
import { useFirstFieldFocus } from '../../hooks/useFirstFieldFocus';
import type { DraftInstallment } from './draft';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface InstallmentFormProps {
  title: string;
  first: { method: PaymentMethod; dueDate: string | null; amountCents: number | null };
  today: IsoDate;
  onSave: (installment: Omit<DraftInstallment, 'key'>) => void;
  onCancel: () => void;
}

/** One instalment being added or changed: form of payment, due date, amount. */
export const InstallmentForm = ({ title, first, today, onSave, onCancel }: InstallmentFormProps): ReactElement => {
  const styles = useStyles();
  const form = useFirstFieldFocus();
  const [method, setMethod] = useState(first.method);
  const [dueDate, setDueDate] = useState<IsoDate | null>(first.dueDate === null ? null : isoDate(first.dueDate));
  const [amount, setAmount] = useState<Cents | null>(first.amountCents === null ? null : cents(first.amountCents));
  const isPast = dueDate !== null && dueDate < today;
  const isNotPositive = amount !== null && amount <= 0;
  const isReady = dueDate !== null && amount !== null && !isPast && !isNotPositive;
  return (
    <form
      ref={form}
      className={styles.root}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave({ method, dueDate, amountCents: amount });
      }}
    >
      <MethodField label={negotiationText.installments.method} value={method} onChange={setMethod} />
      <div className={styles.pair}>
        <DateField
          label={negotiationText.installments.dueDate}
          today={today}
          required
          value={dueDate}
          onChange={setDueDate}
          refusal={isPast ? refusalSentence('installment_due_before_as_of', { asOf: today }) : undefined}
        />
        <MoneyField
          label={negotiationText.installments.amount}
          required
          value={amount}
          onChange={setAmount}
          refusal={isNotPositive ? refusalSentence('installment_not_positive') : undefined}
        />
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={!isReady}>
          {negotiationText.installments.save}
        </Button>
        <Button onClick={onCancel}>{paneText.cancel}</Button>
      </div>
    </form>
  );
};
