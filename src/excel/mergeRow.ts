import { isoDateFromSerial } from '../domain/calendar/excelSerial';
import { formatBrDate } from '../domain/calendar/isoDate';
import { rowTexts } from '../strings/sheets';
import { cellText, readBack, textCell, type CellInput } from './cellText';
import { parseControl, printControl, type Control } from './controlCell';
import type { ColumnKind, ManagedColumn, ValueColumn } from './managedColumn';
import { changeWords, settlePending } from './pendingMark';
import { rowHash } from './rowHash';
import { controlId, keyId, pendingId, statusId, versionId } from './tableDesign';

/** A row of a table of ours as it was read, by column id; undefined where the column is missing. */
export type StandingCells = (id: string) => unknown;

export interface MergedRow {
  /** Cells to write, by column id; what is not named stays. */
  cells: Map<string, CellInput>;
  /** Whether anything but our own bookkeeping is written. */
  changed: boolean;
  /** Whether the backend changed something under a pending edit. */
  changedUnderPending: boolean;
}

/** How a row is merged: the columns, their current headers, and where new idempotency keys come from. */
export interface MergeContext<Row> {
  columns: readonly ManagedColumn<Row>[];
  headerOf: (id: string) => string;
  keyOf: (row: Row) => string;
  newKey: () => string;
}

/** Most words about what changed under a pending edit; the rest is in the cells. */
const maxChanges = 4;

/** A row that the table does not have yet: every constant, and the bookkeeping that goes with them. */
export function newRow<Row>({ columns, keyOf }: MergeContext<Row>, row: Row): Map<string, CellInput> {
  const cells = new Map<string, CellInput>();
  for (const column of valueColumns(columns)) cells.set(column.id, column.value(row));
  cells.set(pendingId, '');
  cells.set(statusId, '');
  cells.set(controlId, printControl({ key: keyOf(row), ...tellApart(columns, row), pending: null }));
  return cells;
}

/**
 * Brings a standing row up to what the backend has. Cells that the analyst edited keep what was typed; without a readable *Controle*
 * nothing counts as edited, since what the backend had is unknown. Formulas are not looked at here.
 */
export function mergeRow<Row>(context: MergeContext<Row>, standing: StandingCells, row: Row): MergedRow {
  const { columns, headerOf } = context;
  const before = parseControl(standing(controlId));
  const fresh = tellApart(columns, row);
  const cells = new Map<string, CellInput>();
  const edits: string[] = [];
  const others: string[] = [];
  const intact = before !== null && before.hash === standingHash(columns, standing);
  const typed: { id: string; header: string; text: string }[] = [];

  for (const column of valueColumns(columns)) {
    const input = column.value(row);
    const wanted = readBack(input);
    const stands = standing(column.id) ?? '';
    if (column.edit !== undefined) {
      const text = cellText(stands).trim();
      const old = before?.base[column.id];
      if (old !== undefined && old !== cellText(wanted).trim())
        edits.push(changeWords(headerOf(column.id), old, cellText(wanted).trim()));
      const isEdited = old !== undefined && text !== old;
      if (isEdited) typed.push({ id: column.id, header: headerOf(column.id), text });
      else if (stands !== wanted) cells.set(column.id, input);
    } else if (stands !== wanted) {
      cells.set(column.id, input);
      if (intact && column.hidden !== true && column.id !== keyId)
        others.push(changeWords(headerOf(column.id), shown(stands, column.kind), shown(wanted, column.kind)));
    }
  }

  const version = versionOf(columns, row);
  const control: Control = { key: context.keyOf(row), ...fresh, pending: before?.pending ?? null };
  const settled = settlePending(control, typed, version, context.newKey);
  const stillPending = settled.control.pending !== null;
  const changes = [...edits, ...others];
  const changedUnderPending = stillPending && changes.length > 0;
  const changed = cells.size > 0;

  put(cells, standing, pendingId, settled.words);
  put(cells, standing, controlId, printControl(settled.control));
  if (changedUnderPending) put(cells, standing, statusId, rowTexts.changedOnServer(changes.slice(0, maxChanges)));
  else if (before !== null && before.pending !== null && !stillPending)
    put(cells, standing, statusId, rowTexts.alreadyThere);
  return { cells, changed, changedUnderPending };
}

/** Hash of the managed constants of a row as it reads now; editable cells and formulas are not part of it. */
export function standingHash<Row>(columns: readonly ManagedColumn<Row>[], standing: StandingCells): string {
  return rowHash(fixedColumns(columns).map(({ id }) => standing(id) ?? ''));
}

/** What *Controle* keeps of a row from the backend. */
function tellApart<Row>(columns: readonly ManagedColumn<Row>[], row: Row): Pick<Control, 'base' | 'hash'> {
  const base = Object.fromEntries(
    valueColumns(columns)
      .filter(({ edit }) => edit !== undefined)
      .map((column) => [column.id, cellText(readBack(column.value(row))).trim()]),
  );
  return { base, hash: rowHash(fixedColumns(columns).map((column) => readBack(column.value(row)))) };
}

export function valueColumns<Row>(columns: readonly ManagedColumn<Row>[]): ValueColumn<Row>[] {
  return columns.filter((column) => column.role === 'value');
}

/** What the hash is of. The version is not: it moves on with every edit that was sent. */
function fixedColumns<Row>(columns: readonly ManagedColumn<Row>[]): ValueColumn<Row>[] {
  return valueColumns(columns).filter(({ id, edit }) => edit === undefined && id !== versionId);
}

function versionOf<Row>(columns: readonly ManagedColumn<Row>[], row: Row): number {
  const version = valueColumns(columns)
    .find(({ id }) => id === versionId)
    ?.value(row);
  return typeof version === 'number' ? version : 0;
}

function put(cells: Map<string, CellInput>, standing: StandingCells, id: string, text: string) {
  if (cellText(standing(id)) !== text) cells.set(id, textCell(text));
}

const money = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A cell's value as the analyst sees it. */
function shown(value: unknown, kind: ColumnKind): string {
  if (typeof value !== 'number') return cellText(value);
  if (kind === 'money') return money.format(value);
  if (kind !== 'date') return cellText(value);
  const date = isoDateFromSerial(value);
  return date.ok ? formatBrDate(date.value) : cellText(value);
}
