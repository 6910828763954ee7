import { Body1Strong, Button, Caption1, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { BankAlert } from '../../../contract/bank';
import type { StoredPixReceipt } from '../../../contract/pix';
import { alertKindLabels, bankText } from '../../../strings/bank';
import { pixOutcomeLabels, pixText } from '../../../strings/panePix';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { brDate } from '../../format/brDate';
import { brDateTime } from '../../format/brDateTime';
import { brl } from '../../format/brl';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { EmptyState } from '../../shell/EmptyState';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { useNotices } from '../../shell/notices';
import { useBankAlerts, useOpenPixReceipts, useRefreshBank } from './bankQueries';
import { Marks } from './Marks';
import { ResolutionForm } from './ResolutionForm';
import { SectionFrame } from './SectionFrame';

const text = bankText.alerts;
const shownAtFirst = 20;
const moreAtOnce = 30;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  done: { borderLeftColor: tokens.colorNeutralStroke2 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  text: { overflowWrap: 'anywhere' },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface AlertsSectionProps {
  onOpenClient: (clientId: string, receivableId: string | null) => void;
}

/** *Alertas*: what the bank said and a person has to decide, each with what to do and the place to say what was done. */
export const AlertsSection = ({ onOpenClient }: AlertsSectionProps): ReactElement => {
  const styles = useStyles();
  const api = useApi();
  const { show } = useNotices();
  const refresh = useRefreshBank();
  const [withResolved, setWithResolved] = useState(false);
  const alerts = useBankAlerts(withResolved ? 'all' : 'open');
  const receipts = useOpenPixReceipts();
  const [shown, setShown] = useState(shownAtFirst);
  const [resolving, setResolving] = useState<string | null>(null);
  const place = useReturnFocus<HTMLDivElement>(resolving);
  const list = alerts.data?.alerts ?? [];
  const hidden = list.length - shown;
  const waiting = receipts.data?.receipts ?? [];
  const failures = [alerts, receipts].filter(({ error }) => error !== null);
  const isLoading = alerts.data === undefined && alerts.error === null;
  const resolved = (sentence: string): void => {
    setResolving(null);
    show([{ intent: 'success', text: sentence }]);
    void refresh();
  };
  return (
    <SectionFrame>
      <Checkbox
        label={text.showResolved}
        checked={withResolved}
        onChange={(_event, data) => setWithResolved(data.checked === true)}
      />
      {failures.map(({ error, refetch }, index) =>
        error === null ? null : <FailureBar key={index} failure={error.failure} onRetry={() => void refetch()} />,
      )}
      {isLoading && <ListSkeleton rows={3} />}
      {alerts.data !== undefined && receipts.data !== undefined && list.length + waiting.length === 0 && (
        <EmptyState title={text.none} hint={text.noneHint} />
      )}
      <div ref={place} className={styles.list}>
        {list.length > 0 && (
          <ul className={styles.list} aria-label={text.list}>
            {list.slice(0, shown).map((alert) => (
              <AlertItem
                key={alert.id}
                alert={alert}
                isResolving={resolving === alert.id}
                onResolve={() => setResolving(alert.id)}
                onCancel={() => setResolving(null)}
                onOpenClient={onOpenClient}
                send={(note, options) => api.resolveAlert(alert.id, { note }, options)}
                onResolved={() => resolved(text.saved)}
              />
            ))}
          </ul>
        )}
        {hidden > 0 && (
          <Button size="small" onClick={() => setShown((now) => now + moreAtOnce)}>
            {bankText.more(Math.min(hidden, moreAtOnce))}
          </Button>
        )}
        {waiting.length > 0 && (
          <>
            <Body1Strong as="h3">{pixText.waiting.heading}</Body1Strong>
            <ul className={styles.list} aria-label={pixText.waiting.heading}>
              {waiting.map((receipt) => (
                <ReceiptItem
                  key={receipt.endToEndId}
                  receipt={receipt}
                  isResolving={resolving === receipt.endToEndId}
                  onResolve={() => setResolving(receipt.endToEndId)}
                  onCancel={() => setResolving(null)}
                  onOpenClient={onOpenClient}
                  send={(note, options) => api.resolvePixReceipt(receipt.endToEndId, note, options)}
                  onResolved={() => resolved(pixText.waiting.saved)}
                />
              ))}
            </ul>
            {receipts.data?.more === true && <Caption1 className={styles.minor}>{pixText.waiting.more}</Caption1>}
          </>
        )}
      </div>
    </SectionFrame>
  );
};

interface ItemProps extends AlertsSectionProps {
  isResolving: boolean;
  onResolve: () => void;
  onCancel: () => void;
  onResolved: () => void;
  send: Parameters<typeof ResolutionForm>[0]['send'];
}

const AlertItem = ({ alert, ...item }: ItemProps & { alert: BankAlert }): ReactElement => {
  const styles = useStyles();
  const { settings } = useCompany();
  const { resolvedAt, resolvedBy, note } = alert;
  const isOpen = resolvedAt === null;
  const facts = [
    ...(alert.clientName === null ? [] : [alert.clientName]),
    ...(alert.receivableLabel === null ? [] : [text.title(alert.receivableLabel)]),
    ...(alert.negotiationLabel === null ? [] : [text.negotiation(alert.negotiationLabel)]),
    ...(alert.receivableLabel !== null || alert.ourNumber === null ? [] : [text.ourNumber(alert.ourNumber)]),
    ...(alert.amountCents === null ? [] : [brl(alert.amountCents)]),
    ...(alert.occurredOn === null ? [] : [brDate(alert.occurredOn)]),
  ];
  return (
    <li className={mergeClasses(styles.item, !isOpen && styles.done)}>
      <span className={styles.head}>
        <Body1Strong className={styles.text}>{alert.title}</Body1Strong>
        <Marks marks={[{ text: alertKindLabels[alert.kind], tone: isOpen ? 'bad' : 'plain' }]} />
      </span>
      <Caption1 className={styles.minor}>{text.facts(facts)}</Caption1>
      {alert.detail !== '' && <Caption1 className={styles.text}>{alert.detail}</Caption1>}
      {isOpen && alert.whatToDo.length > 0 && (
        <div>
          <Caption1 block className={styles.minor}>
            {text.whatToDo}
          </Caption1>
          <ol className={styles.steps}>
            {alert.whatToDo.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
      {!isOpen && (
        <Caption1 className={styles.text}>
          {text.resolved(resolvedBy ?? '', brDateTime(resolvedAt, settings.company.timeZone), note ?? '')}
        </Caption1>
      )}
      <Actions
        {...item}
        id={alert.id}
        title={alert.title}
        canResolve={isOpen}
        client={
          alert.clientId === null
            ? null
            : { id: alert.clientId, name: alert.clientName ?? '', receivableId: alert.receivableId }
        }
      />
    </li>
  );
};

const ReceiptItem = ({ receipt, ...item }: ItemProps & { receipt: StoredPixReceipt }): ReactElement => {
  const styles = useStyles();
  const { clientId, clientName, receivableId, receivableLabel, payerName } = receipt;
  const title = pixText.waiting.fact(brl(receipt.amountCents), brDate(receipt.paidOn));
  const facts = [
    ...(clientName === null ? [] : [clientName]),
    ...(receivableLabel === null ? [] : [text.title(receivableLabel)]),
    ...(payerName === null ? [] : [pixText.waiting.payer(payerName)]),
    receipt.endToEndId,
  ];
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        <Body1Strong>{title}</Body1Strong>
        <Marks marks={[{ text: pixOutcomeLabels[receipt.outcome], tone: 'bad' }]} />
      </span>
      <Caption1 className={styles.minor}>{text.facts(facts)}</Caption1>
      <Caption1 className={styles.text}>{receipt.message}</Caption1>
      <Actions
        {...item}
        id={receipt.endToEndId}
        title={title}
        canResolve
        client={clientId === null ? null : { id: clientId, name: clientName ?? '', receivableId }}
      />
    </li>
  );
};

interface ActionsProps extends ItemProps {
  id: string;
  title: string;
  canResolve: boolean;
  client: { id: string; name: string; receivableId: string | null } | null;
}

const Actions = (props: ActionsProps): ReactElement | null => {
  const styles = useStyles();
  const { client } = props;
  if (props.isResolving) {
    return (
      <ResolutionForm title={props.title} send={props.send} onCancel={props.onCancel} onResolved={props.onResolved} />
    );
  }
  if (client === null && !props.canResolve) return null;
  return (
    <div className={styles.buttons}>
      {props.canResolve && (
        <Button size="small" data-opens={props.id} aria-label={text.resolveOf(props.title)} onClick={props.onResolve}>
          {text.resolve}
        </Button>
      )}
      {client !== null && (
        <Button size="small" appearance="subtle" onClick={() => props.onOpenClient(client.id, client.receivableId)}>
          {text.openClient(client.name)}
        </Button>
      )}
    </div>
  );
};
