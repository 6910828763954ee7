import { clientHeaders, receivableHeaders } from '../strings/sheets';
import { bodyBlock, columnOf, openTable, type OpenTable } from './openTable';
import type { ChosenRow, SheetSelection } from './outcomes';
import { readColumn } from './readColumn';
import { runInExcel } from './runInExcel';
import { readTableIds } from './tableIds';

interface OurTables {
  clients: OpenTable | null;
  receivables: OpenTable | null;
}

/** Selects the client's line in *Clientes*; false where the sheet does not have it. */
export function showClient(clientId: string): Promise<boolean> {
  return runInExcel(async (context) => {
    const { clients } = await openTables(context);
    if (clients === null) return false;
    const at = (await readColumn(context, clients, clientHeaders.key)).indexOf(clientId);
    if (at < 0) return false;
    clients.sheet.activate();
    bodyBlock(clients, at, 1, 0, 1).select();
    await context.sync();
    return true;
  });
}

/** Client (and title) of one line of our tables; null for a header, a line of the analyst, or another sheet. */
export function rowAt(worksheetId: string, address: string): Promise<ChosenRow | null> {
  return runInExcel(async (context) => {
    const row = firstRowOf(address);
    if (row === null) return null;
    const tables = await openTables(context);
    const open = tableOn(tables, worksheetId);
    if (open === null) return null;
    const line = row - open.headerRow - 1;
    if (line < 0 || line >= open.bodyRows) return null;
    const [keys] = await readKeys(context, open, tables, [[line, 1]]);
    return keys === undefined || keys.clientId === '' ? null : keys;
  });
}

/** What the analyst selected in our tables, of any number of areas; lines that a filter hides do not count. */
export function selectedRows(): Promise<SheetSelection | null> {
  return runInExcel(async (context) => {
    const tables = await openTables(context);
    const selection = context.workbook.getSelectedRanges();
    const { areas, worksheet } = selection;
    areas.load('items/rowIndex,items/rowCount');
    worksheet.load('id');
    await context.sync();
    const open = tableOn(tables, worksheet.id);
    if (open === null) return null;
    const runs = bodyRuns(areas.items, open);
    if (runs.length === 0) return null;
    const rows = (await readKeys(context, open, tables, runs, true)).filter(({ clientId }) => clientId !== '');
    if (rows.length === 0) return null;
    return {
      clientIds: [...new Set(rows.map(({ clientId }) => clientId))],
      receivableIds: [...new Set(rows.flatMap(({ receivableId }) => (receivableId === null ? [] : [receivableId])))],
    };
  });
}

async function openTables(context: Excel.RequestContext): Promise<OurTables> {
  const ids = await readTableIds(context);
  return { clients: await openTable(context, ids.clients), receivables: await openTable(context, ids.receivables) };
}

const tableOn = ({ clients, receivables }: OurTables, sheetId: string) =>
  [receivables, clients].find((open) => open?.sheetId === sheetId) ?? null;

/** Row of the first cell of an address such as `Títulos!B7:C9` or `B7,D9`, from 0; null for whole columns. */
export function firstRowOf(address: string): number | null {
  const digits = /^\$?[A-Z]{0,3}\$?(\d+)/i.exec(address.slice(address.lastIndexOf('!') + 1))?.[1];
  return digits === undefined ? null : Number(digits) - 1;
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

async function readKeys(
  context: Excel.RequestContext,
  open: OpenTable,
  { receivables }: OurTables,
  runs: readonly (readonly [number, number])[],
  visibleOnly = false,
): Promise<ChosenRow[]> {
  const isTitles = open === receivables;
  const keyColumn = columnOf(open, isTitles ? receivableHeaders.key : clientHeaders.key);
  const clientColumn = isTitles ? columnOf(open, receivableHeaders.clientKey) : keyColumn;
  if (keyColumn < 0 || clientColumn < 0) return [];
  const blocks = runs.map(([from, count]) => {
    const keys = bodyBlock(open, from, count, keyColumn, 1);
    const clients = bodyBlock(open, from, count, clientColumn, 1);
    keys.load('values');
    clients.load('values');
    return { keys, clients, hidden: visibleOnly ? keys.getRowProperties({ rowHidden: true }) : null };
  });
  await context.sync();
  return blocks.flatMap(({ keys, clients, hidden }) =>
    (keys.values as unknown[][]).flatMap(([key], line) =>
      hidden?.value[line]?.rowHidden === true
        ? []
        : [{ clientId: text((clients.values as unknown[][])[line]?.[0]), receivableId: isTitles ? text(key) : null }],
    ),
  );
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
