import { Button, Caption1, Link, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { CallRegular } from '@fluentui/react-icons/svg/call';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import type { ReactElement } from 'react';
import type { ClientDetails } from '../../../contract/clients';
import { formatDocument } from './formatDocument';
import { chargeWarnings } from '../../../strings/chargeAccount';
import { clientText } from '../../../strings/client';
import { dunningText } from '../../../strings/dunningViews';
import { paneText } from '../../../strings/pane';
import { brDate } from '../../format/brDate';
import { useClientDunning } from '../../queries/useEmailQueries';
import { ClientMenu } from '../dunning/ClientMenu';
import { CreditsLine } from './CreditsLine';
import { mailLink, telLink, whatsappLink } from './contactLinks';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalXS },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', alignSelf: 'center' },
  facts: { gridColumn: '1 / -1', display: 'grid', paddingLeft: tokens.spacingHorizontalXS },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  warning: {
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  contacts: { '@media (max-height: 520px)': { display: 'none' } },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: '2px' },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    minHeight: '24px',
  },
});

export interface ClientHeaderProps {
  details: Pick<ClientDetails, 'client' | 'credits' | 'receivables'>;
  /** How many of its open titles have prescribed. */
  prescribed: number;
  /** Only the name: the room is needed for something else. */
  isCompact: boolean;
  onBack: () => void;
}

/** Who it is, and how to reach them. */
export const ClientHeader = ({ details, prescribed, isCompact, onBack }: ClientHeaderProps): ReactElement => {
  const { client } = details;
  const styles = useStyles();
  const dunning = useClientDunning(client.id);
  const whatsapp = client.whatsapp ?? null;
  const whatsappAddress = whatsapp === null ? null : whatsappLink(whatsapp);
  const facts = [
    client.document === null ? clientText.noDocument : formatDocument(client.document),
    clientText.maxDays(client.maxDaysOverdue),
    ...(dunning.data?.enabled === false ? [dunningText.client.isOff] : []),
  ];
  const contacts = [
    client.lastContactOn === null
      ? null
      : clientText.lastContact(brDate(client.lastContactOn), client.lastContactStatus ?? ''),
    client.nextContactOn === null ? null : clientText.nextContact(brDate(client.nextContactOn)),
  ].filter((part) => part !== null);
  return (
    <div className={styles.root}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        aria-label={paneText.back}
        title={paneText.back}
        onClick={onBack}
      />
      <Subtitle2 as="h2" className={styles.name} title={client.name}>
        {client.name}
      </Subtitle2>
      <ClientMenu clientId={client.id} />
      {!isCompact && (
        <div className={styles.facts}>
          <Caption1 className={styles.minor}>
            {facts.join(' · ')}
            {prescribed > 0 && (
              <>
                {' · '}
                <span className={styles.warning}>{chargeWarnings.prescribedTitles(prescribed)}</span>
              </>
            )}
          </Caption1>
          <div className={styles.links}>
            {client.phone !== null && (
              <Link className={styles.link} href={telLink(client.phone)} aria-label={clientText.call(client.phone)}>
                <CallRegular aria-hidden /> {client.phone}
              </Link>
            )}
            {whatsapp !== null && whatsappAddress !== null && (
              <Link
                className={styles.link}
                href={whatsappAddress}
                target="_blank"
                rel="noreferrer"
                aria-label={clientText.whatsapp(whatsapp)}
              >
                <ChatRegular aria-hidden /> {clientText.whatsappLabel}
              </Link>
            )}
            {client.email !== null && (
              <Link className={styles.link} href={mailLink(client.email)} aria-label={clientText.email(client.email)}>
                <MailRegular aria-hidden /> {client.email}
              </Link>
            )}
            {client.phone === null && client.email === null && whatsapp === null && (
              <Caption1 className={styles.minor}>{clientText.noContactData}</Caption1>
            )}
          </div>
          <CreditsLine creditCents={client.creditCents} credits={details.credits} receivables={details.receivables} />
          {contacts.length > 0 && (
            <Caption1 className={mergeClasses(styles.minor, styles.contacts)}>{contacts.join(' · ')}</Caption1>
          )}
        </div>
      )}
    </div>
  );
};
