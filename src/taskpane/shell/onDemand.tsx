import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { paneText } from '../../strings/pane';
import { ListSkeleton } from './ListSkeleton';

/** A view whose code is fetched when it is first shown, so that the pane opens without it. Where it cannot be had, says so and tries again. */
export const onDemand = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let loaded: ComponentType<Props> | null = null;
  const OnDemand = (props: Props): ReactElement => {
    const [View, setView] = useState(() => loaded);
    const [isFailed, setIsFailed] = useState(false);
    const isMissing = View === null;
    useEffect(() => {
      if (!isMissing || isFailed) return undefined;
      let isGone = false;
      load().then(
        (view) => {
          loaded = view;
          if (!isGone) setView(() => view);
        },
        // The network, or files of a version that the server has replaced meanwhile.
        () => {
          if (!isGone) setIsFailed(true);
        },
      );
      return () => {
        isGone = true;
      };
    }, [isMissing, isFailed]);
    if (View !== null) return <View {...props} />;
    if (!isFailed) return <ListSkeleton />;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{paneText.viewNotLoaded}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setIsFailed(false)}>
            {paneText.tryAgain}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  };
  return OnDemand;
};
