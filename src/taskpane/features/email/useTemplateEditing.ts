import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { EmailTemplate } from '../../../contract/emails';
import { useApi } from '../../context/ApiContext';
import { useKept } from '../../hooks/useKept';
import { newIdempotencyKey } from '../../idempotencyKey';
import { draftOf, isSameText, templateDraftName, templateDraftSchema, type TemplateDraft } from './templateDraft';

export interface TemplateEditing {
  draft: TemplateDraft;
  isChanged: boolean;
  change: (change: Partial<TemplateDraft>) => void;
  /** Somebody else saved the template after this draft was begun. */
  isStale: boolean;
  isBusy: boolean;
  failure: ApiFailure | null;
  /** Saves what stands here, over what somebody else saved where it is stale. */
  save: () => void;
  saveAsNew: () => void;
  discard: () => void;
  remove: () => void;
}

export interface TemplateEnds {
  onSaved: (template: EmailTemplate) => void;
  onRemoved: (name: string) => void;
}

/** A template being written. What is typed is kept in this browser until it is saved or discarded. */
export const useTemplateEditing = (template: EmailTemplate | null, ends: TemplateEnds): TemplateEditing => {
  const api = useApi();
  const queries = useQueryClient();
  const [kept, keep] = useKept(templateDraftName(template?.id ?? null), templateDraftSchema);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const saved = draftOf(template);
  const draft = kept ?? saved;
  const isStale = template !== null && draft.version !== null && draft.version < template.version;

  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['emailTemplates'] });

  const run = async (isNew: boolean): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(null);
    const { name, subject, body, isDefault } = draft;
    const written = { name, subject, body, isDefault };
    const answer =
      template === null || isNew
        ? await api.addEmailTemplate(written, { idempotencyKey })
        : // What is shown as saved meanwhile is what it is saved over.
          await api.changeEmailTemplate(template.id, { ...written, version: template.version });
    setIsBusy(false);
    if (answer.ok) {
      keep(null);
      setIdempotencyKey(newIdempotencyKey());
      ends.onSaved(answer.value);
      await refresh();
      return;
    }
    setFailure(answer.error);
    if (answer.error.kind !== 'problem') return;
    setIdempotencyKey(newIdempotencyKey());
    if (answer.error.problem.status === 412) await refresh();
  };

  const remove = async (): Promise<void> => {
    if (template === null || isBusy) return;
    setIsBusy(true);
    setFailure(null);
    const answer = await api.removeEmailTemplate(template.id);
    setIsBusy(false);
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    keep(null);
    ends.onRemoved(template.name);
    await refresh();
  };

  return {
    draft,
    isChanged: kept !== null && !isSameText(kept, saved),
    change: (changes) => {
      setFailure(null);
      keep({ ...draft, ...changes });
    },
    isStale,
    isBusy,
    failure,
    save: () => void run(false),
    saveAsNew: () => void run(true),
    discard: () => {
      setFailure(null);
      keep(null);
    },
    remove: () => void remove(),
  };
};
