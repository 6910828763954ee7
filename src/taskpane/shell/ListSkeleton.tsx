import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { paneText } from '../../strings/pane';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

/** The shape of a list that is on its way. */
export const ListSkeleton = ({ rows = 6 }: { rows?: number }): ReactElement => {
  const styles = useStyles();
  return (
    <Skeleton aria-label={paneText.loading} className={styles.root}>
      {Array.from({ length: rows }, (_, index) => (
        <SkeletonItem key={index} size={28} />
      ))}
    </Skeleton>
  );
};
