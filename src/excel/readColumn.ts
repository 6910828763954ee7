import { bodyBlock, columnOf, type OpenTable } from './openTable';

const rowsPerRead = 20_000;

/** Texts of one column of the body, top down; empty where the table lacks the column. */
export async function readColumn(context: Excel.RequestContext, open: OpenTable, header: string): Promise<string[]> {
  const column = columnOf(open, header);
  if (column < 0) return [];
  const blocks: Excel.Range[] = [];
  for (let from = 0; from < open.bodyRows; from += rowsPerRead) {
    const block = bodyBlock(open, from, Math.min(rowsPerRead, open.bodyRows - from), column, 1);
    block.load('values');
    blocks.push(block);
  }
  await context.sync();
  return blocks.flatMap((block) => block.values.map(([value]: unknown[]) => (typeof value === 'string' ? value : '')));
}
