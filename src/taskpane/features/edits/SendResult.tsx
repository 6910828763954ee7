import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { editsText, outcomeLabels } from '../../../strings/edits';
import { paneText } from '../../../strings/pane';
import { failureSentence } from '../../shell/failureSentence';
import type { SendEnd } from './sendEdits';

const mostShown = 100;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  refused: {
    display: 'grid',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  message: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface SendResultProps {
  end: SendEnd;
  isBusy: boolean;
  onRetry: () => void;
  onFilter: () => void;
  onWriteAgain: () => void;
  onDismiss: () => void;
}

/** What became of a sending: four counts, why it stopped, and what failed with its sentence. */
export const SendResult = (props: SendResultProps): ReactElement => {
  const styles = useStyles();
  const { end, isBusy } = props;
  const { stopped, unwritten, refused, counts } = end;
  const hasTrouble = stopped !== null || unwritten !== null || refused.length > 0;
  const sentences = [
    stopped?.kind === 'cancelled' ? editsText.cancelled(end.unanswered) : null,
    stopped?.kind === 'failure' ? editsText.broken(failureSentence(stopped.failure), end.unanswered) : null,
    unwritten === null ? null : editsText.notWritten(unwritten.reason.message, unwritten.results.length),
  ].filter((sentence) => sentence !== null);
  return (
    <section className={styles.root}>
      <MessageBar intent={hasTrouble ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{editsText.counts(counts)}</MessageBarTitle>
          {sentences.join(' ')}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              aria-label={paneText.dismiss}
              icon={<DismissRegular />}
              onClick={props.onDismiss}
            />
          }
        >
          {unwritten !== null && (
            <Button size="small" onClick={props.onWriteAgain}>
              {editsText.writeAgain}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
      {refused.length > 0 && (
        <ul className={styles.list} aria-label={editsText.failedList}>
          {refused.slice(0, mostShown).map(({ edit, outcome, message }) => (
            <li key={edit.key} className={styles.refused}>
              <span className={styles.label}>{edit.label}</span>
              <Caption1 className={styles.message}>
                {outcomeLabels[outcome]}: {message}
              </Caption1>
            </li>
          ))}
        </ul>
      )}
      {counts.failed > 0 && (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={isBusy} onClick={props.onRetry}>
            {editsText.retryFailed(counts.failed)}
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={props.onFilter}>
            {editsText.filterFailed}
          </Button>
        </div>
      )}
    </section>
  );
};
