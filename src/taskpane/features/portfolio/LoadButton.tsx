import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { TableArrowUpRegular } from '@fluentui/react-icons/svg/table-arrow-up';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { paneText } from '../../../strings/pane';
import { portfolioText } from '../../../strings/portfolio';
import type { LoadProgress } from './useLoadPortfolio';

const useStyles = makeStyles({
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

/** The button, and in its place the progress with numbers and the way to give up. */
export const LoadButton = ({ progress, disabled, onStart, onCancel }: LoadButtonProps): ReactElement => {
  const styles = useStyles();
  const root = useRef<HTMLButtonElement>(null);
  // One button stands in the other's place: whoever came by keyboard stays where they were.
  const hadFocus = useRef(false);
  const isLoading = progress !== null;
  useLayoutEffect(() => {
    if (hadFocus.current) root.current?.focus();
    hadFocus.current = false;
    return () => {
      const { current } = root;
      hadFocus.current = current !== null && current.ownerDocument.activeElement === current;
    };
  }, [isLoading]);

  if (progress === null) {
    return (
      <Button ref={root} appearance="primary" icon={<TableArrowUpRegular />} disabled={disabled} onClick={onStart}>
        {portfolioText.load}
      </Button>
    );
  }
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <Caption1 role="status">{sentenceOf(progress)}</Caption1>
        {progress.total > 0 ? (
          <ProgressBar value={progress.done} max={progress.total} aria-label={portfolioText.load} />
        ) : (
          <ProgressBar aria-label={portfolioText.load} />
        )}
      </div>
      <Button ref={root} onClick={onCancel}>{paneText.cancel}</Button>
    </div>
  );
};
