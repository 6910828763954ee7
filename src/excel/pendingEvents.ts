import { cellBlock, joined, type CellBlock } from './cellBlock';
import { throwUnlessHostError } from './failure';
import { settleCells } from './pendingEdits';
import { runInExcel } from './runInExcel';
import { onTableCells } from './sheetEvents';
import { readTableIds } from './tableIds';

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
  const waiting = new Map<string, CellBlock>();
  let passing = false;

  const pass = async (): Promise<void> => {
    while (waiting.size > 0) {
      const batch = new Map(waiting);
      waiting.clear();
      if (await inTurn(() => settleTables(batch))) listener();
    }
  };
  return onTableCells(({ tableId, address }) => {
    const changed = cellBlock(address);
    if (changed === null) return;
    const before = waiting.get(tableId);
    waiting.set(tableId, before === undefined ? changed : joined(before, changed));
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

/** Whether cells that can be edited are among the changed ones. */
async function settleTables(changed: ReadonlyMap<string, CellBlock>): Promise<boolean> {
  const ids = await runInExcel(readTableIds);
  let edited = false;
  for (const key of ['clients', 'receivables'] as const) {
    const id = ids[key];
    const cells = id === null ? undefined : changed.get(id);
    if (cells !== undefined && (await settleCells(key, cells))) edited = true;
  }
  return edited;
}
