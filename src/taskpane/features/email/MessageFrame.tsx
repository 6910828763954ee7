import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { emailPreviewText } from '../../../strings/emailViews';

const lowest = 120;
/** Of a bar under a message that is wider than the pane. */
const scrollBar = 18;

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
  },
});

/**
 * The document of an e-mail as it would be shown, as high as what is in it; one that is wider scrolls sideways. The sandbox lets
 * nothing of it run, open or send; it keeps its origin only so that it can be measured.
 */
export const MessageFrame = ({ html }: { html: string }): ReactElement => {
  const styles = useStyles();
  const [height, setHeight] = useState(lowest);
  const measure = (frame: HTMLIFrameElement): void => {
    const page = frame.contentDocument?.documentElement;
    if (page === undefined) return;
    const bar = page.scrollWidth > page.clientWidth ? scrollBar : 0;
    setHeight(Math.max(lowest, page.scrollHeight + bar + 2));
  };
  return (
    <iframe
      className={styles.frame}
      style={{ height: `${height}px` }}
      sandbox="allow-same-origin"
      srcDoc={html}
      title={emailPreviewText.frame}
      onLoad={(event) => measure(event.currentTarget)}
    />
  );
};
