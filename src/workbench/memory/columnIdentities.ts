/** Which columns a table has, each with an id that stays when it is renamed or moved. */
export interface ColumnIdentities {
  readonly headers: readonly string[];
  /** In the order of the headers. */
  readonly ids: readonly number[];
  /** Ids are never given twice. */
  readonly next: number;
}

/** Columns of a table that is new: 1, 2, 3 … */
export function newIdentities(headers: readonly string[]): ColumnIdentities {
  return { headers, ids: headers.map((_, at) => at + 1), next: headers.length + 1 };
}

/**
 * The identities after the headers changed. A header that was there before keeps its id wherever it stands now; as many headers as
 * before means that those without a counterpart were renamed, in their order; otherwise they are new.
 */
export function reconciled(before: ColumnIdentities, headers: readonly string[]): ColumnIdentities {
  const left = new Map(before.headers.map((header, at) => [header.toLowerCase(), before.ids[at] ?? 0]));
  const known = headers.map((header) => {
    const key = header.toLowerCase();
    const id = left.get(key);
    left.delete(key);
    return id;
  });
  const renamed = headers.length === before.headers.length ? [...left.values()] : [];
  let { next } = before;
  const ids = known.map((id) => id ?? renamed.shift() ?? next++);
  return { headers: [...headers], ids, next };
}

/** Old and new header of the columns that were renamed. */
export function renames(before: ColumnIdentities, after: ColumnIdentities): { from: string; to: string }[] {
  return after.ids.flatMap((id, at) => {
    const from = before.headers[before.ids.indexOf(id)];
    const to = after.headers[at];
    return from !== undefined && to !== undefined && from !== to ? [{ from, to }] : [];
  });
}

/** Takes what belongs to each column (a filter) along to where the column stands now. */
export function alongColumns<T>(
  before: ColumnIdentities,
  after: ColumnIdentities,
  perColumn: readonly (T | undefined)[],
): (T | undefined)[] {
  return after.ids.map((id) => perColumn[before.ids.indexOf(id)]);
}
