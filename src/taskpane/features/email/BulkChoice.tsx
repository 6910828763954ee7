import {
  Button,
  Caption1,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { EmailBatchPreview, EmailTemplate } from '../../../contract/emails';
import { bulkEmailText as text } from '../../../strings/emailViews';
import { toolText } from '../../../strings/tools';
import { useCompany } from '../../context/CompanyContext';
import { ChoiceField } from '../../fields/ChoiceField';
import { brl } from '../../format/brl';
import { useEmailBatchPreview } from '../../queries/useEmailQueries';
import { usePortfolio } from '../../queries/useQueries';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { ToolFrame } from '../../shell/ToolFrame';
import { queryOf, type Filters } from '../portfolio/filters';
import { mostClients, type MailingRequest } from './bulkMailing';
import { bulkReport } from './bulkReport';
import { CopyReport } from './CopyReport';
import { EnclosureChoice } from './EnclosureChoice';
import { MailingList } from './MailingList';
import { OutboxBar } from './OutboxBar';
import { SendToManyDialog } from './SendToManyDialog';
import { TemplateChoice } from './TemplateChoice';
import type { BulkMailer } from './useBulkMailing';
import { useSelectedClients } from './useSelectedClients';

const useStyles = makeStyles({
  minor: { color: tokens.colorNeutralForeground2 },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  button: { justifySelf: 'start' },
});

type Who = 'selection' | 'list' | 'failed';

const isWho = (value: string): value is Who => value === 'selection' || value === 'list' || value === 'failed';

export interface BulkChoiceProps {
  filters: Filters;
  templates: readonly EmailTemplate[];
  mailer: BulkMailer;
  onOpenClient: (clientId: string) => void;
  onBack: () => void;
}

/** Whom to write to, about what, and what would happen. */
export const BulkChoice = (props: BulkChoiceProps): ReactElement => {
  const styles = useStyles();
  const { filters, templates, mailer } = props;
  const { mailing } = mailer;
  const { today } = useCompany();
  const selection = useSelectedClients();
  const portfolio = usePortfolio(useMemo(() => queryOf(filters, today), [filters, today]));
  const [wanted, setWanted] = useState<Who | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  const { data: listed } = portfolio;
  const listIds = useMemo(
    () =>
      listed?.clients
        .filter(({ bucket }) => filters.bucket === null || bucket === filters.bucket)
        .map(({ id }) => id) ?? null,
    [listed, filters.bucket],
  );
  const { failedIds } = mailing;
  const firstChoice: Who | null =
    failedIds !== null ? 'failed' : selection.ids === null ? null : selection.ids.length > 0 ? 'selection' : 'list';
  const who = wanted ?? firstChoice;
  const idsOf: Record<Who, readonly string[] | null> = {
    selection: selection.ids,
    list: listIds,
    failed: failedIds ?? [],
  };
  const clientIds = who === null ? null : idsOf[who];
  const template =
    templates.find(({ id }) => id === mailing.templateId) ?? templates.find(({ isDefault }) => isDefault) ?? null;
  const isTooMany = clientIds !== null && clientIds.length > mostClients;

  const { titles, attachBoletos, includePix } = mailing;
  const templateId = template?.id ?? null;
  const request = useMemo<MailingRequest | null>(
    () =>
      templateId === null || clientIds === null || clientIds.length === 0 || isTooMany
        ? null
        : { templateId, clientIds: [...clientIds], titles, attachBoletos, includePix },
    [templateId, clientIds, isTooMany, titles, attachBoletos, includePix],
  );
  const preview = useEmailBatchPreview(request);
  const outcome = outcomeOf(request === null || preview.isFetching ? undefined : preview.data);

  const why =
    clientIds !== null && clientIds.length > 0 && template === null
      ? text.blocked.noTemplate
      : isTooMany
        ? text.tooMany(mostClients)
        : clientIds?.length === 0 || outcome?.goes.length === 0
          ? text.blocked.nobody
          : outcome === null && preview.error === null
            ? text.blocked.checking
            : null;

  return (
    <ToolFrame
      name={toolText.names.emails}
      onBack={props.onBack}
      foot={
        <>
          <Caption1 role="status">{why}</Caption1>
          <Button
            appearance="primary"
            disabledFocusable={why !== null || outcome === null || mailer.isBusy}
            onClick={() => setIsAsking(true)}
          >
            {text.send(outcome?.goes.length ?? 0)}
          </Button>
        </>
      }
    >
      <Caption1 className={styles.minor}>{text.intro}</Caption1>
      <OutboxBar />
      {mailer.failure !== null && <FailureBar failure={mailer.failure} />}
      <div className={styles.part}>
        <Field label={text.who}>
          <RadioGroup
            value={who ?? ''}
            onChange={(_event, data) => {
              if (isWho(data.value)) setWanted(data.value);
            }}
          >
            {failedIds !== null && <Radio value="failed" label={text.fromFailed(failedIds.length)} />}
            <Radio value="selection" label={text.fromSelection(selection.ids?.length ?? null)} />
            <Radio value="list" label={text.fromList(listIds?.length ?? null)} />
          </RadioGroup>
        </Field>
        {who === 'selection' && (
          <>
            {selection.ids?.length === 0 && (
              <MessageBar intent="info" layout="multiline">
                <MessageBarBody>{selection.refusal ?? text.selectionNone}</MessageBarBody>
              </MessageBar>
            )}
            <Button size="small" className={styles.button} onClick={selection.read}>
              {selection.ids === null ? text.readingSelection : text.readSelection}
            </Button>
          </>
        )}
        {who === 'list' && portfolio.error !== null && (
          <FailureBar failure={portfolio.error.failure} onRetry={() => void portfolio.refetch()} />
        )}
      </div>
      <TemplateChoice
        templates={templates}
        value={templateId ?? ''}
        onChange={(id) => mailer.change({ templateId: id })}
      />
      <ChoiceField
        label={text.titles}
        value={titles}
        onChange={(value) => mailer.change({ titles: value === 'open' ? 'open' : 'overdue' })}
      >
        <option value="overdue">{text.titlesOf.overdue}</option>
        <option value="open">{text.titlesOf.open}</option>
      </ChoiceField>
      <EnclosureChoice value={mailing} onChange={(enclosures) => mailer.change(enclosures)} />
      {preview.error !== null && request !== null && (
        <FailureBar failure={preview.error.failure} onRetry={() => void preview.refetch()} />
      )}
      {request !== null && preview.isFetching && (
        <>
          <Caption1 role="status">{text.checking(request.clientIds.length)}</Caption1>
          <ListSkeleton rows={3} />
        </>
      )}
      {outcome !== null && (
        <section className={styles.part} aria-label={text.outcome}>
          {outcome.goes.length === 0 && <Caption1>{text.goesNobody}</Caption1>}
          <MailingList
            heading={text.goes(outcome.goes.length, brl(outcome.totalCents))}
            lines={outcome.goes.map((item) => ({
              clientId: item.clientId,
              name: item.clientName,
              words: text.goesLine(item.titleCount, brl(item.totalCents), item.to.join('; ')),
            }))}
            isOpenAtFirst={outcome.leftOut.length === 0}
            onOpenClient={props.onOpenClient}
          />
          <MailingList
            heading={text.staysOut(outcome.leftOut.length)}
            lines={outcome.leftOut.map((item) => ({
              clientId: item.clientId,
              name: item.clientName,
              words: item.leftOut?.reason ?? '',
            }))}
            isOpenAtFirst
            onOpenClient={props.onOpenClient}
          />
          <CopyReport report={() => bulkReport([...outcome.goes, ...outcome.leftOut])} />
        </section>
      )}
      {isAsking && request !== null && outcome !== null && (
        <SendToManyDialog
          goes={outcome.goes.length}
          leftOut={outcome.leftOut.length}
          totalCents={outcome.totalCents}
          template={template?.name ?? ''}
          onClose={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            mailer.send(request);
          }}
        />
      )}
    </ToolFrame>
  );
};

/** Who goes and who does not, the latter by reason; null while that is not known. */
const outcomeOf = (preview: EmailBatchPreview | undefined) => {
  if (preview === undefined) return null;
  const goes = preview.items.filter(({ leftOut }) => leftOut === null);
  const leftOut = preview.items
    .filter((item) => item.leftOut !== null)
    .sort((a, b) => (a.leftOut?.code ?? '').localeCompare(b.leftOut?.code ?? ''));
  return { goes, leftOut, totalCents: goes.reduce((sum, { totalCents }) => sum + totalCents, 0) };
};
