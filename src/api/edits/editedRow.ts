import type { EditItem } from '../../contract/edits';
import type { Acting } from '../acting';
import { notOpen } from '../payments/recordPayment';
import { recordChanges } from '../storage/changes';
import { stampClients } from '../storage/clientChanges';
import type { Tx } from '../storage/database';
import { lockClient, updateClientCells, updateReceivableCells } from '../storage/repositories/edits';
import { titlesInHand } from '../storage/repositories/lockedTitles';
import type { Cells } from './readCells';

/** The row an edit is about, locked, and how its cells are written. */
export interface EditedRow {
  named: 'O cliente' | 'O título';
  version: number;
  /** Every cell that can be edited in such a row. */
  cells: Cells;
  /** Why it takes no edits any more, in Portuguese; null while it does. */
  left: string | null;
  /** Writes it and tells the sheets; last in the transaction. */
  write(acting: Acting, cells: Cells): Promise<void>;
}

/** Locks the row; null where the company has none with this id. */
export function editedRow(tx: Tx, companyId: string, { kind, id }: EditItem): Promise<EditedRow | null> {
  return kind === 'client' ? editedClient(tx, companyId, id) : editedReceivable(tx, companyId, id);
}

async function editedClient(tx: Tx, companyId: string, id: string): Promise<EditedRow | null> {
  const found = await lockClient(tx, companyId, id);
  if (found === null) return null;
  const { phone, email, responsible, version } = found;
  return {
    named: 'O cliente',
    version,
    cells: { phone, email, responsible },
    left: null,
    async write(acting, cells) {
      await updateClientCells(tx, acting, id, cells);
      await stampClients(tx, companyId, [id]);
    },
  };
}

async function editedReceivable(tx: Tx, companyId: string, id: string): Promise<EditedRow | null> {
  const [title] = await titlesInHand(tx, companyId, [id], { lock: true });
  if (title === undefined) return null;
  const { record } = title;
  return {
    named: 'O título',
    version: record.version,
    cells: { responsible: record.responsible, hold: record.hold },
    left: record.state === 'open' ? null : ((await notOpen(tx, title)).detail ?? ''),
    async write(acting, cells) {
      await updateReceivableCells(tx, acting, id, cells);
      await recordChanges(tx, acting, [{ kind: 'updated', receivable: record }]);
    },
  };
}
