import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type ReactElement } from 'react';
import type { ViewRequest } from '../../commands/viewRequests';
import type { Portfolio } from '../../contract/portfolio';
import type { ChosenRow } from '../../excel/outcomes';
import { clientText } from '../../strings/client';
import { paneText } from '../../strings/pane';
import { useCompany } from '../context/CompanyContext';
import { fromSheet } from '../context/fromSheet';
import { usePaneHost } from '../context/PaneHostContext';
import { useKeptFocus } from '../hooks/useKeptFocus';
import { BankTab } from '../features/bank/BankTab';
import { BankView } from '../features/bank/BankView';
import { ClientView, type AskedNegotiation } from '../features/details/ClientView';
import { EditsBar } from '../features/edits/EditsBar';
import { EditsView } from '../features/edits/EditsView';
import { usePendingEdits } from '../features/edits/usePendingEdits';
import { DiagnosticsView } from '../features/diagnostics/DiagnosticsView';
import { ExportChangesView } from '../features/exportChanges/ExportChangesView';
import { ImportSheetView } from '../features/importSheet/ImportSheetView';
import { useImportSheet } from '../features/importSheet/useImportSheet';
import { createDraftStorage } from '../features/negotiation/draftStorage';
import { firstFilters, queryOf, type Filters } from '../features/portfolio/filters';
import { PortfolioView } from '../features/portfolio/PortfolioView';
import { usePortfolioSheet } from '../features/portfolio/usePortfolioSheet';
import { AwaitingBar } from './AwaitingBar';
import { EmptyState } from './EmptyState';
import { ExpiredBar } from './ExpiredBar';
import { firstPlace, isMainTab, isTool, move, type ClientTab, type Tool } from './navigation';
import { NoticeBars, useNotices } from './notices';
import { OfflineBar } from './OfflineBar';
import { onDemand } from './onDemand';
import { ParametersBar } from './ParametersBar';
import { TopBar } from './TopBar';

const BulkEmailView = onDemand(async () => (await import('../features/email/BulkEmailView')).BulkEmailView);
const DunningView = onDemand(async () => (await import('../features/dunning/DunningView')).DunningView);
const TemplatesView = onDemand(async () => (await import('../features/email/TemplatesView')).TemplatesView);

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bars: { flex: 'none', maxHeight: '40%', overflowY: 'auto' },
  main: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 0 },
  kept: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 0 },
  away: { display: 'none' },
});

/** A client to open, and where the sheet had it chosen. */
type OpenedRow = Pick<ChosenRow, 'clientId' | 'receivableId'> & { field?: string | null };

