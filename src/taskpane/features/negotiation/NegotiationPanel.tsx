import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactElement } from 'react';
import type { NegotiationResult } from '../../../contract/negotiations';
import type { ReceivableRow } from '../../../contract/receivables';
import { discountForDifference } from '../../../domain/negotiation/adjust';
import { negotiationText } from '../../../strings/negotiation';
import { paneText } from '../../../strings/pane';
import { useCompany } from '../../context/CompanyContext';
import { brDate } from '../../format/brDate';
import { newIdempotencyKey } from '../../idempotencyKey';
import { EmptyState } from '../../shell/EmptyState';
import { failureSentences } from '../../shell/failureSentence';
import { receivableLabel } from '../../../domain/receivableLabel';
import { AcceptanceFields } from './AcceptanceFields';
import { BalanceStatus } from './BalanceStatus';
import { BalanceTable } from './BalanceTable';
import { blockedReason } from './blockedReason';
import { DiscountField } from './DiscountField';
import { withReceivables, type Draft } from './draft';
import { InstallmentsSection, type OpenForm } from './InstallmentsSection';
import { confirmBodyOf, readDraft } from './reading';
import { NegotiationWarnings } from './NegotiationWarnings';
import { isCuredByReload } from './refusedByBackend';
import { reloaded, stalenessOf } from './staleness';
import { SummaryDialog } from './SummaryDialog';
import { useConfirmation } from './useConfirmation';
import type { DraftState } from './useDraft';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    minHeight: 0,
    '@media (max-height: 420px)': { flex: 'none' },
  },
  balance: {
    flex: 'none',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    // The view scrolls as a whole, and the balance stays on top of it.
    '@media (max-height: 420px)': { position: 'sticky', top: 0, zIndex: 1 },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold },
  minor: { color: tokens.colorNeutralForeground2 },
  scroll: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    '@media (max-height: 420px)': { flex: 'none', overflowY: 'visible' },
  },
  // Inside the scroller, because rows of a grid of fixed height would be squeezed.
  stack: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  foot: {
    flex: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface NegotiationPanelProps {
  drafts: DraftState;
  /** The client's open titles as the backend has them now. */
  open: ReceivableRow[];
  isConsumer: boolean;
  /** Takes titles, policy and today anew. */
  onReload: () => Promise<ReceivableRow[] | null>;
  onChooseReceivables: () => void;
  onConfirmed: (result: NegotiationResult) => void;
}

/** The tab *Negociar*: nothing in negotiation, or the one that is. */
export const NegotiationPanel = (props: NegotiationPanelProps): ReactElement => {
  const { draft } = props.drafts;
  if (draft === null || draft.receivables.length === 0) {
    return (
      <EmptyState title={negotiationText.noDraft} hint={negotiationText.noDraftHint}>
        <Button onClick={props.onChooseReceivables}>{negotiationText.goToReceivables}</Button>
      </EmptyState>
    );
  }
  return <Negotiation {...props} draft={draft} />;
};

const Negotiation = (props: NegotiationPanelProps & { draft: Draft }): ReactElement => {
  const styles = useStyles();
  const reasonId = useId();
  const company = useCompany();
  const { today, settings } = company;
  const { draft, drafts, open } = props;
  const [openForm, setOpenForm] = useState<OpenForm>({ kind: 'none' });
  const reading = useMemo(() => readDraft(draft, company), [draft, company]);
  const confirmation = useConfirmation(drafts, props.onConfirmed);
  const staleness = draft.pending === null ? stalenessOf(draft.receivables, open) : null;
  const blocked = blockedReason(
    draft,
    reading,
    { isFormOpen: openForm.kind !== 'none', isStale: staleness !== null },
    today,
  );
  const isLocked = draft.pending !== null;

  const reload = async (): Promise<void> => {
    const fresh = await props.onReload();
    if (fresh === null) return;
    confirmation.forget();
    drafts.change((now) => withReceivables(now, reloaded(now.receivables, fresh), newIdempotencyKey()));
  };

  return (
    <div className={styles.root}>
      <section className={styles.balance}>
        <div className={styles.head}>
          <Caption1 as="h3" className={styles.title}>
            {negotiationText.title(draft.receivables.length)}
          </Caption1>
          <Caption1 className={styles.minor}>{negotiationText.asOf(brDate(today))}</Caption1>
        </div>
        <BalanceTable balance={reading.balance} />
        <BalanceStatus balance={reading.balance} />
      </section>
      <div className={styles.scroll} inert={isLocked || confirmation.isSending}>
        <div className={styles.stack}>
          <NegotiationWarnings receivables={draft.receivables} isConsumer={props.isConsumer} />
          <DiscountField
            typed={draft.discount}
            reading={reading}
            role={settings.user.role}
            onChange={(discount) => drafts.change((now) => ({ ...now, discount }))}
            onAdjust={() =>
              drafts.change((now) => ({
                ...now,
                discount: { unit: 'reais', amountCents: discountForDifference(reading.balance), isUnreadable: false },
              }))
            }
          />
          <InstallmentsSection
            installments={draft.installments}
            reading={reading}
            openForm={openForm}
            onOpenForm={setOpenForm}
            onChange={(next) => drafts.change((now) => ({ ...now, installments: next(now.installments) }))}
          />
          <AcceptanceFields
            acceptance={draft.acceptance}
            note={draft.note}
            onAcceptance={(acceptance) => drafts.change((now) => ({ ...now, acceptance }))}
            onNote={(note) => drafts.change((now) => ({ ...now, note }))}
          />
          <div className={styles.buttons}>
            <Button size="small" onClick={props.onChooseReceivables}>
              {negotiationText.changeReceivables}
            </Button>
            <Button size="small" onClick={drafts.discard}>
              {negotiationText.discardDraft}
            </Button>
          </div>
        </div>
      </div>
      <div className={styles.foot}>
        {isLocked && !confirmation.isSending && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{negotiationText.pending.title}</MessageBarTitle>
              {confirmation.failure?.kind === 'problem' && confirmation.failure.problem.code === 'idempotency_in_flight'
                ? negotiationText.pending.inFlight
                : negotiationText.pending.text}
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" appearance="primary" onClick={() => confirmation.resend(draft)}>
                {paneText.tryAgain}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {!isLocked && confirmation.failure !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {failureSentences(confirmation.failure).join(' ')}
              {isCuredByReload(confirmation.failure) && ` ${negotiationText.stale.kept}`}
            </MessageBarBody>
            {isCuredByReload(confirmation.failure) && (
              <MessageBarActions>
                <Button size="small" onClick={() => void reload()}>
                  {negotiationText.stale.reload}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
        {staleness !== null && !(confirmation.failure !== null && isCuredByReload(confirmation.failure)) && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{negotiationText.stale.title}</MessageBarTitle>
              {[
                staleness.gone.length === 0
                  ? null
                  : negotiationText.stale.gone(staleness.gone.map(receivableLabel).join(', ')),
                staleness.changed.length === 0
                  ? null
                  : negotiationText.stale.changed(staleness.changed.map(receivableLabel).join(', ')),
                negotiationText.stale.kept,
              ]
                .filter((part) => part !== null)
                .join(' ')}
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => void reload()}>
                {negotiationText.stale.reload}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <Caption1 id={reasonId} className={styles.minor}>
          {blocked === null ? negotiationText.confirm.ready : negotiationText.confirm.blocked(blocked)}
        </Caption1>
        <Button
          appearance="primary"
          disabledFocusable={blocked !== null || confirmation.review !== null}
          aria-describedby={reasonId}
          onClick={() => confirmation.open(confirmBodyOf(draft, reading, company))}
        >
          {negotiationText.confirm.button}
        </Button>
      </div>
      {confirmation.review !== null && (
        <SummaryDialog
          preview={confirmation.review.preview}
          body={confirmation.review.body}
          isSending={confirmation.isSending}
          onConfirm={confirmation.confirm}
          onCancel={confirmation.close}
        />
      )}
    </div>
  );
};
