import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { bulkEmailText as text } from '../../../strings/emailViews';
import { toolText } from '../../../strings/tools';
import { FailureBar } from '../../shell/FailureBar';
import { ToolFrame } from '../../shell/ToolFrame';
import type { BulkMailer } from './useBulkMailing';

export interface UnansweredMailingProps {
  mailer: BulkMailer;
  clients: number;
  onBack: () => void;
}

/** A sending that was asked for and has no answer (yet). */
export const UnansweredMailing = ({ mailer, clients, onBack }: UnansweredMailingProps): ReactElement => (
  <ToolFrame name={toolText.names.emails} onBack={onBack}>
    {mailer.isBusy ? (
      <>
        <Caption1 role="status">{text.starting(clients)}</Caption1>
        <ProgressBar aria-label={text.starting(clients)} />
      </>
    ) : (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.unanswered}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" appearance="primary" onClick={() => mailer.send(null)}>
              {text.sendAgain}
            </Button>
            <Button size="small" onClick={() => mailer.startAgain(null)}>
              {text.discard}
            </Button>
          </MessageBarActions>
        </MessageBar>
        {mailer.failure !== null && <FailureBar failure={mailer.failure} />}
      </>
    )}
  </ToolFrame>
);
