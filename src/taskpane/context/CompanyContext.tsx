import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import type { Settings } from '../../contract/settings';
import { isoDate, type IsoDate } from '../../domain/calendar/isoDate';
import { chargeTermsOf } from '../../domain/charges/chargeTermsOf';
import type { ChargeTerms } from '../../domain/charges/chargesOf';

export interface Company {
  settings: Settings;
  /** The company's today, as the backend says. */
  today: IsoDate;
  terms: ChargeTerms;
}

const CompanyContext = createContext<Company | null>(null);

/** Gives the company's policy, today and charge terms to everything under it. */
export const CompanyProvider = ({ settings, children }: { settings: Settings; children: ReactNode }): ReactElement => {
  const company = useMemo(
    () => ({
      settings,
      today: isoDate(settings.today),
      terms: chargeTermsOf(
        settings.policy,
        settings.holidays.map((holiday) => holiday.date),
      ),
    }),
    [settings],
  );
  return <CompanyContext.Provider value={company}>{children}</CompanyContext.Provider>;
};

export const useCompany = (): Company => {
  const company = useContext(CompanyContext);
  if (company === null) throw new Error('There is no CompanyProvider above this component.');
  return company;
};
