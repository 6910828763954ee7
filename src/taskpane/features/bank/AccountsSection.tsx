import { Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ReactElement } from 'react';
import type { BankAccount } from '../../../contract/bank';
import { bankText, layoutLabels } from '../../../strings/bank';
import { useCompany } from '../../context/CompanyContext';
import { brDate } from '../../format/brDate';
import { EmptyState } from '../../shell/EmptyState';
import { agencyAndAccount } from './accountWords';
import { Marks, type Mark } from './Marks';
import { SectionFrame } from './SectionFrame';

const text = bankText.accounts;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { display: 'grid', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  add: { justifySelf: 'start' },
});

const marksOf = (account: BankAccount): Mark[] => [
  ...(account.isDefault ? [{ text: text.defaultMark, tone: 'plain' } as const] : []),
  ...(account.active ? [] : [{ text: text.inactiveMark, tone: 'plain' } as const]),
  ...(account.layout === null
    ? []
    : [
        account.homologated
          ? ({ text: text.homologatedMark, tone: 'good' } as const)
          : ({ text: text.testMark, tone: 'attention' } as const),
      ]),
  ...(account.pixKey === '' ? [] : [{ text: text.pixMark, tone: 'plain' } as const]),
];

export interface AccountsSectionProps {
  accounts: readonly BankAccount[];
  onAdd: () => void;
  onEdit: (account: BankAccount) => void;
}

/** *Contas*: the accounts that issue boletos and take Pix, and what the bank has told of each. */
export const AccountsSection = ({ accounts, onAdd, onEdit }: AccountsSectionProps): ReactElement => {
  const styles = useStyles();
  const { settings } = useCompany();
  const isSupervisor = settings.user.role === 'supervisor';
  return (
    <SectionFrame>
      {accounts.length === 0 && (
        <EmptyState
          title={bankText.none}
          hint={isSupervisor ? bankText.noneHint : `${bankText.noneHint} ${bankText.noneForAnalyst}`}
        />
      )}
      <ul className={styles.list} aria-label={text.list}>
        {accounts.map((account) => (
          <li key={account.id} className={styles.item}>
            <div className={styles.words}>
              <Body1Strong className={styles.name}>{account.label}</Body1Strong>
              <Marks marks={marksOf(account)} />
              <Caption1 className={styles.minor}>
                {[
                  account.bankName,
                  agencyAndAccount(account),
                  text.wallet(account.wallet),
                  ...(account.layout === null ? [] : [layoutLabels[account.layout]]),
                ].join(' · ')}
              </Caption1>
              <Caption1 className={styles.minor}>
                {text.next(account.nextSequence, account.nextRemittanceNumber)}
              </Caption1>
              <Caption1>
                {account.lastReturnOn === null
                  ? bankText.out.noReturn
                  : bankText.out.lastReturn(brDate(account.lastReturnOn))}
              </Caption1>
              {account.filesOff !== null && <Caption1>{account.filesOff}</Caption1>}
            </div>
            {isSupervisor && (
              <Button
                size="small"
                appearance="subtle"
                icon={<EditRegular />}
                data-opens={`account ${account.id}`}
                aria-label={text.edit(account.label)}
                title={text.edit(account.label)}
                onClick={() => onEdit(account)}
              />
            )}
          </li>
        ))}
      </ul>
      {isSupervisor ? (
        <Button
          className={styles.add}
          appearance={accounts.length === 0 ? 'primary' : 'secondary'}
          icon={<AddRegular />}
          data-opens="account"
          onClick={onAdd}
        >
          {text.add}
        </Button>
      ) : (
        <Caption1 className={styles.minor}>{text.supervisorsOnly}</Caption1>
      )}
    </SectionFrame>
  );
};
