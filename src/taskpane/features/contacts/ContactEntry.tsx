import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Contact } from '../../../contract/contacts';
import type { ReversalResult } from '../../../contract/negotiations';
import type { PaymentResult } from '../../../contract/payments';
import { contactsText } from '../../../strings/contacts';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { brDate } from '../../format/brDate';
import { brDateTime } from '../../format/brDateTime';
import { NegotiationDetails } from './NegotiationDetails';
import { ReversalDialog } from './ReversalDialog';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: '2px',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  strong: { fontWeight: tokens.fontWeightSemibold },
  minor: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  button: { justifySelf: 'start' },
});

export interface ContactEntryProps {
  contact: Contact;
  onReversed: (result: ReversalResult) => void;
  onPaymentReversed: (result: PaymentResult) => void;
}

/** One entry of the history; those of negotiations open what was agreed, a receipt can be taken back. */
export const ContactEntry = ({ contact, onReversed, onPaymentReversed }: ContactEntryProps): ReactElement => {
  const styles = useStyles();
  const { settings } = useCompany();
  const [isOpen, setIsOpen] = useState(false);
  const [isReversing, setIsReversing] = useState(false);
  const api = useApi();
  const { negotiationId, payment } = contact;
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <span className={styles.strong}>{contact.statusLabel ?? contactsText.kinds[contact.kind]}</span>
        <Caption1 className={styles.minor}>
          {brDateTime(contact.occurredAt, settings.company.timeZone)} · {contact.author}
          {payment?.isReversed === true && ` · ${contactsText.paymentReversal.reversed}`}
        </Caption1>
      </div>
      {contact.text !== '' && <Body1 className={styles.text}>{contact.text}</Body1>}
      {contact.returnOn !== null && <Caption1>{contactsText.returnMark(brDate(contact.returnOn))}</Caption1>}
      {negotiationId !== null && contact.kind === 'negotiation' && (
        <Button size="small" className={styles.button} aria-expanded={isOpen} onClick={() => setIsOpen((now) => !now)}>
          {isOpen ? contactsText.hideNegotiation : contactsText.showNegotiation}
        </Button>
      )}
      {payment !== null && !payment.isReversed && (
        <Button size="small" className={styles.button} onClick={() => setIsReversing(true)}>
          {contactsText.paymentReversal.open}
        </Button>
      )}
      {isReversing && payment !== null && (
        <ReversalDialog
          text={contactsText.paymentReversal}
          send={(reason, idempotencyKey) => api.reversePayment(payment, { reason }, { idempotencyKey })}
          onClose={() => setIsReversing(false)}
          onReversed={(result) => {
            setIsReversing(false);
            onPaymentReversed(result);
          }}
        />
      )}
      {isOpen && negotiationId !== null && <NegotiationDetails id={negotiationId} onReversed={onReversed} />}
    </li>
  );
};
