import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import type { EmailBatch, EmailState } from '../../../contract/emails';
import { bulkEmailText as text } from '../../../strings/emailViews';
import { toolText } from '../../../strings/tools';
import { brl } from '../../format/brl';
import { useEmailBatch } from '../../queries/useEmailQueries';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { ToolFrame } from '../../shell/ToolFrame';
import { bulkReport } from './bulkReport';
import { CopyReport } from './CopyReport';
import { MailingList, type MailingLine } from './MailingList';
import { OutboxBar } from './OutboxBar';
import type { BulkMailer } from './useBulkMailing';

const useStyles = makeStyles({
  minor: { color: tokens.colorNeutralForeground2 },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type Item = EmailBatch['items'][number];

/** What did not get through and may be asked for again; an uncertain one may have arrived. */
const failedStates: readonly EmailState[] = ['failed', 'givenUp'];
const notSentStates: readonly EmailState[] = [...failedStates, 'uncertain', 'cancelled'];
const waitingStates: readonly EmailState[] = ['queued', 'sending'];

const inStates = (items: readonly Item[], states: readonly EmailState[]): Item[] =>
  items.filter(({ state }) => state !== null && states.includes(state));

const lineOf = (item: Item): MailingLine => ({
  clientId: item.clientId,
  name: item.clientName,
  words:
    item.leftOut?.reason ??
    [item.stateText, text.goesLine(item.titleCount, brl(item.totalCents), item.to.join('; '))]
      .filter((part) => part !== null)
      .join(' '),
});

export interface BulkProgressProps {
  batchId: string;
  mailer: BulkMailer;
  onOpenClient: (clientId: string) => void;
  onBack: () => void;
}

/** A sending under way, and its report once it has come to an end. */
export const BulkProgress = (props: BulkProgressProps): ReactElement => {
  const styles = useStyles();
  const { batchId, mailer } = props;
  const queries = useQueryClient();
  const batch = useEmailBatch(batchId);
  const { data } = batch;
  const isDone = data !== undefined && data.counts.done >= data.counts.total;
  useEffect(() => {
    if (!isDone) return;
    void queries.invalidateQueries({ queryKey: ['contacts'] });
    void queries.invalidateQueries({ queryKey: ['clientEmails'] });
  }, [isDone, queries]);

  if (data === undefined) {
    const isGone = batch.error?.failure.kind === 'problem' && batch.error.failure.problem.status === 404;
    return (
      <ToolFrame name={toolText.names.emails} onBack={props.onBack}>
        {batch.error === null ? (
          <ListSkeleton />
        ) : (
          <FailureBar failure={batch.error.failure} onRetry={() => void batch.refetch()} />
        )}
        {isGone && <Button onClick={() => mailer.startAgain(null)}>{text.again}</Button>}
      </ToolFrame>
    );
  }
  const { counts, items } = data;
  const failed = inStates(items, failedStates);
  const notSent = inStates(items, notSentStates);
  const waiting = inStates(items, waitingStates);
  const sent = inStates(items, ['sent']);
  const leftOut = items.filter((item) => item.leftOut !== null);
  return (
    <ToolFrame
      name={toolText.names.emails}
      onBack={props.onBack}
      foot={
        isDone ? (
          <Button appearance="primary" onClick={() => mailer.startAgain(null)}>
            {text.again}
          </Button>
        ) : (
          <>
            <Caption1 role="status">{text.progress(counts.done, counts.total)}</Caption1>
            <ProgressBar value={counts.done} max={counts.total} aria-label={toolText.names.emails} />
            <Button disabledFocusable={mailer.isBusy} onClick={mailer.cancel}>
              {mailer.isBusy ? text.cancelling : text.cancel}
            </Button>
          </>
        )
      }
    >
      <OutboxBar />
      <MessageBar intent={!isDone ? 'info' : notSent.length > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.counts(counts)}</MessageBarTitle>
          {!isDone ? text.leave : counts.cancelled > 0 ? text.finishedCancelled : text.finished}
        </MessageBarBody>
      </MessageBar>
      {mailer.failure !== null && <FailureBar failure={mailer.failure} />}
      {batch.error !== null && <FailureBar failure={batch.error.failure} onRetry={() => void batch.refetch()} />}
      <section className={styles.part} aria-label={text.outcome}>
        <MailingList
          heading={text.notSent(notSent.length)}
          lines={notSent.map(lineOf)}
          isOpenAtFirst
          onOpenClient={props.onOpenClient}
        />
        <MailingList
          heading={text.staysOut(leftOut.length)}
          lines={leftOut.map(lineOf)}
          isOpenAtFirst={false}
          onOpenClient={props.onOpenClient}
        />
        <MailingList
          heading={text.waitingList(waiting.length)}
          lines={waiting.map(lineOf)}
          isOpenAtFirst={false}
          onOpenClient={props.onOpenClient}
        />
        <MailingList
          heading={text.sentList(sent.length)}
          lines={sent.map(lineOf)}
          isOpenAtFirst={false}
          onOpenClient={props.onOpenClient}
        />
      </section>
      <div className={styles.buttons}>
        {isDone && failed.length > 0 && (
          <Button size="small" onClick={() => mailer.startAgain(failed.map(({ clientId }) => clientId))}>
            {text.retryFailed(failed.length)}
          </Button>
        )}
        <CopyReport report={() => bulkReport(items)} />
      </div>
    </ToolFrame>
  );
};
