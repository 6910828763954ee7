import { Caption1, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react';
import type { ClientDetails } from '../../../contract/clients';
import type { NegotiationResult, ReversalResult } from '../../../contract/negotiations';
import type { PaymentResult } from '../../../contract/payments';
import type { ReceivableRow } from '../../../contract/receivables';
import { isoDate, type IsoDate } from '../../../domain/calendar/isoDate';
import { isPrescribed } from '../../../domain/charges/prescription';
import type { ApplyOutcome } from '../../../excel/outcomes';
import { clientText } from '../../../strings/client';
import { contactsText } from '../../../strings/contacts';
import { composeText } from '../../../strings/emailViews';
import { negotiationText } from '../../../strings/negotiation';
import { paneText } from '../../../strings/pane';
import { useCompany } from '../../context/CompanyContext';
import { useSheets } from '../../context/PaneHostContext';
import { brl } from '../../format/brl';
import { newIdempotencyKey } from '../../idempotencyKey';
import { useClientDetails, useRefreshClient } from '../../queries/useQueries';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { onDemand } from '../../shell/onDemand';
import type { ClientTab } from '../../shell/navigation';
import { useNotices, type Notice } from '../../shell/notices';
import { HistoryPanel } from '../contacts/HistoryPanel';
import { newDraft, withReceivables } from '../negotiation/draft';
import type { DraftStorage } from '../negotiation/draftStorage';
import { NegotiationPanel } from '../negotiation/NegotiationPanel';
import { useDraft } from '../negotiation/useDraft';
import { ClientHeader } from './ClientHeader';
import { receivableLabel } from '../../../domain/receivableLabel';
import { topicOfField } from './explainTitle';
import { ReceivablesPanel, type ExplainedCell } from './ReceivablesPanel';
import { emptySelection, selectOnly, type Selection } from './selection';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    minHeight: 0,
    // At 200 % zoom there is no room for a list between what is fixed: then all of it scrolls.
    '@media (max-height: 420px)': { overflowY: 'auto' },
  },
  head: {
    flex: 'none',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { color: tokens.colorNeutralForeground2, paddingLeft: '4px' },
});

const ComposeEmail = onDemand(async () => (await import('../email/ComposeEmail')).ComposeEmail);

const nowhere = { receivableId: null, field: null };

/** A choice of titles made elsewhere (the ribbon), to be negotiated. */
export interface AskedNegotiation {
  clientId: string;
  receivableIds: readonly string[];
}

export interface ClientViewProps {
  clientId: string;
  asOf: IsoDate;
  tab: ClientTab;
  receivableId: string | null;
  /** The managed column of the cell that was chosen in the sheet. */
  field: string | null;
  asked: AskedNegotiation | null;
  /** What was asked has been taken up. */
  onAnswered: () => void;
  storage: DraftStorage;
  onTab: (tab: ClientTab) => void;
  onBack: () => void;
}

/** The tab *Cliente* of one client. Mount it anew for another one. */
export const ClientView = (props: ClientViewProps): ReactElement => {
  const details = useClientDetails(props.clientId, props.asOf);
  if (details.data !== undefined) {
    const refetch = async (): Promise<ReceivableRow[] | null> => {
      const fresh = await details.refetch();
      return fresh.isSuccess ? fresh.data.receivables : null;
    };
    return <OpenClient {...props} details={details.data} onRefetch={refetch} />;
  }
  return details.error === null ? (
    <ListSkeleton />
  ) : (
    <FailureBar failure={details.error.failure} onRetry={() => void details.refetch()} />
  );
};

type OpenClientProps = ClientViewProps & {
  details: ClientDetails;
  onRefetch: () => Promise<ReceivableRow[] | null>;
};

