import type { ReceivableRow } from '../../../contract/receivables';

export interface Staleness {
  /** Chosen, and not open any more. */
  gone: ReceivableRow[];
  /** Chosen, and of another version now. */
  changed: ReceivableRow[];
}

/** How chosen titles differ from the open ones as the backend has them now; null when they do not. */
export const stalenessOf = (chosen: readonly ReceivableRow[], open: readonly ReceivableRow[]): Staleness | null => {
  const now = new Map(open.map((row) => [row.id, row]));
  const gone = chosen.filter((row) => !now.has(row.id));
  const changed = chosen.filter((row) => now.has(row.id) && now.get(row.id)?.version !== row.version);
  return gone.length + changed.length === 0 ? null : { gone, changed };
};

/** The chosen titles as they stand now; those that are gone drop out. */
export const reloaded = (chosen: readonly ReceivableRow[], open: readonly ReceivableRow[]): ReceivableRow[] => {
  const ids = new Set(chosen.map((row) => row.id));
  return open.filter((row) => ids.has(row.id));
};
