import { useMemo, useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiFailure } from '../../../client/failure';
import type { EmailDraft, EmailMessage, EmailPreview, EmailTemplate } from '../../../contract/emails';
import { useApi } from '../../context/ApiContext';
import { useDebounced } from '../../hooks/useDebounced';
import { useKept } from '../../hooks/useKept';
import { newIdempotencyKey } from '../../idempotencyKey';
import { useEmailPreview } from '../../queries/useEmailQueries';
import { composedEmailSchema, newComposedEmail, type ComposedEmail } from './composedEmail';
import type { TemplateText } from './TemplateTextFields';

const pauseMilliseconds = 500;

export interface Compose {
  email: ComposedEmail;
  change: (change: Partial<ComposedEmail>) => void;
  template: EmailTemplate | null;
  text: TemplateText;
  /** Differs from the template. */
  isEdited: boolean;
  write: (text: TemplateText | null) => void;
  /** Null while there is nothing to send. */
  draft: EmailDraft | null;
  preview: UseQueryResult<EmailPreview>;
  /** The preview that is shown is not of what stands here now. */
  isStale: boolean;
  isSending: boolean;
  failure: ApiFailure | null;
  send: () => void;
  /** Gives up what was asked for and had no answer, with all that was typed. */
  discard: () => void;
}

const noText: TemplateText = { subject: '', body: '' };

/** An e-mail to one client from its template to the queue. Everything typed is kept until it was accepted. */
export const useCompose = (
  clientId: string,
  templates: readonly EmailTemplate[],
  receivableIds: readonly string[],
  onSent: (message: EmailMessage) => void,
): Compose => {
  const api = useApi();
  const [kept, keep] = useKept(`email.${clientId}`, composedEmailSchema);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const email = kept ?? newComposedEmail;
  const template =
    templates.find(({ id }) => id === email.templateId) ??
    templates.find(({ isDefault }) => isDefault) ??
    templates[0] ??
    null;
  const text = template === null ? noText : (email.texts[template.id] ?? template);
  const isEdited = template !== null && (text.subject !== template.subject || text.body !== template.body);

  const { to, attachBoletos, includePix } = email;
  const { subject, body } = text;
  const templateId = template?.id ?? null;
  const draft = useMemo<EmailDraft | null>(() => {
    if (templateId === null || subject.trim() === '' || body.trim() === '' || receivableIds.length === 0) return null;
    return {
      templateId,
      subject,
      body,
      ...(to === null ? {} : { to: to.trim() }),
      receivableIds: [...receivableIds],
      attachBoletos,
      includePix,
    };
  }, [templateId, subject, body, to, receivableIds, attachBoletos, includePix]);
  const settled = useDebounced(draft, pauseMilliseconds);
  const preview = useEmailPreview(clientId, settled);

  const change = (changes: Partial<ComposedEmail>): void => {
    setFailure(null);
    keep({ ...email, ...changes });
  };

  const write = (next: TemplateText | null): void => {
    if (template === null) return;
    const others = Object.entries(email.texts).filter(([id]) => id !== template.id);
    const mine = next === null ? [] : [[template.id, { subject: next.subject, body: next.body }] as const];
    change({ texts: Object.fromEntries([...others, ...mine]) });
  };

  const send = async (): Promise<void> => {
    const asked =
      email.asked ??
      (draft === null
        ? null
        : {
            idempotencyKey: newIdempotencyKey(),
            draft: { ...draft, templateId, attachBoletos, includePix },
          });
    if (asked === null || isSending) return;
    setIsSending(true);
    setFailure(null);
    keep({ ...email, asked });
    const answer = await api.sendEmail(clientId, asked.draft, { idempotencyKey: asked.idempotencyKey });
    setIsSending(false);
    if (answer.ok) {
      keep(null);
      onSent(answer.value);
      return;
    }
    setFailure(answer.error);
    // After a definite refusal other content may follow; after a broken connection only the same may.
    if (answer.error.kind === 'problem') keep({ ...email, asked: null });
  };

  return {
    email,
    change,
    template,
    text,
    isEdited,
    write,
    draft,
    preview,
    isStale: settled !== draft || preview.isFetching,
    isSending,
    failure,
    send: () => void send(),
    discard: () => {
      setFailure(null);
      keep(null);
    },
  };
};
