import { Caption1, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { BankAccount, BankReturn } from '../../../contract/bank';
import { bankText } from '../../../strings/bank';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { useNotices } from '../../shell/notices';
import { AccountForm } from './AccountForm';
import { AccountsSection } from './AccountsSection';
import { AlertsSection } from './AlertsSection';
import { BackSection } from './BackSection';
import { useBankAccounts, useRefreshBank } from './bankQueries';
import type { PickedFile } from './FilePicker';
import { OutSection } from './OutSection';
import { PixStatementView } from './PixStatementView';
import { RemittanceView } from './RemittanceView';
import { ReadReturnView, StoredReturnView, type ReturnActions } from './ReturnView';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 0 },
  tabs: { flex: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  count: { paddingLeft: '4px', color: tokens.colorNeutralForeground2 },
  alerts: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

const sections = ['out', 'back', 'alerts', 'accounts'] as const;
type Section = (typeof sections)[number];

const isSection = (value: unknown): value is Section => sections.some((section) => section === value);

/** What stands in place of the sections; `from` names the button that opened it. */
type Opened =
  | { kind: 'remittance'; from: string; id: string; number: number }
  | { kind: 'readReturn'; from: string; file: PickedFile }
  | { kind: 'readPix'; from: string; file: PickedFile }
  | { kind: 'return'; from: string; bankReturn: BankReturn }
  | { kind: 'account'; from: string; account: BankAccount | null };

export interface BankViewProps {
  onOpenClient: (clientId: string, receivableId: string | null) => void;
  /** Brings the sheet up to date with what the bank settled. */
  onRefreshSheet: () => void;
}

/** The tab *Banco*: what goes out, what comes back, what needs a person, and the accounts. */
export const BankView = ({ onOpenClient, onRefreshSheet }: BankViewProps): ReactElement => {
  const styles = useStyles();
  const { data, error, refetch } = useBankAccounts();
  const refresh = useRefreshBank();
  const { show } = useNotices();
  const [wanted, setWanted] = useState<Section | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const place = useReturnFocus<HTMLDivElement>(opened?.from ?? null);
  const accounts = data?.accounts ?? [];
  const section = wanted ?? (data !== undefined && accounts.length === 0 ? 'accounts' : 'out');
  const waiting = accounts.reduce(
    (sum, account) => sum + Object.values(account.waiting).reduce((kinds, count) => kinds + count, 0),
    0,
  );
  const alerts = accounts.reduce((sum, account) => sum + account.openAlerts, 0);
  const back = (): void => setOpened(null);
  const actions: ReturnActions = {
    onBack: back,
    onOpenClient,
    onRefreshSheet,
    onAlerts: () => {
      setOpened(null);
      setWanted('alerts');
    },
  };

  const frame = (open: Opened): ReactElement => {
    switch (open.kind) {
      case 'remittance':
        return <RemittanceView id={open.id} number={open.number} onBack={back} />;
      case 'readReturn':
        return <ReadReturnView file={open.file} {...actions} />;
      case 'readPix':
        return <PixStatementView file={open.file} {...actions} />;
      case 'return':
        return <StoredReturnView bankReturn={open.bankReturn} {...actions} />;
      case 'account':
        return (
          <AccountForm
            account={open.account}
            onBack={back}
            onSaved={(account) => {
              setOpened(null);
              show([{ intent: 'success', text: bankText.accounts.form.saved(account.label) }]);
              void refresh();
            }}
          />
        );
    }
  };
  const contents = (): ReactElement => {
    switch (section) {
      case 'out':
        return (
          <OutSection
            accounts={accounts}
            onRemittance={({ id, number }) => setOpened({ kind: 'remittance', from: `remittance ${id}`, id, number })}
          />
        );
      case 'back':
        return (
          <BackSection
            accounts={accounts}
            onReturnFile={(file) => setOpened({ kind: 'readReturn', from: 'return file', file })}
            onPixFile={(file) => setOpened({ kind: 'readPix', from: 'pix file', file })}
            onReturn={(bankReturn) => setOpened({ kind: 'return', from: `return ${bankReturn.id}`, bankReturn })}
          />
        );
      case 'alerts':
        return <AlertsSection onOpenClient={onOpenClient} />;
      case 'accounts':
        return (
          <AccountsSection
            accounts={accounts}
            onAdd={() => setOpened({ kind: 'account', from: 'account', account: null })}
            onEdit={(account) => setOpened({ kind: 'account', from: `account ${account.id}`, account })}
          />
        );
    }
  };

  return (
    <div ref={place} className={styles.root}>
      {opened !== null ? (
        frame(opened)
      ) : (
        <>
          <TabList
            size="small"
            className={styles.tabs}
            selectedValue={section}
            aria-label={bankText.sections.label}
            onTabSelect={(_event, chosen) => {
              if (isSection(chosen.value)) setWanted(chosen.value);
            }}
          >
            <Tab value="out">
              {bankText.sections.out}
              {waiting > 0 && <Caption1 className={styles.count}>{waiting.toLocaleString('pt-BR')}</Caption1>}
            </Tab>
            <Tab value="back">{bankText.sections.back}</Tab>
            <Tab value="alerts">
              {bankText.sections.alerts}
              {alerts > 0 && (
                <Caption1 className={mergeClasses(styles.count, styles.alerts)}>
                  {alerts.toLocaleString('pt-BR')}
                </Caption1>
              )}
            </Tab>
            <Tab value="accounts">{bankText.sections.accounts}</Tab>
          </TabList>
          {error !== null && <FailureBar failure={error.failure} onRetry={() => void refetch()} />}
          {data === undefined ? error === null && <ListSkeleton /> : contents()}
        </>
      )}
    </div>
  );
};
