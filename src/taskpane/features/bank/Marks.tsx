import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({ root: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS } });

export interface Mark {
  text: string;
  tone: 'plain' | 'good' | 'attention' | 'bad';
}

const colours = { plain: 'informative', good: 'success', attention: 'warning', bad: 'danger' } as const;

/** Short words beside a name. */
export const Marks = ({ marks }: { marks: readonly Mark[] }): ReactElement | null => {
  const styles = useStyles();
  if (marks.length === 0) return null;
  return (
    <span className={styles.root}>
      {marks.map(({ text, tone }) => (
        <Badge key={text} appearance="outline" size="small" color={colours[tone]}>
          {text}
        </Badge>
      ))}
    </span>
  );
};
