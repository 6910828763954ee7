import { isoDate, type IsoDate } from '../domain/calendar/isoDate';
import type { PortfolioChanges } from '../contract/portfolioChanges';
import type { Settings } from '../contract/settings';
import { cellText } from './cellText';
import { chargeFormulasOf, clientSumsOf } from './charges';
import { clientsDesign, receivablesDesign } from './designs';
import { failureOfHostError } from './failure';
import type { WhyLeft } from './leftRows';
import { markIncomplete, type LoadOptions } from './loadPortfolio';
import { readLoadState, writeLoadState } from './loadState';
import { openManaged } from './managedTable';
import type { LoadState, RefreshOutcome } from './outcomes';
import { parametersIn } from './parameters';
import { ensureParameters, writeLoadStatus } from './parametersSheet';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { syncPortfolio } from './syncPortfolio';

/**
 * Up to here a refresh looks at every line for what was pasted over it. Above, reading every formula would take longer than all else;
 * lines that nothing changed of are then mended by the next whole load.
 */
const maxThoroughRows = 5_000;

export interface RefreshData {
  changes: PortfolioChanges;
  settings: Settings;
}

/**
 * Brings the standing tables up to what changed since their load. Only rows of clients that something changed of are looked at with
 * new values; the cursor is moved on at the end, so that a refresh that broke off is simply run again.
 */
export async function refreshPortfolio(data: RefreshData, options: LoadOptions): Promise<RefreshOutcome> {
  try {
    return await runInExcel((context) => withoutOwnEvents(context, () => refresh(context, data, options)));
  } catch (error) {
    const reason = failureOfHostError(error);
    if (reason === null) throw error;
    return { state: 'failed', reason, sheets: 'untouched' };
  }
}

async function refresh(
  context: Excel.RequestContext,
  { changes, settings }: RefreshData,
  { signal, onProgress }: LoadOptions,
): Promise<RefreshOutcome> {
  const state = await readLoadState(context);
  if (state === null) return { state: 'noTables' };
  const titles = await openManaged(context, receivablesDesign(chargeFormulasOf(state.mode)));
  const clients = await openManaged(context, clientsDesign(clientSumsOf(state.mode)));
  if (titles === null || clients === null) return { state: 'noTables' };
  if (signal.aborted) return { state: 'cancelled' };

  const affected = new Set(changes.clientIds);
  const left = new Map(changes.left.map((one) => [one.receivableId, one]));
  const whyLeft = (id: string): WhyLeft => left.get(id) ?? { reason: 'outOfScope', negotiationNumber: null };
  const total = changes.receivables.length + changes.clients.length;
  let done = 0;
  try {
    await ensureParameters(
      context,
      { asOf: await dataBase(context, state, isoDate(changes.asOf)), settings },
      () => undefined,
    );
    const result = await syncPortfolio(
      context,
      { titles, clients, mode: state.mode },
      {
        receivables: {
          rows: changes.receivables,
          leaves: (id, cells) => left.has(id) || affected.has(cellText(cells('clientKey'))),
          isThorough: titles.open.bodyRows <= maxThoroughRows,
        },
        clients: {
          rows: changes.clients,
          leaves: (id) => affected.has(id),
          isThorough: clients.open.bodyRows <= maxThoroughRows,
        },
      },
      {
        today: isoDate(changes.today),
        whyLeft,
        onRows: (count) => {
          done = Math.min(total, done + count);
          onProgress({ done, total });
        },
        onCreated: () => undefined,
      },
    );
    const { cursor, policyVersion } = changes;
    await writeLoadState(context, {
      ...state,
      cursor,
      policyVersion,
      asOf: isoDate(changes.asOf),
      today: isoDate(changes.today),
      loadedAt: settings.now,
      receivables: state.receivables + result.added - result.left,
      complete: true,
    });
    await writeLoadStatus(context, true);
    const { updated, added, changedUnderPending, damaged } = result;
    return { state: 'done', updated, added, left: result.left, changedUnderPending, damaged };
  } catch (error) {
    const reason = failureOfHostError(error);
    if (reason === null) throw error;
    await markIncomplete(context);
    return { state: 'failed', reason, sheets: 'incomplete' };
  }
}

/** The new data-base, unless the analyst tries another one in sheet *Parâmetros*: a what-if outlives a refresh. */
async function dataBase(context: Excel.RequestContext, state: LoadState, asOf: IsoDate): Promise<IsoDate> {
  const standing = (await parametersIn(context))?.asOf ?? null;
  return standing === null || standing === state.asOf ? asOf : standing;
}
