import { liftArrangement } from './arrangement';
import { cellText } from './cellText';
import { writeKnownColumns } from './columnIds';
import { decorateBody, formatLines } from './createTable';
import type { FreshSheet } from './emptySheet';
import { headerInLeft, type LeftRow } from './leftColumns';
import { forgetLeft, ownCell, ownCellsOfLeft, ownInput, recordLeft } from './leftSheet';
import { managedFormulas } from './managedFormulas';
import { headerOf, ownPlaces, type ManagedTable } from './managedTable';
import { setNumberFormat } from './numberFormat';
import { bodyBlock } from './openTable';
import { planRows, type RowPlan, type WantedRows } from './planRows';
import { readLines } from './readBlocks';
import { readColumn } from './readColumn';
import { sheetWriter } from './sheetWriter';
import { readTouchedBody, readWholeBody } from './tableBody';
import { keyId } from './tableDesign';
import { addMissingColumns, deleteLines, growBody } from './tableLines';
import { formatMended, writeCells, writeLines } from './writeCells';

export interface SyncHooks {
  /** What sheet *Saíram* says of a row that leaves, from its cells by column id (formulas as their results). */
  leftRow: (key: string, values: (id: string) => unknown) => LeftRow['cells'];
  /** How many more rows were seen to. */
  onRows: (count: number) => void;
  onCreated: (fresh: FreshSheet) => void;
  newKey: () => string;
}

export interface SyncResult {
  updated: number;
  added: number;
  left: number;
  changedUnderPending: number;
  damaged: number;
  /** Whether lines came, went or moved. */
  restructured: boolean;
}

/**
 * Makes a table hold the rows asked for, in place and by key: only cells that differ are written, rows that leave go to *Saíram*
 * first, new ones are appended, and what the analyst arranged (filters, sort, hidden lines, own columns) stands as before. Running it
 * again after a failure ends in the same state.
 *
 * @param titles the table of titles, which formulas of *Clientes* name
 */
export async function syncTable<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
  titles: ManagedTable<never> | null,
  wanted: WantedRows<Row>,
  hooks: SyncHooks,
): Promise<SyncResult> {
  const { open, design } = table;
  const isMended = await addMissingColumns(context, table);
  const body =
    wanted.isThorough || isMended ? await readWholeBody(context, table) : await readTouchedBody(context, table, wanted);
  const formulas = managedFormulas(table, titles);
  const renewed = new Set([...formulas].flatMap(([id, text]) => (table.known.formulas[id] === text ? [] : [id])));
  const plan = planRows(
    { columns: design.columns, headerOf: (id) => headerOf(table, id), keyOf: design.keyOf, newKey: hooks.newKey },
    body,
    wanted,
    formulas,
    renewed,
  );
  hooks.onRows(Math.max(0, wanted.rows.length - plan.added.length - plan.writes.size));

  await recordLeft(context, await leavingRows(context, table, plan, hooks), hooks.onCreated);
  const gone = [...plan.leaving.map(({ line }) => line), ...plan.duplicates].toSorted((a, b) => a - b);
  const restructured = gone.length > 0 || plan.added.length > 0;
  if (restructured || plan.writes.size > 0) {
    const before = Array.from({ length: body.lines }, (_, line) => cellText(body.cell(line, keyId)));
    const arrangement = await liftArrangement(context, table, before);
    await writeStanding(context, table, plan, body.cell, hooks);
    await deleteLines(context, open, gone);
    await append(context, table, plan, hooks);
    await bringBack(context, table, plan);
    await arrangement.restore(plan.added.length > 0);
  }
  if (renewed.size > 0) {
    table.known = { ...table.known, formulas: Object.fromEntries(formulas) };
    await writeKnownColumns(context, design.key, table.known);
    await context.sync();
  }
  return {
    updated: plan.updated,
    added: plan.added.length,
    left: plan.leaving.length,
    changedUnderPending: plan.changedUnderPending,
    damaged: plan.damaged,
    restructured,
  };
}

async function writeStanding<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
  { writes }: RowPlan,
  cellAt: (line: number, id: string) => unknown,
  hooks: SyncHooks,
): Promise<void> {
  if (writes.size === 0) return;
  const writer = sheetWriter(context);
  await formatMended(writer, table, writes, cellAt);
  await writeCells(writer, table, writes);
  await writer.flush();
  hooks.onRows(writes.size);
}

/** New rows below the last line, in blocks, so that the bar moves. */
async function append<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
  { added, blankLine, leaving, duplicates, keys }: RowPlan,
  hooks: SyncHooks,
): Promise<void> {
  if (added.length === 0) return;
  const { open } = table;
  const emptied = keys.length === 0 && (blankLine || leaving.length + duplicates.length > 0);
  const start = emptied ? 0 : open.bodyRows;
  await growBody(context, open, start + added.length);
  formatLines(table, start, added.length);
  decorateBody(table);
  const writer = sheetWriter(context);
  for (let from = 0; from < added.length; from += rowsPerStep) {
    const block = added.slice(from, from + rowsPerStep);
    await writeLines(writer, table, start + from, block);
    await writer.flush();
    hooks.onRows(block.length);
  }
}

const rowsPerStep = 1_000;

/** Rows that are here and in *Saíram* too get their own cells back, where nothing stands in them yet, and leave *Saíram*. */
async function bringBack<Row>(context: Excel.RequestContext, table: ManagedTable<Row>, plan: RowPlan): Promise<void> {
  const here = new Set([...plan.keys, ...plan.addedKeys].filter((key) => key !== ''));
  const back = await ownCellsOfLeft(context, here);
  if (back.size === 0) return;
  const { open } = table;
  const keys = await readColumn(context, table, keyId);
  const lines = keys.flatMap((key, line) => ((back.get(key) ?? []).length > 0 ? [line] : []));
  const writer = sheetWriter(context);
  for (const [line, { values }] of await readLines(context, open, lines, ['values'])) {
    const own = back.get(keys[line] ?? '') ?? [];
    for (const place of ownPlaces(table)) {
      const cell = own.find(({ header }) => header === headerInLeft(open.headers[place] ?? ''));
      const stands = values[place];
      if (cell === undefined || (stands !== '' && stands !== null)) continue;
      await writer.queued(1);
      if (cell.format !== 'General') setNumberFormat(bodyBlock(open, line, 1, place, 1), cell.format);
      await writer.write(open, line, place, [[ownInput(cell)]]);
    }
  }
  await writer.flush();
  await forgetLeft(context, new Set(back.keys()));
}

/** Leaving rows as *Saíram* keeps them; formulas by their results. */
async function leavingRows<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
  { leaving }: RowPlan,
  hooks: SyncHooks,
): Promise<LeftRow[]> {
  const { open, places } = table;
  const lines = await readLines(
    context,
    open,
    leaving.map(({ line }) => line),
    ['values', 'numberFormat'],
  );
  return leaving.map(({ line, key }) => {
    const { values: cells = [], numberFormat = [] } = lines.get(line) ?? {};
    return {
      key,
      cells: { ...hooks.leftRow(key, (id) => cells[places.get(id) ?? -1]), key },
      own: ownPlaces(table).flatMap((place) => ownCell(open.headers[place], cells[place], numberFormat[place])),
    };
  });
}
