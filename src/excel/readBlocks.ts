import { bodyBlock, type OpenTable } from './openTable';
import { runsOf, type Run } from './runsOf';

/** Cells of one answer: at some 60 characters a cell well under the 5 MB that Excel on the web gives. */
const cellsPerRead = 40_000;

type Loaded = 'values' | 'formulas' | 'numberFormat';

/**
 * Reads a part of the body in blocks, each property as a matrix of all its lines. A block that the host finds too large is asked for
 * again in halves: the analyst's own cells may hold long texts.
 */
export async function readBlocks<const P extends Loaded>(
  context: Excel.RequestContext,
  open: OpenTable,
  part: { line: number; rows: number; place: number; columns: number },
  properties: readonly P[],
): Promise<Record<P, unknown[][]>> {
  const result = Object.fromEntries(properties.map((name) => [name, [] as unknown[][]])) as Record<P, unknown[][]>;
  let rowsPerRead = Math.max(1, Math.floor(cellsPerRead / Math.max(1, part.columns * properties.length)));
  let from = 0;
  while (from < part.rows) {
    const count = Math.min(rowsPerRead, part.rows - from);
    const block = bodyBlock(open, part.line + from, count, part.place, part.columns);
    block.load(properties.join(','));
    try {
      // One request a block: all of them together could pass the host's limit.
      await context.sync();
    } catch (error) {
      if (count === 1 || !isTooLarge(error)) throw error;
      rowsPerRead = Math.floor(count / 2);
      continue;
    }
    for (const name of properties) result[name].push(...(block[name] as unknown[][]));
    from += count;
  }
  return result;
}

export const isTooLarge = (error: unknown) =>
  error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';

/** Ranges of one request; naming one costs some 700 characters. */
const rangesPerRead = 400;

/** Whole lines of the body by their number, few of them or many. */
export async function readLines<const P extends Loaded>(
  context: Excel.RequestContext,
  open: OpenTable,
  lines: readonly number[],
  properties: readonly P[],
): Promise<Map<number, Record<P, unknown[]>>> {
  const found = new Map<number, Record<P, unknown[]>>();
  const columns = open.headers.length;
  const keep = (first: number, count: number, block: Record<P, unknown[][]>) => {
    for (let at = 0; at < count; at += 1) {
      const entries = properties.map((property) => [property, block[property][at] ?? []]);
      found.set(first + at, Object.fromEntries(entries) as Record<P, unknown[]>);
    }
  };
  const linesPerRead = Math.max(1, Math.floor(cellsPerRead / Math.max(1, columns * properties.length)));
  for (const batch of batchesOf(runsOf([...new Set(lines)].toSorted((one, other) => one - other)), linesPerRead)) {
    const blocks = batch.map(({ at, count }) => bodyBlock(open, at, count, 0, columns).load(properties.join(',')));
    try {
      await context.sync();
      batch.forEach(({ at, count }, index) => keep(at, count, blocks[index] as unknown as Record<P, unknown[][]>));
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      for (const { at, count } of batch) {
        keep(at, count, await readBlocks(context, open, { line: at, rows: count, place: 0, columns }, properties));
      }
    }
  }
  return found;
}

/** Runs of lines as they fit into one answer; a run that is too long by itself is cut. */
function batchesOf(runs: readonly Run[], linesPerRead: number): Run[][] {
  const batches: Run[][] = [];
  let room = 0;
  for (const run of runs) {
    let { at, count } = run;
    while (count > 0) {
      const last = batches.at(-1);
      if (last === undefined || room === 0 || last.length >= rangesPerRead) {
        batches.push([]);
        room = linesPerRead;
      }
      const part = Math.min(count, room);
      batches.at(-1)?.push({ at, count: part });
      at += part;
      count -= part;
      room -= part;
    }
  }
  return batches;
}
