import { Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PortfolioFilter } from '../../../client/api';
import type { LoadState } from '../../../excel/outcomes';
import { useCompany } from '../../context/CompanyContext';
import { sheetSentences } from './sheetState';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '2px' },
  minor: { color: tokens.colorNeutralForeground2 },
});

export interface SheetFactsProps {
  state: LoadState;
  /** What the pane is set to ask for. */
  query: PortfolioFilter;
}

/** Whose and of when the sheet is, and where it is not what the pane shows. */
export const SheetFacts = ({ state, query }: SheetFactsProps): ReactElement => {
  const styles = useStyles();
  const { settings } = useCompany();
  const { warnings, facts } = sheetSentences(state, settings, query);
  return (
    <div className={styles.root}>
      {warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      {facts.map((fact) => (
        <Caption1 key={fact} className={styles.minor}>
          {fact}
        </Caption1>
      ))}
    </div>
  );
};
