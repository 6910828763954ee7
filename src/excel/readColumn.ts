import { cellText } from './cellText';
import type { ManagedTable } from './managedTable';
import { readBlocks } from './readBlocks';

/** Texts of one managed column of the body, top down; nothing where the table lacks the column. */
export async function readColumn<Row>(
  context: Excel.RequestContext,
  { open, places }: Pick<ManagedTable<Row>, 'open' | 'places'>,
  id: string,
): Promise<string[]> {
  const place = places.get(id);
  if (place === undefined) return [];
  const { values } = await readBlocks(context, open, { line: 0, rows: open.bodyRows, place, columns: 1 }, ['values']);
  return values.map(([value]) => cellText(value));
}
