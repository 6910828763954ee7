import { Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReceivableRow } from '../../../contract/receivables';
import { isoDate } from '../../../domain/calendar/isoDate';
import { rateOf } from '../../../domain/charges/chargeTermsOf';
import { isOverConsumerCap } from '../../../domain/charges/consumerFineCap';
import { isPrescribed } from '../../../domain/charges/prescription';
import { formatRatePercent, rateText } from '../../../domain/rate/rate';
import { receivableLabel } from '../../../domain/receivableLabel';
import { chargeWarnings } from '../../../strings/chargeAccount';
import { useCompany } from '../../context/CompanyContext';

export interface NegotiationWarningsProps {
  receivables: readonly ReceivableRow[];
  isConsumer: boolean;
}

/** What should be thought of before these titles are negotiated; nothing is blocked by it. */
export const NegotiationWarnings = ({ receivables, isConsumer }: NegotiationWarningsProps): ReactElement | null => {
  const { terms, today } = useCompany();
  const prescribed = receivables.filter((row) => isPrescribed(isoDate(row.dueDate), today)).map(receivableLabel);
  const rates = receivables.map((row) => (row.ownFineRate === null ? terms.fineRate : rateOf(row.ownFineRate)));
  const over = isConsumer ? rates.filter(isOverConsumerCap) : [];
  const highest = [...over].sort((a, b) => Number(rateText(b)) - Number(rateText(a)))[0];
  const sentences = [
    ...(highest === undefined ? [] : [chargeWarnings.consumerFine(formatRatePercent(highest))]),
    ...(prescribed.length === 0 ? [] : [chargeWarnings.prescribedChosen(prescribed.join(', '))]),
  ];
  if (sentences.length === 0) return null;
  return (
    <div>
      {sentences.map((sentence) => (
        <MessageBar key={sentence} intent="warning" layout="multiline">
          <MessageBarBody>
            <Caption1 block>{sentence}</Caption1>
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
};
