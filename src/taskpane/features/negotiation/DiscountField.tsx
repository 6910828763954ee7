import { Button, Caption1, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import type { Role } from '../../../contract/settings';
import { fieldText } from '../../../strings/fields';
import { negotiationText } from '../../../strings/negotiation';
import { refusalSentence } from '../../../strings/refusals';
import { MoneyField } from '../../fields/MoneyField';
import { brl } from '../../format/brl';
import { cents } from '../../../domain/money/cents';
import { noDiscount, type TypedDiscount } from './draft';
import type { Reading } from './reading';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 76px',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  unit: { minWidth: 0 },
  select: { minWidth: 0 },
  minor: { color: tokens.colorNeutralForeground2 },
  input: { width: '100%', minWidth: 0 },
  digits: { textAlign: 'right' },
  adjust: { justifySelf: 'start' },
});

export interface DiscountFieldProps {
  typed: TypedDiscount;
  reading: Reading;
  role: Role;
  onChange: (typed: TypedDiscount) => void;
  onAdjust: () => void;
}

const limitText = ({ chargesCents, limits }: Reading, role: Role): string => {
  const text = negotiationText.discount;
  const discount =
    chargesCents === 0
      ? text.noCharges
      : role === 'analyst' && limits.analystDiscountCents < chargesCents
        ? text.limitOfAnalyst(brl(limits.analystDiscountCents), brl(chargesCents))
        : text.limit(brl(chargesCents));
  return `${discount}; ${text.surchargeLimit(brl(limits.surchargeCents))}`;
};

/** The discount in reais or in percent of multa and juros, with its limits in words. Negative is a surcharge. */
export const DiscountField = ({ typed, reading, role, onChange, onAdjust }: DiscountFieldProps): ReactElement => {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const text = negotiationText.discount;
  const refusal = reading.refusals.find((one) => one.pointer === '/discountCents');
  const sentence = refusal === undefined ? undefined : refusalSentence(refusal.code, refusal.data);
  const percentComplaint =
    typed.unit === 'percent' && reading.discountCents === null ? fieldText.rate.notANumber : sentence;
  return (
    <div ref={place} className={styles.root}>
      <div className={styles.fields}>
        {typed.unit === 'reais' ? (
          <MoneyField
            label={text.label}
            value={typed.amountCents === null ? null : cents(typed.amountCents)}
            onChange={(amountCents, reads) =>
              onChange({ unit: 'reais', amountCents, isUnreadable: reads === 'unreadable' })
            }
            refusal={sentence}
          />
        ) : (
          <Field
            label={text.label}
            {...(percentComplaint === undefined
              ? {}
              : { validationState: 'error' as const, validationMessage: percentComplaint })}
            {...(reading.discountCents === null ? {} : { hint: text.equals(brl(reading.discountCents)) })}
          >
            <Input
              className={styles.input}
              input={{ className: styles.digits }}
              inputMode="decimal"
              autoComplete="off"
              value={typed.text}
              onChange={(_event, data) => onChange({ unit: 'percent', text: data.value })}
            />
          </Field>
        )}
        <Field label={{ children: '\u00a0', 'aria-hidden': true }} className={styles.unit}>
          <Select
            select={{ className: styles.select }}
            value={typed.unit}
            aria-label={text.unit}
            onChange={(_event, data) => onChange(data.value === 'percent' ? { unit: 'percent', text: '' } : noDiscount)}
          >
            <option value="reais">{text.reais}</option>
            <option value="percent">{text.percent}</option>
          </Select>
        </Field>
      </div>
      <Caption1 className={styles.minor}>{limitText(reading, role)}</Caption1>
      {reading.balance.differenceCents !== 0 && reading.balance.installmentsCents !== 0 && (
        <Button
          size="small"
          className={styles.adjust}
          onClick={() => {
            onAdjust();
            // The button goes away with the difference.
            place.current?.querySelector('input')?.focus();
          }}
        >
          {text.adjust}
        </Button>
      )}
    </div>
  );
};
