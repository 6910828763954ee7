import type { ReactElement } from 'react';
import { emailText } from '../../../strings/emailViews';
import { toolText } from '../../../strings/tools';
import { useEmailTemplates } from '../../queries/useEmailQueries';
import { EmptyState } from '../../shell/EmptyState';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { ToolFrame } from '../../shell/ToolFrame';
import type { Filters } from '../portfolio/filters';
import { BulkChoice } from './BulkChoice';
import { BulkProgress } from './BulkProgress';
import { UnansweredMailing } from './UnansweredMailing';
import { useBulkMailing } from './useBulkMailing';

export interface BulkEmailViewProps {
  /** Of the tab *Carteira*, whose list is one of the choices. */
  filters: Filters;
  onOpenClient: (clientId: string) => void;
  onBack: () => void;
}

/** *E-mails de cobrança*: one e-mail each to many clients; first what would happen, then its progress and its report. */
export const BulkEmailView = (props: BulkEmailViewProps): ReactElement => {
  const templates = useEmailTemplates();
  const mailer = useBulkMailing();
  const { mailing } = mailer;
  const { data, error } = templates;
  if (mailing.batchId !== null) return <BulkProgress {...props} mailer={mailer} batchId={mailing.batchId} />;
  if (mailing.asked !== null) {
    return <UnansweredMailing mailer={mailer} clients={mailing.asked.request.clientIds.length} onBack={props.onBack} />;
  }
  if (data !== undefined && data.templates.length > 0) {
    return <BulkChoice {...props} mailer={mailer} templates={data.templates} />;
  }
  return (
    <ToolFrame name={toolText.names.emails} onBack={props.onBack}>
      {error !== null && <FailureBar failure={error.failure} onRetry={() => void templates.refetch()} />}
      {data === undefined && error === null && <ListSkeleton />}
      {data !== undefined && <EmptyState title={emailText.noTemplates} hint={emailText.noTemplatesHint} />}
    </ToolFrame>
  );
};
