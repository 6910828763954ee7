import { useMemo } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiFailure } from '../../../client/failure';
import type { EmailDraft, EmailPreview } from '../../../contract/emails';
import { useCompany } from '../../context/CompanyContext';
import { useDebounced } from '../../hooks/useDebounced';
import { useClientDetails } from '../../queries/useQueries';
import { useEmailPreview } from '../../queries/useEmailQueries';
import { titlesToWriteAbout } from './composedEmail';
import type { TemplateText } from './TemplateTextFields';

const pauseMilliseconds = 600;
const none: ReadonlySet<string> = new Set();

export interface TemplatePreviewState {
  preview: UseQueryResult<EmailPreview>;
  isStale: boolean;
  hasNoTitles: boolean;
  failure: ApiFailure | null;
}

/** What a template would become for one client, a moment after the last key; everything it may take along goes along. */
export const useTemplatePreview = (
  clientId: string,
  templateId: string | null,
  { subject, body }: TemplateText,
): TemplatePreviewState => {
  const { today } = useCompany();
  const details = useClientDetails(clientId, today);
  const receivables = details.data?.receivables;
  const draft = useMemo<EmailDraft | null>(() => {
    if (receivables === undefined || receivables.length === 0) return null;
    if (subject.trim() === '' || body.trim() === '') return null;
    const receivableIds = [...titlesToWriteAbout(receivables, none)];
    return { templateId, subject, body, receivableIds, attachBoletos: true, includePix: true };
  }, [receivables, templateId, subject, body]);
  const settled = useDebounced(draft, pauseMilliseconds);
  const preview = useEmailPreview(clientId, settled);
  return {
    preview,
    isStale: settled !== draft || preview.isFetching,
    hasNoTitles: receivables?.length === 0,
    failure: details.error?.failure ?? preview.error?.failure ?? null,
  };
};
