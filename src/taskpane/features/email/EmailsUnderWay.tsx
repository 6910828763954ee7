import { Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, type ReactElement } from 'react';
import { emailStateLabels, emailText } from '../../../strings/emailViews';
import { useClientEmails } from '../../queries/useEmailQueries';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  email: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export interface EmailsUnderWayProps {
  clientId: string;
  /** One of them has come to its end, which the history tells. */
  onFate: () => void;
}

/** E-mails of the client that wait or are being sent; what became of the others stands in the history. */
export const EmailsUnderWay = ({ clientId, onFate }: EmailsUnderWayProps): ReactElement | null => {
  const styles = useStyles();
  const { data } = useClientEmails(clientId);
  const waiting = data?.messages.filter(({ state }) => state === 'queued' || state === 'sending') ?? [];
  const before = useRef(0);
  const tell = useEffectEvent(onFate);
  useEffect(() => {
    if (waiting.length < before.current) tell();
    before.current = waiting.length;
  }, [waiting.length]);
  if (waiting.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={emailText.underWay} aria-live="polite">
      {waiting.map((message) => (
        <li key={message.id} className={styles.email}>
          <Spinner size="extra-tiny" aria-hidden />
          <div className={styles.words}>
            <span className={styles.strong}>{emailText.stateOf(emailStateLabels[message.state])}</span>
            <Caption1 block>{emailText.aboutTo(message.subject, message.to.join('; '))}</Caption1>
            <Caption1 block>{message.stateText}</Caption1>
          </div>
        </li>
      ))}
    </ul>
  );
};
