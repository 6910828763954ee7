import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 0 },
  body: {
    position: 'relative',
    // A grid, since what stands in a column that is too short would be squeezed instead of scrolled.
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridAutoRows: 'max-content',
    gap: tokens.spacingVerticalM,
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  foot: {
    flex: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** One section of the tab *Banco*: what scrolls, and what stays in view under it. */
export const SectionFrame = ({ children, foot }: { children: ReactNode; foot?: ReactNode }): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && foot !== null && <div className={styles.foot}>{foot}</div>}
    </div>
  );
};
