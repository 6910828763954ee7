import { v7 } from 'uuid';
import type { IsoDate } from '../domain/calendar/isoDate';
import type { ClientSummary } from '../contract/portfolio';
import type { ReceivableRow } from '../contract/receivables';
import type { ChargeMode } from './chargeFormulas';
import { finishCalculation, prepareCalculation } from './charges';
import type { FreshSheet } from './emptySheet';
import { leftClient, leftReceivable, type WhyLeft } from './leftRows';
import type { ManagedTable } from './managedTable';
import type { WantedRows } from './planRows';
import { syncTable, type SyncResult } from './syncTable';

export interface PortfolioTables {
  titles: ManagedTable<ReceivableRow>;
  clients: ManagedTable<ClientSummary> | null;
  mode: ChargeMode;
}

export interface PortfolioHooks {
  today: IsoDate;
  whyLeft: (receivableId: string) => WhyLeft;
  onRows: (count: number) => void;
  onCreated: (fresh: FreshSheet) => void;
}

/** Brings both tables up to the rows asked for: titles first, since the sums of *Clientes* name them. */
export async function syncPortfolio(
  context: Excel.RequestContext,
  { titles, clients, mode }: PortfolioTables,
  wanted: { receivables: WantedRows<ReceivableRow>; clients: WantedRows<ClientSummary> },
  { today, whyLeft, onRows, onCreated }: PortfolioHooks,
): Promise<SyncResult> {
  const rows = Math.max(
    titles.open.bodyRows + wanted.receivables.rows.length,
    (clients?.open.bodyRows ?? 0) + wanted.clients.rows.length,
  );
  await prepareCalculation(context, mode, rows, onCreated);
  const ofTitles = await syncTable(context, titles, null, wanted.receivables, {
    leftRow: (id, value) => leftReceivable(today, whyLeft(id), value),
    onRows,
    onCreated,
    newKey: v7,
  });
  if (clients === null) {
    await finishCalculation(context, { titles, clients }, mode);
    return ofTitles;
  }
  const ofClients = await syncTable(context, clients, titles, wanted.clients, {
    leftRow: (_, value) => leftClient(today, value),
    onRows,
    onCreated,
    newKey: v7,
  });
  await finishCalculation(context, { titles, clients }, mode);
  return {
    updated: ofTitles.updated + ofClients.updated,
    added: ofTitles.added,
    left: ofTitles.left,
    changedUnderPending: ofTitles.changedUnderPending + ofClients.changedUnderPending,
    damaged: ofTitles.damaged + ofClients.damaged,
    restructured: ofTitles.restructured || ofClients.restructured,
  };
}
