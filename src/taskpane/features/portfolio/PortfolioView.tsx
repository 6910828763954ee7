import { Button, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { AgingBucket } from '../../../contract/common';
import type { ClientSummary, Portfolio } from '../../../contract/portfolio';
import { bucketLabels } from '../../../strings/labels';
import { portfolioText } from '../../../strings/portfolio';
import { toolText } from '../../../strings/tools';
import { useCompany } from '../../context/CompanyContext';
import { brl, plainMoney } from '../../format/brl';
import { useDebounced } from '../../hooks/useDebounced';
import { usePortfolio } from '../../queries/useQueries';
import { EmptyState } from '../../shell/EmptyState';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { AgingBar } from './AgingBar';
import { ClientList } from './ClientList';
import { queryOf, type Filters } from './filters';
import { LoadButton } from './LoadButton';
import { PortfolioFilters } from './PortfolioFilters';
import { PendingDialog } from './PendingDialog';
import { SheetFacts } from './SheetFacts';
import { offerOf } from './sheetState';
import type { PortfolioSheet } from './usePortfolioSheet';

const searchPauseMilliseconds = 300;

const useStyles = makeStyles({
  root: { position: 'relative', flex: '1 1 auto', minHeight: 0, overflowY: 'auto' },
  top: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  totals: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  amount: { fontVariantNumeric: 'tabular-nums' },
  minor: { color: tokens.colorNeutralForeground2 },
  firstTitles: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  onlyBucket: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

export interface PortfolioViewProps {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  sheet: PortfolioSheet;
  openedId: string | null;
  onOpen: (client: ClientSummary) => void;
  /** Where there are no titles yet: the sheet that is open may have them. */
  onUseSheet: () => void;
}

const Totals = ({ totals }: { totals: Portfolio['totals'] }): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.totals}>
      <Caption1>{portfolioText.counts(totals.clients, totals.receivables)}</Caption1>
      <Subtitle1 className={styles.amount} aria-label={`${portfolioText.total}: ${brl(totals.totalCents)}`} role="text">
        {brl(totals.totalCents)}
      </Subtitle1>
      <Caption1 className={styles.minor}>
        {portfolioText.breakdown(
          plainMoney(totals.balanceCents),
          plainMoney(totals.fineCents),
          plainMoney(totals.interestCents),
        )}
      </Caption1>
    </div>
  );
};

/** The tab *Carteira*: who owes, how much and since when; and the way into the sheet. */
export const PortfolioView = (props: PortfolioViewProps): ReactElement => {
  const styles = useStyles();
  const { settings, today } = useCompany();
  const { filters, sheet } = props;
  const search = useDebounced(filters.search, searchPauseMilliseconds);
  const minDaysOverdue = useDebounced(filters.minDaysOverdue, searchPauseMilliseconds);
  const query = useMemo(
    () => queryOf({ ...filters, search, minDaysOverdue }, today),
    [filters, search, minDaysOverdue, today],
  );
  const portfolio = usePortfolio(query);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { bucket } = filters;
  const setBucket = (chosen: AgingBucket | null): void => props.onFilters({ ...filters, bucket: chosen });
  const { data } = portfolio;
  const clients = useMemo(
    () => data?.clients.filter((client) => bucket === null || client.bucket === bucket) ?? [],
    [data, bucket],
  );

  // What is typed counts, even before the list has caught up with it.
  const typedQuery = queryOf(filters, today);
  const isNothingFound = search.trim() !== '' && data?.clients.length === 0;

  return (
    <div ref={setScroller} className={styles.root}>
      <div className={styles.top}>
        <PortfolioFilters filters={filters} onChange={props.onFilters} />
        {data !== undefined && <Totals totals={data.totals} />}
        {data !== undefined && <AgingBar aging={data.aging} chosen={bucket} onChoose={setBucket} />}
        <LoadButton
          offer={offerOf(sheet.state, settings.company.id, typedQuery)}
          progress={sheet.progress}
          disabled={data === undefined || isNothingFound}
          onStart={() => sheet.start(typedQuery)}
          onStartWhole={() => sheet.startWhole(typedQuery)}
          onCancel={sheet.cancel}
        />
        {sheet.state !== null && sheet.progress === null && <SheetFacts state={sheet.state} query={typedQuery} />}
        {portfolio.error !== null && (
          <FailureBar failure={portfolio.error.failure} onRetry={() => void portfolio.refetch()} />
        )}
        {bucket !== null && (
          <div className={styles.onlyBucket}>
            <Caption1>{portfolioText.onlyBucket(bucketLabels[bucket])}</Caption1>
            <Button size="small" appearance="subtle" onClick={() => setBucket(null)}>
              {portfolioText.allBuckets}
            </Button>
          </div>
        )}
      </div>
      {data === undefined && portfolio.error === null && <ListSkeleton />}
      {data !== undefined && clients.length === 0 && (
        <EmptyState
          title={search.trim() === '' ? portfolioText.nobody : portfolioText.nothingFound(search.trim())}
          hint={portfolioText.nobodyHint}
        >
          {search.trim() === '' && data.clients.length === 0 && (
            <div className={styles.firstTitles}>
              <span>{toolText.noTitlesYet}</span>
              <Button size="small" onClick={props.onUseSheet}>
                {toolText.names.import}
              </Button>
            </div>
          )}
        </EmptyState>
      )}
      {clients.length > 0 && (
        <ClientList clients={clients} openedId={props.openedId} scroller={scroller} onOpen={props.onOpen} />
      )}
      {sheet.asked !== null && (
        <PendingDialog pending={sheet.asked.pending} offer={sheet.asked.offer} onAnswer={sheet.answer} />
      )}
    </div>
  );
};
