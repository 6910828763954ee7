import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { BankAccount, Remittance, RemittanceFile, WaitingInstruction } from '../../../contract/bank';
import { bankText, layoutLabels } from '../../../strings/bank';
import { bytesOfBase64 } from '../../browser/base64';
import { saveFile } from '../../browser/saveFile';
import { ChoiceField } from '../../fields/ChoiceField';
import { brDate } from '../../format/brDate';
import { EmptyState } from '../../shell/EmptyState';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { agencyAndAccount } from './accountWords';
import { useRefreshBank, useWaiting } from './bankQueries';
import { GenerateDialog } from './GenerateDialog';
import { InstructionList } from './InstructionList';
import { countsInWords, sumByKind } from './instructionKinds';
import { RemittanceList } from './RemittanceList';
import { SectionFrame } from './SectionFrame';

const text = bankText.out;
/** Stands for instructions of no account. */
const nowhere = '';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  counts: { fontWeight: tokens.fontWeightSemibold },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  run: { display: 'grid' },
});

export interface OutSectionProps {
  accounts: readonly BankAccount[];
  onRemittance: (remittance: Remittance) => void;
}

/** *Remessa*: what waits to go out by account, the file that takes it, and the files made before. */
export const OutSection = ({ accounts, onRemittance }: OutSectionProps): ReactElement => {
  const styles = useStyles();
  const waiting = useWaiting();
  const refresh = useRefreshBank();
  const hintId = useId();
  const [wanted, setWanted] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setIsAsking] = useState(false);
  const [generated, setGenerated] = useState<RemittanceFile | null>(null);

  const instructions = waiting.data?.instructions ?? [];
  const ofAccount = (id: string): WaitingInstruction[] =>
    instructions.filter(({ accountId }) => (accountId ?? nowhere) === id);
  const offered = accounts.filter(({ id, active }) => active || ofAccount(id).length > 0);
  const busiest = offered.find(({ id }) => ofAccount(id).length > 0);
  const chosenId = wanted ?? (busiest ?? offered.find(({ isDefault }) => isDefault) ?? offered[0])?.id ?? nowhere;
  const account = accounts.find(({ id }) => id === chosenId) ?? null;
  const listed = ofAccount(chosenId);
  const ready = listed.filter(({ blocked }) => blocked === null);
  const chosen = ready.filter(({ id }) => !left.has(id));
  const orphans = ofAccount(nowhere).length;

  const why =
    account === null
      ? orphans > 0
        ? text.why.noAccount
        : null
      : account.filesOff !== null
        ? account.filesOff
        : listed.length > 0 && ready.length === 0
          ? text.why.allBlocked
          : ready.length > 0 && chosen.length === 0
            ? text.why.nothing
            : null;
  const canGenerate = account !== null && account.filesOff === null && chosen.length > 0;

  const toggle = (id: string): void =>
    setLeft((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const onGenerated = (file: RemittanceFile): void => {
    setIsAsking(false);
    setGenerated(file);
    saveFile({ name: file.remittance.fileName, content: new Blob([bytesOfBase64(file.contentBase64)]) });
    void refresh('titles');
  };
  const total = generated === null ? 0 : Object.values(generated.remittance.counts).reduce((sum, n) => sum + n, 0);

  return (
    <SectionFrame
      foot={
        listed.length === 0 ? null : (
          <>
            {why !== null && <Caption1 role="status">{why}</Caption1>}
            <div className={styles.run}>
              <Button appearance="primary" disabledFocusable={!canGenerate} onClick={() => setIsAsking(true)}>
                {chosen.length === 0 ? text.generateNothing : text.generate(chosen.length)}
              </Button>
            </div>
          </>
        )
      }
    >
      {(offered.length > 1 || orphans > 0) && (
        <ChoiceField label={text.account} value={chosenId} onChange={setWanted}>
          {offered.map(({ id, label }) => (
            <option key={id} value={id}>
              {text.accountOption(label, ofAccount(id).length)}
            </option>
          ))}
          {orphans > 0 && <option value={nowhere}>{text.accountOption(text.noAccount, orphans)}</option>}
        </ChoiceField>
      )}
      {account !== null && <AccountFacts account={account} isNamed={offered.length <= 1 && orphans === 0} />}
      {account === null && orphans > 0 && <Caption1 className={styles.minor}>{text.noAccountHint}</Caption1>}
      {generated !== null && (
        <MessageBar intent={generated.remittance.test ? 'warning' : 'success'} layout="multiline">
          <MessageBarBody>
            {text.done(generated.remittance.number, total, generated.remittance.fileName)}
            {generated.remittance.test && ` ${text.doneTest}`}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => onRemittance(generated.remittance)}>
              {text.open(generated.remittance.number)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {generated !== null && (
        <Caption1 className={styles.minor}>{bankText.blockedDownload(generated.remittance.fileName)}</Caption1>
      )}
      {waiting.error !== null && <FailureBar failure={waiting.error.failure} onRetry={() => void waiting.refetch()} />}
      {waiting.data === undefined && waiting.error === null && <ListSkeleton rows={3} />}
      {waiting.data !== undefined && listed.length === 0 && generated === null && (
        <EmptyState title={text.nothing} hint={text.nothingHint} />
      )}
      {listed.length > 0 && (
        <section className={styles.part}>
          <div className={styles.head}>
            <Caption1 role="status" className={styles.counts}>
              {countsInWords(countsOf(listed))}
            </Caption1>
            {left.size > 0 && (
              <Button size="small" appearance="subtle" onClick={() => setLeft(new Set())}>
                {text.leaveNone}
              </Button>
            )}
          </div>
          <InstructionList
            key={chosenId}
            instructions={listed}
            left={left}
            describedBy={hintId}
            onToggle={toggle}
            onAll={() => setLeft(new Set())}
          />
          <Caption1 id={hintId} className={styles.minor}>
            {text.listHint}
          </Caption1>
        </section>
      )}
      {account !== null && <RemittanceList key={account.id} accountId={account.id} onOpen={onRemittance} />}
      {isAsking && account !== null && (
        <GenerateDialog
          account={account}
          chosen={chosen}
          left={listed.length - chosen.length}
          onClose={() => setIsAsking(false)}
          onGenerated={onGenerated}
        />
      )}
    </SectionFrame>
  );
};

const countsOf = (items: readonly WaitingInstruction[]): Parameters<typeof countsInWords>[0] => {
  const counts = { register: 0, cancel: 0, changeDueDate: 0, stayProtest: 0 };
  for (const { kind, count } of sumByKind(items)) counts[kind] = count;
  return counts;
};

/** Which account it is, what the bank has told of it, and whether its files are of test. */
const AccountFacts = ({ account, isNamed }: { account: BankAccount; isNamed: boolean }): ReactElement => {
  const styles = useStyles();
  const facts = [
    ...(isNamed ? [account.label] : []),
    account.bankName,
    agencyAndAccount(account),
    ...(account.layout === null ? [] : [layoutLabels[account.layout]]),
  ];
  return (
    <div>
      <Caption1 block className={styles.minor}>
        {text.facts(facts)}
      </Caption1>
      <Caption1 block>
        {account.lastReturnOn === null ? text.noReturn : text.lastReturn(brDate(account.lastReturnOn))}
      </Caption1>
      {account.filesOff === null && !account.homologated && <Caption1 block>{text.testHint}</Caption1>}
    </div>
  );
};
