import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState, type ReactElement } from 'react';
import type { ReversalResult } from '../../../contract/negotiations';
import type { PaymentResult } from '../../../contract/payments';
import { contactsText } from '../../../strings/contacts';
import { useContacts } from '../../queries/useQueries';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { EmptyState } from '../../shell/EmptyState';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { EmailsUnderWay } from '../email/EmailsUnderWay';
import { ContactEntry } from './ContactEntry';
import { ContactForm } from './ContactForm';

const useStyles = makeStyles({
  root: { flex: '1 1 auto', minHeight: 0, overflowY: 'auto' },
  // Inside the scroller, because rows of a grid of fixed height would be squeezed.
  stack: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  button: { justifySelf: 'start' },
});

export interface HistoryPanelProps {
  clientId: string;
  onSaved: () => void;
  onReversed: (result: ReversalResult) => void;
  onPaymentReversed: (result: PaymentResult) => void;
}

/** The tab *Histórico*: contacts and what happened by itself, newest first as the backend orders them. */
export const HistoryPanel = ({ clientId, onSaved, ...reversals }: HistoryPanelProps): ReactElement => {
  const styles = useStyles();
  const contacts = useContacts(clientId);
  const [isAdding, setIsAdding] = useState(false);
  const place = useReturnFocus<HTMLDivElement>(isAdding ? 'contact' : null);
  const { data } = contacts;
  return (
    <div ref={place} className={styles.root}>
      <div className={styles.stack}>
        {isAdding ? (
          <ContactForm
            clientId={clientId}
            onCancel={() => setIsAdding(false)}
            onSaved={() => {
              setIsAdding(false);
              onSaved();
            }}
          />
        ) : (
          <Button
            data-opens="contact"
            className={styles.button}
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => setIsAdding(true)}
          >
            {contactsText.register}
          </Button>
        )}
        {contacts.error !== null && (
          <FailureBar failure={contacts.error.failure} onRetry={() => void contacts.refetch()} />
        )}
        <EmailsUnderWay clientId={clientId} onFate={() => void contacts.refetch()} />
        {data === undefined && contacts.error === null && <ListSkeleton rows={3} />}
        {data?.contacts.length === 0 && <EmptyState title={contactsText.none} />}
        {data !== undefined && data.contacts.length > 0 && (
          <ul className={styles.list} aria-label={contactsText.list}>
            {data.contacts.map((contact) => (
              <ContactEntry key={contact.id} contact={contact} {...reversals} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
};
