import {
  Button,
  Caption1,
  Caption1Strong,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { useState, type ReactElement } from 'react';
import type { BankAccount, BankReturn } from '../../../contract/bank';
import { bankText } from '../../../strings/bank';
import { pixText } from '../../../strings/panePix';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { useBankReturns } from './bankQueries';
import { FilePicker, type FileRefusal, type PickedFile } from './FilePicker';
import { Marks } from './Marks';
import { SectionFrame } from './SectionFrame';

const text = bankText.back;
const shownAtFirst = 20;
const moreAtOnce = 50;

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', width: '100%' },
  item: {
    display: 'grid',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere', textAlign: 'left' },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const refusalSentence = (refusal: FileRefusal): string =>
  refusal.kind === 'empty' ? text.empty(refusal.name) : text.tooLarge(refusal.name, refusal.mostMegabytes);

export interface BackSectionProps {
  accounts: readonly BankAccount[];
  onReturnFile: (file: PickedFile) => void;
  onPixFile: (file: PickedFile) => void;
  onReturn: (bankReturn: BankReturn) => void;
}

/** *Retorno*: the files that come back from the bank, and those read before. */
export const BackSection = (props: BackSectionProps): ReactElement => {
  const styles = useStyles();
  const { data, error, refetch } = useBankReturns();
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const [shown, setShown] = useState(shownAtFirst);
  const returns = data?.returns ?? [];
  const hidden = returns.length - shown;
  const labelOf = ({ accountId, bankCode }: BankReturn): string =>
    props.accounts.find(({ id }) => id === accountId)?.label ?? bankCode;
  return (
    <SectionFrame>
      <div className={styles.part}>
        <FilePicker
          label={text.read}
          accept=".ret,.txt,.rst,.crt"
          appearance="primary"
          icon={<ArrowUploadRegular />}
          opens="return file"
          onPicked={props.onReturnFile}
          onRefused={setRefusal}
        />
        <Caption1 className={styles.minor}>{text.hint}</Caption1>
      </div>
      <div className={styles.part}>
        <FilePicker
          label={pixText.statement.read}
          accept=".csv,.txt"
          icon={<DocumentTableRegular />}
          opens="pix file"
          onPicked={props.onPixFile}
          onRefused={setRefusal}
        />
        <Caption1 className={styles.minor}>{pixText.statement.hint}</Caption1>
      </div>
      {refusal !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{refusalSentence(refusal)}</MessageBarBody>
        </MessageBar>
      )}
      <section className={styles.part}>
        <Caption1Strong as="h3">{text.history}</Caption1Strong>
        {error !== null && <FailureBar failure={error.failure} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <ListSkeleton rows={2} />}
        {data !== undefined && returns.length === 0 && <Caption1 className={styles.minor}>{text.none}</Caption1>}
        <ul className={styles.list}>
          {returns.slice(0, shown).map((one) => (
            <li key={one.id} className={styles.item}>
              <span className={styles.head}>
                <Link
                  as="button"
                  className={styles.name}
                  data-opens={`return ${one.id}`}
                  aria-label={text.open(one.fileName)}
                  onClick={() => props.onReturn(one)}
                >
                  {one.fileName}
                </Link>
                {one.counts.alert + one.counts.unknown > 0 && (
                  <Marks marks={[{ text: text.problems(one.counts.alert + one.counts.unknown), tone: 'bad' }]} />
                )}
              </span>
              <Caption1 className={styles.minor}>{text.historyFacts(labelOf(one), brDate(one.fileDate))}</Caption1>
              <Caption1>
                {[
                  text.counts.settled(one.counts.settled),
                  ...(one.counts.paidCents > 0 ? [text.counts.paid(brl(one.counts.paidCents))] : []),
                ].join(' · ')}
              </Caption1>
            </li>
          ))}
        </ul>
        {hidden > 0 && (
          <Button size="small" onClick={() => setShown((now) => now + moreAtOnce)}>
            {bankText.more(Math.min(hidden, moreAtOnce))}
          </Button>
        )}
      </section>
    </SectionFrame>
  );
};
