import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ClientDunning, Dunning, DunningSimulation } from '../../contract/dunning';
import type {
  EmailBatch,
  EmailBatchPreview,
  EmailBatchRequest,
  EmailDraft,
  EmailMessages,
  EmailPreview,
  EmailSettings,
  EmailTemplates,
} from '../../contract/emails';
import { useApi } from '../context/ApiContext';
import { unwrap } from './failureError';

/** How often something that is on its way is asked after. */
const askAgainMilliseconds = 1_500;

export const useEmailTemplates = (): UseQueryResult<EmailTemplates> => {
  const api = useApi();
  return useQuery({
    queryKey: ['emailTemplates'],
    queryFn: async ({ signal }) => unwrap(await api.emailTemplates({ signal })),
  });
};

export const useEmailSettings = (): UseQueryResult<EmailSettings> => {
  const api = useApi();
  return useQuery({
    queryKey: ['emailSettings'],
    queryFn: async ({ signal }) => unwrap(await api.emailSettings({ signal })),
  });
};

/** What would go to a client; null asks nothing. Keeps showing the last one while the next is on its way. */
export const useEmailPreview = (clientId: string, draft: EmailDraft | null): UseQueryResult<EmailPreview> => {
  const api = useApi();
  return useQuery({
    queryKey: ['emailPreview', clientId, draft],
    enabled: draft !== null,
    queryFn: async ({ signal }) => {
      if (draft === null) throw new Error('There is nothing to preview.');
      return unwrap(await api.previewEmail(clientId, draft, { signal }));
    },
    placeholderData: (before, query) => (query?.queryKey[1] === clientId ? before : undefined),
    // Addresses, holds and boletos change while the pane stands open.
    staleTime: 0,
    gcTime: 60_000,
  });
};

/** The e-mails of a client; asked again while one of them waits or is under way. */
export const useClientEmails = (clientId: string): UseQueryResult<EmailMessages> => {
  const api = useApi();
  return useQuery({
    queryKey: ['clientEmails', clientId],
    queryFn: async ({ signal }) => unwrap(await api.clientEmails(clientId, { signal })),
    refetchInterval: ({ state }) =>
      state.data?.messages.some((message) => message.state === 'queued' || message.state === 'sending') === true
        ? askAgainMilliseconds
        : false,
  });
};

/** Who would get an e-mail; null asks nothing. */
export const useEmailBatchPreview = (batch: EmailBatchRequest | null): UseQueryResult<EmailBatchPreview> => {
  const api = useApi();
  return useQuery({
    queryKey: ['emailBatchPreview', batch],
    enabled: batch !== null,
    queryFn: async ({ signal }) => {
      if (batch === null) throw new Error('There is nobody to preview.');
      return unwrap(await api.previewEmailBatch(batch, { signal }));
    },
    staleTime: 0,
    gcTime: 60_000,
  });
};

/** A sending to many; asked again while something of it waits. */
export const useEmailBatch = (id: string | null): UseQueryResult<EmailBatch> => {
  const api = useApi();
  return useQuery({
    queryKey: ['emailBatch', id],
    enabled: id !== null,
    queryFn: async ({ signal }) => unwrap(await api.emailBatch(id ?? '', { signal })),
    refetchInterval: ({ state }) =>
      state.data !== undefined && state.data.counts.done >= state.data.counts.total ? false : askAgainMilliseconds,
  });
};

export const useDunning = (): UseQueryResult<Dunning> => {
  const api = useApi();
  return useQuery({ queryKey: ['dunning'], queryFn: async ({ signal }) => unwrap(await api.dunning({ signal })) });
};

export const useDunningSimulation = (includeOff: boolean): UseQueryResult<DunningSimulation> => {
  const api = useApi();
  return useQuery({
    queryKey: ['dunningSimulation', includeOff],
    queryFn: async ({ signal }) => unwrap(await api.simulateDunning({ includeOff }, { signal })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 60_000,
  });
};

export const useClientDunning = (clientId: string): UseQueryResult<ClientDunning> => {
  const api = useApi();
  return useQuery({
    queryKey: ['clientDunning', clientId],
    queryFn: async ({ signal }) => unwrap(await api.clientDunning(clientId, { signal })),
  });
};
