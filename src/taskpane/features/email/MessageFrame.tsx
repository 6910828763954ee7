import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { emailPreviewText } from '../../../strings/emailViews';

const lowest = 120;

const useStyles = makeStyles({
  frame: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    // As mail programs show it, whatever the theme of the pane.
    backgroundColor: '#ffffff',
    colorScheme: 'light',
    // Nothing in it is to be used: no link is followed, and the wheel scrolls the pane.
    pointerEvents: 'none',
  },
});

/**
 * The document of an e-mail as it would be shown. The sandbox lets nothing of it run, open or send; it keeps its origin only so
 * that the frame can be made as high as what is in it.
 */
export const MessageFrame = ({ html }: { html: string }): ReactElement => {
  const styles = useStyles();
  const [height, setHeight] = useState(lowest);
  return (
    <iframe
      className={styles.frame}
      style={{ height: `${height}px` }}
      sandbox="allow-same-origin"
      srcDoc={html}
      title={emailPreviewText.frame}
      tabIndex={-1}
      onLoad={(event) => {
        const page = event.currentTarget.contentDocument;
        if (page !== null) setHeight(Math.max(lowest, page.documentElement.scrollHeight + 2));
      }}
    />
  );
};
