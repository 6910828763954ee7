import { Button, Caption1, Caption1Strong, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState, type ReactElement } from 'react';
import type { Remittance } from '../../../contract/bank';
import { bankText } from '../../../strings/bank';
import { useDownload } from '../../browser/useDownload';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { brDateTime } from '../../format/brDateTime';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { useRemittances } from './bankQueries';
import { countsInWords } from './instructionKinds';
import { Marks, type Mark } from './Marks';

const text = bankText.out;
const shownAtFirst = 10;
const moreAtOnce = 20;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'grid', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  more: { justifySelf: 'start' },
});

export const remittanceMarks = ({ test, discardedAt }: Remittance): Mark[] => [
  ...(test ? [{ text: text.testMark, tone: 'attention' } as const] : []),
  ...(discardedAt === null ? [] : [{ text: text.discardedMark, tone: 'plain' } as const]),
];

export interface RemittanceListProps {
  accountId: string;
  onOpen: (remittance: Remittance) => void;
}

/** The files that were made for an account, newest first; each can be looked into and fetched again. */
export const RemittanceList = ({ accountId, onOpen }: RemittanceListProps): ReactElement => {
  const styles = useStyles();
  const { settings } = useCompany();
  const { timeZone } = settings.company;
  const { data, error, refetch } = useRemittances(accountId);
  const api = useApi();
  const { name, failure, isRunning, start } = useDownload();
  const [shown, setShown] = useState(shownAtFirst);
  const remittances = data?.remittances ?? [];
  const hidden = remittances.length - shown;
  return (
    <section className={styles.root}>
      <Caption1Strong as="h3">{text.files}</Caption1Strong>
      {error !== null && <FailureBar failure={error.failure} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <ListSkeleton rows={2} />}
      {data !== undefined && remittances.length === 0 && <Caption1 className={styles.minor}>{text.noFiles}</Caption1>}
      {failure !== null && <FailureBar failure={failure} />}
      <Caption1 role="status">{name === null ? null : text.downloaded(name)}</Caption1>
      <ul className={styles.list}>
        {remittances.slice(0, shown).map((remittance) => (
          <li key={remittance.id} className={styles.item}>
            <div className={styles.words}>
              <span className={styles.head}>
                <Link
                  as="button"
                  data-opens={`remittance ${remittance.id}`}
                  aria-label={text.open(remittance.number)}
                  onClick={() => onOpen(remittance)}
                >
                  {text.file(remittance.number)}
                </Link>
                <Marks marks={remittanceMarks(remittance)} />
              </span>
              <Caption1 className={styles.minor}>
                {text.fileFacts(brDateTime(remittance.createdAt, timeZone), remittance.createdBy)}
              </Caption1>
              <Caption1>{countsInWords(remittance.counts)}</Caption1>
            </div>
            <Button
              size="small"
              icon={<ArrowDownloadRegular />}
              disabledFocusable={isRunning}
              aria-label={text.downloadOf(remittance.number)}
              title={text.download}
              onClick={() => start(() => api.remittanceFile(remittance.id, remittance.fileName))}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" className={styles.more} onClick={() => setShown((now) => now + moreAtOnce)}>
          {bankText.more(Math.min(hidden, moreAtOnce))}
        </Button>
      )}
    </section>
  );
};
