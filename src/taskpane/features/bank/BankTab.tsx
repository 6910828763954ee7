import { Caption1, makeStyles, Tab, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { bankText } from '../../../strings/bank';
import { paneText } from '../../../strings/pane';
import { useBankAccounts } from './bankQueries';

const useStyles = makeStyles({
  count: {
    paddingLeft: '4px',
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The tab *Banco*, with how many alerts wait for somebody: nobody should have to look for them. */
export const BankTab = (): ReactElement => {
  const styles = useStyles();
  const { data } = useBankAccounts();
  const alerts = (data?.accounts ?? []).reduce((sum, { openAlerts }) => sum + openAlerts, 0);
  return (
    <Tab
      value="bank"
      {...(alerts === 0 ? {} : { 'aria-label': `${paneText.tabs.bank}, ${bankText.alertsOfTab(alerts)}` })}
    >
      {paneText.tabs.bank}
      {alerts > 0 && <Caption1 className={styles.count}>{alerts.toLocaleString('pt-BR')}</Caption1>}
    </Tab>
  );
};
