import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState, type ReactElement } from 'react';
import { emailText } from '../../../strings/emailViews';
import { copyText } from '../../browser/copyText';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Puts a report on the clipboard and says whether it got there. */
export const CopyReport = ({ report }: { report: () => string }): ReactElement => {
  const styles = useStyles();
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  return (
    <div className={styles.root}>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copyText(report()).then(setIsCopied)}>
        {emailText.copy}
      </Button>
      <Caption1 role="status">{isCopied === null ? null : isCopied ? emailText.copied : emailText.notCopied}</Caption1>
    </div>
  );
};
