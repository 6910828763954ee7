import { knownColumnsKey, knownColumnsOf, type KnownColumns } from './columnIds';
import type { ManagedColumn } from './managedColumn';
import { openTable, type OpenTable } from './openTable';
import type { TableDesign } from './tableDesign';
import { tableIdsKey, tableIdsOf } from './tableIds';
import { readSettingsIn } from './workbookSettings';

/** A table of ours with the places where its managed columns stand now, by their own ids. */
export interface ManagedTable<Row> {
  design: TableDesign<Row>;
  open: OpenTable;
  places: Map<string, number>;
  known: KnownColumns;
}

/** The table of this design, or null where there is none (any more). */
export async function openManaged<Row>(
  context: Excel.RequestContext,
  design: TableDesign<Row>,
): Promise<ManagedTable<Row> | null> {
  const [ids = null, columns = null] = await readSettingsIn(context, [tableIdsKey, knownColumnsKey]);
  const open = await openTable(context, tableIdsOf(ids)[design.key]);
  if (open === null) return null;
  const known = knownColumnsOf(columns)[design.key] ?? { ids: {}, formulas: {} };
  return { design, open, places: placesOf(design.columns, open, known), known };
}

/** Places by the column's id in Excel; by header only where the workbook knows none, and never one that is another's. */
export function placesOf(
  columns: readonly Pick<ManagedColumn<never>, 'id' | 'header'>[],
  open: Pick<OpenTable, 'headers' | 'columnIds'>,
  known: KnownColumns,
): Map<string, number> {
  const places = new Map<string, number>();
  const taken = new Set<number>();
  for (const { id } of columns) {
    const excelId = known.ids[id];
    const at = excelId === undefined ? -1 : open.columnIds.indexOf(excelId);
    if (at < 0 || taken.has(at)) continue;
    places.set(id, at);
    taken.add(at);
  }
  for (const { id, header } of columns) {
    if (places.has(id)) continue;
    const at = open.headers.findIndex((text, index) => text === header && !taken.has(index));
    if (at < 0) continue;
    places.set(id, at);
    taken.add(at);
  }
  return places;
}

/** Header of a managed column as it reads now; its own where the column is missing. */
export function headerOf<Row>({ design, open, places }: ManagedTable<Row>, id: string): string {
  const at = places.get(id);
  return (at === undefined ? undefined : open.headers[at]) ?? design.columns.find((one) => one.id === id)?.header ?? id;
}

/** Places of the analyst's own columns. */
export function ownPlaces<Row>({ open, places }: ManagedTable<Row>): number[] {
  const ours = new Set(places.values());
  return open.headers.flatMap((_, at) => (ours.has(at) ? [] : [at]));
}
