import './withoutEval';
import { createRoot } from 'react-dom/client';
import { createApi } from '../client/api';
import { createMsalApplication } from '../client/auth/msalApplication';
import { createSignIn } from '../client/auth/signIn';
import { readConfig } from '../client/config';
import { registerCommands } from '../commands/register';
import { hostReady } from '../excel/host';
import '../functions/register';
import { App } from './App';
import { createChosenCompany } from './chosenCompany';
import { createPaneHost } from './createPaneHost';
import { createQueryClient } from './queries/queryClient';

/** Entry of the shared runtime: functions are tied as they load, commands and pane once the host has answered. */
const start = async (): Promise<void> => {
  const config = readConfig(document);
  await hostReady();
  registerCommands();
  const [host, msal] = await Promise.all([createPaneHost(), createMsalApplication(config, window)]);
  const signIn = createSignIn(msal, config.scope, window.localStorage);
  const company = createChosenCompany(window.localStorage, host.partitionKey);
  const queryClient = createQueryClient();
  const api = createApi({
    apiBase: config.apiBase,
    accessToken: signIn.accessToken,
    companyId: company.id,
    fetch: window.fetch.bind(window),
  });
  const root = document.getElementById('pane');
  if (root === null) throw new Error('The page has no place for the pane.');
  createRoot(root).render(
    <App
      host={host}
      api={api}
      signIn={signIn}
      queryClient={queryClient}
      styleNonce={config.styleNonce}
      onChooseCompany={(id) => {
        company.choose(id);
        void queryClient.resetQueries();
      }}
    />,
  );
  await signIn.restore();
};

void start();
