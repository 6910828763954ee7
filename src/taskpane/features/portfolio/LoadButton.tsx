import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { TableArrowUpRegular } from '@fluentui/react-icons/svg/table-arrow-up';
import type { ReactElement } from 'react';
import { paneText } from '../../../strings/pane';
import { portfolioText } from '../../../strings/portfolio';
import type { LoadProgress } from './useLoadPortfolio';

const useStyles = makeStyles({
  idle: { display: 'grid' },
  progress: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    minHeight: '32px',
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS },
});

const sentenceOf = ({ phase, done, total }: LoadProgress): string =>
  phase === 'preparing' ? portfolioText.loading.preparing : portfolioText.loading[phase](done, total);

export interface LoadButtonProps {
  progress: LoadProgress | null;
  disabled: boolean;
  onStart: () => void;
  onCancel: () => void;
}

/**
 * The button, and in its place the progress with numbers and the way to give up. One and the same button element serves both, so
 * that whoever came by keyboard stays where they were.
 */
export const LoadButton = ({ progress, disabled, onStart, onCancel }: LoadButtonProps): ReactElement => {
  const styles = useStyles();
  const isIdle = progress === null;
  return (
    <div className={isIdle ? styles.idle : styles.progress}>
      {progress !== null && (
        <div className={styles.words}>
          <Caption1 role="status">{sentenceOf(progress)}</Caption1>
          {progress.total > 0 ? (
            <ProgressBar value={progress.done} max={progress.total} aria-label={portfolioText.load} />
          ) : (
            <ProgressBar aria-label={portfolioText.load} />
          )}
        </div>
      )}
      <Button
        key="button"
        appearance={isIdle ? 'primary' : 'secondary'}
        icon={isIdle ? <TableArrowUpRegular /> : null}
        disabled={isIdle && disabled}
        onClick={isIdle ? onStart : onCancel}
      >
        {isIdle ? portfolioText.load : paneText.cancel}
      </Button>
    </div>
  );
};
