import { Body1, Body1Strong, Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState, type ReactElement } from 'react';
import type { ReversalResult } from '../../../contract/negotiations';
import { contactsText } from '../../../strings/contacts';
import { channelLabels, negotiationStateLabels, paymentMethodLabels } from '../../../strings/labels';
import { paneText } from '../../../strings/pane';
import { titleBoletoText } from '../../../strings/titleBoleto';
import { useDownload } from '../../browser/useDownload';
import { useApi } from '../../context/ApiContext';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';
import { useNegotiation } from '../../queries/useQueries';
import { FailureBar } from '../../shell/FailureBar';
import { ReversalDialog } from './ReversalDialog';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontVariantNumeric: 'tabular-nums' },
  button: { justifySelf: 'start' },
});

export interface NegotiationDetailsProps {
  id: string;
  onReversed: (result: ReversalResult) => void;
}

/** What was agreed, and the way to undo it. */
export const NegotiationDetails = ({ id, onReversed }: NegotiationDetailsProps): ReactElement => {
  const styles = useStyles();
  const [isReversing, setIsReversing] = useState(false);
  const api = useApi();
  const negotiation = useNegotiation(id);
  const { name, failure, isRunning, start } = useDownload();
  const { data } = negotiation;
  const text = contactsText.negotiation;
  if (negotiation.error !== null) {
    return <FailureBar failure={negotiation.error.failure} onRetry={() => void negotiation.refetch()} />;
  }
  if (data === undefined) return <Spinner size="tiny" label={paneText.loading} />;
  const { acceptance } = data;
  return (
    <div className={styles.root}>
      <Body1Strong>{text.title(data.number, negotiationStateLabels[data.state])}</Body1Strong>
      <Caption1>{text.origins}</Caption1>
      <ul className={styles.list}>
        {data.origins.map((origin) => (
          <li key={origin.receivableId}>
            {origin.label}, {brDate(origin.dueDate)},{' '}
            {brl(origin.principalCents + origin.fineCents + origin.interestCents)}
          </li>
        ))}
      </ul>
      <Caption1>{text.installments}</Caption1>
      <ul className={styles.list}>
        {data.installments.map((installment) => (
          <li key={installment.receivableId}>
            {brDate(installment.dueDate)}, {paymentMethodLabels[installment.method]}, {brl(installment.amountCents)}
          </li>
        ))}
      </ul>
      <Body1>
        {text.accepted(
          acceptance.acceptedBy,
          brDate(acceptance.acceptedOn),
          channelLabels[acceptance.channel].toLowerCase(),
        )}{' '}
        {text.created(data.createdBy)}
      </Body1>
      {data.note !== '' && <Body1>{data.note}</Body1>}
      {data.state === 'confirmed' && data.installments.some(({ method }) => method === 'boleto') && (
        <>
          <Button
            size="small"
            className={styles.button}
            icon={<ArrowDownloadRegular />}
            disabledFocusable={isRunning}
            onClick={() => start(() => api.bookletPdf(data.id))}
          >
            {titleBoletoText.booklet}
          </Button>
          <Caption1 role="status">{name === null ? null : titleBoletoText.downloaded(name)}</Caption1>
          {failure !== null && <FailureBar failure={failure} />}
        </>
      )}
      {data.state === 'confirmed' && (
        <Button size="small" className={styles.button} onClick={() => setIsReversing(true)}>
          {contactsText.reversal.open}
        </Button>
      )}
      {isReversing && (
        <ReversalDialog
          text={contactsText.reversal}
          send={(reason, idempotencyKey) =>
            api.reverseNegotiation(data.id, { version: data.version, reason }, { idempotencyKey })
          }
          onClose={() => setIsReversing(false)}
          onReversed={(result) => {
            setIsReversing(false);
            onReversed(result);
          }}
        />
      )}
    </div>
  );
};
