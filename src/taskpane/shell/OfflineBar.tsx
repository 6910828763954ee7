import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactElement } from 'react';
import { paneText } from '../../strings/pane';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Says that there is no network, for as long as there is none. */
export const OfflineBar = (): ReactElement | null => {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const queries = useQueryClient();
  if (isOnline) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{paneText.offline}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void queries.refetchQueries({ type: 'active' })}>
          {paneText.tryAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
