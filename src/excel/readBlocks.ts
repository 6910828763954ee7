import { bodyBlock, type OpenTable } from './openTable';
import { runsOf } from './runsOf';

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

/** Above this many lines the whole body is read at once instead of line by line. */
const maxSingleLines = 20;

/** Whole lines of the body by their number, few of them or many. */
export async function readLines<const P extends Loaded>(
  context: Excel.RequestContext,
  open: OpenTable,
  lines: readonly number[],
  properties: readonly P[],
): Promise<Map<number, Record<P, unknown[]>>> {
  const found = new Map<number, Record<P, unknown[]>>();
  const columns = open.headers.length;
  const wanted = new Set(lines);
  const keep = (first: number, block: Record<P, unknown[][]>) => {
    const [name] = properties;
    const count = name === undefined ? 0 : block[name].length;
    for (let at = 0; at < count; at += 1) {
      if (!wanted.has(first + at)) continue;
      const entries = properties.map((property) => [property, block[property][at] ?? []]);
      found.set(first + at, Object.fromEntries(entries) as Record<P, unknown[]>);
    }
  };
  const parts =
    wanted.size > maxSingleLines
      ? [{ at: 0, count: open.bodyRows }]
      : runsOf([...wanted].toSorted((one, other) => one - other));
  for (const { at, count } of parts) {
    keep(at, await readBlocks(context, open, { line: at, rows: count, place: 0, columns }, properties));
  }
  return found;
}
