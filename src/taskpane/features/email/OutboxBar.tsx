import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { emailText } from '../../../strings/emailViews';
import { useEmailSettings } from '../../queries/useEmailQueries';

/** Says that e-mails reach nobody, where that is so. */
export const OutboxBar = (): ReactElement | null => {
  const settings = useEmailSettings();
  if (settings.data?.delivery !== 'outbox') return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{emailText.outbox}</MessageBarBody>
    </MessageBar>
  );
};
