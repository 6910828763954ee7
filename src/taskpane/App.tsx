import {
  createDOMRenderer,
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  RendererProvider,
  tokens,
} from '@fluentui/react-components';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useMemo, type ReactElement } from 'react';
import type { Api } from '../client/api';
import type { SignIn } from '../client/auth/signIn';
import { ApiProvider } from './context/ApiContext';
import type { PaneHost } from './context/PaneHost';
import { SheetsProvider } from './context/PaneHostContext';
import { SignInProvider } from './context/SignInContext';
import { NoticesProvider } from './shell/notices';
import { SignedIn } from './shell/SignedIn';
import { useFluentTheme } from './shell/useFluentTheme';

const usePageStyles = makeStaticStyles({
  'html, body, #pane': { height: '100%', margin: 0, overflow: 'hidden' },
  'h1, h2, h3, p, dl, dd': { margin: 0 },
});

const useStyles = makeStyles({
  provider: { backgroundColor: 'transparent' },
  root: { height: '100vh', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1 },
});

export interface AppProps {
  host: PaneHost;
  api: Api;
  signIn: SignIn;
  queryClient: QueryClient;
  /** Nonce that this page's styles must carry. */
  styleNonce: string;
  onChooseCompany: (companyId: string) => void;
}

/** The pane with everything it needs from outside; nothing under it reaches for a global of the host or the network. */
export const App = (props: AppProps): ReactElement => {
  const { styleNonce } = props;
  const renderer = useMemo(
    () => createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce } }),
    [styleNonce],
  );
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <SheetsProvider host={props.host}>
        <SignInProvider signIn={props.signIn}>
          <ApiProvider api={props.api}>
            <QueryClientProvider client={props.queryClient}>
              <NoticesProvider>
                <Themed host={props.host} onChooseCompany={props.onChooseCompany} />
              </NoticesProvider>
            </QueryClientProvider>
          </ApiProvider>
        </SignInProvider>
      </SheetsProvider>
    </RendererProvider>
  );
};

const Themed = ({ host, onChooseCompany }: Pick<AppProps, 'host' | 'onChooseCompany'>): ReactElement => {
  usePageStyles();
  const styles = useStyles();
  const theme = useFluentTheme(host);
  return (
    <FluentProvider theme={theme} dir="ltr" className={styles.provider}>
      {/* Classes of the provider are given to every portal too, so what is the pane's alone stands on an element of its own. */}
      <div className={styles.root}>
        <SignedIn onChooseCompany={onChooseCompany} />
      </div>
    </FluentProvider>
  );
};
