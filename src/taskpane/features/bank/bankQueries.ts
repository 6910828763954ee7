import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type {
  Alerts,
  BankAccounts,
  ClientBoletos,
  RemittanceDetails,
  Remittances,
  ReturnResult,
  Returns,
  TitleBoletoStatus,
  Waiting,
} from '../../../contract/bank';
import type { PixCharge, PixReceipts } from '../../../contract/pix';
import { useApi } from '../../context/ApiContext';
import { unwrap } from '../../queries/failureError';

/** Everything the bank has to do with stands under one key, so that one word brings all of it up to date. */
const bankKey = 'bank';

export const useBankAccounts = (): UseQueryResult<BankAccounts> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'accounts'],
    queryFn: async ({ signal }) => unwrap(await api.bankAccounts({ signal })),
  });
};

export const useWaiting = (): UseQueryResult<Waiting> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'waiting'],
    queryFn: async ({ signal }) => unwrap(await api.waitingInstructions({ signal })),
  });
};

export const useRemittances = (accountId: string): UseQueryResult<Remittances> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'remittances', accountId],
    queryFn: async ({ signal }) => unwrap(await api.remittances(accountId, { signal })),
  });
};

export const useRemittance = (id: string): UseQueryResult<RemittanceDetails> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'remittance', id],
    queryFn: async ({ signal }) => unwrap(await api.remittance(id, { signal })),
  });
};

export const useBankReturns = (): UseQueryResult<Returns> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'returns'],
    queryFn: async ({ signal }) => unwrap(await api.bankReturns({ signal })),
  });
};

export const useBankReturn = (id: string): UseQueryResult<ReturnResult> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'return', id],
    queryFn: async ({ signal }) => unwrap(await api.bankReturn(id, { signal })),
  });
};

export const useBankAlerts = (state: 'open' | 'all'): UseQueryResult<Alerts> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'alerts', state],
    queryFn: async ({ signal }) => unwrap(await api.bankAlerts({ state }, { signal })),
  });
};

/** Pix receipts that wait for a person. */
export const useOpenPixReceipts = (): UseQueryResult<PixReceipts> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'pixReceipts'],
    queryFn: async ({ signal }) => unwrap(await api.openPixReceipts({ signal })),
  });
};

export const useTitleBoleto = (receivableId: string): UseQueryResult<TitleBoletoStatus> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'title', receivableId],
    queryFn: async ({ signal }) => unwrap(await api.titleBoleto(receivableId, { signal })),
  });
};

export const useClientBoletos = (clientId: string): UseQueryResult<ClientBoletos> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'client', clientId],
    queryFn: async ({ signal }) => unwrap(await api.clientBoletos(clientId, { signal })),
  });
};

export const useTitlePix = (receivableId: string): UseQueryResult<PixCharge> => {
  const api = useApi();
  return useQuery({
    queryKey: [bankKey, 'pix', receivableId],
    queryFn: async ({ signal }) => unwrap(await api.titlePix(receivableId, { signal })),
  });
};

/** Asks again everything the bank has to do with; with `titles` also what it may have settled. */
export const useRefreshBank = (): ((touched?: 'titles') => Promise<void>) => {
  const queries = useQueryClient();
  return useCallback(
    async (touched) => {
      const keys = touched === 'titles' ? [bankKey, 'portfolio', 'client', 'contacts', 'negotiation'] : [bankKey];
      await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
    [queries],
  );
};
