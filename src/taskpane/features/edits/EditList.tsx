import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PendingEdit } from '../../../excel/outcomes';
import { editsText } from '../../../strings/edits';

/** More than a person reads; the sheet has them all. */
const mostShown = 100;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  edit: {
    display: 'grid',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  words: { overflowWrap: 'anywhere' },
  result: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
  minor: { color: tokens.colorNeutralForeground2, paddingTop: tokens.spacingVerticalXS },
});

/** Whose cells were changed, from what to what. */
export const EditList = ({ edits }: { edits: readonly PendingEdit[] }): ReactElement => {
  const styles = useStyles();
  return (
    <div>
      <ul className={styles.list} aria-label={editsText.list}>
        {edits.slice(0, mostShown).map((edit) => (
          <li key={edit.key} className={styles.edit}>
            <span className={styles.label}>{edit.label}</span>
            <Caption1 className={styles.words}>{edit.words}</Caption1>
            {edit.result !== null && <Caption1 className={styles.result}>{editsText.lastResult(edit.result)}</Caption1>}
          </li>
        ))}
      </ul>
      {edits.length > mostShown && (
        <Caption1 block className={styles.minor}>
          {editsText.more(edits.length - mostShown)}
        </Caption1>
      )}
    </div>
  );
};
