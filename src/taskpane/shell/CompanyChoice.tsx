import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { z } from 'zod';
import type { ApiFailure } from '../../client/failure';
import { paneText } from '../../strings/pane';

const companiesSchema = z.object({ companies: z.array(z.object({ id: z.string(), name: z.string() })) });

export interface ChoosableCompany {
  id: string;
  name: string;
}

/** The companies of a person who belongs to more than one and has not said which; null for every other failure. */
export const companiesToChooseFrom = (failure: ApiFailure): ChoosableCompany[] | null => {
  if (failure.kind !== 'problem' || failure.problem.code !== 'company_required') return null;
  const data = companiesSchema.safeParse(failure.problem.data);
  return data.success ? data.data.companies : null;
};

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, justifyItems: 'start' },
});

/** Which company to work for. */
export const CompanyChoice = (props: {
  companies: ChoosableCompany[];
  onChoose: (companyId: string) => void;
}): ReactElement => {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <Subtitle2 as="h1">{paneText.chooseCompany}</Subtitle2>
      {props.companies.map((company) => (
        <Button key={company.id} onClick={() => props.onChoose(company.id)}>
          {company.name}
        </Button>
      ))}
    </main>
  );
};
