import { cellText, textCell, type CellInput } from './cellText';
import { parseControl, type Control } from './controlCell';
import { mergeRow, newRow, standingHash, type MergeContext, type StandingCells } from './mergeRow';
import type { TableBody } from './tableBody';
import { controlId, keyId } from './tableDesign';

/** What has to happen to the body of a table so that it holds the rows asked for besides the analyst's own lines. */
export interface RowPlan {
  /** Cells to write by body line (as the lines stand before anything is deleted), then by column id. */
  writes: Map<number, Map<string, CellInput>>;
  /** Lines whose row left, top down. */
  leaving: { line: number; key: string }[];
  /** Lines that repeat the key of a line above: deleted without a trace. */
  duplicates: number[];
  /** Rows to append, in their order. */
  added: Map<string, CellInput>[];
  addedKeys: string[];
  /** Keys of the lines that stay, `''` for lines of the analyst. */
  keys: string[];
  /** The body is the single empty line of a table without rows: the first new row takes it. */
  blankLine: boolean;
  updated: number;
  changedUnderPending: number;
  /** Lines out of this plan's sight whose constants were pasted over; only a whole load can mend them. */
  damaged: number;
}

export interface WantedRows<Row> {
  rows: readonly Row[];
  /** Whether a line whose key is not among the rows leaves; else it stays as it is. */
  leaves: (key: string, cells: StandingCells) => boolean;
  /** Whether every line is looked at for what was pasted over it, or only those that come or leave. */
  isThorough: boolean;
}

/**
 * Rows keep their place, and with it the analyst's own columns, comments and colours; rows that left are named; new ones are to be
 * appended below. Formulas come in where their cell holds none any more, or all of a column where `renewed` names it.
 *
 * @param body the table as it reads; lines that were not read in full only get renewed formulas
 * @param formulas wanted text of every formula column, by column id
 */
export function planRows<Row>(
  context: MergeContext<Row>,
  body: TableBody,
  wanted: WantedRows<Row>,
  formulas: ReadonlyMap<string, string>,
  renewed: ReadonlySet<string>,
): RowPlan {
  const lines = Array.from(
    { length: body.lines },
    (_, line): StandingCells =>
      (id) =>
        body.cell(line, id),
  );
  const incoming = new Map(wanted.rows.map((row) => [context.keyOf(row), row]));
  const plan: RowPlan = {
    writes: new Map(),
    leaving: [],
    duplicates: [],
    added: [],
    addedKeys: [],
    keys: [],
    blankLine: body.isBlank,
    updated: 0,
    changedUnderPending: 0,
    damaged: 0,
  };
  const controls = lines.map((cells) => parseControl(cells(controlId)));
  const keys = body.isBlank ? [] : lineKeys(lines, controls);
  const placed = new Set<string>();
  keys.forEach((key, line) => {
    const cells = lines[line];
    if (cells === undefined || key === '') {
      plan.keys.push('');
      return;
    }
    if (placed.has(key)) {
      plan.duplicates.push(line);
      return;
    }
    const row = incoming.get(key);
    if (row === undefined && wanted.leaves(key, cells)) {
      plan.leaving.push({ line, key });
      return;
    }
    placed.add(key);
    plan.keys.push(key);
    const writes = new Map<string, CellInput>();
    if (row !== undefined) {
      const merged = mergeRow(context, cells, row);
      for (const [id, input] of merged.cells) writes.set(id, input);
      if (merged.changed) plan.updated += 1;
      if (merged.changedUnderPending) plan.changedUnderPending += 1;
    } else if (body.isRead(line)) {
      if (cellText(cells(keyId)) !== key) writes.set(keyId, textCell(key));
      const control = controls[line];
      if (control === null || control === undefined || !isIntact(context, cells, key, control)) plan.damaged += 1;
    }
    for (const [id, formula] of formulas) {
      if (renewed.has(id) || (body.isRead(line) && !isFormula(cells(id)))) writes.set(id, formula);
    }
    if (writes.size > 0) plan.writes.set(line, writes);
  });
  for (const [key, row] of incoming) {
    if (placed.has(key)) continue;
    const cells = newRow(context, row);
    for (const [id, formula] of formulas) cells.set(id, formula);
    plan.added.push(cells);
    plan.addedKeys.push(key);
  }
  return plan;
}

/** Key of each line: column *Chave*, or what *Controle* says where that was pasted over; `''` for lines of the analyst. */
export function lineKeys(body: readonly StandingCells[], controls: readonly (Control | null)[]): string[] {
  const shown = body.map((cells) => cellText(cells(keyId)).trim());
  const all = new Set(shown);
  return shown.map((key, line) => {
    const kept = controls[line]?.key;
    if (kept === undefined || kept === key) return key;
    // A line that was copied as a whole shows another line's key in both cells; here only *Chave* is off.
    return all.has(kept) ? key : kept;
  });
}

const isFormula = (cell: unknown) => typeof cell === 'string' && cell.startsWith('=') && cell.length > 1;

function isIntact<Row>(context: MergeContext<Row>, cells: StandingCells, key: string, control: Control): boolean {
  const mended: StandingCells = (id) => (id === keyId ? key : cells(id));
  return standingHash(context.columns, mended) === control.hash;
}