const OpenClient = (props: OpenClientProps): ReactElement => {
  const styles = useStyles();
  const { clientId, storage, details, asked, receivableId, field, onTab, onAnswered } = props;
  const { client, receivables } = details;
  const { today } = useCompany();
  const sheets = useSheets();
  const queries = useQueryClient();
  const refresh = useRefreshClient();
  const { show } = useNotices();
  const drafts = useDraft(storage, clientId);
  const [selection, setSelection] = useState<Selection>(() =>
    selectOnly(
      emptySelection,
      receivables.map((row) => row.id),
      drafts.draft?.receivables.map((row) => row.id) ?? [],
    ),
  );

  // Contents of a draft made on another computer are not here, but the workbook remembers which titles it was about.
  const hasDraft = drafts.draft !== null;
  const isRestored = useRef(hasDraft);
  useEffect(() => {
    if (isRestored.current) return undefined;
    isRestored.current = true;
    let isGone = false;
    void storage.remembered(clientId).then((remembered) => {
      if (isGone || remembered === null) return;
      setSelection((now) =>
        now.selected.size > 0
          ? now
          : selectOnly(
              now,
              receivables.map((row) => row.id),
              remembered.receivableIds,
            ),
      );
    });
    return () => {
      isGone = true;
    };
  }, [storage, clientId, receivables]);

  const [pointed, setPointed] = useState<{ receivableId: string | null; field: string | null }>(nowhere);
  const [explained, setExplained] = useState<ExplainedCell | null>(null);
  if (receivableId !== pointed.receivableId || field !== pointed.field) {
    setPointed({ receivableId, field });
    const index = receivables.findIndex((row) => row.id === receivableId);
    if (index >= 0) setSelection((now) => ({ ...now, active: index, anchor: index }));
    const topic = topicOfField(field);
    setExplained(receivableId === null || topic === null ? null : { receivableId, topic });
  }

  const negotiate = (rows: ReceivableRow[]): void => {
    const key = newIdempotencyKey();
    if (drafts.draft?.pending === null) drafts.change((draft) => withReceivables(draft, rows, key));
    else if (drafts.draft === null) {
      drafts.start(newDraft(rows, { clientId, clientName: client.name, today, idempotencyKey: key }));
    }
    onTab('negotiation');
  };
  const negotiateAsked = useEffectEvent((wanted: AskedNegotiation) => {
    const ids = receivables.map((row) => row.id);
    setSelection((now) => selectOnly(now, ids, wanted.receivableIds));
    const rows = receivables.filter((row) => wanted.receivableIds.includes(row.id));
    if (rows.length > 0) negotiate(rows);
    onAnswered();
  });
  useEffect(() => {
    if (asked !== null) negotiateAsked(asked);
  }, [asked]);

  /** Tells what happened, then brings sheet and pane up to date; says so where the sheet could not follow. */
  const conclude = async (told: Notice[], applied: Promise<ApplyOutcome>): Promise<void> => {
    show(told);
    const [outcome] = await Promise.all([applied, refresh(clientId)]);
    if (outcome.state === 'failed') {
      show([...told, { intent: 'warning', text: `${paneText.sheet.notUpdated} ${outcome.reason.message}` }]);
    }
  };

  const onConfirmed = (result: NegotiationResult): void => {
    drafts.discard();
    setSelection(emptySelection);
    onTab('receivables');
    void conclude([{ intent: 'success', text: negotiationText.succeeded }], sheets.applyNegotiation(result));
  };
  const onReversed = (result: ReversalResult): void => {
    const told: Notice[] = [{ intent: 'success', text: contactsText.reversal.done }];
    if (result.toRegisterAgain.length > 0) {
      const labels = result.toRegisterAgain.map((one) => one.label).join(', ');
      told.push({ intent: 'warning', text: contactsText.reversal.registerAgain(labels) });
    }
    setSelection(emptySelection);
    void conclude(told, sheets.applyReversal(result));
  };
  const onPaid = (row: ReceivableRow, result: PaymentResult): void => {
    const text = clientText.payment.done(brl(result.payment.amountCents), receivableLabel(row));
    void conclude([{ intent: 'success', text }], sheets.applyReceivable(result.receivable, row.id));
  };
  const onPaymentReversed = ({ payment, receivable }: PaymentResult): void => {
    const told: Notice[] = [{ intent: 'success', text: contactsText.paymentReversal.done }];
    void conclude(told, sheets.applyReceivable(receivable, payment.receivableId));
  };
  const reload = async (): Promise<ReceivableRow[] | null> => {
    await queries.refetchQueries({ queryKey: ['settings'] });
    return props.onRefetch();
  };

  if (props.tab === 'email') {
    return (
      <ComposeEmail
        details={details}
        chosen={selection.selected}
        onBack={() => onTab('receivables')}
        onSent={(message) => {
          onTab('history');
          show([{ intent: 'success', text: composeText.done(message.to.join('; ')) }]);
          void queries.invalidateQueries({ queryKey: ['clientEmails', clientId] });
        }}
      />
    );
  }
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <ClientHeader
          details={details}
          prescribed={receivables.filter((row) => isPrescribed(isoDate(row.dueDate), today)).length}
          // The room is needed for the figures.
          isCompact={props.tab === 'negotiation' || (props.tab === 'receivables' && explained !== null)}
          onBack={props.onBack}
        />
        <TabList
          size="small"
          selectedValue={props.tab}
          aria-label={clientText.tabs.label}
          onTabSelect={(_event, data) => {
            if (data.value === 'receivables' || data.value === 'negotiation' || data.value === 'history') {
              onTab(data.value);
            }
          }}
        >
          <Tab value="receivables">
            {clientText.tabs.receivables}
            <Caption1 className={styles.count}>{receivables.length}</Caption1>
          </Tab>
          <Tab value="negotiation">{clientText.tabs.negotiation}</Tab>
          <Tab value="history">{clientText.tabs.history}</Tab>
        </TabList>
      </div>
      {props.tab === 'receivables' && (
        <ReceivablesPanel
          clientId={clientId}
          receivables={receivables}
          credits={details.credits}
          isConsumer={client.isConsumer}
          asOf={props.asOf}
          explained={explained}
          onExplained={() => setExplained(null)}
          selection={selection}
          onSelection={setSelection}
          onNegotiate={negotiate}
          onEmail={() => onTab('email')}
          onPaid={onPaid}
        />
      )}
      {props.tab === 'negotiation' && (
        <NegotiationPanel
          drafts={drafts}
          open={receivables}
          isConsumer={client.isConsumer}
          onReload={reload}
          onChooseReceivables={() => onTab('receivables')}
          onConfirmed={onConfirmed}
        />
      )}
      {props.tab === 'history' && (
        <HistoryPanel
          clientId={clientId}
          onSaved={() => {
            show([{ intent: 'success', text: contactsText.saved }]);
            void refresh(clientId);
          }}
          onReversed={onReversed}
          onPaymentReversed={onPaymentReversed}
        />
      )}
    </div>
  );
};
