import { rowTexts } from '../strings/sheets';
import type { Control, PendingMark } from './controlCell';

/** An editable column of a row as it stands: its id, its header, what was typed. */
export interface TypedCell {
  id: string;
  header: string;
  text: string;
}

export interface Settled {
  control: Control;
  /** Words of column *Pendente*; empty where nothing waits. */
  words: string;
}

/**
 * Compares what stands in the editable cells with what the backend has, and gives the difference a key: the one it has as long as the
 * wish and the version it was made on stay the same, else a new one.
 */
export function settlePending(
  control: Control,
  typed: readonly TypedCell[],
  version: number,
  newKey: () => string,
): Settled {
  const changed = typed.filter(({ id, text }) => control.base[id] !== undefined && text.trim() !== control.base[id]);
  if (changed.length === 0) return { control: { ...control, pending: null }, words: '' };
  const set = Object.fromEntries(changed.map(({ id, text }) => [id, text.trim()]));
  const pending: PendingMark = sameWish(control.pending, set, version)
    ? control.pending
    : { idempotencyKey: newKey(), version, set };
  const words = changed.map(({ id, header, text }) => changeWords(header, control.base[id] ?? '', text.trim()));
  return { control: { ...control, pending }, words: rowTexts.pending(words) };
}

export function changeWords(header: string, before: string, after: string): string {
  return rowTexts.change(header, before || rowTexts.empty, after || rowTexts.empty);
}

function sameWish(mark: PendingMark | null, set: Record<string, string>, version: number): mark is PendingMark {
  if (mark === null || mark.version !== version) return false;
  const ids = Object.keys(set);
  return ids.length === Object.keys(mark.set).length && ids.every((id) => mark.set[id] === set[id]);
}
