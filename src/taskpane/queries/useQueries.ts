import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { ClientDetails } from '../../contract/clients';
import type { Contact } from '../../contract/contacts';
import type { Negotiation } from '../../contract/negotiations';
import type { PortfolioFilter } from '../../client/api';
import type { Portfolio } from '../../contract/portfolio';
import type { Settings } from '../../contract/settings';
import { useApi } from '../context/ApiContext';
import { unwrap } from './failureError';

/** The company's settings; asked again every ten minutes, because the day may have turned. */
export const useSettings = (): UseQueryResult<Settings> => {
  const api = useApi();
  return useQuery({
    queryKey: ['settings'],
    queryFn: async ({ signal }) => unwrap(await api.settings({ signal })),
    refetchInterval: 600_000,
  });
};

export const usePortfolio = (query: PortfolioFilter): UseQueryResult<Portfolio> => {
  const api = useApi();
  return useQuery({
    queryKey: ['portfolio', query],
    queryFn: async ({ signal }) => unwrap(await api.portfolio(query, { signal })),
    placeholderData: keepPreviousData,
  });
};

export const useClientDetails = (clientId: string, asOf: string): UseQueryResult<ClientDetails> => {
  const api = useApi();
  return useQuery({
    queryKey: ['client', clientId, asOf],
    queryFn: async ({ signal }) => unwrap(await api.client(clientId, { asOf }, { signal })),
  });
};

export const useContacts = (clientId: string): UseQueryResult<{ contacts: Contact[] }> => {
  const api = useApi();
  return useQuery({
    queryKey: ['contacts', clientId],
    queryFn: async ({ signal }) => unwrap(await api.contacts(clientId, { signal })),
  });
};

export const useNegotiation = (id: string | null): UseQueryResult<Negotiation> => {
  const api = useApi();
  return useQuery({
    queryKey: ['negotiation', id],
    enabled: id !== null,
    queryFn: async ({ signal }) => unwrap(await api.negotiation(id ?? '', { signal })),
  });
};

/** Asks again everything that a change to a client touches. */
export const useRefreshClient = (): ((clientId: string) => Promise<void>) => {
  const queries = useQueryClient();
  return async (clientId) => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['client', clientId] }),
      queries.invalidateQueries({ queryKey: ['contacts', clientId] }),
      queries.invalidateQueries({ queryKey: ['portfolio'] }),
      queries.invalidateQueries({ queryKey: ['negotiation'] }),
      queries.invalidateQueries({ queryKey: ['bank'] }),
    ]);
  };
};
