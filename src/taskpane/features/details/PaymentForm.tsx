import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  Field,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PaymentMethod } from '../../../contract/common';
import type { PaymentResult } from '../../../contract/payments';
import type { ReceivableRow } from '../../../contract/receivables';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { chargeableTitleOf } from '../../../domain/charges/chargeableTitleOf';
import type { Cents } from '../../../domain/money/cents';
import { imputePayment } from '../../../domain/payment/imputePayment';
import { clientText } from '../../../strings/client';
import { paneText } from '../../../strings/pane';
import { refusalSentence } from '../../../strings/refusals';
import type { ApiFailure } from '../../../client/failure';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { DateField } from '../../fields/DateField';
import { MethodField } from '../../fields/MethodField';
import { MoneyField } from '../../fields/MoneyField';
import { brl } from '../../format/brl';
import { useFirstFieldFocus } from '../../hooks/useFirstFieldFocus';
import { newIdempotencyKey } from '../../idempotencyKey';
import { failureSentence } from '../../shell/failureSentence';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  minor: { color: tokens.colorNeutralForeground2 },
});

export interface PaymentFormProps {
  row: ReceivableRow;
  onDone: (result: PaymentResult) => void;
  onCancel: () => void;
}

/** *Registrar recebimento*: shows where the money goes before it is recorded. */
export const PaymentForm = ({ row, onDone, onCancel }: PaymentFormProps): ReactElement => {
  const styles = useStyles();
  const form = useFirstFieldFocus();
  const api = useApi();
  const { today, terms } = useCompany();
  const [paidOn, setPaidOn] = useState<IsoDate | null>(today);
  const [amount, setAmount] = useState<Cents | null>(null);
  const [method, setMethod] = useState<PaymentMethod>('pix');
  const [note, setNote] = useState('');
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const imputed =
    paidOn === null || amount === null || amount <= 0
      ? null
      : imputePayment(chargeableTitleOf(row), terms, { paidOn, amountCents: amount, today });
  const refusal = imputed !== null && !imputed.ok ? imputed.error : null;
  const sentence = refusal === null ? undefined : refusalSentence(refusal.code, refusal.data);

  const send = async (): Promise<void> => {
    if (paidOn === null || amount === null) return;
    setIsSending(true);
    setFailure(null);
    const result = await api.addPayment(
      row.id,
      { version: row.version, paidOn, amountCents: amount, method, note },
      { idempotencyKey },
    );
    setIsSending(false);
    if (result.ok) {
      onDone(result.value);
      return;
    }
    setFailure(result.error);
    // After a definite refusal other content may follow; after a broken connection only the same may.
    if (result.error.kind === 'problem') setIdempotencyKey(newIdempotencyKey());
  };

  return (
    <form
      ref={form}
      className={styles.root}
      aria-label={clientText.payment.title}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles.pair}>
        <DateField
          label={clientText.payment.paidOn}
          today={today}
          required
          value={paidOn}
          onChange={setPaidOn}
          refusal={refusal?.code === 'payment_over_total' ? undefined : sentence}
        />
        <MoneyField
          label={clientText.payment.amount}
          required
          value={amount}
          onChange={setAmount}
          refusal={refusal?.code === 'payment_over_total' ? sentence : undefined}
        />
      </div>
      <MethodField label={clientText.payment.method} value={method} onChange={setMethod} />
      <Field label={clientText.payment.note}>
        <Textarea value={note} rows={2} maxLength={2_000} onChange={(_event, data) => setNote(data.value)} />
      </Field>
      {imputed?.ok === true && (
        <div role="status">
          <Body1>
            {clientText.payment.imputation(
              brl(imputed.value.interestCents),
              brl(imputed.value.fineCents),
              brl(imputed.value.principalCents),
            )}
          </Body1>{' '}
          <Caption1 className={styles.minor}>
            {imputed.value.settled
              ? clientText.payment.settles
              : clientText.payment.remaining(brl(imputed.value.after.balanceCents))}
          </Caption1>
        </div>
      )}
      {failure !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failureSentence(failure)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={imputed?.ok !== true || isSending}>
          {clientText.payment.save}
        </Button>
        <Button onClick={onCancel}>{paneText.cancel}</Button>
      </div>
    </form>
  );
};
