import { cellBlock, type CellBlock } from './cellBlock';
import { clientsDesign, receivablesDesign } from './designs';
import { openManaged, type ManagedTable } from './managedTable';
import { bodyBlock } from './openTable';
import type { ChosenRow, SheetSelection } from './outcomes';
import { readColumn } from './readColumn';
import { runInExcel } from './runInExcel';
import { bodyRuns } from './selectedLines';
import { keyId } from './tableDesign';

type OurTable = ManagedTable<never>;

interface OurTables {
  clients: OurTable | null;
  receivables: OurTable | null;
}

/** Selects the client's line in *Clientes*; false where the sheet does not have it. */
export function showClient(clientId: string): Promise<boolean> {
  return runInExcel(async (context) => {
    const { clients } = await openTables(context);
    if (clients === null) return false;
    const at = (await readColumn(context, clients, keyId)).indexOf(clientId);
    if (at < 0) return false;
    clients.open.sheet.activate();
    bodyBlock(clients.open, at, 1, 0, 1).select();
    await context.sync();
    return true;
  });
}

/** Client (and title) of one line of our tables; null for a header, a line of the analyst, or another sheet. */
export function rowAt(worksheetId: string, address: string): Promise<ChosenRow | null> {
  return runInExcel(async (context) => {
    const cell = cellBlock(firstArea(address));
    if (cell === null || isWholeColumns(cell)) return null;
    const tables = await openTables(context);
    const table = tableOn(tables, worksheetId);
    if (table === null) return null;
    const line = cell.firstRow - table.open.headerRow - 1;
    if (line < 0 || line >= table.open.bodyRows) return null;
    const [keys] = await readKeys(context, table, tables, [[line, 1]]);
    if (keys === undefined || keys.clientId === '') return null;
    const place = cell.firstColumn - table.open.firstColumn;
    return { ...keys, field: [...table.places].find(([, at]) => at === place)?.[0] ?? null };
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
    const table = tableOn(tables, worksheet.id);
    if (table === null) return null;
    const runs = bodyRuns(areas.items, table.open);
    if (runs.length === 0) return null;
    const rows = (await readKeys(context, table, tables, runs, true)).filter(({ clientId }) => clientId !== '');
    if (rows.length === 0) return null;
    return {
      clientIds: [...new Set(rows.map(({ clientId }) => clientId))],
      receivableIds: [...new Set(rows.flatMap(({ receivableId }) => (receivableId === null ? [] : [receivableId])))],
    };
  });
}

async function openTables(context: Excel.RequestContext): Promise<OurTables> {
  return {
    clients: await openManaged(context, clientsDesign()),
    receivables: await openManaged(context, receivablesDesign()),
  };
}

const tableOn = ({ clients, receivables }: OurTables, sheetId: string) =>
  [receivables, clients].find((table) => table?.open.sheetId === sheetId) ?? null;

const firstArea = (address: string) => address.split(/[,;]/)[0] ?? '';

const isWholeColumns = ({ lastRow }: CellBlock) => lastRow === Number.MAX_SAFE_INTEGER;

async function readKeys(
  context: Excel.RequestContext,
  table: OurTable,
  { receivables }: OurTables,
  runs: readonly (readonly [number, number])[],
  visibleOnly = false,
): Promise<Omit<ChosenRow, 'field'>[]> {
  const isTitles = table === receivables;
  const { open, places } = table;
  const keyPlace = places.get(keyId);
  const clientPlace = places.get(isTitles ? 'clientKey' : keyId);
  if (keyPlace === undefined || clientPlace === undefined) return [];
  const blocks = runs.map(([from, count]) => {
    const keys = bodyBlock(open, from, count, keyPlace, 1);
    const clients = bodyBlock(open, from, count, clientPlace, 1);
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
