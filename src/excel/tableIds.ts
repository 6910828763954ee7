import { readSettingIn, writeSettingIn } from './workbookSettings';

const settingKey = 'cobranca.tables';

/** Ids of our tables in this workbook. A table may be renamed, moved or copied; its id is what stays. */
export interface TableIds {
  clients: string | null;
  receivables: string | null;
}

export type TableKey = keyof TableIds;

const idOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

export async function readTableIds(context: Excel.RequestContext): Promise<TableIds> {
  const text = await readSettingIn(context, settingKey);
  const stored: unknown = text === null ? null : JSON.parse(text);
  if (typeof stored !== 'object' || stored === null) return { clients: null, receivables: null };
  return {
    clients: 'clients' in stored ? idOf(stored.clients) : null,
    receivables: 'receivables' in stored ? idOf(stored.receivables) : null,
  };
}

/** Queues the write of both ids. */
export function writeTableIds(context: Excel.RequestContext, ids: TableIds): Promise<void> {
  return writeSettingIn(context, settingKey, JSON.stringify(ids));
}
