import type { Portfolio } from '../contract/portfolio';
import type { ReceivableRow } from '../contract/receivables';
import type { Settings } from '../contract/settings';
import { clientHeaders, receivableHeaders } from '../strings/sheets';
import { createTable, type TableDesign } from './createTable';
import { clientsDesign, idOf, receivablesDesign } from './designs';
import type { FreshSheet } from './emptySheet';
import { failureOfHostError, sheetFailure } from './failure';
import { openTable, type OpenTable } from './openTable';
import type { LoadOutcome } from './outcomes';
import { ensureParameters, writeLoadStatus } from './parametersSheet';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { restoreSnapshot, takeSnapshot, type TableSnapshot } from './snapshot';
import { readTableIds, writeTableIds } from './tableIds';
import { replaceRows } from './writeRows';

/** Rows below the header of an Excel sheet. */
const maxRows = 1_048_575;

export interface PortfolioData {
  portfolio: Portfolio;
  receivables: readonly ReceivableRow[];
  settings: Settings;
}

export interface LoadOptions {
  signal: AbortSignal;
  onProgress(progress: { done: number; total: number }): void;
}

/**
 * Writes the portfolio into the three sheets. Can be cancelled until the first cell is written; a failure after that puts the
 * tables back as they were, or marks them *incompleta* where Excel refuses that too (it does not roll back by itself).
 */
export async function loadPortfolio(data: PortfolioData, options: LoadOptions): Promise<LoadOutcome> {
  if (data.receivables.length > maxRows || data.portfolio.clients.length > maxRows) {
    return { state: 'failed', reason: sheetFailure('tooManyRows'), sheets: 'untouched' };
  }
  try {
    return await runInExcel((context) => withoutOwnEvents(context, () => load(context, data, options)));
  } catch (error) {
    const reason = failureOfHostError(error);
    if (reason === null) throw error;
    return { state: 'failed', reason, sheets: 'untouched' };
  }
}

async function load(context: Excel.RequestContext, data: PortfolioData, options: LoadOptions): Promise<LoadOutcome> {
  const ids = await readTableIds(context);
  const before = {
    receivables: await openTable(context, ids.receivables),
    clients: await openTable(context, ids.clients),
  };
  const way: WayBack = { snapshots: [], created: [] };
  for (const { open, bucketHeader } of [
    { open: before.receivables, bucketHeader: receivableHeaders.bucket },
    { open: before.clients, bucketHeader: clientHeaders.bucket },
  ]) {
    if (open !== null) way.snapshots.push(await takeSnapshot(context, open, { bucketHeader }));
  }
  if (options.signal.aborted) return { state: 'cancelled' };
  try {
    await write(context, data, options, before, way);
    return { state: 'done', clients: data.portfolio.clients.length, receivables: data.receivables.length };
  } catch (error) {
    const sheets = await goBack(context, way);
    const reason = failureOfHostError(error);
    if (reason === null) throw error;
    return { state: 'failed', reason, sheets };
  }
}

/** What a failure has to undo. */
interface WayBack {
  snapshots: TableSnapshot[];
  created: FreshSheet[];
}

async function write(
  context: Excel.RequestContext,
  { portfolio, receivables, settings }: PortfolioData,
  options: LoadOptions,
  before: { receivables: OpenTable | null; clients: OpenTable | null },
  way: WayBack,
): Promise<void> {
  const total = receivables.length + portfolio.clients.length;
  let done = 0;
  const onRows = (count: number) => {
    done += count;
    options.onProgress({ done, total });
  };
  options.onProgress({ done, total });

  const onCreated = (fresh: FreshSheet) => way.created.push(fresh);
  const open = <Row>(standing: OpenTable | null, design: TableDesign<Row>) =>
    standing ?? createTable(context, design, onCreated);

  // In the order of their tabs: what the analyst works in first, what is changed seldom last.
  const clients = await open(before.clients, clientsDesign(receivablesDesign.tableName));
  const titles = await open(before.receivables, receivablesDesign);
  await ensureParameters(context, { asOf: portfolio.asOf, settings }, onCreated);
  await replaceRows(context, titles, receivablesDesign, receivables, idOf, onRows);
  await replaceRows(context, clients, clientsDesign(titles.name), portfolio.clients, idOf, onRows);

  await writeTableIds(context, { receivables: titles.table.id, clients: clients.table.id });
  if (before.clients === null) clients.sheet.activate();
  await writeLoadStatus(context, true);
}

async function goBack(
  context: Excel.RequestContext,
  { snapshots, created }: WayBack,
): Promise<'restored' | 'incomplete'> {
  try {
    for (const { sheet, added } of created) if (added) sheet.delete();
    await context.sync();
    for (const snapshot of snapshots) await restoreSnapshot(context, snapshot);
    // An empty sheet of the analyst that was half filled is not deleted for him.
    return created.every(({ added }) => added) ? 'restored' : 'incomplete';
  } catch (error) {
    if (failureOfHostError(error) === null) throw error;
    await markIncomplete(context);
    return 'incomplete';
  }
}

/** Best effort: where even this is refused, the outcome still tells the pane. */
async function markIncomplete(context: Excel.RequestContext): Promise<void> {
  try {
    await writeLoadStatus(context, false);
  } catch (error) {
    if (failureOfHostError(error) === null) throw error;
  }
}
