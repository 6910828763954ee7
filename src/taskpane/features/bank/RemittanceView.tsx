import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState, type ReactElement } from 'react';
import type { RemittanceDetails } from '../../../contract/bank';
import { bankText, instructionLabels, layoutLabels } from '../../../strings/bank';
import { useDownload } from '../../browser/useDownload';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { brDate } from '../../format/brDate';
import { brDateTime } from '../../format/brDateTime';
import { brl, plainMoney } from '../../format/brl';
import { VirtualListbox } from '../../lists/VirtualListbox';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { useNotices } from '../../shell/notices';
import { ToolFrame } from '../../shell/ToolFrame';
import { useRefreshBank, useRemittance } from './bankQueries';
import { DiscardDialog } from './DiscardDialog';
import { countsInWords } from './instructionKinds';
import { Marks } from './Marks';
import { remittanceMarks } from './RemittanceList';

const text = bankText.remittance;

const useStyles = makeStyles({
  facts: { display: 'grid' },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  amount: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' },
  whole: { gridColumn: '1 / -1', overflowWrap: 'anywhere' },
  rejected: { color: tokens.colorPaletteRedForeground1 },
});

type Item = RemittanceDetails['items'][number];

const dueOf = ({ dueDate, newDueDate }: Item): string =>
  newDueDate === null ? bankText.out.due(brDate(dueDate)) : bankText.out.newDue(brDate(dueDate), brDate(newDueDate));

/** What went out in one file, and what the bank has answered to each of it. */
export const RemittanceView = (props: { id: string; number: number; onBack: () => void }): ReactElement => {
  const styles = useStyles();
  const { settings } = useCompany();
  const { data, error, refetch } = useRemittance(props.id);
  const api = useApi();
  const { name, failure, isRunning, start } = useDownload();
  const refresh = useRefreshBank();
  const { show } = useNotices();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const mayDiscard = settings.user.role === 'supervisor' && data?.remittance.discardedAt === null;
  return (
    <ToolFrame name={bankText.out.file(props.number)} onBack={props.onBack}>
      {error !== null && <FailureBar failure={error.failure} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <ListSkeleton rows={4} />}
      {data !== undefined && (
        <>
          <div className={styles.facts}>
            <Marks marks={remittanceMarks(data.remittance)} />
            <Caption1 className={styles.minor}>
              {text.facts(layoutLabels[data.remittance.layout], data.remittance.fileName)}
            </Caption1>
            <Caption1 className={styles.minor}>
              {bankText.out.fileFacts(
                brDateTime(data.remittance.createdAt, settings.company.timeZone),
                data.remittance.createdBy,
              )}
            </Caption1>
            <Caption1>{countsInWords(data.remittance.counts)}</Caption1>
            {data.remittance.discardReason !== null && (
              <Caption1>{text.discarded(data.remittance.discardReason)}</Caption1>
            )}
          </div>
          <div className={styles.buttons}>
            <Button
              size="small"
              icon={<ArrowDownloadRegular />}
              disabledFocusable={isRunning}
              onClick={() => start(() => api.remittanceFile(data.remittance.id, data.remittance.fileName))}
            >
              {bankText.out.download}
            </Button>
            {mayDiscard && (
              <Button size="small" onClick={() => setIsDiscarding(true)}>
                {text.discard}
              </Button>
            )}
          </div>
          <Caption1 role="status">{name === null ? null : bankText.out.downloaded(name)}</Caption1>
          {failure !== null && <FailureBar failure={failure} />}
          <VirtualListbox
            label={text.items}
            items={data.items}
            keyOf={({ instructionId }) => instructionId}
            nameOf={(item) =>
              [
                bankText.out.row(
                  instructionLabels[item.kind],
                  item.receivableLabel,
                  item.clientName,
                  brl(item.amountCents),
                  dueOf(item),
                ),
                text.states[item.state],
                ...(item.answer === null ? [] : [item.answer]),
              ].join(', ')
            }
            estimatedHeight={60}
            maxHeight="min(60vh, 480px)"
            isChoosable={() => false}
            onChoose={() => undefined}
          >
            {(item) => (
              <div className={styles.row}>
                <span className={styles.name} title={item.clientName}>
                  {item.clientName}
                </span>
                <span className={styles.amount}>{plainMoney(item.amountCents)}</span>
                <span className={mergeClasses(styles.whole, styles.minor)}>
                  {[instructionLabels[item.kind], item.receivableLabel, dueOf(item)].join(' · ')}
                </span>
                <span className={mergeClasses(styles.whole, item.state === 'rejected' && styles.rejected)}>
                  {[text.states[item.state], ...(item.answer === null ? [] : [item.answer])].join(': ')}
                </span>
              </div>
            )}
          </VirtualListbox>
          {isDiscarding && (
            <DiscardDialog
              remittance={data.remittance}
              onClose={() => setIsDiscarding(false)}
              onDiscarded={() => {
                setIsDiscarding(false);
                show([{ intent: 'success', text: text.done(props.number) }]);
                void refresh('titles');
              }}
            />
          )}
        </>
      )}
    </ToolFrame>
  );
};
