import { isoDate } from '../domain/calendar/isoDate';
import type { Portfolio } from '../contract/portfolio';
import type { ReceivableRow } from '../contract/receivables';
import type { Settings } from '../contract/settings';
import { chargeFormulasOf, chargeModeFor, clientSumsOf } from './charges';
import { forgetFormulas } from './columnIds';
import { createTable } from './createTable';
import { clientsDesign, receivablesDesign } from './designs';
import type { FreshSheet } from './emptySheet';
import { failureOfHostError, sheetFailure } from './failure';
import { markBroken, writeLoadState } from './loadState';
import { openManaged, type ManagedTable } from './managedTable';
import type { LoadOutcome, LoadQuery } from './outcomes';
import { ensureParameters, writeLoadStatus } from './parametersSheet';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { restoreSnapshot, takeSnapshot, type TableSnapshot } from './snapshot';
import { syncPortfolio } from './syncPortfolio';
import type { TableDesign } from './tableDesign';
import { writeTableIds } from './tableIds';

/** Rows below the header of an Excel sheet. */
const maxRows = 1_048_575;

/**
 * Up to here a load can put everything back as it was. Above, reading both tables whole with formulas, values and formats would cost
 * more time and memory than the load itself: there a failure marks the tables *incompleta*, and since a load is idempotent by key,
 * *Tentar de novo* ends where the first one would have.
 */
const maxSnapshotRows = 5_000;

export interface PortfolioData {
  portfolio: Portfolio;
  receivables: readonly ReceivableRow[];
  settings: Settings;
  /** What was asked for, kept for a refresh. */
  query?: LoadQuery;
  /** The smaller cursor of the two answers; without it, the portfolio's. */
  cursor?: number;
}

export interface LoadOptions {
  signal: AbortSignal;
  onProgress: (progress: { done: number; total: number }) => void;
}

/**
 * Writes the portfolio into the three sheets; where they stand already, in place and only what differs. Can be cancelled until the
 * first cell is written; a failure after that puts the tables back as they were, or marks them *incompleta* (Excel does not roll back
 * by itself).
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

interface Standing {
  receivables: ManagedTable<ReceivableRow> | null;
  clients: ManagedTable<Portfolio['clients'][number]> | null;
}

async function load(context: Excel.RequestContext, data: PortfolioData, options: LoadOptions): Promise<LoadOutcome> {
  const mode = chargeModeFor(data.receivables.length);
  const design = receivablesDesign(chargeFormulasOf(mode));
  const before: Standing = {
    receivables: await openManaged(context, design),
    clients: await openManaged(context, clientsDesign(clientSumsOf(mode))),
  };
  const way: WayBack = { snapshots: [], created: [], isWhole: true };
  for (const table of [before.receivables, before.clients]) {
    if (table === null) continue;
    if (table.open.bodyRows > maxSnapshotRows) way.isWhole = false;
    else way.snapshots.push(await takeSnapshot(context, table));
  }
  if (options.signal.aborted) return { state: 'cancelled' };
  try {
    await write(context, data, options, before, design, way);
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
  /** Whether there is a snapshot of every table that stood. */
  isWhole: boolean;
}

async function write(
  context: Excel.RequestContext,
  data: PortfolioData,
  options: LoadOptions,
  before: Standing,
  design: TableDesign<ReceivableRow>,
  way: WayBack,
): Promise<void> {
  const { portfolio, receivables, settings } = data;
  const onCreated = (fresh: FreshSheet) => way.created.push(fresh);
  const total = receivables.length + portfolio.clients.length;
  let done = 0;
  const onRows = (count: number) => {
    done = Math.min(total, done + count);
    options.onProgress({ done, total });
  };
  onRows(0);

  // In the order of their tabs: what the analyst works in first, what is changed seldom last.
  const clients =
    before.clients ??
    (await createTable(context, clientsDesign(clientSumsOf(chargeModeFor(receivables.length))), onCreated));
  const titles = before.receivables ?? (await createTable(context, design, onCreated));
  await writeTableIds(context, { receivables: titles.open.table.id, clients: clients.open.table.id });
  await ensureParameters(context, { asOf: portfolio.asOf, settings }, onCreated);
  const today = isoDate(portfolio.today);
  await syncPortfolio(
    context,
    { titles, clients, mode: chargeModeFor(receivables.length) },
    {
      receivables: { rows: receivables, leaves: () => true, isThorough: true },
      clients: { rows: portfolio.clients, leaves: () => true, isThorough: true },
    },
    { today, whyLeft: () => ({ reason: 'unknown', negotiationNumber: null }), onRows, onCreated },
  );

  if (before.clients === null) clients.open.sheet.activate();
  await writeLoadState(context, {
    companyId: settings.company.id,
    cursor: data.cursor ?? portfolio.cursor,
    asOf: isoDate(portfolio.asOf),
    today,
    policyVersion: portfolio.policyVersion,
    query: data.query ?? { minDaysOverdue: 1, includeCurrent: false, search: null },
    loadedAt: settings.now,
    mode: chargeModeFor(receivables.length),
    receivables: receivables.length,
    complete: true,
  });
  await writeLoadStatus(context, true);
}

async function goBack(
  context: Excel.RequestContext,
  { snapshots, created, isWhole }: WayBack,
): Promise<'restored' | 'incomplete'> {
  try {
    if (!isWhole) {
      await markIncomplete(context);
      return 'incomplete';
    }
    for (const { sheet, added } of created) if (added) sheet.delete();
    await context.sync();
    for (const snapshot of snapshots) await restoreSnapshot(context, snapshot);
    // What stands again are the formulas of before, whatever was noted of the new ones.
    for (const key of ['receivables', 'clients'] as const) await forgetFormulas(context, key);
    // An empty sheet of the analyst that was half filled is not deleted for him.
    return created.every(({ added }) => added) ? 'restored' : 'incomplete';
  } catch (error) {
    if (failureOfHostError(error) === null) throw error;
    await markIncomplete(context);
    return 'incomplete';
  }
}

/** Best effort: where even this is refused, the outcome still tells the pane. */
export async function markIncomplete(context: Excel.RequestContext): Promise<void> {
  try {
    await writeLoadStatus(context, false);
    await markBroken(context);
  } catch (error) {
    if (failureOfHostError(error) === null) throw error;
  }
}
