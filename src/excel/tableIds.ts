import { readSettingIn, writeSettingIn } from './workbookSettings';

export const tableIdsKey = 'cobranca.tables';

export type TableKey = 'clients' | 'receivables' | 'left';

/** Ids of our tables in this workbook. A table may be renamed, moved or copied; its id is what stays. */
export type TableIds = Record<TableKey, string | null>;

const idOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

export async function readTableIds(context: Excel.RequestContext): Promise<TableIds> {
  return tableIdsOf(await readSettingIn(context, tableIdsKey));
}

/** The ids as the setting has them. */
export function tableIdsOf(text: string | null): TableIds {
  const stored: unknown = text === null ? null : JSON.parse(text);
  const of = (key: TableKey) =>
    typeof stored === 'object' && stored !== null ? idOf((stored as Record<string, unknown>)[key]) : null;
  return { clients: of('clients'), receivables: of('receivables'), left: of('left') };
}

/** Queues the write of the ids given; the others stay. */
export async function writeTableIds(context: Excel.RequestContext, ids: Partial<TableIds>): Promise<void> {
  const standing = await readTableIds(context);
  await writeSettingIn(context, tableIdsKey, JSON.stringify({ ...standing, ...ids }));
}
