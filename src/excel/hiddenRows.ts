import { bodyBlock, type OpenTable } from './openTable';
import { runsOf } from './runsOf';

const rowsPerRead = 20_000;

/** Body lines that are hidden, top down. */
export async function readHiddenLines(context: Excel.RequestContext, open: OpenTable): Promise<number[]> {
  const blocks: { from: number; rows: OfficeExtension.ClientResult<Excel.RowProperties[]> }[] = [];
  for (let from = 0; from < open.bodyRows; from += rowsPerRead) {
    const cells = bodyBlock(open, from, Math.min(rowsPerRead, open.bodyRows - from), 0, 1);
    blocks.push({ from, rows: cells.getRowProperties({ rowHidden: true }) });
  }
  await context.sync();
  return blocks.flatMap(({ from, rows }) =>
    rows.value.flatMap(({ rowHidden }, line) => (rowHidden === true ? [from + line] : [])),
  );
}

/** Hides or shows body lines. Queues only. */
export function setHiddenLines(open: OpenTable, lines: readonly number[], hidden: boolean) {
  for (const { at, count } of runsOf(lines)) bodyBlock(open, at, count, 0, 1).rowHidden = hidden;
}
