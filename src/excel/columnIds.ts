import type { TableKey } from './tableIds';
import { readSettingIn, writeSettingIn } from './workbookSettings';

export const knownColumnsKey = 'cobranca.columns';

/** What the workbook knows of the managed columns of one table. */
export interface KnownColumns {
  /** `TableColumn.id` by our own id of the column. */
  ids: Record<string, number>;
  /** Formula as it was last written, by our own id: where another one is wanted, the column is written anew. */
  formulas: Record<string, string>;
}

type Stored = Partial<Record<TableKey, KnownColumns>>;

/** Of every table of ours; nothing for tables of a workbook that was made before columns had ids. */
export async function readKnownColumns(context: Excel.RequestContext): Promise<Stored> {
  return knownColumnsOf(await readSettingIn(context, knownColumnsKey));
}

/** The columns as the setting has them. */
export function knownColumnsOf(text: string | null): Stored {
  return text === null ? {} : (JSON.parse(text) as Stored);
}

/** Queues the write for one table. */
export async function writeKnownColumns(
  context: Excel.RequestContext,
  key: TableKey,
  known: KnownColumns,
): Promise<void> {
  const stored = await readKnownColumns(context);
  await writeSettingIn(context, knownColumnsKey, JSON.stringify({ ...stored, [key]: known }));
}

/** Has every formula of a table written anew by the next load. */
export async function forgetFormulas(context: Excel.RequestContext, key: TableKey): Promise<void> {
  const known = (await readKnownColumns(context))[key];
  if (known === undefined) return;
  await writeKnownColumns(context, key, { ...known, formulas: {} });
  await context.sync();
}
