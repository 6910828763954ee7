import { v7 } from 'uuid';
import { rowTexts } from '../strings/sheets';
import { textCell, type CellInput } from './cellText';
import { printControl } from './controlCell';
import { clientsDesign, receivablesDesign } from './designs';
import { editableIds, readEditedLines, writeEditedLines, type EditedLine } from './editedLines';
import { headerOf, openManaged, type ManagedTable } from './managedTable';
import { valueColumns } from './mergeRow';
import type { EditScope, EditSet, PendingEdit } from './outcomes';
import { settlePending, type Settled } from './pendingMark';
import { readHiddenLines } from './hiddenRows';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { selectedLines } from './selectedLines';
import type { CellBlock } from './cellBlock';
import { controlId, pendingId, statusId } from './tableDesign';

type EditTable = ManagedTable<never>;

/** Columns that make up the label of an edit. */
const labelIds = { clients: ['name'], receivables: ['number', 'installment', 'clientName'] } as const;

/**
 * Every row whose editable cells differ from what the backend has, told by comparing and never by events: a paste of many cells, a
 * sort or an undo tell nothing of what they did. Writes *Pendente* on the way.
 */
export function pendingEdits(scope: EditScope): Promise<PendingEdit[]> {
  return runInExcel(async (context) => {
    const edits: PendingEdit[] = [];
    for (const key of ['clients', 'receivables'] as const) {
      const table = await openEditTable(context, key);
      if (table === null) continue;
      const wanted = await linesInScope(context, table, scope);
      const found = await scanLines(context, table, key, { line: 0, rows: table.open.bodyRows });
      for (const { line, edit } of found) if (wanted === null || wanted.has(line)) edits.push(edit);
    }
    return edits;
  });
}

/**
 * The same for some cells of one table, after they were changed. Gives whether cells that can be edited were among them: others are
 * left alone, above all our own, or undoing what we wrote would have it written again before the analyst's own edit is undone.
 */
export function settleCells(key: 'clients' | 'receivables', changed: CellBlock): Promise<boolean> {
  return runInExcel(async (context) => {
    const table = await openEditTable(context, key);
    if (table === null) return false;
    const { open, places } = table;
    const touched = editableIds(table).some((id) => {
      const column = open.firstColumn + (places.get(id) ?? Number.POSITIVE_INFINITY);
      return column >= changed.firstColumn && column <= changed.lastColumn;
    });
    const line = Math.max(0, changed.firstRow - open.headerRow - 1);
    const end = Math.min(open.bodyRows, changed.lastRow - open.headerRow);
    if (!touched || end <= line) return false;
    await scanLines(context, table, key, { line, rows: end - line });
    return true;
  });
}

/** Table *Clientes* or *Títulos*, for work that does not depend on what its rows are. */
export async function openEditTable(
  context: Excel.RequestContext,
  key: 'clients' | 'receivables',
): Promise<EditTable | null> {
  return key === 'clients' ? openManaged(context, clientsDesign()) : openManaged(context, receivablesDesign());
}

async function scanLines(
  context: Excel.RequestContext,
  table: EditTable,
  key: 'clients' | 'receivables',
  part: { line: number; rows: number },
): Promise<{ line: number; edit: PendingEdit }[]> {
  const lines = await readEditedLines(context, table, labelIds[key], part);
  const writes = new Map<number, Map<string, CellInput>>();
  const found: { line: number; edit: PendingEdit }[] = [];
  for (const one of lines) {
    const settled = settleLine(table, one);
    const reading = readEdit(table, settled);
    const status = statusAfter(one, settled, reading);
    const cells = new Map<string, CellInput>();
    const control = printControl(settled.control);
    if (control !== one.controlText) cells.set(controlId, control);
    if (settled.words !== one.pending) cells.set(pendingId, textCell(settled.words));
    if (status !== one.status) cells.set(statusId, textCell(status));
    if (cells.size > 0) writes.set(one.line, cells);
    const mark = settled.control.pending;
    if (mark === null || !reading.ok) continue;
    found.push({
      line: one.line,
      edit: {
        table: key,
        id: one.key,
        version: mark.version,
        key: mark.idempotencyKey,
        set: reading.set,
        label: labelOf(key, one),
        words: settled.words,
        result: status.startsWith(rowTexts.failed) ? status : null,
      },
    });
  }
  if (writes.size > 0) await withoutOwnEvents(context, () => writeEditedLines(context, table, writes));
  return found;
}

/** What is pending on a line as its cells stand. */
export function settleLine(table: EditTable, { control, texts, version }: EditedLine): Settled {
  const typed = editableIds(table).map((id) => ({ id, header: headerOf(table, id), text: texts.get(id) ?? '' }));
  return settlePending(control, typed, version, v7);
}

type EditReadings = { ok: true; set: EditSet } | { ok: false; message: string };

function readEdit({ design }: EditTable, { control }: Settled): EditReadings {
  const set: Record<string, string | null> = {};
  for (const column of valueColumns(design.columns)) {
    const text = control.pending?.set[column.id];
    if (text === undefined || column.edit === undefined) continue;
    const reading = column.edit(text);
    if (!reading.ok) return reading;
    set[column.id] = reading.value;
  }
  // The ids of the editable columns are the fields of the contract, and each column reads only what its field takes.
  return { ok: true, set: set as EditSet };
}

/** A new wish wipes the answer to the last one; one that cannot be sent says why. */
function statusAfter({ control, status }: EditedLine, settled: Settled, reading: EditReadings): string {
  if (!reading.ok) return rowTexts.outcome(rowTexts.failed, reading.message);
  const before = control.pending?.idempotencyKey ?? null;
  const after = settled.control.pending?.idempotencyKey ?? null;
  if (before === after) return status;
  return after !== null && status.startsWith(rowTexts.changedOnServerStart) ? status : '';
}

function labelOf(key: 'clients' | 'receivables', { texts }: EditedLine): string {
  if (key === 'clients') return texts.get('name') ?? '';
  return rowTexts.receivable(texts.get('number') ?? '', texts.get('installment') ?? '', texts.get('clientName') ?? '');
}

async function linesInScope(
  context: Excel.RequestContext,
  { open }: EditTable,
  scope: EditScope,
): Promise<ReadonlySet<number> | null> {
  if (scope === 'all') return null;
  if (scope === 'selection') return selectedLines(context, open);
  const hidden = new Set(await readHiddenLines(context, open));
  return new Set(Array.from({ length: open.bodyRows }, (_, line) => line).filter((line) => !hidden.has(line)));
}
