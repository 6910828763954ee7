import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  makeStyles,
  type MessageBarIntent,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { createContext, useCallback, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { paneText } from '../../strings/pane';

export interface Notice {
  intent: MessageBarIntent;
  /** One sentence a bar; the first says what happened. */
  text: string;
}

interface Notices {
  notices: readonly (Notice & { id: number })[];
  /** Shows these in place of what was there. */
  show: (notices: readonly Notice[]) => void;
  dismiss: (id: number) => void;
  /** Takes away what only said that something went well; what asks for attention stays. */
  settle: () => void;
}

const NoticesContext = createContext<Notices | null>(null);

/** Holds what happened last, for every view to tell. */
export const NoticesProvider = ({ children }: { children: ReactNode }): ReactElement => {
  const [state, setState] = useState<{ next: number; list: (Notice & { id: number })[] }>({ next: 1, list: [] });
  const show = useCallback((notices: readonly Notice[]) => {
    setState(({ next }) => ({
      next: next + notices.length,
      list: notices.map((notice, index) => ({ ...notice, id: next + index })),
    }));
  }, []);
  const dismiss = useCallback((id: number) => {
    setState(({ next, list }) => ({ next, list: list.filter((notice) => notice.id !== id) }));
  }, []);
  const settle = useCallback(() => {
    setState(({ next, list }) => ({ next, list: list.filter((notice) => notice.intent !== 'success') }));
  }, []);
  const value = useMemo(() => ({ notices: state.list, show, dismiss, settle }), [state.list, show, dismiss, settle]);
  return <NoticesContext.Provider value={value}>{children}</NoticesContext.Provider>;
};

export const useNotices = (): Notices => {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('There is no NoticesProvider above this component.');
  return notices;
};

const useStyles = makeStyles({ group: { display: 'flex', flexDirection: 'column' } });

/** The bars of the last outcome; they stay until dismissed or until something else happens. */
export const NoticeBars = (): ReactElement => {
  const styles = useStyles();
  const { notices, dismiss } = useNotices();
  return (
    <MessageBarGroup className={styles.group} animate="exit-only">
      {notices.map((notice) => (
        <MessageBar key={notice.id} intent={notice.intent} layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label={paneText.dismiss}
                icon={<DismissRegular />}
                onClick={() => dismiss(notice.id)}
              />
            }
          />
        </MessageBar>
      ))}
    </MessageBarGroup>
  );
};
