import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PaymentMethod } from '../../../contract/common';
import { addMonths, type IsoDate } from '../../../domain/calendar/isoDate';
import { generateInstallments } from '../../../domain/installments/generateInstallments';
import type { Cents } from '../../../domain/money/cents';
import { negotiationText } from '../../../strings/negotiation';
import { paneText } from '../../../strings/pane';
import { useCompany } from '../../context/CompanyContext';
import { ChoiceField } from '../../fields/ChoiceField';
import { DateField } from '../../fields/DateField';
import { IntegerField } from '../../fields/IntegerField';
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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  error: { color: tokens.colorPaletteRedForeground1 },
});

export interface GenerateFormProps {
  totalCents: Cents;
  /** How many instalments there are to be replaced. */
  existing: number;
  onGenerate: (installments: Omit<DraftInstallment, 'key'>[]) => void;
  onCancel: () => void;
}

/** *Gerar N parcelas*: equal ones, the odd centavos on the last, with or without a down payment today. */
export const GenerateForm = ({ totalCents, existing, onGenerate, onCancel }: GenerateFormProps): ReactElement => {
  const styles = useStyles();
  const { today, terms, settings } = useCompany();
  const text = negotiationText.generator;
  const form = useFirstFieldFocus();
  const [count, setCount] = useState<number | null>(3);
  const [downPayment, setDownPayment] = useState<Cents | null>(null);
  const [isDownPaymentUnreadable, setIsDownPaymentUnreadable] = useState(false);
  const [firstDueDate, setFirstDueDate] = useState<IsoDate | null>(addMonths(today, 1));
  const [isMonthly, setIsMonthly] = useState(true);
  const [everyDays, setEveryDays] = useState<number | null>(30);
  const [moveToBusinessDay, setMoveToBusinessDay] = useState(true);
  const [method, setMethod] = useState<PaymentMethod>('boleto');

  const isFilled =
    count !== null && firstDueDate !== null && (isMonthly || everyDays !== null) && !isDownPaymentUnreadable;
  const most = settings.policy.maxInstallments;
  const isOverPolicy = count !== null && count + (downPayment === null ? 0 : 1) > most;
  const generated =
    isFilled && !isOverPolicy
      ? generateInstallments({
          totalCents,
          count,
          firstDueDate,
          intervalDays: isMonthly ? null : everyDays,
          moveToBusinessDay,
          holidays: terms.holidays,
          ...(downPayment === null ? {} : { downPayment: { amountCents: downPayment, dueDate: today } }),
        })
      : null;
  const complaint = isOverPolicy
    ? text.overPolicy(most)
    : generated?.ok === false
      ? text.errors[generated.error.code]
      : null;

  return (
    <form
      ref={form}
      className={styles.root}
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (generated?.ok === true) onGenerate(generated.value.map((installment) => ({ method, ...installment })));
      }}
    >
      <div className={styles.pair}>
        <IntegerField label={text.count} value={count} onChange={setCount} />
        <MoneyField
          label={text.downPayment}
          value={downPayment}
          hint={text.downPaymentHint}
          onChange={(amount, reads) => {
            setDownPayment(amount);
            setIsDownPaymentUnreadable(reads === 'unreadable');
          }}
        />
      </div>
      <div className={styles.pair}>
        <DateField label={text.firstDueDate} today={today} required value={firstDueDate} onChange={setFirstDueDate} />
        <MethodField label={negotiationText.installments.method} value={method} onChange={setMethod} />
      </div>
      <div className={styles.pair}>
        <ChoiceField
          label={text.interval}
          value={isMonthly ? 'monthly' : 'days'}
          onChange={(interval) => setIsMonthly(interval === 'monthly')}
        >
          <option value="monthly">{text.monthly}</option>
          <option value="days">{text.everyDays}</option>
        </ChoiceField>
        {!isMonthly && <IntegerField label={text.days} value={everyDays} onChange={setEveryDays} />}
      </div>
      <Checkbox
        label={text.moveToBusinessDay}
        checked={moveToBusinessDay}
        onChange={(_event, data) => setMoveToBusinessDay(data.checked === true)}
      />
      {existing > 0 && <Caption1>{text.replaces(existing)}</Caption1>}
      {complaint !== null && (
        <Caption1 role="alert" className={styles.error}>
          {complaint}
        </Caption1>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={generated?.ok !== true}>
          {text.generate(count ?? 0)}
        </Button>
        <Button onClick={onCancel}>{paneText.cancel}</Button>
      </div>
    </form>
  );
};
