import type { ManagedTable } from './managedTable';
import { bodyBlock } from './openTable';
import { isTooLarge } from './readBlocks';

/** Cells of one answer, as in `readBlocks`; columns such as *Controle* hold long texts. */
const cellsPerRead = 30_000;

/** Some managed columns of some lines, by id; columns that the table lacks are left out. */
export async function readColumns<Row>(
  context: Excel.RequestContext,
  { open, places }: ManagedTable<Row>,
  ids: readonly string[],
  { line, rows }: { line: number; rows: number },
): Promise<Map<string, unknown[]>> {
  const found = ids.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place, cells: [] as unknown[] }];
  });
  let rowsPerRead = Math.max(1, Math.floor(cellsPerRead / Math.max(1, found.length)));
  let from = 0;
  while (from < rows) {
    const count = Math.min(rowsPerRead, rows - from);
    const blocks = found.map(({ place }) => {
      const block = bodyBlock(open, line + from, count, place, 1);
      block.load('values');
      return block;
    });
    try {
      await context.sync();
    } catch (error) {
      if (count === 1 || !isTooLarge(error)) throw error;
      rowsPerRead = Math.floor(count / 2);
      continue;
    }
    found.forEach(({ cells }, at) => {
      for (const [value] of (blocks[at]?.values ?? []) as unknown[][]) cells.push(value);
    });
    from += count;
  }
  return new Map(found.map(({ id, cells }) => [id, cells]));
}
