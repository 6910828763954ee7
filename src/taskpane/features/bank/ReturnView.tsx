import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { BankReturn, ReturnResult } from '../../../contract/bank';
import { bankText, layoutLabels } from '../../../strings/bank';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { brDate } from '../../format/brDate';
import { brDateTime } from '../../format/brDateTime';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { ToolFrame } from '../../shell/ToolFrame';
import { useBankReturn, useRefreshBank } from './bankQueries';
import type { PickedFile } from './FilePicker';
import { ReturnReport } from './ReturnReport';
import { useFileReading } from './useFileReading';

const text = bankText.back;

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  run: { display: 'grid' },
});

export interface ReturnActions {
  onBack: () => void;
  onOpenClient: (clientId: string, receivableId: string | null) => void;
  onAlerts: () => void;
  onRefreshSheet: () => void;
}

/** A retorno that a person chose: what it would do, and after *Aplicar* what it did. */
export const ReadReturnView = ({ file, ...actions }: ReturnActions & { file: PickedFile }): ReactElement => {
  const styles = useStyles();
  const api = useApi();
  const refresh = useRefreshBank();
  const { stage, check, apply } = useFileReading<ReturnResult>(
    file,
    { preview: api.previewReturn, apply: api.readReturn },
    () => void refresh('titles'),
  );
  const shown = stage.kind === 'applied' ? stage.result : stage.kind === 'checking' ? null : stage.preview;
  const isApplied = stage.kind === 'applied';
  return (
    <ToolFrame
      name={isApplied ? text.result : text.preview}
      onBack={actions.onBack}
      foot={
        shown === null || isApplied || shown.alreadyRead ? null : (
          <div className={styles.run}>
            <Button appearance="primary" disabledFocusable={stage.kind === 'applying'} onClick={apply}>
              {stage.kind === 'applying' ? text.applying : text.apply}
            </Button>
          </div>
        )
      }
    >
      {stage.kind === 'checking' && (
        <div className={styles.part}>
          <Caption1 role="status">{text.reading}</Caption1>
          <ProgressBar aria-label={text.reading} />
        </div>
      )}
      {stage.kind === 'failed' && (
        <FailureBar failure={stage.failure} onRetry={stage.preview === null ? check : apply} />
      )}
      {isApplied && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{text.applied}</MessageBarBody>
        </MessageBar>
      )}
      {shown === null ? (
        <Caption1 className={styles.minor}>{file.fileName}</Caption1>
      ) : (
        <>
          {!isApplied && !shown.alreadyRead && stage.kind !== 'failed' && (
            <Caption1 role="status">{text.previewLead}</Caption1>
          )}
          <Contents result={shown} isPreview={!isApplied && !shown.alreadyRead} isFresh={isApplied} {...actions} />
        </>
      )}
    </ToolFrame>
  );
};

/** A retorno read before. */
export const StoredReturnView = ({
  bankReturn,
  ...actions
}: ReturnActions & { bankReturn: BankReturn }): ReactElement => {
  const { data, error, refetch } = useBankReturn(bankReturn.id);
  return (
    <ToolFrame name={text.result} onBack={actions.onBack}>
      {error !== null && <FailureBar failure={error.failure} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <ListSkeleton rows={4} />}
      {data !== undefined && (
        <Contents result={{ ...data, alreadyRead: false }} isPreview={false} isFresh={false} {...actions} />
      )}
    </ToolFrame>
  );
};

interface ContentsProps extends ReturnActions {
  result: ReturnResult;
  isPreview: boolean;
  /** Just now: the sheet does not know of it yet. */
  isFresh: boolean;
}

const Contents = ({ result, isPreview, isFresh, ...actions }: ContentsProps): ReactElement => {
  const styles = useStyles();
  const { settings } = useCompany();
  const { fileName, layout, fileDate, readAt, readBy, counts } = result.return;
  const needsSomebody = !isPreview && counts.alert + counts.unknown > 0;
  const leavesSheet = isFresh && counts.settled > 0;
  return (
    <>
      <div className={styles.part}>
        <Caption1 className={styles.minor}>{fileName}</Caption1>
        <Caption1 className={styles.minor}>{text.facts(layoutLabels[layout], brDate(fileDate))}</Caption1>
      </div>
      {result.alreadyRead && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text.alreadyRead(brDateTime(readAt, settings.company.timeZone), readBy)}</MessageBarBody>
        </MessageBar>
      )}
      {(needsSomebody || leavesSheet) && (
        <div className={styles.part}>
          {leavesSheet && <Caption1>{text.refreshHint}</Caption1>}
          <div className={styles.buttons}>
            {leavesSheet && (
              <Button size="small" appearance="primary" onClick={actions.onRefreshSheet}>
                {text.refreshSheet}
              </Button>
            )}
            {needsSomebody && (
              <Button size="small" onClick={actions.onAlerts}>
                {text.goToAlerts}
              </Button>
            )}
          </div>
        </div>
      )}
      <ReturnReport result={result} isPreview={isPreview} onOpenClient={actions.onOpenClient} />
    </>
  );
};
