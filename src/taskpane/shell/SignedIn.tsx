import type { ReactElement } from 'react';
import { useSignInState } from '../context/SignInContext';
import { CompanyProvider } from '../context/CompanyContext';
import { useSettings } from '../queries/useQueries';
import { CompanyChoice, companiesToChooseFrom } from './CompanyChoice';
import { ExpiredBar } from './ExpiredBar';
import { FailureBar } from './FailureBar';
import { ListSkeleton } from './ListSkeleton';
import { Pane } from './Pane';
import { SignInScreen } from './SignInScreen';

interface ChooseCompany {
  onChooseCompany: (companyId: string) => void;
}

/** The sign-in screen, or what it guards. An expired login leaves the pane standing. */
export const SignedIn = (props: ChooseCompany): ReactElement => {
  const state = useSignInState();
  return state.kind === 'signedIn' || state.kind === 'expired' ? <WithSettings {...props} /> : <SignInScreen />;
};

const WithSettings = ({ onChooseCompany }: ChooseCompany): ReactElement => {
  const settings = useSettings();
  if (settings.data !== undefined) {
    return (
      <CompanyProvider settings={settings.data}>
        <Pane onChooseCompany={onChooseCompany} />
      </CompanyProvider>
    );
  }
  if (settings.error === null) return <ListSkeleton />;
  const companies = companiesToChooseFrom(settings.error.failure);
  if (companies !== null) return <CompanyChoice companies={companies} onChoose={onChooseCompany} />;
  return (
    <main>
      <ExpiredBar />
      <FailureBar failure={settings.error.failure} onRetry={() => void settings.refetch()} />
    </main>
  );
};
