import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** A place with nothing in it: what is missing, why, and the one thing to do. */
export const EmptyState = (props: { title: string; hint?: string; children?: ReactNode }): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Body1Strong>{props.title}</Body1Strong>
      {props.hint !== undefined && <Body1 className={styles.hint}>{props.hint}</Body1>}
      {props.children}
    </div>
  );
};
