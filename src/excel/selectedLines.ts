import { readHiddenLines } from './hiddenRows';
import type { OpenTable } from './openTable';

/** Body lines within the selection, of any number of areas; lines that are hidden do not count. */
export async function selectedLines(context: Excel.RequestContext, open: OpenTable): Promise<ReadonlySet<number>> {
  const { areas, worksheet } = context.workbook.getSelectedRanges();
  areas.load('items/rowIndex,items/rowCount');
  worksheet.load('id');
  await context.sync();
  if (worksheet.id !== open.sheetId) return new Set();
  const hidden = new Set(await readHiddenLines(context, open));
  const lines = new Set<number>();
  for (const [from, count] of bodyRuns(areas.items, open)) {
    for (let line = from; line < from + count; line += 1) if (!hidden.has(line)) lines.add(line);
  }
  return lines;
}

/** Selected areas as runs of body lines, `[first, count]`. */
export function bodyRuns(
  areas: readonly { rowIndex: number; rowCount: number }[],
  { headerRow, bodyRows }: Pick<OpenTable, 'headerRow' | 'bodyRows'>,
): [number, number][] {
  return areas.flatMap(({ rowIndex, rowCount }): [number, number][] => {
    const from = Math.max(0, rowIndex - headerRow - 1);
    const to = Math.min(bodyRows, rowIndex + rowCount - headerRow - 1);
    return to > from ? [[from, to - from]] : [];
  });
}
