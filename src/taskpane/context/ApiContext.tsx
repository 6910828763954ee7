import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { Api } from '../../client/api';

const ApiContext = createContext<Api | null>(null);

export const ApiProvider = ({ api, children }: { api: Api; children: ReactNode }): ReactElement => (
  <ApiContext.Provider value={api}>{children}</ApiContext.Provider>
);

export const useApi = (): Api => {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('There is no ApiProvider above this component.');
  return api;
};