/** The pane once somebody is signed in and the company is known. */
export const Pane = ({ onChooseCompany }: { onChooseCompany: (companyId: string) => void }): ReactElement => {
  const styles = useStyles();
  const host = usePaneHost();
  const { sheets } = host;
  const { settings, today } = useCompany();
  const queries = useQueryClient();
  const { show, settle } = useNotices();
  const [place, go] = useReducer(move, firstPlace);
  const [filters, setFilters] = useState<Filters>(firstFilters);
  const [asked, setAsked] = useState<AskedNegotiation | null>(null);
  const [offered, setOffered] = useState<OpenedRow | null>(null);
  const pending = usePendingEdits();
  const sheet = usePortfolioSheet(pending);
  const startLoad = sheet.start;
  const importing = useImportSheet();
  const companyId = settings.company.id;
  const storage = useMemo(() => createDraftStorage(host, window.localStorage, companyId), [host, companyId]);
  const asOf = filters.asOf ?? today;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);

  // Listeners outlive renders and must see where the pane stands now.
  const now = useRef(place);
  const query = useRef(queryOf(filters, today));
  useEffect(() => {
    now.current = place;
    query.current = queryOf(filters, today);
  }, [place, filters, today]);

  const openClient = useCallback(
    (row: OpenedRow) => {
      setOffered(null);
      // What happened before was about another client.
      if (row.clientId !== now.current.clientId) show([]);
      go({ kind: 'openClient', clientId: row.clientId, receivableId: row.receivableId, field: row.field ?? null });
    },
    [show],
  );

  useEffect(() => {
    let isGone = false;
    let stop: (() => Promise<void>) | null = null;
    const onRow = (row: OpenedRow): void => {
      const { tab, clientId, clientTab } = now.current;
      const isElsewhere = clientId !== row.clientId;
      const isBusy =
        tab === 'bank' ||
        isTool(tab) ||
        (tab === 'client' && clientTab !== 'receivables' && clientId !== null && isElsewhere);
      if (isBusy) setOffered(row);
      else openClient(row);
    };
    void fromSheet(sheets.onRowChosen(onRow)).then((answer) => {
      if (!answer.ok) return;
      if (isGone) void answer.value();
      else stop = answer.value;
    });
    return () => {
      isGone = true;
      if (stop !== null) void stop();
    };
  }, [sheets, openClient]);

  useEffect(
    () =>
      host.onViewRequest((request: ViewRequest) => {
        if (request.view === 'portfolio') {
          go({ kind: 'showTab', tab: 'portfolio' });
          startLoad(query.current);
          return;
        }
        const { selection } = request;
        const [clientId, ...others] = selection?.clientIds ?? [];
        if (selection === null || clientId === undefined) {
          show([{ intent: 'info', text: clientText.sheetSelectionNone }]);
        } else if (others.length > 0) {
          show([{ intent: 'info', text: clientText.sheetSelectionOfMany }]);
        } else {
          openClient({ clientId, receivableId: null });
          setAsked({ clientId, receivableIds: selection.receivableIds });
        }
      }),
    [host, openClient, show, startLoad],
  );

  const [wasAtBank, setWasAtBank] = useState(false);
  if (place.tab === 'bank' && !wasAtBank) setWasAtBank(true);

  const loadFromHere = (): void => {
    go({ kind: 'showTab', tab: 'portfolio' });
    startLoad(queryOf(filters, today));
  };

  const answered = useCallback(() => setAsked(null), []);
  const showClientTab = useCallback(
    (clientTab: ClientTab) => {
      settle();
      go({ kind: 'showClientTab', clientTab });
    },
    [settle],
  );

  const toolsButton = useRef<HTMLElement | null>(null);
  const openTool = useCallback(
    (tool: Tool) => {
      settle();
      go({ kind: 'openTool', tool });
    },
    [settle],
  );
  const leaveTool = useCallback(() => {
    go({ kind: 'leaveTool' });
    window.setTimeout(() => toolsButton.current?.focus());
  }, []);

  const nameOf = (clientId: string): string | null => {
    for (const [, portfolio] of queries.getQueriesData<Portfolio>({ queryKey: ['portfolio'] })) {
      const client = portfolio?.clients.find((one) => one.id === clientId);
      if (client !== undefined) return client.name;
    }
    return null;
  };

  return (
    <div className={styles.root}>
      <TopBar
        settings={settings}
        asOf={asOf}
        onChooseCompany={onChooseCompany}
        onToolsButton={(button) => {
          toolsButton.current = button;
        }}
        onTool={openTool}
      >
        <TabList
          size="small"
          selectedValue={place.tab}
          aria-label={paneText.tabs.label}
          onTabSelect={(_event, data) => {
            if (!isMainTab(data.value)) return;
            settle();
            go({ kind: 'showTab', tab: data.value });
          }}
        >
          <Tab value="portfolio">{paneText.tabs.portfolio}</Tab>
          <Tab value="client">{paneText.tabs.client}</Tab>
          <BankTab />
        </TabList>
      </TopBar>
      <div className={styles.bars}>
        <ExpiredBar />
        <OfflineBar />
        <NoticeBars />
        <AwaitingBar
          drafts={storage.awaiting().filter(({ clientId }) => place.tab !== 'client' || place.clientId !== clientId)}
          onOpen={(clientId) => {
            openClient({ clientId, receivableId: null });
            showClientTab('negotiation');
          }}
        />
        <ParametersBar loads={sheet.finished} />
        {place.tab !== 'edits' && <EditsBar pending={pending} onOpen={() => openTool('edits')} />}
        {offered !== null && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{clientText.rowChosen(nameOf(offered.clientId))}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => openClient(offered)}>
                {clientText.openRow}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      <main ref={main} className={styles.main}>
        {place.tab === 'edits' ? (
          <EditsView pending={pending} onBack={leaveTool} />
        ) : place.tab === 'import' ? (
          <ImportSheetView work={importing} onBack={leaveTool} onLoad={loadFromHere} />
        ) : place.tab === 'export' ? (
          <ExportChangesView onBack={leaveTool} />
        ) : place.tab === 'emails' ? (
          <BulkEmailView
            filters={filters}
            onOpenClient={(clientId) => openClient({ clientId, receivableId: null })}
            onBack={leaveTool}
          />
        ) : place.tab === 'templates' ? (
          <TemplatesView filters={filters} clientId={place.clientId} onBack={leaveTool} />
        ) : place.tab === 'dunning' ? (
          <DunningView onOpenClient={(clientId) => openClient({ clientId, receivableId: null })} onBack={leaveTool} />
        ) : place.tab === 'diagnostics' ? (
          <DiagnosticsView onBack={leaveTool} />
        ) : place.tab === 'portfolio' ? (
          <PortfolioView
            filters={filters}
            onFilters={setFilters}
            sheet={sheet}
            openedId={place.clientId}
            onUseSheet={() => openTool('import')}
            onOpen={(client) => {
              openClient({ clientId: client.id, receivableId: null });
              void fromSheet(sheets.showClient(client.id));
            }}
          />
        ) : place.tab === 'bank' ? null : place.clientId === null ? (
          <EmptyState title={clientText.none} hint={clientText.noneHint}>
            <Button onClick={() => go({ kind: 'showTab', tab: 'portfolio' })}>{clientText.goToPortfolio}</Button>
          </EmptyState>
        ) : (
          <ClientView
            key={`${companyId} ${place.clientId}`}
            clientId={place.clientId}
            asOf={asOf}
            tab={place.clientTab}
            receivableId={place.receivableId}
            field={place.field}
            asked={asked?.clientId === place.clientId ? asked : null}
            onAnswered={answered}
            storage={storage}
            onTab={showClientTab}
            onBack={() => go({ kind: 'showTab', tab: 'portfolio' })}
          />
        )}
        {/* Once opened it stays: a file being read and what is typed must outlive a look at a client. */}
        {wasAtBank && (
          <div className={place.tab === 'bank' ? styles.kept : styles.away}>
            <BankView
              key={companyId}
              onOpenClient={(clientId, receivableId) => openClient({ clientId, receivableId })}
              onRefreshSheet={loadFromHere}
            />
          </div>
        )}
      </main>
    </div>
  );
};
