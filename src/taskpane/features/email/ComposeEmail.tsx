import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { ClientDetails } from '../../../contract/clients';
import type { EmailMessage, EmailTemplates } from '../../../contract/emails';
import { composeText as text, emailPreviewText, emailText } from '../../../strings/emailViews';
import { useEmailTemplates } from '../../queries/useEmailQueries';
import { EmptyState } from '../../shell/EmptyState';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { ToolFrame } from '../../shell/ToolFrame';
import { titlesToWriteAbout } from './composedEmail';
import { ComposeTitles } from './ComposeTitles';
import { EnclosureChoice } from './EnclosureChoice';
import { fieldRefusals } from './fieldRefusals';
import { MessagePreview } from './MessagePreview';
import { TemplateChoice } from './TemplateChoice';
import { TemplateTextFields } from './TemplateTextFields';
import { useCompose, type Compose } from './useCompose';

const useStyles = makeStyles({
  client: { overflowWrap: 'anywhere' },
  input: { width: '100%', minWidth: 0 },
  accordion: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0 },
  edited: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
});

export interface ComposeEmailProps {
  details: Pick<ClientDetails, 'client' | 'receivables'>;
  /** Titles chosen in the list; none: those past due. */
  chosen: ReadonlySet<string>;
  onSent: (message: EmailMessage) => void;
  onBack: () => void;
}

/** *E-mail de cobrança* to one client: template, titles, what goes along, and exactly what will be sent. */
export const ComposeEmail = (props: ComposeEmailProps): ReactElement => {
  const templates = useEmailTemplates();
  const { data, error } = templates;
  const isReady = data !== undefined && data.templates.length > 0 && props.details.receivables.length > 0;
  if (isReady) return <OpenCompose {...props} templates={data} />;
  return (
    <ToolFrame name={text.title} onBack={props.onBack}>
      {error !== null && <FailureBar failure={error.failure} onRetry={() => void templates.refetch()} />}
      {data === undefined && error === null && <ListSkeleton />}
      {data?.templates.length === 0 && <EmptyState title={emailText.noTemplates} hint={emailText.noTemplatesHint} />}
      {data !== undefined && data.templates.length > 0 && <EmptyState title={text.noReceivables} />}
    </ToolFrame>
  );
};

/** Why the e-mail cannot be sent as it stands, or null. */
const whyNotSend = (compose: Compose, titles: number): string | null => {
  const { preview, isStale } = compose;
  if (titles === 0) return text.noTitles;
  if (compose.text.subject.trim() === '') return emailText.subjectMissing;
  if (compose.text.body.trim() === '') return emailText.bodyMissing;
  if (isStale) return text.waitForPreview;
  if (preview.error !== null) return text.noPreview;
  if (preview.data === undefined) return text.waitForPreview;
  if (preview.data.to.length === 0) return preview.data.toProblem ?? text.toMissing;
  return preview.data.toProblem;
};

const OpenCompose = (props: ComposeEmailProps & { templates: EmailTemplates }): ReactElement => {
  const styles = useStyles();
  const { client, receivables } = props.details;
  const { templates, fields } = props.templates;
  const [titles, setTitles] = useState(() => titlesToWriteAbout(receivables, props.chosen));
  const [isWriting, setIsWriting] = useState(false);
  const chosenIds = useMemo(
    () => receivables.filter(({ id }) => titles.has(id)).map(({ id }) => id),
    [receivables, titles],
  );
  const compose = useCompose(client.id, templates, chosenIds, props.onSent);
  const { email, preview, isStale, isSending } = compose;
  const isAsked = email.asked !== null;
  const failure = compose.failure ?? preview.error?.failure ?? null;
  const refusals = fieldRefusals(failure, ['subject', 'body', 'to', 'receivableIds']);
  // What is wrong must be seen.
  const hasTextRefusal = refusals?.subject !== undefined || refusals?.body !== undefined;
  const { data } = preview;
  const isPreviewed = data !== undefined && preview.error === null;
  const missingTo = isPreviewed && !isStale && data.to.length === 0 ? text.toMissing : undefined;
  const toComplaint = refusals?.to ?? (isPreviewed && !isStale ? data.toProblem : null) ?? missingTo;
  const why = isAsked ? null : whyNotSend(compose, chosenIds.length);
  const isBlocked = isSending || (!isAsked && (why !== null || !isPreviewed));

  return (
    <ToolFrame
      name={text.title}
      onBack={props.onBack}
      foot={
        <>
          <Caption1 role="status">{isSending ? text.sending : why}</Caption1>
          <Button appearance="primary" disabledFocusable={isBlocked} onClick={compose.send}>
            {isAsked && !isSending ? text.sendAgain : text.send}
          </Button>
        </>
      }
    >
      <Body1Strong className={styles.client}>{client.name}</Body1Strong>
      {isAsked && !isSending && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.unanswered}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={compose.discard}>
              {text.discard}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {failure !== null && (refusals === null || refusals.receivableIds !== undefined) && (
        <FailureBar failure={failure} {...(isAsked ? {} : { onRetry: () => void preview.refetch() })} />
      )}
      <Field
        label={text.to}
        hint={text.toHint}
        {...(toComplaint === undefined ? {} : { validationState: 'error' as const, validationMessage: toComplaint })}
      >
        <Input
          className={styles.input}
          type="text"
          inputMode="email"
          autoComplete="off"
          maxLength={1_000}
          readOnly={isAsked}
          value={email.to ?? client.email ?? ''}
          onChange={(_event, input) => compose.change({ to: input.value })}
        />
      </Field>
      <TemplateChoice
        templates={templates}
        value={compose.template?.id ?? ''}
        onChange={(templateId) => {
          if (!isAsked) compose.change({ templateId });
        }}
      />
      <ComposeTitles
        receivables={receivables}
        chosen={titles}
        totalCents={isPreviewed && !isStale ? data.totalCents : null}
        isDisabled={isAsked}
        onChange={setTitles}
      />
      <EnclosureChoice value={email} isDisabled={isAsked} onChange={(enclosures) => compose.change(enclosures)} />
      <Accordion
        collapsible
        className={styles.accordion}
        openItems={isWriting || hasTextRefusal ? ['text'] : []}
        onToggle={() => setIsWriting((now) => !now)}
      >
        <AccordionItem value="text">
          <AccordionHeader as="h3" size="small">
            {text.edit}
          </AccordionHeader>
          <AccordionPanel>
            <div className={styles.panel}>
              {compose.isEdited && (
                <div className={styles.edited}>
                  <Caption1>{text.edited}</Caption1>
                  <Button size="small" disabled={isAsked} onClick={() => compose.write(null)}>
                    {text.restore}
                  </Button>
                </div>
              )}
              <TemplateTextFields
                value={compose.text}
                fields={fields}
                refusals={refusals ?? {}}
                isDisabled={isAsked}
                onChange={compose.write}
              />
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <section className={styles.part}>
        <Body1Strong as="h3">{emailPreviewText.heading}</Body1Strong>
        {data?.warnings.map((warning) => (
          <MessageBar key={warning} intent="warning" layout="multiline">
            <MessageBarBody>{warning}</MessageBarBody>
          </MessageBar>
        ))}
        {isPreviewed ? (
          <MessagePreview preview={data} isStale={isStale} />
        ) : preview.error !== null ? (
          <Body1>{refusals === null ? null : emailText.previewFaults}</Body1>
        ) : (
          compose.draft !== null && <ListSkeleton rows={4} />
        )}
      </section>
    </ToolFrame>
  );
};
