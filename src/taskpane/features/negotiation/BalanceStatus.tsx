import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Balance } from '../../../domain/negotiation/balance';
import { useDebounced } from '../../hooks/useDebounced';
import { balanceSentence } from './balanceSentence';

const pauseMilliseconds = 250;

// The table shows the same to the eye.
const useStyles = makeStyles({
  root: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Says the balance once the figures stand still, so that typing is not talked over. */
export const BalanceStatus = ({ balance }: { balance: Balance }): ReactElement => {
  const styles = useStyles();
  const sentence = useDebounced(balanceSentence(balance), pauseMilliseconds);
  return (
    <div role="status" aria-atomic="true" className={styles.root}>
      {sentence}
    </div>
  );
};
