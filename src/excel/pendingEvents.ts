import { throwUnlessHostError } from './failure';
import { settleLines } from './pendingEdits';
import { runInExcel } from './runInExcel';
import { onTableCells } from './sheetEvents';
import { readTableIds } from './tableIds';

interface ChangedLines {
  first: number;
  last: number;
}

/**
 * Writes *Pendente* on what the analyst changes and tells then. Changes that come while one pass is under way are taken together by
 * the next: no clock decides, the state of the work does.
 *
 * @param inTurn puts a pass behind other work on the tables
 */
export async function onEditedCells(
  listener: () => void,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<() => Promise<void>> {
  const waiting = new Map<string, ChangedLines>();
  let passing = false;

  const pass = async (): Promise<void> => {
    while (waiting.size > 0) {
      const batch = new Map(waiting);
      waiting.clear();
      if (await inTurn(() => settleTables(batch))) listener();
    }
  };
  return onTableCells(({ tableId, address }) => {
    const lines = changedLines(address);
    if (lines === null) return;
    const before = waiting.get(tableId) ?? lines;
    waiting.set(tableId, {
      first: Math.min(before.first, lines.first),
      last: Math.max(before.last, lines.last),
    });
    if (passing) return;
    passing = true;
    // What Excel would not let us do now (busy, protected) is found by the next pass: it compares cells, not events.
    pass()
      .catch(throwUnlessHostError)
      .finally(() => {
        passing = false;
      });
  });
}

/** Whether any of the changed tables is one whose cells can be edited. */
async function settleTables(changed: ReadonlyMap<string, ChangedLines>): Promise<boolean> {
  const ids = await runInExcel(readTableIds);
  let ours = false;
  for (const key of ['clients', 'receivables'] as const) {
    const id = ids[key];
    const lines = id === null ? undefined : changed.get(id);
    if (lines === undefined) continue;
    ours = true;
    await settleLines(key, lines.first, lines.last);
  }
  return ours;
}

/** Rows of an address such as `B7:C9,D2`, from 0; every row for whole columns. */
export function changedLines(address: string): ChangedLines | null {
  const local = address.slice(address.lastIndexOf('!') + 1);
  if (local === '') return null;
  const rows = [...local.matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1);
  return rows.length === 0
    ? { first: 0, last: Number.MAX_SAFE_INTEGER }
    : { first: Math.min(...rows), last: Math.max(...rows) };
}
