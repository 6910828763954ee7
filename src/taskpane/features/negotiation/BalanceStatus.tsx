import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Balance } from '../../../domain/negotiation/balance';
import { useDebounced } from '../../hooks/useDebounced';
import { balanceSentence } from './balanceSentence';

const pauseMilliseconds = 250;

const useStyles = makeStyles({ root: { color: tokens.colorNeutralForeground1 } });

/** Says the balance once the figures stand still, so that typing is not talked over. */
export const BalanceStatus = ({ balance }: { balance: Balance }): ReactElement => {
  const styles = useStyles();
  const sentence = useDebounced(balanceSentence(balance), pauseMilliseconds);
  return (
    <Caption1 role="status" aria-atomic="true" block className={styles.root}>
      {sentence}
    </Caption1>
  );
};
