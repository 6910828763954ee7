import type { EditResult } from '../contract/edits';
import { holdLabels } from '../strings/labels';
import { rowTexts } from '../strings/sheets';
import { textCell, type CellInput } from './cellText';
import { printControl, type Control, type PendingMark } from './controlCell';
import { editableIds, readEditedLines, writeEditedLines, type EditedLine } from './editedLines';
import { failureOfHostError } from './failure';
import type { ManagedTable } from './managedTable';
import type { ApplyOutcome } from './outcomes';
import { openEditTable, settleLine } from './pendingEdits';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { controlId, pendingId, statusId, versionId } from './tableDesign';

type EditTable = ManagedTable<never>;

/**
 * Puts the answers on their rows, told by the idempotency key, wherever a sort took them: what went through is pending no more, what
 * failed stays pending and says why. A cell that was typed into again meanwhile stays as it is and is pending anew.
 */
export async function writeEditResults(results: readonly EditResult[]): Promise<ApplyOutcome> {
  try {
    return await runInExcel((context) => withoutOwnEvents(context, () => write(context, results)));
  } catch (error) {
    const reason = failureOfHostError(error);
    if (reason === null) throw error;
    return { state: 'failed', reason };
  }
}

async function write(context: Excel.RequestContext, results: readonly EditResult[]): Promise<ApplyOutcome> {
  const byKey = new Map(results.map((result) => [result.key, result]));
  let isThere = false;
  for (const key of ['clients', 'receivables'] as const) {
    const table = await openEditTable(context, key);
    if (table === null) continue;
    isThere = true;
    const lines = await readEditedLines(context, table, [], { line: 0, rows: table.open.bodyRows });
    const writes = new Map<number, Map<string, CellInput>>();
    for (const line of lines) {
      const mark = line.control.pending;
      const result = mark === null ? undefined : byKey.get(mark.idempotencyKey);
      if (mark !== null && result !== undefined) writes.set(line.line, answeredCells(table, line, mark, result));
    }
    await writeEditedLines(context, table, writes);
  }
  return isThere ? { state: 'done' } : { state: 'noTables' };
}

/** Cells of a line after its answer. */
export function answeredCells(
  table: EditTable,
  line: EditedLine,
  mark: PendingMark,
  result: EditResult,
): Map<string, CellInput> {
  const cells = new Map<string, CellInput>();
  const accepted = result.outcome !== 'failed';
  const base: Record<string, string> = {};
  const texts = new Map(line.texts);
  for (const id of editableIds(table)) {
    const old = line.control.base[id] ?? '';
    const sent = mark.set[id];
    const typed = texts.get(id) ?? '';
    const standing = currentText(result, id) ?? (accepted && result.outcome !== 'ignored' ? (sent ?? old) : old);
    base[id] = standing;
    // A failed wish keeps its cells; everything else that nobody touched since follows the backend.
    const untouched = sent === undefined ? typed === old : accepted && typed === sent;
    if (!untouched || typed === standing) continue;
    cells.set(id, textCell(standing));
    texts.set(id, standing);
  }
  const version = result.version ?? line.version;
  const keepsMark = !accepted && result.code !== 'key_reused';
  const control: Control = { ...line.control, base, pending: keepsMark ? mark : null };
  const settled = settleLine(table, { ...line, control, version, texts });
  cells.set(versionId, version);
  cells.set(controlId, printControl(settled.control));
  cells.set(pendingId, textCell(settled.words));
  cells.set(statusId, textCell(statusOf(result)));
  return cells;
}

/** A value of the row as the backend has it now, in the words of its cell; undefined where the answer does not tell. */
function currentText({ current }: EditResult, id: string): string | undefined {
  if (current === null) return undefined;
  switch (id) {
    case 'phone':
    case 'email':
    case 'responsible':
      return (current[id] ?? '').trim();
    case 'hold':
      return current.hold === undefined ? undefined : current.hold === null ? '' : holdLabels[current.hold];
    default:
      return undefined;
  }
}

function statusOf({ outcome, message }: EditResult): string {
  const words = {
    sent: rowTexts.sent,
    alreadyThere: rowTexts.alreadyThere,
    ignored: rowTexts.ignored,
    failed: rowTexts.failed,
  }[outcome];
  return message === null ? words : rowTexts.outcome(words, message);
}
