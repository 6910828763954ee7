import type { EditCode, EditItem, EditResult } from '../../contract/edits';
import { cellsInWords, editRefusals } from '../../strings/editRefusals';
import type { Acting } from '../acting';
import { contentHash } from '../contentHash';
import { recordAudit } from '../storage/audit';
import type { Tx } from '../storage/database';
import { keepEditKey, takeEditKey } from '../storage/repositories/edits';
import { editedRow, type EditedRow } from './editedRow';
import { readCells, type Cells } from './readCells';

/**
 * Writes one row's cells in the caller's transaction, once for a key. Nothing is written where the result is not `sent`: the
 * title left, somebody changed the row since, a cell is not good, or everything stands so already.
 */
export async function applyEdit(tx: Tx, acting: Acting, item: EditItem): Promise<EditResult> {
  const hash = contentHash({ kind: item.kind, id: item.id, set: item.set });
  const kept = await takeEditKey(tx, acting.companyId, item.key);
  const row = await editedRow(tx, acting.companyId, item);
  if (row === null) return notWritten(item, 'failed', 'not_found', notFound[item.kind]);
  if (kept !== null) {
    if (kept.contentHash === hash) return written(item, 'alreadyThere', row);
    return notWritten(item, 'failed', 'key_reused', editRefusals.keyReused, row);
  }
  if (row.left !== null) return notWritten(item, 'ignored', 'not_open', editRefusals.notOpen(row.left), row);
  const cells = readCells(item.set);
  if (!cells.ok) return notWritten(item, 'failed', cells.error.code, cells.error.message, row);
  if (alreadyStands(row, cells.value)) return written(item, 'alreadyThere', row);
  if (row.version !== item.version) {
    const message = editRefusals.stale(row.named, cellsInWords(standingOf(row, cells.value)));
    return notWritten(item, 'failed', 'stale', message, row);
  }
  await keepEditKey(tx, acting, item.key, hash);
  await recordAudit(tx, acting, {
    action: `${item.kind}.edited`,
    entity: item.kind,
    entityId: item.id,
    details: { fields: Object.keys(cells.value), version: row.version + 1 },
  });
  await row.write(acting, cells.value);
  return written(item, 'sent', { version: row.version + 1, cells: { ...row.cells, ...cells.value } });
}

/** Of an item at which the backend itself failed. */
export function failedEdit(item: EditItem): EditResult {
  return notWritten(item, 'failed', 'unexpected', editRefusals.unexpected);
}

const notFound = { client: editRefusals.clientNotFound, receivable: editRefusals.receivableNotFound } as const;

type Standing = Pick<EditedRow, 'version' | 'cells'>;

function written(item: EditItem, outcome: 'sent' | 'alreadyThere', row: Standing): EditResult {
  return { key: item.key, outcome, code: null, message: null, ...standing(row) };
}

function notWritten(
  item: EditItem,
  outcome: 'ignored' | 'failed',
  code: EditCode,
  message: string,
  row: Standing | null = null,
): EditResult {
  return { key: item.key, outcome, code, message, ...standing(row) };
}

function standing(row: Standing | null): Pick<EditResult, 'version' | 'current'> {
  if (row === null) return { version: null, current: null };
  const { phone = null, email = null, responsible = null, hold } = row.cells;
  return { version: row.version, current: { phone, email, responsible, ...(hold === undefined ? {} : { hold }) } };
}

function alreadyStands(row: Standing, cells: Cells): boolean {
  return Object.entries(cells).every(([field, value]) => row.cells[field as keyof Cells] === value);
}

/** The row's own values of the fields the person edited. */
function standingOf(row: Standing, cells: Cells): Partial<Record<keyof Cells, string | null>> {
  return Object.fromEntries(Object.keys(cells).map((field) => [field, row.cells[field as keyof Cells] ?? null]));
}
