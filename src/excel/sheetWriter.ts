import type { CellInput } from './cellText';
import { bodyBlock, type OpenTable } from './openTable';

/** Characters of one request: far under the 5 MB that Excel on the web takes, also once quotes are escaped and accents are two bytes. */
const charactersPerSync = 1_200_000;
/** What naming one more range costs in a request, roughly. */
const rangeCost = 700;

/** Queues cells and sends them whenever a request has grown large enough. */
export interface SheetWriter {
  write: (open: OpenTable, line: number, place: number, cells: readonly CellInput[][]) => Promise<void>;
  /** Counts anything else that was queued. */
  queued: (ranges: number) => Promise<void>;
  flush: () => Promise<void>;
}

export function sheetWriter(context: Excel.RequestContext, limit = charactersPerSync): SheetWriter {
  let size = 0;
  const flush = async () => {
    size = 0;
    await context.sync();
  };
  const room = async (wanted: number) => {
    if (size > 0 && size + wanted > limit) await flush();
    if (size === 0) context.application.suspendApiCalculationUntilNextSync();
    size += wanted;
  };
  return {
    write: async (open, line, place, cells) => {
      const width = cells[0]?.length ?? 0;
      if (width === 0) return;
      let from = 0;
      while (from < cells.length) {
        const count = rowsThatFit(cells, from, Math.max(limit - size, limit / 4) - rangeCost);
        const block = cells.slice(from, from + count);
        await room(block.reduce((sum, row) => sum + rowSize(row), rangeCost));
        bodyBlock(open, line + from, count, place, width).formulas = block;
        from += count;
      }
    },
    queued: (ranges) => room(ranges * rangeCost),
    flush,
  };
}

/** How many rows from `from` on stay within `budget` characters; one at least. */
export function rowsThatFit(rows: readonly (readonly CellInput[])[], from: number, budget: number): number {
  let used = 0;
  let count = 0;
  for (let at = from; at < rows.length; at += 1) {
    used += rowSize(rows[at] ?? []);
    if (used > budget && count > 0) break;
    count += 1;
  }
  return Math.max(1, count);
}

function rowSize(row: readonly CellInput[]): number {
  return row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? JSON.stringify(cell).length + 2 : 8), 4);
}
