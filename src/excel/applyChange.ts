import type { ReceivableRow } from '../contract/receivables';
import { receivableHeaders } from '../strings/sheets';
import { clientOfReceivable } from './clientOfReceivable';
import { clientsDesign, idOf, receivablesDesign } from './designs';
import { failureOfHostError } from './failure';
import { openTable, type OpenTable } from './openTable';
import type { ApplyOutcome } from './outcomes';
import { readColumn } from './readColumn';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { readTableIds } from './tableIds';
import { mergeRows } from './writeRows';

export interface SheetChange {
  removedReceivableIds: readonly string[];
  receivables: readonly ReceivableRow[];
}

/**
 * Brings both tables up to what the backend answered, in place and by key: titles out, titles in, and the client's line out
 * when nothing of it is left, or in when it came back. Sums are formulas and follow by themselves.
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
  const ids = await readTableIds(context);
  const titles = await openTable(context, ids.receivables);
  if (titles === null) return { state: 'noTables' };
  const removedKeys = change.removedReceivableIds;
  const owners = await ownersOf(context, titles, new Set(removedKeys));
  await mergeRows(context, titles, receivablesDesign, { rows: change.receivables, removedKeys }, idOf);

  const clients = await openTable(context, ids.clients);
  if (clients === null) return { state: 'done' };
  const design = clientsDesign(titles.name);
  const left = new Set(await readColumn(context, titles, receivableHeaders.clientKey));
  const listed = new Set(await readColumn(context, clients, design.keyHeader));
  const gone = owners.filter((id) => !left.has(id) && listed.has(id));
  const back = new Map(
    change.receivables
      .filter(({ clientId }) => !listed.has(clientId))
      .map((row) => [row.clientId, clientOfReceivable(row)]),
  );
  if (gone.length > 0 || back.size > 0) {
    await mergeRows(context, clients, design, { rows: [...back.values()], removedKeys: gone }, idOf);
  }
  return { state: 'done' };
}

/** Clients of the titles that are about to leave. */
async function ownersOf(
  context: Excel.RequestContext,
  titles: OpenTable,
  receivableIds: ReadonlySet<string>,
): Promise<string[]> {
  const keys = await readColumn(context, titles, receivableHeaders.key);
  const clients = await readColumn(context, titles, receivableHeaders.clientKey);
  return [...new Set(keys.flatMap((key, line) => (receivableIds.has(key) ? [clients[line] ?? ''] : [])))];
}
