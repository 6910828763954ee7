import type { ReceivableRow } from '../contract/receivables';
import { isoDate } from '../domain/calendar/isoDate';
import { chargeFormulasOf, clientSumsOf } from './charges';
import { clientOfReceivable } from './clientOfReceivable';
import { clientsDesign, receivablesDesign } from './designs';
import { failureOfHostError } from './failure';
import type { WhyLeft } from './leftRows';
import { readLoadState } from './loadState';
import { openManaged } from './managedTable';
import type { ApplyOutcome } from './outcomes';
import { readColumn } from './readColumn';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { syncPortfolio } from './syncPortfolio';
import { keyId } from './tableDesign';

export interface SheetChange {
  removedReceivableIds: readonly string[];
  receivables: readonly ReceivableRow[];
  why: WhyLeft;
}

/**
 * Brings both tables up to what the backend answered, in place and by key: titles out, titles in, and the client's line out
 * when nothing of it is left, or in when it came back. Sums are formulas and follow by themselves. The cursor stays: the same
 * changes come again with the next refresh and find everything done.
 */
export async function applyChange(change: SheetChange): Promise<ApplyOutcome> {
  try {
    return await runInExcel((context) => withoutOwnEvents(context, () => apply(context, change)));
  } catch (error) {
    const reason = failureOfHostError(error);
    if (reason === null) throw error;
    return { state: 'failed', reason };
  }
}

async function apply(context: Excel.RequestContext, change: SheetChange): Promise<ApplyOutcome> {
  const state = await readLoadState(context);
  const mode = state?.mode ?? 'columns';
  const titles = await openManaged(context, receivablesDesign(chargeFormulasOf(mode)));
  if (titles === null) return { state: 'noTables' };
  const clients = await openManaged(context, clientsDesign(clientSumsOf(mode)));
  const removed = new Set(change.removedReceivableIds);
  const keys = await readColumn(context, titles, keyId);
  const owners = await readColumn(context, titles, 'clientKey');
  const listed = new Set(clients === null ? [] : await readColumn(context, clients, keyId));

  const stays = new Set(change.receivables.map(({ clientId }) => clientId));
  const touched = new Set<string>();
  keys.forEach((key, line) => (removed.has(key) ? touched : stays).add(owners[line] ?? ''));
  const gone = new Set([...touched].filter((id) => !stays.has(id)));
  const back = new Map(
    change.receivables
      .filter(({ clientId }) => !listed.has(clientId))
      .map((row) => [row.clientId, clientOfReceivable(row)]),
  );
  await syncPortfolio(
    context,
    { titles, clients, mode },
    {
      receivables: { rows: change.receivables, leaves: (id) => removed.has(id), isThorough: false },
      clients: { rows: [...back.values()], leaves: (id) => gone.has(id), isThorough: false },
    },
    {
      today: state?.today ?? isoDate('1900-01-01'),
      whyLeft: () => change.why,
      onRows: () => undefined,
      onCreated: () => undefined,
    },
  );
  return { state: 'done' };
}
