/** A pending edit as it was announced: one key for one wish, so that sending it twice does it once. */
export interface PendingMark {
  idempotencyKey: string;
  version: number;
  /** Typed texts by column id. */
  set: Record<string, string>;
}

/** What hidden column *Controle* keeps of its row; it lies inside the table, so sorting carries it along. */
export interface Control {
  /** Key of the row, should *Chave* be pasted over. */
  key: string;
  /** Texts of the editable cells as the backend has them, by column id. */
  base: Record<string, string>;
  /** Hash of the other managed constants as they read back. */
  hash: string;
  pending: PendingMark | null;
}

export function printControl({ key, base, hash, pending }: Control): string {
  const mark = pending === null ? {} : { p: { k: pending.idempotencyKey, v: pending.version, s: pending.set } };
  return JSON.stringify({ i: key, b: base, h: hash, ...mark });
}

/** Null for anything that we did not write: an empty cell, something pasted over it. */
export function parseControl(cell: unknown): Control | null {
  const stored = typeof cell === 'string' && cell.startsWith('{') ? parsed(cell) : null;
  if (stored === null) return null;
  const { i: key, b: base, h: hash, p: mark } = stored;
  if (typeof key !== 'string' || typeof hash !== 'string' || !isTexts(base)) return null;
  return { key, base, hash, pending: pendingMark(mark) };
}

function pendingMark(mark: unknown): PendingMark | null {
  if (!isRecord(mark)) return null;
  const { k: idempotencyKey, v: version, s: set } = mark;
  if (typeof idempotencyKey !== 'string' || typeof version !== 'number' || !isTexts(set)) return null;
  return { idempotencyKey, version, set };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
