import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { TableArrowUpRegular } from '@fluentui/react-icons/svg/table-arrow-up';
import type { ReactElement } from 'react';
import { paneText } from '../../../strings/pane';
import { portfolioText } from '../../../strings/portfolio';
import { refreshText } from '../../../strings/refresh';
import type { LoadProgress } from './loadIntoSheet';
import type { SheetOffer } from './sheetState';

const useStyles = makeStyles({
  idle: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  progress: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    minHeight: '32px',
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS },
  main: { flex: '1 1 auto' },
});

const sentenceOf = ({ phase, done, total }: LoadProgress): string => {
  switch (phase) {
    case 'preparing':
      return portfolioText.loading.preparing;
    case 'asking':
      return refreshText.asking;
    case 'full':
      return refreshText.full;
    case 'refreshing':
      return refreshText.writing(done, total);
    case 'downloading':
    case 'writing':
      return portfolioText.loading[phase](done, total);
  }
};

export interface LoadButtonProps {
  offer: SheetOffer;
  progress: LoadProgress | null;
  disabled: boolean;
  onStart: () => void;
  /** Loads everything where only an update is offered first. */
  onStartWhole: () => void;
  onCancel: () => void;
}

/**
 * The button, and in its place the progress with numbers and the way to give up. One and the same button element serves both, so
 * that whoever came by keyboard stays where they were.
 */
export const LoadButton = (props: LoadButtonProps): ReactElement => {
  const styles = useStyles();
  const { offer, progress, disabled } = props;
  const isIdle = progress === null;
  const label = offer === 'refresh' ? refreshText.refresh : portfolioText.load;
  const icon = offer === 'refresh' ? <ArrowSyncRegular /> : <TableArrowUpRegular />;
  return (
    <div className={isIdle ? styles.idle : styles.progress}>
      {progress !== null && (
        <div className={styles.words}>
          <Caption1 role="status">{sentenceOf(progress)}</Caption1>
          {progress.total > 0 ? (
            <ProgressBar value={progress.done} max={progress.total} aria-label={label} />
          ) : (
            <ProgressBar aria-label={label} />
          )}
        </div>
      )}
      <Button
        key="button"
        className={isIdle ? styles.main : undefined}
        appearance={isIdle ? 'primary' : 'secondary'}
        icon={isIdle ? icon : null}
        disabled={isIdle && disabled}
        onClick={isIdle ? props.onStart : props.onCancel}
      >
        {isIdle ? label : paneText.cancel}
      </Button>
      {isIdle && offer === 'refresh' && (
        <Button disabled={disabled} onClick={props.onStartWhole}>
          {refreshText.loadAll}
        </Button>
      )}
    </div>
  );
};
